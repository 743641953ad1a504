//! The one binary: demo, serve, migrate, doctor, region, user, import, export, verify, simulate.
//!
//! `arguments` says what may be asked, `start` opens what every command needs, the other files are one command each.
//! What people read comes from `locales/*/imports.ftl` of the web crate, in Indonesian unless the environment asks for
//! English.

mod arguments;
mod doctor;
mod errors;
mod logs;
mod region;
mod serve;
mod simulate;
mod start;
mod transfer;
mod user;
mod verify;

use arguments::{Arguments, Command};
use clap::Parser;
use errors::Failure;
use rembuk_web::i18n::Locale;
use std::process::ExitCode;

#[tokio::main]
async fn main() -> ExitCode {
    let arguments = Arguments::parse();
    logs::start();
    let locale = start::locale();
    match run(&arguments, locale).await {
        Ok(true) => ExitCode::SUCCESS,
        // The command itself has told what is wrong.
        Ok(false) => ExitCode::from(1),
        Err(failure) => {
            eprintln!("{}", failure.sentence(locale));
            tracing::debug!(error = %failure, "the command failed");
            ExitCode::from(failure.exit_code())
        }
    }
}

/// `false` means that the command worked and found something wrong.
async fn run(arguments: &Arguments, locale: Locale) -> Result<bool, Failure> {
    match &arguments.command {
        Command::Demo(serving) => serve::demo(&arguments.place, serving, locale).await,
        Command::Serve(serving) => serve::serve(&arguments.place, serving, locale).await,
        Command::Migrate => start::migrate(&arguments.place, locale).await,
        Command::Doctor => doctor::run(&arguments.place, locale).await,
        Command::Region(region) => region::run(&arguments.place, region, locale).await,
        Command::User(user) => user::run(&arguments.place, user, locale).await,
        Command::Import(import) => transfer::import(&arguments.place, import, locale).await,
        Command::Export(export) => transfer::export(&arguments.place, export, locale).await,
        Command::Verify(verify) => verify::run(verify, locale),
        Command::Simulate(size) => simulate::run(&arguments.place, size, locale).await,
    }
}

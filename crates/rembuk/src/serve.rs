//! `rembuk serve` and `rembuk demo`
use crate::arguments::{Place, Serving, Switch};
use crate::errors::Failure;
use crate::start;
use metrics_exporter_prometheus::PrometheusBuilder;
use rembuk_store::{Options, Store};
use rembuk_web::i18n::Locale;
use rembuk_web::mail::{self, Outbound};
use rembuk_web::serve::{Config, Metrics, Server};
use std::fs::{File, TryLockError};
use std::path::Path;
use std::sync::Arc;

pub async fn serve(place: &Place, serving: &Serving, locale: Locale) -> Result<bool, Failure> {
    let folder = place.folder()?;
    let _lock = lock(&folder)?;
    let options = Options { migrate: serving.migrate, ..place.options(&folder)? };
    let store = start::open(&options).await?;
    tracing::info!(database = start::shown(&options), "database open");
    let server = bind(store, serving, &folder).await?;
    println!("{}", locale.ta("cli-serving", &[("address", address(&server, serving).into())]));
    answer(server).await
}

/// The demo regions in a scratch folder, or in the folder that was named.
pub async fn demo(place: &Place, serving: &Serving, locale: Locale) -> Result<bool, Failure> {
    let scratch = match &place.data {
        Some(_) => None,
        None => Some(tempfile::tempdir().map_err(|error| Failure::File(std::env::temp_dir(), error))?),
    };
    let folder = match &scratch {
        Some(scratch) => scratch.path().to_owned(),
        None => place.folder()?,
    };
    let _lock = lock(&folder)?;
    let store = start::open(&place.options(&folder)?.migrating()).await?;
    rembuk_web::demo::load(&store).await?;
    rembuk_web::demo::figures::load(&store).await?;
    rembuk_web::demo::contributions::load(&store).await?;
    rembuk_web::demo::year::load(&store).await?;
    // Whoever tries the demo reaches it where it listens, so that is the address to cite.
    let public_url = serving.public_url.clone().or_else(|| Some(format!("http://{}", serving.listen)));
    let serving = &Serving { public_url, ..serving.clone() };
    let server_store = store.clone();
    let server = bind(store, serving, &folder).await?;
    let address = address(&server, serving);
    // Whoever tries the demo may read either language: both, the chosen one first.
    for locale in [locale, locale.other()] {
        println!("{}", locale.ta("cli-demo-ready", &[("address", address.as_str().into())]));
    }
    for invitation in crate::user::demo_invitations(&server_store).await? {
        for locale in [locale, locale.other()] {
            println!("{}", crate::user::said(&invitation, &address, locale));
        }
    }
    if serving.smtp_url.is_none() {
        let mail = folder.join("mail");
        for locale in [locale, locale.other()] {
            println!("{}", locale.ta("cli-demo-mail", &[("folder", mail.display().to_string().into())]));
        }
    }
    answer(server).await
}

/// One server a folder: two would each believe that they alone run the jobs. Other commands need no lock.
fn lock(folder: &Path) -> Result<File, Failure> {
    let path = folder.join("serve.lock");
    let failed = |error| Failure::File(path.clone(), error);
    let file =
        File::options().create(true).truncate(false).read(true).write(true).open(&path).map_err(failed)?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(Failure::AlreadyServed(folder.to_owned())),
        Err(TryLockError::Error(error)) => Err(failed(error)),
    }
}

/// How mail and short texts leave; without a mail server, as files in the data folder.
fn outbound(serving: &Serving, folder: &Path) -> Result<Outbound, Failure> {
    Ok(Outbound::new(&mail::Settings {
        smtp_url: serving.smtp_url.clone(),
        from: serving.mail_from.clone(),
        folder: Some(folder.join("mail")),
        gateway_url: serving.gateway_url.clone(),
        gateway_secret: serving.gateway_secret.clone(),
        public_url: serving.public_url.clone(),
    })?)
}

async fn bind(store: Store, serving: &Serving, folder: &Path) -> Result<Server, Failure> {
    let indexed = rembuk_store::search::fill(&store).await?;
    if indexed > 0 {
        tracing::info!(regions = indexed, "indexed for search");
    }
    let config = Config {
        listen: serving.listen,
        metrics_listen: serving.metrics_listen,
        public_url: serving.public_url.clone(),
        trusted_proxy: serving.trusted_proxy,
        page_cache: serving.page_cache == Switch::On,
        blobs: folder.join("blobs"),
        store,
        outbound: outbound(serving, folder)?,
    };
    Ok(Server::bind(config, serving.metrics_listen.and_then(|_| metrics())).await?)
}

fn metrics() -> Option<Metrics> {
    match PrometheusBuilder::new().install_recorder() {
        Ok(handle) => Some(Arc::new(move || handle.render())),
        Err(error) => {
            tracing::warn!(%error, "metrics are off");
            None
        }
    }
}

fn address(server: &Server, serving: &Serving) -> String {
    let local = || format!("http://{}/", server.address().unwrap_or(serving.listen));
    serving.public_url.clone().unwrap_or_else(local)
}

async fn answer(server: Server) -> Result<bool, Failure> {
    server.run(stopped()?).await;
    Ok(true)
}

/// Ready when the process is asked to stop: Ctrl-C or SIGTERM.
fn stopped() -> Result<impl Future<Output = ()>, Failure> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut interrupt = signal(SignalKind::interrupt()).map_err(Failure::Signals)?;
    let mut terminate = signal(SignalKind::terminate()).map_err(Failure::Signals)?;
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}

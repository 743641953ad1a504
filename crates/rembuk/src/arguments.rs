//! What may be asked on the command line. Every option of a place or a server has a REMBUK_ variable.
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};
use rembuk_domain::people::roles::Role;
use rembuk_web::imports::Kind;
use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;

#[derive(Debug, Parser)]
#[command(
    name = "rembuk",
    version,
    about = "Rencana aksi SDGs daerah, disusun bersama dan terbuka / regional SDG action plans in the open"
)]
pub struct Arguments {
    #[command(flatten)]
    pub place: Place,
    #[command(subcommand)]
    pub command: Command,
}

/// Where the data lie.
#[derive(Debug, Args)]
pub struct Place {
    /// Basis data: berkas SQLite atau postgres://… / database: a SQLite file or postgres://… [default: {data}/rembuk.sqlite]
    #[arg(long, global = true, env = "REMBUK_DATABASE", hide_env_values = true)]
    pub database: Option<String>,
    /// Folder data / data folder [default: ./data; demo: a scratch folder]
    #[arg(long, global = true, env = "REMBUK_DATA")]
    pub data: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Coba dengan data contoh / try it with demo data
    Demo(Serving),
    /// Jalankan peladen / run the server
    Serve(Serving),
    /// Siapkan atau perbarui basis data / make the database or bring it up to date
    Migrate,
    /// Periksa basis data, catatan publik, dan folder / check database, record and folders
    Doctor,
    /// Kelola daerah / manage regions
    Region(Region),
    /// Kelola orang / manage people
    User(User),
    /// Masukkan data dari berkas / bring in a file
    Import(Import),
    /// Keluarkan data ke berkas / take data out
    Export(Export),
    /// Periksa berkas yang diterbitkan, tanpa peladen / verify what was published, without a server
    #[command(subcommand)]
    Verify(Verify),
    /// Buat daerah rekaan untuk uji beban / make up regions for load tests
    Simulate(Simulate),
}

#[derive(Debug, Clone, Args)]
pub struct Serving {
    /// Alamat dan porta / address and port
    #[arg(long, env = "REMBUK_LISTEN", default_value = "127.0.0.1:8080")]
    pub listen: SocketAddr,
    /// Alamat situs seperti dilihat dari luar / the site's address as outsiders reach it
    #[arg(long, env = "REMBUK_PUBLIC_URL")]
    pub public_url: Option<String>,
    /// Alamat IP proksi yang dipercaya / IP address of the trusted proxy
    #[arg(long, env = "REMBUK_TRUSTED_PROXY")]
    pub trusted_proxy: Option<IpAddr>,
    /// Alamat untuk metrik Prometheus / where Prometheus metrics are served
    #[arg(long, env = "REMBUK_METRICS_LISTEN")]
    pub metrics_listen: Option<SocketAddr>,
    /// Perbarui basis data dahulu / bring the database up to date first
    #[arg(long, env = "REMBUK_MIGRATE")]
    pub migrate: bool,
    /// Simpan halaman jadi di memori; off hanya untuk mengukur / keep rendered pages; off only to measure
    #[arg(long, env = "REMBUK_PAGE_CACHE", value_enum, default_value = "on")]
    pub page_cache: Switch,
    /// Peladen surel: smtps://nama:sandi@host atau smtp://…?tls=required; tanpa ini surel menjadi berkas .eml di
    /// {data}/mail / mail server; without it mail becomes .eml files in {data}/mail
    #[arg(long, env = "REMBUK_SMTP_URL", hide_env_values = true)]
    pub smtp_url: Option<String>,
    /// Pengirim surel, mis. "Rembuk <rembuk@jember.go.id>" / sender of mail
    #[arg(long, env = "REMBUK_MAIL_FROM")]
    pub mail_from: Option<String>,
    /// Alamat gerbang WhatsApp/SMS; tanpa ini mati / address of a WhatsApp or SMS gateway; off without it
    #[arg(long, env = "REMBUK_GATEWAY_URL", hide_env_values = true)]
    pub gateway_url: Option<String>,
    /// Kunci tanda tangan untuk gerbang itu / key of the signatures the gateway checks
    #[arg(long, env = "REMBUK_GATEWAY_SECRET", hide_env_values = true)]
    pub gateway_secret: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Switch {
    On,
    Off,
}

#[derive(Debug, Args)]
pub struct Region {
    #[command(subcommand)]
    pub command: RegionCommand,
}

#[derive(Debug, Subcommand)]
pub enum RegionCommand {
    /// Tambah daerah / add a region
    Add(RegionAdd),
}

#[derive(Debug, Args)]
pub struct RegionAdd {
    /// Kode Kemendagri, mis. 35.09 / code by the ministry of home affairs
    #[arg(long)]
    pub code: String,
    /// Kata dalam alamat halaman, mis. jember / word in addresses
    #[arg(long)]
    pub slug: String,
    /// Nama resmi / official name
    #[arg(long)]
    pub name: String,
    #[arg(long, default_value = "Asia/Jakarta")]
    pub time_zone: String,
    /// Masa rencana, mis. 2025-2029 / plan period
    #[arg(long)]
    pub plan: Option<String>,
    /// Jabatan yang bertindak / the acting office
    #[arg(long)]
    pub by: Option<String>,
}

#[derive(Debug, Args)]
pub struct User {
    #[command(subcommand)]
    pub command: UserCommand,
}

#[derive(Debug, Subcommand)]
pub enum UserCommand {
    /// Undang orang, misalnya administrator pertama; mencetak tautan sekali pakai / invite somebody, such as the first
    /// administrator; prints a one-time link
    Add(UserAdd),
}

#[derive(Debug, Args)]
pub struct UserAdd {
    /// Nama orangnya / the person's name
    #[arg(long)]
    pub name: String,
    /// Surel atau nomor telepon / e-mail address or telephone number
    #[arg(long)]
    pub contact: String,
    #[arg(long, default_value = "administrator", value_parser = role())]
    pub role: Role,
    /// Daerah, mis. jember; tanpa ini semua daerah / region; without it all regions
    #[arg(long)]
    pub region: Option<String>,
    /// Kata dalam alamat lembaganya, bila perannya memerlukan / the organisation's word in addresses, where the role
    /// needs one
    #[arg(long)]
    pub organisation: Option<String>,
    /// Baca kata sandi dari masukan baku, bukan tautan / read a password from standard input instead of making a link
    #[arg(long)]
    pub password_stdin: bool,
    /// Alamat situs, untuk tautannya / the site's address, for the link
    #[arg(long, env = "REMBUK_PUBLIC_URL")]
    pub public_url: Option<String>,
}

/// Roles by their stable names.
fn role() -> impl TypedValueParser<Value = Role> {
    PossibleValuesParser::new(Role::ALL.map(Role::code)).try_map(|name| Role::parse(&name))
}

/// The kinds by their stable names.
fn kind() -> impl TypedValueParser<Value = Kind> {
    PossibleValuesParser::new(Kind::ALL.map(Kind::code))
        .try_map(|name| Kind::parse(&name).ok_or("not a kind of data"))
}

#[derive(Debug, Args)]
pub struct Import {
    /// Jenis data / kind of data
    #[arg(value_parser = kind())]
    pub kind: Kind,
    /// Berkas CSV atau XLSX (batas wilayah: GeoJSON; naskah rencana: Markdown) / a CSV or XLSX file (boundaries: GeoJSON;
    /// plan: Markdown)
    pub file: PathBuf,
    /// Daerah, mis. jember / region; not for national-indicators and nomenclature
    #[arg(long)]
    pub region: Option<String>,
    /// Periksa saja, jangan simpan / check everything, keep nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Ambil baris yang benar, lewati yang bermasalah / take the sound rows and list the others
    #[arg(long)]
    pub skip_faulty: bool,
    /// Edisi daftar nasional, atau versi nomenklatur, mis. 2027 / edition of the national list, or version of the
    /// nomenclature
    #[arg(long, default_value = rembuk_web::imports::DEFAULT_EDITION)]
    pub edition: String,
    /// Sumber, bila berkas tidak menyebutnya / source, where the file names none
    #[arg(long)]
    pub source: Option<String>,
    /// Tahun, bila berkas tidak menyebutnya / year, where the file names none
    #[arg(long)]
    pub year: Option<String>,
    /// Kunci pengulangan: perintah yang sama dua kali hanya berlaku sekali / a repeat with this key changes nothing
    #[arg(long)]
    pub key: Option<String>,
    /// Jabatan yang bertindak, untuk catatan publik / the acting office, for the record
    #[arg(long)]
    pub by: Option<String>,
    /// Ukuran berkas terbesar dalam MiB / largest file in MiB
    #[arg(long, default_value_t = 64)]
    pub max_mib: u64,
}

#[derive(Debug, Args)]
pub struct Export {
    /// Jenis data / kind of data
    #[arg(value_parser = kind())]
    pub kind: Kind,
    #[arg(long)]
    pub region: Option<String>,
    /// Berkas tujuan (.xlsx: buku kerja, untuk matriks); tanpa ini ke keluaran baku / file to write (.xlsx: a workbook, for
    /// matrices); else standard output
    #[arg(long)]
    pub out: Option<PathBuf>,
    #[arg(long, default_value = rembuk_web::imports::DEFAULT_EDITION)]
    pub edition: String,
    /// Templat kosong matriks, sebagai buku kerja / an empty template of a matrix, as a workbook
    #[arg(long)]
    pub template: bool,
    /// Versi naskah rencana; tanpa ini yang sekarang / version of the plan; else the current one
    #[arg(long)]
    pub number: Option<u32>,
}

#[derive(Debug, Subcommand)]
pub enum Verify {
    /// Hitung ulang keputusan forum dari berkas JSON-nya / count a decision of the forum again from its JSON file
    Decision { file: PathBuf },
}

#[derive(Debug, Args)]
pub struct Simulate {
    #[arg(long, default_value_t = 514)]
    pub regions: u32,
    #[arg(long, default_value_t = 233)]
    pub indicators: u32,
    #[arg(long, default_value_t = 10)]
    pub years: u32,
    /// Program tiap daerah, dengan pagu, tempat, dan hubungannya / programmes of each region, with money, places and links
    #[arg(long, default_value_t = 0)]
    pub programmes: u32,
}

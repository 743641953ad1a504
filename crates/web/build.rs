//! A missing front end is one clear error, not a page without looks.
fn main() {
    println!("cargo:rerun-if-changed=assets/dist/manifest.json");
    println!("cargo:rerun-if-changed=locales");
    let manifest = std::path::Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap_or_default())
        .join("assets/dist/manifest.json");
    if !manifest.exists() {
        println!(
            "cargo::error=the front end is not built: run `make frontend` (needs Node 20 or newer), then build again"
        );
    }
}

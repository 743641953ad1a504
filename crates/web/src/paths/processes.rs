//! Addresses of processes.
use super::Paths;

impl Paths {
    pub fn processes(&self) -> String {
        format!("{}/forum/proses", self.base)
    }
    pub fn process(&self, slug: &str) -> String {
        format!("{}/forum/proses/{slug}", self.base)
    }
    pub fn manage_processes(&self) -> String {
        format!("{}/kelola/proses", self.base)
    }
    pub fn manage_process(&self, slug: &str) -> String {
        format!("{}/kelola/proses/{slug}", self.base)
    }
    /// A phase by its number; `baru` for one to be added.
    pub fn manage_phase(&self, slug: &str, number: &str) -> String {
        format!("{}/kelola/proses/{slug}/tahap/{number}", self.base)
    }
}

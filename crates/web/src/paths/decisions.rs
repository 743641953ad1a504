//! Addresses of motions and decisions.
use super::Paths;

impl Paths {
    /// By its reference as shown: `K-2026-0003`.
    pub fn decision(&self, reference: &str) -> String {
        format!("{}/keputusan/{}", self.base, reference.to_lowercase())
    }
    pub fn decision_file(&self, reference: &str) -> String {
        format!("{}/data.json", self.decision(reference))
    }
    /// The rules by which the forum decides.
    pub fn decision_rules(&self) -> String {
        format!("{}/keputusan/aturan", self.base)
    }
    pub fn decisions_desk(&self) -> String {
        format!("{}/kelola/keputusan", self.base)
    }
    pub fn decision_desk(&self, reference: &str) -> String {
        format!("{}/kelola/keputusan/{}", self.base, reference.to_lowercase())
    }
    pub fn new_decision(&self) -> String {
        format!("{}/kelola/keputusan/baru", self.base)
    }
    pub fn decision_rules_desk(&self) -> String {
        format!("{}/kelola/keputusan/aturan", self.base)
    }
}

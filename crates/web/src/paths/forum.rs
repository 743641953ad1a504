//! Addresses of the forum.
use super::Paths;
use uuid::Uuid;

impl Paths {
    /// Who takes part, for whom, by what rules.
    pub fn forum(&self) -> String {
        format!("{}/forum", self.base)
    }
    /// Seats of all bodies.
    pub fn seats(&self) -> String {
        format!("{}/forum/kursi", self.base)
    }
    pub fn seats_of(&self, body: &str) -> String {
        format!("{}/forum/kursi?badan={body}", self.base)
    }
    pub fn seat(&self, body: &str, number: &i64) -> String {
        format!("{}/forum/kursi/{body}/{number}", self.base)
    }
    /// What changes of rules the co-chairs proposed.
    pub fn forum_proposals(&self) -> String {
        format!("{}/forum/usulan-aturan", self.base)
    }
    pub fn manage_forum(&self) -> String {
        format!("{}/kelola/forum", self.base)
    }
    /// What somebody may do in the forum for the seats they sit on.
    pub fn own_seats(&self) -> String {
        format!("{}/kelola/forum/saya", self.base)
    }
    pub fn add_body(&self) -> String {
        format!("{}/kelola/forum/badan/tambah", self.base)
    }
    pub fn manage_body(&self, body: &str) -> String {
        format!("{}/kelola/forum/badan/{body}", self.base)
    }
    pub fn add_seat(&self, body: &str) -> String {
        format!("{}/kelola/forum/badan/{body}/kursi", self.base)
    }
    /// One seat: filled, changed.
    pub fn manage_seat(&self, id: &Uuid) -> String {
        format!("{}/kelola/forum/kursi/{}", self.base, id.simple())
    }
    pub fn manage_funding(&self) -> String {
        format!("{}/kelola/forum/dana", self.base)
    }
    pub fn end_interest(&self, id: &Uuid) -> String {
        format!("{}/kelola/forum/kepentingan/{}/akhiri", self.base, id.simple())
    }
    /// A rule of the forum, to be proposed by one co-chair.
    pub fn propose_rule(&self, code: &str) -> String {
        format!("{}/kelola/forum/aturan/{code}", self.base)
    }
    pub fn proposal(&self, id: &Uuid) -> String {
        format!("{}/kelola/forum/usulan/{}", self.base, id.simple())
    }
    pub fn meetings(&self) -> String {
        format!("{}/rapat", self.base)
    }
    pub fn attendance(&self) -> String {
        format!("{}/kehadiran", self.base)
    }
    pub fn decisions(&self) -> String {
        format!("{}/keputusan", self.base)
    }
    pub fn follow_ups(&self) -> String {
        format!("{}/tindak-lanjut", self.base)
    }
}

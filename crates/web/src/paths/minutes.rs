//! Addresses of attendance, minutes and follow-ups. `meeting` is a meeting's reference in small letters: `r-2026-0003`.
use super::Paths;

impl Paths {
    /// Where people in the room check in, by the code on the screen.
    pub fn check_in(&self, meeting: &str) -> String {
        format!("{}/rapat/{meeting}/hadir", self.base)
    }
    /// The code on the screen.
    pub fn check_in_screen(&self, meeting: &str) -> String {
        format!("{}/kelola/rapat/{meeting}/kehadiran/layar", self.base)
    }
    pub fn note_attendance(&self, meeting: &str) -> String {
        format!("{}/kelola/rapat/{meeting}/kehadiran", self.base)
    }
    pub fn minutes(&self, meeting: &str) -> String {
        format!("{}/rapat/{meeting}/notula", self.base)
    }
    pub fn minutes_version(&self, meeting: &str, version: i64) -> String {
        format!("{}/rapat/{meeting}/notula?versi={version}", self.base)
    }
    pub fn minutes_compared(&self, meeting: &str) -> String {
        format!("{}/rapat/{meeting}/notula/bandingkan", self.base)
    }
    pub fn write_minutes(&self, meeting: &str) -> String {
        format!("{}/kelola/rapat/{meeting}/notula", self.base)
    }
    /// Where whoever was invited objects and the co-chairs approve.
    pub fn check_minutes(&self, meeting: &str) -> String {
        format!("{}/kelola/rapat/{meeting}/notula/periksa", self.base)
    }
    pub fn meeting_pack(&self, meeting: &str) -> String {
        format!("{}/kelola/rapat/{meeting}/berkas", self.base)
    }
    /// By its reference in small letters: `t-2026-0003`.
    pub fn follow_up(&self, slug: &str) -> String {
        format!("{}/tindak-lanjut/{slug}", self.base)
    }
    pub fn add_follow_up(&self, meeting: &str) -> String {
        format!("{}/kelola/rapat/{meeting}/tindak-lanjut", self.base)
    }
    /// Where its organisation reports, also by a one-time link.
    pub fn report_follow_up(&self, slug: &str) -> String {
        format!("{}/kelola/tindak-lanjut/{slug}", self.base)
    }
}

//! The working calendar of a region, as the pages and deadlines use it.
use rembuk_domain::calendar::WorkingCalendar;
use rembuk_store::rows::CalendarDay;
use rembuk_store::{Read, StoreError, run};

/// Days off that count, from their rows.
pub fn from_rows(rows: &[CalendarDay]) -> WorkingCalendar {
    let counted = crate::imports::calendar::counted(rows);
    WorkingCalendar::new(counted.filter_map(|row| row.day.parse().ok()))
}

/// # Errors
/// The store refuses.
pub async fn load(tx: &mut Read, region_id: i64, at: i64) -> Result<WorkingCalendar, StoreError> {
    Ok(from_rows(&run!(tx, calendar::list(region_id, at))?))
}

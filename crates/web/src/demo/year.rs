//! The invented year of the forum of Contoh, in the order in which its parts build on each other. Days are counted from the
//! day it is loaded; what is there already is left alone.
use crate::error::PageError;
use rembuk_store::Store;

/// # Errors
/// The store refuses.
pub async fn load(store: &Store) -> Result<(), PageError> {
    super::forum::load(store).await?;
    super::processes::load(store).await?;
    super::meetings::load(store).await?;
    super::decisions::load(store).await?;
    super::minutes::load(store).await?;
    Ok(())
}

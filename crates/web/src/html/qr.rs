//! QR codes as one SVG path: no style, no picture, drawn by the page itself.
use crate::error::PageError;

/// Side in modules and the dark modules as squares of one path; four modules of quiet around them belong to the code.
///
/// # Errors
/// The text is too long for a code.
pub fn qr(text: &str) -> Result<(usize, String), PageError> {
    const QUIET: usize = 4;
    let code = qrcode::QrCode::with_error_correction_level(text, qrcode::EcLevel::M)
        .map_err(|error| PageError::Internal(format!("QR code: {error}")))?;
    let width = code.width();
    let dark = code.to_colors().into_iter().enumerate().filter(|(_, color)| *color == qrcode::Color::Dark);
    let path = dark
        .map(|(index, _)| format!("M{} {}h1v1h-1z", index % width + QUIET, index / width + QUIET))
        .collect();
    Ok((width + 2 * QUIET, path))
}

//! `/{region}/rencana-aksi/matriks-2.csv` …: the official tables of the plan, as they can be brought in again.
use crate::context::Context;
use crate::error::PageError;
use crate::html;
use crate::matrices;
use axum::response::Response;
use rembuk_documents::csv_out::Writer;
use rembuk_domain::programmes::Matrix;

/// A matrix to download.
pub struct Download {
    pub text: String,
    pub path: String,
}

pub fn downloads(context: &Context) -> Vec<Download> {
    let kept = context.kept(&[]);
    let query = if kept.is_empty() { String::new() } else { format!("?{kept}") };
    let texts = [
        (Matrix::One, "plan-matrix-1"),
        (Matrix::Two, "plan-matrix-2"),
        (Matrix::Three, "plan-matrix-3"),
        (Matrix::Four, "plan-matrix-4"),
    ];
    texts
        .into_iter()
        .map(|(matrix, key)| Download {
            text: context.t(key),
            path: format!("{}{query}", context.paths().matrix(matrix)),
        })
        .collect()
}

pub async fn one(context: Context) -> Result<Response, PageError> {
    download(context, Matrix::One).await
}

pub async fn two(context: Context) -> Result<Response, PageError> {
    download(context, Matrix::Two).await
}

pub async fn three(context: Context) -> Result<Response, PageError> {
    download(context, Matrix::Three).await
}

pub async fn four(context: Context) -> Result<Response, PageError> {
    download(context, Matrix::Four).await
}

async fn download(mut context: Context, matrix: Matrix) -> Result<Response, PageError> {
    let region = &context.region.region;
    let mut table = matrices::table(&mut context.tx, region, matrix, context.at).await?;
    // Invented rows say so wherever the file goes; importing passes the column over.
    if let Some(mark) = html::notice(&context) {
        table.heads.push("keterangan".to_owned());
        table.rows.iter_mut().for_each(|row| row.push(mark.to_owned()));
    }
    let heads: Vec<&str> = table.heads.iter().map(String::as_str).collect();
    let mut writer = Writer::new(Vec::new(), &heads)?;
    for row in &table.rows {
        writer.row(row)?;
    }
    let bytes = writer.finish()?;
    let name = format!("{}-matriks-{}.csv", context.region.region.slug, matrix.number());
    html::download(bytes, "text/csv; charset=utf-8", &name, context.cache(&[]))
}

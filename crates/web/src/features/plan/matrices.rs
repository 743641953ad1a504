//! `/{region}/rencana-aksi/matriks-2.csv`, `….xlsx` and `…-kosong.xlsx`: the official tables of the plan, as they can be
//! brought in again, and templates to begin with.
use crate::context::Context;
use crate::error::PageError;
use crate::html;
use crate::matrices;
use crate::state::AppState;
use crate::workbooks::{self, Content};
use axum::Router;
use axum::response::Response;
use axum::routing::get;
use rembuk_documents::csv_out::Writer;
use rembuk_documents::xlsx_out;
use rembuk_domain::programmes::Matrix;

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

pub fn router() -> Router<AppState> {
    Router::new()
        .route("/{region}/rencana-aksi/matriks-1.csv", get(async |context| table(context, Matrix::One).await))
        .route("/{region}/rencana-aksi/matriks-2.csv", get(async |context| table(context, Matrix::Two).await))
        .route(
            "/{region}/rencana-aksi/matriks-3.csv",
            get(async |context| table(context, Matrix::Three).await),
        )
        .route(
            "/{region}/rencana-aksi/matriks-4.csv",
            get(async |context| table(context, Matrix::Four).await),
        )
        .route(
            "/{region}/rencana-aksi/matriks-1.xlsx",
            get(async |context| filled(context, Matrix::One).await),
        )
        .route(
            "/{region}/rencana-aksi/matriks-2.xlsx",
            get(async |context| filled(context, Matrix::Two).await),
        )
        .route(
            "/{region}/rencana-aksi/matriks-3.xlsx",
            get(async |context| filled(context, Matrix::Three).await),
        )
        .route(
            "/{region}/rencana-aksi/matriks-4.xlsx",
            get(async |context| filled(context, Matrix::Four).await),
        )
        .route(
            "/{region}/rencana-aksi/matriks-1-kosong.xlsx",
            get(async |context| empty(context, Matrix::One).await),
        )
        .route(
            "/{region}/rencana-aksi/matriks-2-kosong.xlsx",
            get(async |context| empty(context, Matrix::Two).await),
        )
        .route(
            "/{region}/rencana-aksi/matriks-3-kosong.xlsx",
            get(async |context| empty(context, Matrix::Three).await),
        )
        .route(
            "/{region}/rencana-aksi/matriks-4-kosong.xlsx",
            get(async |context| empty(context, Matrix::Four).await),
        )
}

/// A matrix to download, in its kinds of file.
pub struct Downloads {
    pub name: String,
    pub files: [File; 3],
}

pub struct File {
    pub text: String,
    pub path: String,
}

pub fn downloads(context: &Context) -> Vec<Downloads> {
    let kept = context.kept(&[]);
    let query = if kept.is_empty() { String::new() } else { format!("?{kept}") };
    let titles = ["workbook-title-1", "workbook-title-2", "workbook-title-3", "workbook-title-4"];
    let paths = context.paths();
    Matrix::ALL
        .into_iter()
        .zip(titles)
        .map(|(matrix, key)| Downloads {
            name: context.t(key),
            files: [
                File {
                    text: context.t("plan-xlsx"),
                    path: format!("{}{query}", paths.matrix_workbook(matrix)),
                },
                // A template begins what comes, whatever day is looked back at.
                File { text: context.t("plan-xlsx-empty"), path: paths.matrix_template(matrix) },
                File { text: context.t("plan-csv"), path: format!("{}{query}", paths.matrix(matrix)) },
            ],
        })
        .collect()
}

async fn table(mut context: Context, matrix: Matrix) -> Result<Response, PageError> {
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

async fn filled(context: Context, matrix: Matrix) -> Result<Response, PageError> {
    workbook(context, matrix, Content::Filled).await
}

async fn empty(context: Context, matrix: Matrix) -> Result<Response, PageError> {
    workbook(context, matrix, Content::Empty).await
}

async fn workbook(mut context: Context, matrix: Matrix, content: Content) -> Result<Response, PageError> {
    let region = context.region.region.clone();
    let written = (context.locale, context.today);
    let book = workbooks::matrix(&mut context.tx, &region, matrix, context.at, content, written).await?;
    let bytes = tokio::task::spawn_blocking(move || {
        let mut bytes = Vec::new();
        xlsx_out::write(&book, &mut bytes).map(|()| bytes)
    });
    let bytes = bytes.await.map_err(|error| PageError::Internal(error.to_string()))??;
    let ending = if content == Content::Empty { "-kosong" } else { "" };
    let name = format!("{}-matriks-{}{ending}.xlsx", region.slug, matrix.number());
    html::download(bytes, XLSX, &name, context.cache(&[]))
}

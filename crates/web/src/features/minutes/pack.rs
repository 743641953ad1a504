//! The papers of a meeting: for whoever runs it all four as PDF and ODT, one by one or in one press; for everyone what is public.
use super::papers::{Kind, Material, paper};
use super::{MeetingPath, layout};
use crate::context::Context;
use crate::error::PageError;
use crate::html::form::FileRow;
use crate::html::form::Form;
use crate::html::{self, Crumb, Layout};
use crate::http::duty::Actor;
use crate::http::session::Signed;
use crate::meetings::{self, Meeting};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use http::StatusCode;
use rembuk_documents::papers::{bundle, odt, pdf};
use rembuk_domain::people::roles::Permission::RunForum;
use rembuk_store::rows::MinutesRow;

/// Everything in one archive.
const ALL: &str = "semua.zip";

/// Files of papers, as addresses name them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    Pdf,
    Odt,
}

impl Format {
    const ALL: [Self; 2] = [Self::Pdf, Self::Odt];

    const fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Odt => "odt",
        }
    }

    const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Odt => "application/vnd.oasis.opendocument.text",
        }
    }
}

/// `notula.pdf`
fn read(name: &str) -> Option<(Kind, Format)> {
    let (kind, ending) = name.rsplit_once('.')?;
    let format = Format::ALL.into_iter().find(|format| format.ending() == ending)?;
    Some((Kind::find(kind)?, format))
}

async fn made(
    context: &Context,
    material: &Material,
    (kind, format): (Kind, Format),
    is_desk: bool,
) -> Result<Option<Vec<u8>>, PageError> {
    let Some(paper) = paper(context, material, kind, is_desk) else { return Ok(None) };
    // Laying out a page takes milliseconds that other requests need not wait for.
    let work = tokio::task::spawn_blocking(move || match format {
        Format::Pdf => pdf(&paper),
        Format::Odt => odt(&paper),
    });
    let done = work.await.map_err(|error| PageError::Internal(error.to_string()))?;
    Ok(Some(done?))
}

fn file_name(context: &Context, meeting: &Meeting, kind: Kind, format: Format) -> String {
    format!("{}-{}-{}.{}", context.region.region.slug, meeting.slug(), kind.slug(), format.ending())
}

async fn send(
    context: &Context,
    material: &Material,
    which: (Kind, Format),
    is_desk: bool,
) -> Result<Response, PageError> {
    let bytes = made(context, material, which, is_desk).await?.ok_or(PageError::UnknownPage)?;
    let name = file_name(context, &material.meeting, which.0, which.1);
    html::download(bytes, which.1.media_type(), &name, None)
}

/// Public papers, once the minutes are.
pub async fn public(
    mut context: Context,
    Path((region, slug, name)): Path<(String, String, String)>,
) -> Result<Response, PageError> {
    let which = read(&name).filter(|(kind, _)| kind.is_public()).ok_or(PageError::UnknownPage)?;
    let material = Material::load(&mut context, &Path((region, slug))).await?;
    if material.versions.public().is_none() {
        return Err(PageError::UnknownPage);
    }
    send(&context, &material, which, false).await
}

/// Links to the public papers.
pub(super) fn public_papers(context: &Context, meeting: &Meeting, row: &MinutesRow) -> Vec<Crumb> {
    if row.state != "published" {
        return Vec::new();
    }
    let base = format!("{}/berkas", context.paths().meeting(&meeting.slug()));
    links(context, &base, &[Kind::Minutes, Kind::Agreement])
}

/// "Notula (PDF)", "Notula (ODT)" …
fn links(context: &Context, base: &str, kinds: &[Kind]) -> Vec<Crumb> {
    let link = |(kind, format): (&Kind, Format)| Crumb {
        name: format!("{} ({})", context.t(kind.key()), format.ending().to_uppercase()),
        path: format!("{base}/{}.{}", kind.slug(), format.ending()),
    };
    kinds.iter().flat_map(|kind| Format::ALL.map(|format| (kind, format))).map(link).collect()
}

#[derive(Template)]
#[template(path = "minutes/pack.html")]
pub(super) struct PackPage {
    layout: Layout,
    name: String,
    lead: String,
    all: String,
    papers: Vec<Crumb>,
    signed: Vec<Crumb>,
    form: Form,
    meeting: String,
}

/// Whether somebody has the papers of a meeting: whoever runs it.
pub(super) fn may_have(context: &Context, signed: &Signed, meeting: &Meeting) -> bool {
    let (region_id, today) = (context.region_id(), context.today);
    signed.may(RunForum, region_id, today) || meetings::runs(signed, meeting, region_id, today)
}

pub async fn show(mut context: Context, signed: Signed, path: MeetingPath) -> Result<Response, PageError> {
    let meeting = meetings::find(&mut context, &path.0.1).await?;
    if !may_have(&context, &signed, &meeting) {
        return Err(PageError::NotAllowed);
    }
    let actor = Actor::Person(signed);
    let drafts = super::signed::drafts(&context, &actor, &meeting);
    let rows = drafts.rows(context.locale).await?;
    let page = page(&mut context, &actor, &meeting, rows).await?;
    html::private(&page, StatusCode::OK)
}

pub(super) async fn page(
    context: &mut Context,
    actor: &Actor,
    meeting: &Meeting,
    waiting: Vec<FileRow>,
) -> Result<PackPage, PageError> {
    let signed = super::signed::files(context, meeting).await?;
    let base = context.paths().meeting_pack(&meeting.slug());
    Ok(PackPage {
        layout: layout(context, meeting, "pack-title"),
        name: meeting.row.title.clone(),
        lead: context.t("pack-lead"),
        all: format!("{base}/{ALL}"),
        papers: links(context, &base, &Kind::ALL),
        signed,
        form: super::signed::form(context, actor, meeting, waiting),
        meeting: context.paths().meeting(&meeting.slug()),
    })
}

impl PackPage {
    /// With what is wrong with the form.
    pub(super) fn returned(
        mut self,
        typed: &crate::html::form::Typed,
        errors: &crate::html::form::Errors,
        refused: Vec<String>,
    ) -> Self {
        self.form = self.form.returned(typed, errors);
        for text in refused {
            self.form = self.form.saying_at("berkas", text);
        }
        self
    }

    pub(super) fn answer(&self) -> Result<Response, PageError> {
        let status = if self.form.has_errors() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
        html::private(self, status)
    }
}

pub async fn desk(
    mut context: Context,
    signed: Signed,
    Path((region, slug, name)): Path<(String, String, String)>,
) -> Result<Response, PageError> {
    let material = Material::load(&mut context, &Path((region, slug))).await?;
    if !may_have(&context, &signed, &material.meeting) {
        return Err(PageError::NotAllowed);
    }
    let mut response = match name.as_str() {
        ALL => everything(&context, &material).await?,
        name => send(&context, &material, read(name).ok_or(PageError::UnknownPage)?, true).await?,
    };
    html::keep_private(&mut response);
    Ok(response)
}

/// All papers there are, in one press.
async fn everything(context: &Context, material: &Material) -> Result<Response, PageError> {
    let mut files = Vec::new();
    for kind in Kind::ALL {
        for format in Format::ALL {
            if let Some(bytes) = made(context, material, (kind, format), true).await? {
                files.push((file_name(context, &material.meeting, kind, format), bytes));
            }
        }
    }
    let name = format!("{}-{}-berkas.zip", context.region.region.slug, material.meeting.slug());
    html::download(bundle(&files)?, "application/zip", &name, None)
}

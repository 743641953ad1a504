//! `/{region}/bantuan`: where somebody in danger is helped. Nothing is asked and nothing is stored.
use crate::context::Context;
use crate::error::PageError;
use crate::html::{self, Layout};
use askama::Template;
use axum::response::Response;

/// One place that helps: keys of its name and of what it does, numbers to call, where the numbers come from.
struct Place {
    name: &'static str,
    about: &'static str,
    calls: &'static [(&'static str, &'static str)],
    source: &'static str,
}

/// National services. Numbers as their own ministries gave them to the press, with the day of the report.
const PLACES: &[Place] = &[
    Place {
        name: "help-emergency",
        about: "help-emergency-about",
        calls: &[("112", "112"), ("110", "110")],
        source: "",
    },
    Place {
        name: "help-sapa",
        about: "help-sapa-about",
        calls: &[("129", "129"), ("+628111129129", "08111-129-129 (WhatsApp)")],
        source: "ANTARA, 21 September 2023",
    },
    Place {
        name: "help-migrant",
        about: "help-migrant-about",
        calls: &[
            ("08001000", "0800-1000"),
            ("+622129244800", "+62 21 2924 4800"),
            ("+628118080141", "0811-8080-141 (WhatsApp)"),
        ],
        source: "Kementerian P2MI, 10 April 2025",
    },
];

struct Row {
    name: String,
    about: String,
    calls: &'static [(&'static str, &'static str)],
    source: String,
}

#[derive(Template)]
#[template(path = "contributions/help.html")]
struct HelpPage {
    layout: Layout,
    rows: Vec<Row>,
    hand_in: String,
    villages: String,
}

pub async fn show(context: Context) -> Result<Response, PageError> {
    let locale = context.locale;
    let row = |place: &Place| Row {
        name: locale.t(place.name),
        about: locale.t(place.about),
        calls: place.calls,
        source: place.source.to_owned(),
    };
    let page = HelpPage {
        layout: Layout::of(&context, "contributions", locale.t("help-title"), locale.t("help-description"))
            .crumb(locale.t("crumb-home"), context.paths().home()),
        rows: PLACES.iter().map(row).collect(),
        hand_in: context.paths().hand_in(),
        villages: context.paths().districts(),
    };
    html::page(&page, context.cache(&[]))
}

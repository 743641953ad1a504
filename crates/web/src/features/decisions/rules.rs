//! `/{region}/keputusan/aturan`: the rules by which the forum decides, in sentences, and what holds for all of them.
use crate::context::Context;
use crate::decisions::rules;
use crate::error::PageError;
use crate::html::decisions::{counted, rule_lines};
use crate::html::{self, Layout};
use askama::Template;
use axum::response::Response;

struct RulePart {
    code: String,
    name: String,
    is_default: bool,
    ground: String,
    lines: Vec<String>,
    /// Where a co-chair proposes another wording
    propose: String,
}

#[derive(Template)]
#[template(path = "decisions/rules.html")]
struct RulesPage {
    layout: Layout,
    lead: String,
    rules: Vec<RulePart>,
    propose: String,
    proposals: String,
}

pub async fn show(mut context: Context) -> Result<Response, PageError> {
    let (region_id, at, locale) = (context.region_id(), context.at, context.locale);
    let found = rules(&mut context.tx, region_id, at).await?;
    let paths = context.paths();
    let part = |rule: crate::decisions::NamedRule| RulePart {
        name: if rule.name.is_empty() { locale.t("decision-rule-two-sides") } else { rule.name },
        ground: if rule.ground.is_empty() { locale.t("decision-rule-two-sides-ground") } else { rule.ground },
        is_default: rule.is_default,
        lines: rule_lines(locale, &rule.rule),
        propose: match rule.id {
            Some(_) => format!("{}?kode={}", paths.decision_rules_desk(), rule.code),
            None => String::new(),
        },
        code: rule.code,
    };
    let layout =
        Layout::of(&context, "forum", locale.t("decision-rules-title"), locale.t("decisions-description"))
            .crumb(locale.t("crumb-home"), paths.home())
            .crumb(locale.t("decisions-title"), paths.decisions());
    let page = RulesPage {
        layout,
        lead: counted(locale, "decision-rules-lead", found.len()),
        rules: found.into_iter().map(part).collect(),
        propose: paths.decision_rules_desk(),
        proposals: paths.forum_proposals(),
    };
    html::page(&page, context.cache(&[]))
}

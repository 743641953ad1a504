//! Every text exists in both languages, takes the same arguments, and is asked for somewhere.
use fluent_syntax::ast::{Entry, Expression, InlineExpression, PatternElement};
use rembuk_domain::codes::{GoalNumber, TargetCode};
use rembuk_web::error::PageError;
use rembuk_web::i18n::Locale;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

type Texts = BTreeMap<String, BTreeSet<String>>;

/// Keys of a language with the arguments their texts take.
fn texts(locale: Locale) -> Texts {
    let mut texts = Texts::new();
    for (file, text) in locale.files() {
        let resource =
            fluent_syntax::parser::parse(text).unwrap_or_else(|(_, errors)| panic!("{file}: {errors:?}"));
        for entry in resource.body {
            if let Entry::Message(message) = entry {
                let mut arguments = BTreeSet::new();
                let pattern = message.value.unwrap_or_else(|| panic!("{} has no text", message.id.name));
                collect(&pattern.elements, &mut arguments);
                let old = texts.insert(message.id.name.to_owned(), arguments);
                assert!(old.is_none(), "{file}: {} stands twice", message.id.name);
            }
        }
    }
    texts
}

fn collect(elements: &[PatternElement<&str>], into: &mut BTreeSet<String>) {
    for element in elements {
        if let PatternElement::Placeable { expression } = element {
            match expression {
                Expression::Inline(inline) => collect_inline(inline, into),
                Expression::Select { selector, variants } => {
                    collect_inline(selector, into);
                    for variant in variants {
                        collect(&variant.value.elements, into);
                    }
                }
            }
        }
    }
}

fn collect_inline(inline: &InlineExpression<&str>, into: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            into.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => {
            if let Expression::Inline(inner) = expression.as_ref() {
                collect_inline(inner, into);
            }
        }
        _ => {}
    }
}

/// The plural selector: a language without plurals need not use it.
const SELECTOR: &str = "n";

#[test]
fn both_languages_have_the_same_texts_with_the_same_arguments() {
    let (id, en) = (texts(Locale::Id), texts(Locale::En));
    let keys = |texts: &Texts| texts.keys().cloned().collect::<BTreeSet<_>>();
    assert_eq!(
        keys(&id).difference(&keys(&en)).collect::<Vec<_>>(),
        Vec::<&String>::new(),
        "missing in English"
    );
    assert_eq!(
        keys(&en).difference(&keys(&id)).collect::<Vec<_>>(),
        Vec::<&String>::new(),
        "missing in Indonesian"
    );
    for (key, arguments) in &id {
        let without = |set: &BTreeSet<String>| {
            set.iter().filter(|name| *name != SELECTOR).cloned().collect::<BTreeSet<_>>()
        };
        assert_eq!(without(arguments), without(&en[key]), "arguments of {key}");
    }
}

fn source_files(folder: &Path, files: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            source_files(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "rs" || ending == "html") {
            files.push(std::fs::read_to_string(path).unwrap());
        }
    }
}

#[test]
fn no_text_is_without_use_and_none_is_missing() {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned();
    let mut files = Vec::new();
    for folder in ["web/src", "rembuk/src", "documents/src", "domain/src", "store/src"] {
        source_files(&crates.join(folder), &mut files);
    }
    let source = files.join("\n");
    let keys = texts(Locale::Id);
    let catalogue: BTreeSet<String> = catalogue_keys().collect();
    let errors: BTreeSet<String> =
        PageError::samples().iter().map(|error| format!("{}-help", error.key())).collect();
    let unused: Vec<&String> = keys
        .keys()
        .filter(|key| !catalogue.contains(*key) && !errors.contains(*key))
        .filter(|key| !source.contains(&format!("\"{key}\"")))
        .collect();
    assert_eq!(unused, Vec::<&String>::new(), "texts that nothing asks for");
    let asked = asked_keys(&source);
    assert!(asked.len() > 100, "only {} keys found: the search is broken", asked.len());
    let missing: Vec<&String> = asked.iter().filter(|key| !keys.contains_key(*key)).collect();
    assert_eq!(missing, Vec::<&String>::new(), "texts that do not exist");
}

/// Keys in calls such as `layout.t("…")`, `locale.ta("…"`, in one line.
fn asked_keys(source: &str) -> BTreeSet<String> {
    let calls = [".t(\"", ".ta(\"", ".t1(\"", ".tn(\"", ".ta(\n", ".has(\""];
    let mut keys = BTreeSet::new();
    for call in calls {
        for rest in source.split(call).skip(1) {
            let rest = rest.trim_start().trim_start_matches('"');
            let key: String = rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
            if rest[key.len()..].starts_with('"') && !key.is_empty() {
                keys.insert(key);
            }
        }
    }
    keys
}

fn catalogue_keys() -> impl Iterator<Item = String> {
    let goals = GoalNumber::all()
        .flat_map(|goal| [format!("goal-{}", goal.get()), format!("goal-{}-about", goal.get())]);
    goals.chain(TargetCode::all().map(|target| format!("target-{}", target.key_part())))
}

#[test]
fn all_186_goals_and_targets_have_a_plain_name_of_their_own_in_both_languages() {
    for locale in Locale::ALL {
        let names: BTreeSet<String> = GoalNumber::all()
            .map(|goal| rembuk_web::i18n::goal_name(locale, goal))
            .chain(TargetCode::all().map(|target| rembuk_web::i18n::target_name(locale, target)))
            .collect();
        assert_eq!(names.len(), 186);
        for name in names {
            let words = name.split_whitespace().count();
            assert!((1..=9).contains(&words) && name.len() <= 90, "{name}");
        }
    }
    for key in catalogue_keys() {
        assert!(Locale::Id.has(&key) && Locale::En.has(&key), "{key}");
    }
}

#[test]
fn every_error_says_what_happened_and_what_to_do_in_both_languages() {
    for locale in Locale::ALL {
        for error in PageError::samples() {
            let (heading, help) = (error.heading(locale), error.help(locale));
            assert_ne!(heading, error.key(), "{error:?}");
            assert!(help.len() > 20 && !help.ends_with("-help"), "{error:?}: {help}");
        }
    }
}

use std::collections::HashSet;

use proptest::prelude::*;
use rembuk_documents::charts::{ChartLabels, ChartSeries, LineChart, TargetLine};
use roxmltree::{Document, Node};

fn points(values: &[(i32, f64)]) -> Vec<(i32, f64, String)> {
    values.iter().map(|(year, value)| (*year, *value, format!("{value}"))).collect()
}

fn chart(id_prefix: &str, series: &[&[(i32, f64)]]) -> LineChart {
    let series = series.iter().enumerate().map(|(style, values)| ChartSeries {
        name: format!("Sumber {style}"),
        points: points(values),
        style,
        break_after: false,
    });
    LineChart {
        id_prefix: id_prefix.to_owned(),
        title: "Penduduk miskin".to_owned(),
        desc: "Turun dari 13,27 % menjadi 8,67 %".to_owned(),
        unit: "%".to_owned(),
        series: series.collect(),
        years: (2010, 2025),
        labels: ChartLabels {
            target: "target".into(),
            national_target: "target nasional".into(),
            no_figure: "belum ada angka".into(),
            series_break: "metode berubah".into(),
            axis_from_zero: "sumbu mulai dari 0".into(),
            axis_cut: "sumbu tidak mulai dari 0".into(),
        },
        ..LineChart::default()
    }
}

fn drawn(chart: &LineChart) -> String {
    chart.render(&|value| format!("{value}").replace('.', ","))
}

fn with_class<'a, 'i>(document: &'a Document<'i>, class: &str) -> Vec<Node<'a, 'i>> {
    let has = |node: &Node<'_, '_>| node.attribute("class").is_some_and(|c| c.split(' ').any(|c| c == class));
    document.descendants().filter(has).collect()
}

/// Everything that must hold of every picture.
fn check(svg: &str) {
    let document = Document::parse(svg).unwrap();
    let root = document.root_element();
    assert_eq!(root.attribute("role"), Some("img"));
    let ids: Vec<&str> = document.descendants().filter_map(|node| node.attribute("id")).collect();
    assert_eq!(ids.iter().collect::<HashSet<_>>().len(), ids.len(), "an id appears twice");
    for id in root.attribute("aria-labelledby").unwrap().split(' ') {
        assert!(ids.contains(&id), "{id} is missing");
    }
    for node in document.descendants().filter(Node::is_element) {
        assert!(!["script", "style", "foreignObject", "image"].contains(&node.tag_name().name()));
        for attribute in node.attributes() {
            let name = attribute.name();
            assert!(name != "style" && !name.starts_with("on"), "attribute {name}");
            let places =
                ["x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "width", "height", "d", "points"];
            if places.contains(&name) {
                let numbers =
                    attribute.value().split(['M', 'L', ' ', ',', '%']).filter(|part| !part.is_empty());
                for number in numbers {
                    let number: f64 = number.parse().unwrap();
                    assert!(number.is_finite() && (-10.0..2000.0).contains(&number), "{name} = {number}");
                }
            }
        }
    }
}

#[test]
fn a_year_without_a_figure_is_a_gap() {
    let svg = drawn(&chart("a", &[&[(2010, 13.0), (2011, 12.0), (2014, 11.0), (2015, 10.0), (2018, 9.0)]]));
    check(&svg);
    let document = Document::parse(&svg).unwrap();
    let lines = with_class(&document, "r-chart__line");
    assert_eq!(lines.len(), 2, "two runs of two years; 2018 stands alone");
    for line in lines {
        assert_eq!(line.attribute("d").unwrap().matches('L').count(), 1);
    }
    // The legend shows the shape once more.
    assert_eq!(with_class(&document, "r-chart__mark--1").len(), 5 + 1);
    assert_eq!(with_class(&document, "r-chart__gap").len(), 4, "2012, 2013, 2016, 2017");
}

#[test]
fn series_of_two_sources_are_never_joined_and_differ_in_shape() {
    let svg = drawn(&chart("a", &[&[(2020, 34.9), (2021, 33.0)], &[(2022, 7.4), (2023, 7.0)]]));
    let document = Document::parse(&svg).unwrap();
    assert_eq!(with_class(&document, "r-chart__line--1").len(), 1);
    assert_eq!(with_class(&document, "r-chart__line--2").len(), 1);
    assert_eq!(with_class(&document, "r-chart__mark--1")[0].tag_name().name(), "circle");
    assert_eq!(with_class(&document, "r-chart__mark--2")[0].tag_name().name(), "polygon");
}

#[test]
fn a_break_in_method_is_marked_with_its_word() {
    let mut chart = chart("a", &[&[(2021, 67.0), (2022, 67.5)], &[(2023, 69.0), (2024, 69.5)]]);
    assert!(!drawn(&chart).contains("metode berubah"));
    chart.series[0].break_after = true;
    let svg = drawn(&chart);
    let document = Document::parse(&svg).unwrap();
    assert_eq!(with_class(&document, "r-chart__break").len(), 1);
    assert_eq!(with_class(&document, "r-chart__break-word")[0].text(), Some("metode berubah"));
}

#[test]
fn the_target_is_stepped_and_the_national_one_dashed() {
    let mut chart = chart("a", &[&[(2024, 9.0), (2025, 8.7)]]);
    chart.targets = vec![TargetLine { name: String::new(), points: points(&[(2024, 9.0), (2025, 8.5)]) }];
    chart.national = vec![TargetLine { name: String::new(), points: points(&[(2025, 7.0)]) }];
    let svg = drawn(&chart);
    check(&svg);
    let document = Document::parse(&svg).unwrap();
    let targets = with_class(&document, "r-chart__target");
    let dashed = |node: &Node<'_, '_>| node.attribute("stroke-dasharray").is_some();
    assert_eq!(targets.iter().filter(|node| dashed(node)).count(), 1);
    let step = targets.iter().find(|node| !dashed(node)).unwrap().attribute("d").unwrap();
    let corners: Vec<&str> = step.split(['M', 'L']).filter(|corner| !corner.is_empty()).collect();
    let xy = |i: usize| corners[i].split_once(' ').unwrap();
    assert_eq!(corners.len(), 4);
    assert_eq!((xy(0).1, xy(2).1), (xy(1).1, xy(3).1), "level within a year");
    assert_eq!(xy(1).0, xy(2).0, "upright between years");
}

#[test]
fn the_axis_says_whether_it_begins_at_zero() {
    assert!(drawn(&chart("a", &[&[(2010, 62.0), (2011, 69.0)]])).contains("sumbu tidak mulai dari 0"));
    assert!(drawn(&chart("a", &[&[(2010, 2.0), (2011, 9.0)]])).contains("sumbu mulai dari 0"));
}

#[test]
fn the_last_figure_stands_at_its_point_and_an_empty_chart_says_so() {
    let svg = drawn(&chart("a", &[&[(2010, 13.27), (2025, 8.67)]]));
    let document = Document::parse(&svg).unwrap();
    let figures = with_class(&document, "r-chart__figure");
    assert_eq!(figures.iter().filter_map(Node::text).collect::<Vec<_>>(), ["8.67"]);
    assert!(drawn(&chart("a", &[])).contains("belum ada angka"));
}

#[test]
fn invented_data_bear_their_watermark() {
    let mut chart = chart("a", &[&[(2010, 1.0)]]);
    assert!(!drawn(&chart).contains("r-chart__watermark"));
    chart.watermark = Some("CONTOH".to_owned());
    let svg = drawn(&chart);
    let document = Document::parse(&svg).unwrap();
    assert_eq!(with_class(&document, "r-chart__watermark")[0].text(), Some("CONTOH"));
}

#[test]
fn two_pictures_on_one_page_share_no_id() {
    let page = ["a", "b"].map(|id| drawn(&chart(&format!("{id}-line"), &[&[(2010, 1.0)]])));
    let page = format!("<div>{}</div>", page.concat());
    let document = Document::parse(&page).unwrap();
    let ids: Vec<&str> = document.descendants().filter_map(|node| node.attribute("id")).collect();
    assert!(ids.len() >= 4);
    assert_eq!(ids.iter().collect::<HashSet<_>>().len(), ids.len());
}

fn any_value() -> impl Strategy<Value = f64> {
    prop_oneof![any::<f64>(), -100.0..100.0_f64, Just(0.0), Just(-5.0), Just(f64::MAX), Just(f64::NAN)]
}

proptest! {
    #[test]
    fn any_values_whatever_give_finite_places(
        lists in prop::collection::vec(prop::collection::vec((2005..2030_i32, any_value()), 0..6), 0..4),
        years in (any::<i32>(), 2000..2030_i32),
        words in ".{0,40}",
    ) {
        let lists: Vec<&[(i32, f64)]> = lists.iter().map(Vec::as_slice).collect();
        let mut chart = chart(&words, &lists);
        let points = chart.series.first().map(|series| series.points.clone()).unwrap_or_default();
        chart.targets = vec![TargetLine { name: words.clone(), points }];
        chart.title = words.clone();
        chart.watermark = Some(words.clone());
        for series in &mut chart.series {
            series.name = words.clone();
            series.break_after = true;
        }
        check(&drawn(&chart));
        chart.years = years;
        let once = drawn(&chart);
        check(&once);
        prop_assert_eq!(once, drawn(&chart));
    }
}

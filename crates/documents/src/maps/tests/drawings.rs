use proptest::prelude::*;

use super::super::labels::tile_lines;
use super::super::svg::RAMP;
use super::super::tiles::layout;
use super::*;

fn options(labels: usize) -> MapOptions {
    MapOptions {
        id_prefix: "peta <1>".to_owned(),
        title: "Penduduk \"miskin\" & kecamatan".to_owned(),
        desc: "<script>".to_owned(),
        legend_labels: (0..labels).map(|n| format!("{n} sampai {} %", n + 1)).collect(),
        no_data_label: "belum ada data".to_owned(),
        watermark: Some("CONTOH".to_owned()),
        ..MapOptions::default()
    }
}

fn value(code: &str, value: Option<f64>, class: Option<usize>) -> AreaValue {
    let formatted = value.map(|value| format!("{value:.1} %").replace('.', ",")).unwrap_or_default();
    let href = Some(format!("/contoh/kecamatan/{code}?a=1&b='\"<"));
    AreaValue { code: code.to_owned(), name: format!("Desa <{code}>"), value, formatted, class, href }
}

fn centroid((number, lng, lat): (usize, f64, f64)) -> Centroid {
    let code = format!("35.09.{number:02}");
    Centroid { name: code.clone(), code, lng, lat }
}

fn count(svg: &str, what: &str) -> usize {
    let document = roxmltree::Document::parse(svg).unwrap();
    document
        .descendants()
        .filter(|node| node.attribute("class").is_some_and(|class| class.split(' ').any(|c| c == what)))
        .count()
}

/// Well-formed, without style or script, every id once and prefixed, every link named.
fn check(svg: &str) {
    let document = roxmltree::Document::parse(svg).unwrap();
    let mut ids = Vec::new();
    for node in document.descendants().filter(roxmltree::Node::is_element) {
        assert!(!["script", "style"].contains(&node.tag_name().name()));
        assert!(
            node.attributes()
                .all(|attribute| attribute.name() != "style" && !attribute.name().starts_with("on"))
        );
        if let Some(id) = node.attribute("id") {
            assert!(id.starts_with("peta--1--") && !ids.contains(&id), "{id}");
            ids.push(id);
        }
        if node.tag_name().name() == "a" {
            assert!(node.attribute("aria-label").is_some_and(|label| label.contains(": ")));
            assert!(node.children().any(|child| child.tag_name().name() == "title"));
        }
        for number in node
            .attributes()
            .filter(|attribute| ["x", "y", "width", "height", "d"].contains(&attribute.name()))
        {
            assert!(!number.value().contains("NaN") && !number.value().contains("inf"), "{number:?}");
        }
    }
}

#[test]
fn every_area_is_on_the_map_and_areas_without_figure_are_hatched() {
    let made = lattice(2, 2, &[]);
    let topology = Topology::build_on(&shapes(&made), 160).unwrap();
    let values = [
        value("35.09.01", Some(1.0), Some(0)),
        value("35.09.02", None, None),
        value("99", Some(3.0), Some(1)),
    ];
    let svg = choropleth(&topology, &values, &options(2));
    check(&svg);
    assert_eq!(count(&svg, "r-map__item"), 4, "one value is missing, one belongs elsewhere");
    // Two classes use the steps 1 and 3; the legend repeats each of the three looks once.
    assert_eq!((count(&svg, "r-map__area--1"), count(&svg, "r-map__area--3")), (2, 1));
    assert_eq!(count(&svg, "r-map__area--none"), 4);
    assert!(svg.contains("url(#peta--1--hatch)") && svg.contains("Desa &lt;35.09.02&gt;: belum ada data"));
    assert!(svg.contains("aria-label=\"Desa &lt;35.09.01&gt;: 1,0 %\"") && svg.contains("CONTOH"));
}

#[test]
fn a_map_with_links_is_a_group_and_one_without_is_an_image() {
    let centroids = [centroid((1, 113.0, -8.0))];
    let mut values = [value("35.09.01", Some(1.0), Some(0))];
    assert!(tile_map(&centroids, &values, &options(1)).contains("role=\"group\""));
    values[0].href = None;
    let svg = tile_map(&centroids, &values, &options(1));
    assert!(svg.contains("role=\"img\"") && !svg.contains("<a "));
}

#[test]
fn a_value_without_class_or_not_finite_is_hatched_and_has_no_false_words() {
    let centroids = [centroid((1, 113.0, -8.0)), centroid((2, 113.0, -8.1))];
    let values = [value("35.09.01", Some(f64::NAN), Some(0)), value("35.09.02", Some(1.5), None)];
    let svg = tile_map(&centroids, &values, &options(3));
    check(&svg);
    assert_eq!(count(&svg, "r-map__area--none"), 3);
    assert!(!svg.contains("NaN") && svg.contains("Desa &lt;35.09.02&gt;: 1,5 %"));
}

#[test]
fn a_region_without_places_still_gets_words_instead_of_an_empty_box() {
    let svg = tile_map(&[], &[], &options(0));
    check(&svg);
    assert!(svg.contains(">belum ada data</text>"));
}

#[test]
fn inks_can_be_read_on_every_shade_and_shades_fall_steadily() {
    let channel = |hex: &str| {
        let share = f64::from(u8::from_str_radix(hex, 16).unwrap()) / 255.0;
        if share <= 0.040_45 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    };
    let luminance = |colour: &str| {
        let full = if colour == "#fff" { "#ffffff" } else { colour };
        0.2126 * channel(&full[1..3]) + 0.7152 * channel(&full[3..5]) + 0.0722 * channel(&full[5..7])
    };
    let contrast = |a: &str, b: &str| {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    };
    for (fill, ink) in RAMP {
        assert!(contrast(fill, ink) >= 4.5, "{ink} on {fill}");
    }
    for pair in RAMP.windows(2) {
        assert!(luminance(pair[0].0) > luminance(pair[1].0) && contrast(pair[0].0, pair[1].0) > 1.25);
    }
}

#[test]
fn names_are_divided_between_words_endings_or_syllables() {
    let lines = |name| tile_lines(name, 11.0, 47.0);
    assert_eq!(lines("Panti"), ["Panti"]);
    assert_eq!(lines("Sumberjambe"), ["Sumber-", "jambe"]);
    assert_eq!(lines("Jenggawah"), ["Jeng-", "gawah"]);
    assert_eq!(lines("Tanah Merah"), ["Tanah", "Merah"]);
    assert_eq!(lines(""), Vec::<String>::new());
    assert!(lines("Xxxxxxxxxxxxxxxxx")[0].ends_with('…'));
    assert_eq!(tile_lines("Panti", 11.0, 10.0), Vec::<String>::new());
}

#[test]
fn breaks_are_quantiles_that_occur_and_ties_stay_together() {
    assert_eq!(classes(&[1.0, 2.0, 3.0, 4.0, 5.0, 6.0], 3), [3.0, 5.0]);
    assert_eq!(classes(&[1.0, 1.0, 1.0, 1.0, 1.0, 2.0, 3.0], 3), [2.0]);
    assert_eq!(classes(&[2.0, 1.0], 5), [2.0]);
    assert_eq!(classes(&[7.0; 9], 5), Vec::<f64>::new());
    assert_eq!(classes(&[f64::NAN, f64::INFINITY], 5), Vec::<f64>::new());
    assert_eq!(class_ranges(&[1.0, 2.0, 3.0, 4.0], &[3.0]), [(1.0, 2.0), (3.0, 4.0)]);
}

#[test]
fn map_and_table_name_the_areas_in_the_same_order() {
    let values = [value("b", Some(1.0), Some(0)), value("c", None, None), value("a", Some(2.0), Some(0))];
    let codes = |order| table_order(&values, order).iter().map(|v| v.code.clone()).collect::<String>();
    assert_eq!(codes(TableOrder::Code), "abc");
    assert_eq!(codes(TableOrder::Lowest), "bac");
    assert_eq!(codes(TableOrder::Highest), "abc");
    let centroids: Vec<Centroid> = ["a", "b", "c"]
        .map(|c| Centroid { code: c.to_owned(), name: c.to_owned(), lng: 1.0, lat: 1.0 })
        .into();
    let svg = tile_map(&centroids, &values, &MapOptions { order: TableOrder::Lowest, ..options(1) });
    let place = |code: &str| svg.find(&format!("<title>Desa &lt;{code}&gt;")).unwrap();
    assert!(place("b") < place("a") && place("a") < place("c"));
}

#[test]
fn a_map_of_the_real_districts_is_at_most_25_kilobytes_in_brotli() {
    let Some(topology) = jember_map() else { return };
    let values: Vec<AreaValue> =
        topology.codes().enumerate().map(|(n, code)| value(code, Some(n as f64), Some(n % 5))).collect();
    let svg = choropleth(&topology, &values, &options(5));
    check(&svg);
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut svg.as_bytes(), &mut packed, &brotli::enc::BrotliEncoderParams::default())
        .unwrap();
    assert!(packed.len() <= 25_000, "{}", packed.len());
}

#[test]
fn tiles_keep_west_from_east_and_north_from_south() {
    let place = |n: usize| (n, 113.0 + (n % 5) as f64 * 0.1, -8.0 - (n / 5) as f64 * 0.1);
    let centroids: Vec<Centroid> = (0..20).map(|n| centroid(place(n))).collect();
    let cells = layout(&centroids).cells;
    for n in 0..20 {
        assert!(n % 5 == 4 || cells[n].0 < cells[n + 1].0, "{n}: {cells:?}");
        assert!(n >= 15 || cells[n].1 < cells[n + 5].1, "{n}: {cells:?}");
    }
}

#[test]
fn tiles_of_the_real_districts_lie_near_their_nearest_neighbour() {
    let Some(text) = jember("districts.csv") else { return };
    let centroids: Vec<Centroid> = csv::Reader::from_reader(text.as_bytes())
        .records()
        .map(|row| row.unwrap())
        .map(|row| Centroid {
            code: row[0].to_owned(),
            name: row[1].to_owned(),
            lat: row[5].parse().unwrap(),
            lng: row[6].parse().unwrap(),
        })
        .collect();
    let cells = layout(&centroids).cells;
    let near = (0..centroids.len()).filter(|one| {
        let distance = |other: &usize| {
            let (a, b) = (&centroids[*one], &centroids[*other]);
            (a.lng - b.lng).hypot(a.lat - b.lat)
        };
        let others = (0..centroids.len()).filter(|other| other != one);
        let other = others.min_by(|a, b| distance(a).total_cmp(&distance(b))).unwrap();
        let ((x1, y1), (x2, y2)) = (cells[*one], cells[other]);
        x1.abs_diff(x2) <= 1 && y1.abs_diff(y2) <= 1
    });
    assert!(near.count() * 10 >= centroids.len() * 9);
}

proptest! {
    #[test]
    fn every_class_holds_a_value_and_equal_values_share_one(
        values in prop::collection::vec(-3_i32..9, 0..40), n in 0_usize..7,
    ) {
        let values: Vec<f64> = values.into_iter().map(f64::from).collect();
        let breaks = classes(&values, n);
        prop_assert!(breaks.len() < n.max(1));
        prop_assert!(breaks.windows(2).all(|pair| pair[0] < pair[1]));
        prop_assert!(breaks.iter().all(|lower| values.contains(lower)));
        let ranges = class_ranges(&values, &breaks);
        prop_assert_eq!(ranges.len(), if values.is_empty() { 0 } else { breaks.len() + 1 });
        prop_assert!(ranges.windows(2).all(|pair| pair[0].1 < pair[1].0));
        for value in &values {
            let (low, high) = ranges[class_of(*value, &breaks)];
            prop_assert!(low <= *value && *value <= high);
        }
    }

    #[test]
    fn every_area_has_a_tile_of_its_own_wherever_it_lies(
        places in prop::collection::vec((113.0..114.0, -9.0..-8.0), 1..45), same in any::<bool>(),
    ) {
        let place = |(number, (lng, lat)): (usize, &(f64, f64))| {
            centroid(if same { (number, 113.0, -8.0) } else { (number, *lng, *lat) })
        };
        let centroids: Vec<Centroid> = places.iter().enumerate().map(place).collect();
        let grid = layout(&centroids);
        let mut cells = grid.cells.clone();
        cells.sort_unstable();
        cells.dedup();
        prop_assert_eq!(cells.len(), centroids.len());
        prop_assert!(cells.iter().all(|(column, row)| *column < grid.columns && *row < grid.rows));
        let mut turned = centroids.clone();
        turned.reverse();
        let mut again = layout(&turned).cells;
        again.reverse();
        prop_assert_eq!(again, grid.cells);
        check(&tile_map(&centroids, &[], &options(5)));
    }

    #[test]
    fn any_words_are_escaped(name in "\\PC{0,30}", href in "\\PC{0,30}", width in prop::num::f64::ANY) {
        let centroids = [centroid((1, f64::NAN, -8.0))];
        let mut values = [value("35.09.01", Some(1.0), Some(7))];
        (values[0].name, values[0].href) = (name.clone(), Some(href));
        let options = MapOptions { no_data_label: name.clone(), watermark: Some(name), width, ..options(9) };
        check(&tile_map(&centroids, &values, &options));
    }
}

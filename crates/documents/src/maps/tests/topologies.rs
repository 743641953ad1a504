use proptest::prelude::*;

use super::super::simplify::{TOLERANCE, conflicts, doubled_area};
use super::super::topology::arc_index;
use super::*;

const CELLS: usize = 160;

fn area_of(topology: &Topology, code: &str) -> f64 {
    let area = topology.areas.iter().find(|area| area.code == code).unwrap();
    let doubled: i64 = area.rings.iter().map(|ring| doubled_area(&topology.ring(ring))).sum();
    -doubled as f64 / 2.0
}

/// What must hold for every map: rings close, arcs serve one area on each side, nothing crosses.
fn check(topology: &Topology) {
    let mut uses = vec![Vec::new(); topology.arcs.len()];
    for area in &topology.areas {
        assert!(!area.rings.is_empty(), "{} is gone", area.code);
        for ring in &area.rings {
            let points = topology.ring(ring);
            assert!(points.len() > 3 && points.first() == points.last(), "{}: {points:?}", area.code);
            for reference in ring {
                uses[arc_index(*reference)].push((*reference < 0, &area.code));
            }
        }
    }
    for (arc, uses) in uses.iter().enumerate() {
        match uses.as_slice() {
            [_] => {}
            [(backwards, code), (other, neighbour)] => {
                assert!(backwards != other, "arc {arc} runs the same way twice");
                assert_ne!(code, neighbour, "arc {arc} has {code} on either side");
            }
            other => panic!("arc {arc} is used {} times", other.len()),
        }
    }
    assert!(conflicts(&topology.arcs).is_empty(), "arcs cross");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn neighbours_share_their_arcs_rings_close_and_nothing_crosses(
        columns in 1_usize..4, rows in 1_usize..4,
        shifts in prop::collection::vec((-0.33..0.33, -0.33..0.33), 1..16),
    ) {
        let made = lattice(columns, rows, &shifts);
        let topology = Topology::build_on(&shapes(&made), CELLS).unwrap();
        check(&topology);
        // Inside the lattice every side has its neighbour: (columns − 1) · rows + columns · (rows − 1) borders.
        let inner = topology.inner_arcs().iter().filter(|inner| **inner).count();
        prop_assert!(inner >= (columns - 1) * rows + columns * (rows - 1));
    }

    #[test]
    fn the_size_of_an_area_changes_by_no_more_than_its_border_times_the_tolerance(
        shifts in prop::collection::vec((-0.33..0.33, -0.33..0.33), 1..16),
    ) {
        let made = lattice(3, 3, &shifts);
        let topology = Topology::build_on(&shapes(&made), CELLS).unwrap();
        for (code, geometry) in &made {
            let ring = geojson_ring(geometry);
            let at = |(lng, lat): (f64, f64)| {
                ((lng - topology.place.west) / topology.place.step.0,
                 (topology.place.north - lat) / topology.place.step.1)
            };
            let ring: Vec<(f64, f64)> = ring.into_iter().map(at).collect();
            let pairs = || ring.iter().zip(ring.iter().skip(1));
            let size = pairs().map(|(a, b)| a.0 * b.1 - b.0 * a.1).sum::<f64>().abs() / 2.0;
            let border: f64 = pairs().map(|(a, b)| (a.0 - b.0).hypot(a.1 - b.1)).sum();
            let change = (area_of(&topology, code) - size).abs();
            prop_assert!(change <= border * (TOLERANCE + 1.0), "{code}: {change} of {size}, border {border}");
        }
    }

    #[test]
    fn the_order_of_shapes_does_not_change_codes_and_the_same_shapes_give_the_same_map(
        shifts in prop::collection::vec((-0.33..0.33, -0.33..0.33), 1..16),
    ) {
        let made = lattice(2, 3, &shifts);
        let first = Topology::build_on(&shapes(&made), CELLS).unwrap();
        prop_assert_eq!(first.to_json().unwrap(), Topology::build_on(&shapes(&made), CELLS).unwrap().to_json().unwrap());
        let mut turned = made.clone();
        turned.reverse();
        let turned = Topology::build_on(&shapes(&turned), CELLS).unwrap();
        prop_assert!(first.codes().eq(turned.codes()));
        prop_assert_eq!(Topology::from_json(&first.to_json().unwrap()).unwrap(), first);
    }

    #[test]
    fn wild_rings_make_a_sound_map_or_a_clear_error(
        rings in prop::collection::vec(prop::collection::vec((0.0..1.0, 0.0..1.0), 3..9), 1..5),
    ) {
        let made: Vec<(String, String)> = rings.iter().enumerate().map(|(number, points)| {
            let mut ring: Vec<String> =
                points.iter().map(|(x, y)| format!("[{},{}]", 113.0 + x, -8.0 - y)).collect();
            ring.push(ring[0].clone());
            polygon(&number.to_string(), &format!("[{}]", ring.join(",")))
        }).collect();
        match Topology::build_on(&shapes(&made), CELLS) {
            Ok(topology) => check(&topology),
            Err(error) => {
                let is_named = matches!(error, TopologyError::Covered { .. } | TopologyError::Empty);
                prop_assert!(is_named, "{}", error);
            }
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC*") {
        prop_assert!(Topology::from_json(&text).is_err());
    }
}

fn geojson_ring(geometry: &str) -> Vec<(f64, f64)> {
    let value: serde_json::Value = serde_json::from_str(geometry).unwrap();
    let ring = value["coordinates"][0].as_array().unwrap();
    ring.iter().map(|point| (point[0].as_f64().unwrap(), point[1].as_f64().unwrap())).collect()
}

#[test]
fn a_torn_border_is_closed_and_an_overlap_is_shared() {
    let made = [
        polygon("a", "[[113,-8],[113.4985,-8],[113.4985,-9],[113,-9],[113,-8]]"),
        polygon("b", "[[113.5015,-8],[114.1,-8],[114.1,-9],[113.5015,-9],[113.5015,-8]]"),
        polygon("c", "[[113.9,-8],[114.5,-8],[114.5,-9],[113.9,-9],[113.9,-8]]"),
    ];
    let topology = Topology::build_on(&shapes(&made), 1000).unwrap();
    check(&topology);
    assert_eq!(topology.inner_arcs().iter().filter(|inner| **inner).count(), 2);
    let share = |code| {
        area_of(&topology, code)
            / (area_of(&topology, "a") + area_of(&topology, "b") + area_of(&topology, "c"))
    };
    assert!((share("a") - 1.0 / 3.0).abs() < 0.01 && (share("b") - 1.0 / 3.0).abs() < 0.01);
}

#[test]
fn a_town_drawn_on_top_of_its_surroundings_keeps_its_place() {
    let made = [
        polygon("around", "[[113,-8],[114,-8],[114,-9],[113,-9],[113,-8]]"),
        polygon("town", "[[113.4,-8.4],[113.6,-8.4],[113.6,-8.6],[113.4,-8.6],[113.4,-8.4]]"),
    ];
    let topology = Topology::build_on(&shapes(&made), CELLS).unwrap();
    check(&topology);
    assert_eq!(topology.areas[0].rings.len(), 2, "the town is a hole");
    assert!((area_of(&topology, "town") / area_of(&topology, "around") - 0.04 / 0.96).abs() < 0.005);
    let json: serde_json::Value = serde_json::from_str(&topology.to_json().unwrap()).unwrap();
    let polygons = json["objects"]["areas"]["geometries"][0]["arcs"].as_array().unwrap();
    assert_eq!((polygons.len(), polygons[0].as_array().unwrap().len()), (1, 2));
}

#[test]
fn a_town_keeps_its_place_when_it_comes_first_in_the_file() {
    let made = [
        polygon("town", "[[113.4,-8.4],[113.6,-8.4],[113.6,-8.6],[113.4,-8.6],[113.4,-8.4]]"),
        polygon("zone", "[[113,-8],[114,-8],[114,-9],[113,-9],[113,-8]]"),
    ];
    let topology = Topology::build_on(&shapes(&made), CELLS).unwrap();
    assert!((area_of(&topology, "town") / area_of(&topology, "zone") - 0.04 / 0.96).abs() < 0.005);
}

#[test]
fn a_round_area_keeps_its_size_within_the_tolerance() {
    let corner = |n: usize| {
        let angle = (n % 200) as f64 / 200.0 * std::f64::consts::TAU;
        format!("[{},{}]", 113.0 + angle.cos() * 0.5, angle.sin() * 0.5)
    };
    let ring: Vec<String> = (0..=200).map(corner).collect();
    let topology =
        Topology::build_on(&shapes(&[polygon("a", &format!("[{}]", ring.join(",")))]), CELLS).unwrap();
    let radius = CELLS as f64 / 2.0;
    let change = (area_of(&topology, "a") - std::f64::consts::PI * radius * radius).abs();
    assert!(change <= std::f64::consts::TAU * radius * (TOLERANCE + 1.0), "{change}");
    assert!(topology.arcs[0].len() < 60);
}

#[test]
fn a_lake_within_one_area_stays_a_lake() {
    let made = [polygon(
        "a",
        "[[113,-8],[114,-8],[114,-9],[113,-9],[113,-8]],[[113.5,-8.1],[113.505,-8.1],[113.505,-8.9],[113.5,-8.9],[113.5,-8.1]]",
    )];
    let topology = Topology::build_on(&shapes(&made), 1000).unwrap();
    assert_eq!(topology.areas[0].rings.len(), 2);
}

#[test]
fn an_island_smaller_than_a_cell_is_kept() {
    let island = "[[114.0001,-8.0001],[114.0002,-8.0001],[114.0002,-8.0002],[114.0001,-8.0001]]";
    let made = [(
        "a".to_owned(),
        format!(
            r#"{{"type":"MultiPolygon","coordinates":[[[[113,-8],[113.5,-8],[113.5,-9],[113,-8]]],[{island}]]}}"#
        ),
    )];
    let topology = Topology::build_on(&shapes(&made), CELLS).unwrap();
    check(&topology);
    assert_eq!(topology.areas[0].rings.len(), 2);
}

#[test]
fn boundaries_that_cross_themselves_are_drawn_all_the_same() {
    let made = [polygon("bow", "[[113,-8],[114,-9],[114,-8],[113,-9],[113,-8]]")];
    check(&Topology::build_on(&shapes(&made), CELLS).unwrap());
}

#[test]
fn what_makes_no_map_is_refused_with_its_reason() {
    let build = |made: &[(String, String)]| Topology::build_on(&shapes(made), CELLS).unwrap_err();
    assert_eq!(build(&[]), TopologyError::Empty);
    assert_eq!(build(&[polygon("a", "[[1,1],[1,1],[1,1],[1,1]]")]), TopologyError::Empty);
    let square = "[[113,-8],[114,-8],[114,-9],[113,-9],[113,-8]]";
    assert!(matches!(
        build(&[polygon("a", square), polygon("b", square)]),
        TopologyError::Covered { index: 1 }
    ));
    let broken = [("a".to_owned(), "{".to_owned())];
    assert!(matches!(build(&broken), TopologyError::Unreadable { code, .. } if code == "a"));
    let point = [("a".to_owned(), r#"{"type":"Point","coordinates":[1,2]}"#.to_owned())];
    assert!(matches!(build(&point), TopologyError::Unreadable { .. }));
}

#[test]
fn a_stored_map_with_missing_or_open_arcs_is_refused() {
    let made = lattice(2, 1, &[]);
    let json = Topology::build_on(&shapes(&made), CELLS).unwrap().to_json().unwrap();
    let mut document: serde_json::Value = serde_json::from_str(&json).unwrap();
    document["objects"]["areas"]["geometries"][0]["arcs"] = serde_json::json!([[[99]]]);
    assert!(matches!(Topology::from_json(&document.to_string()), Err(TopologyError::Stored(_))));
    document["objects"]["areas"]["geometries"][0]["arcs"] = serde_json::json!([[[0]]]);
    assert!(matches!(Topology::from_json(&document.to_string()), Err(TopologyError::Stored(_))));
}

#[test]
fn the_real_districts_make_a_sound_small_map() {
    let Some(topology) = jember_map() else { return };
    check(&topology);
    assert_eq!(topology.codes().count(), 31);
    assert!(topology.to_json().unwrap().len() < 40_000);
    let mut text = csv::Reader::from_reader(std::io::Cursor::new(jember("districts.csv").unwrap()));
    let unit = topology.place.step.1 * 111.32;
    for row in text.records() {
        let row = row.unwrap();
        let (published, drawn): (f64, f64) =
            (row[7].parse().unwrap(), area_of(&topology, &row[0]) * unit * unit);
        // Where the file's areas overlap, each keeps about half: up to a quarter for the smallest.
        assert!((drawn / published - 1.0).abs() < 0.3, "{}: {drawn} for {published} km²", &row[1]);
    }
}

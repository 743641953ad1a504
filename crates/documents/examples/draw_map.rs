//! Draws the map of a file of boundaries again and again, and says in JSON how long that takes beside what no program
//! can avoid: packing the same picture with brotli as the page cache does, and copying its bytes.
//!
//! `draw_map districts.geojson [runs]`; the bench part `maps` runs it.
use rembuk_documents::geo::parse_boundaries;
use rembuk_documents::maps::{
    AreaValue, MapOptions, Shape, Topology, choropleth, class_of, class_ranges, classes,
};
use std::error::Error;
use std::hint::black_box;
use std::io::Write;
use std::time::Instant;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let file = arguments.next().ok_or("name a file of boundaries")?;
    let runs: usize = arguments.next().map_or(Ok(200), |text| text.parse())?;
    let stored = stored_topology(&std::fs::read_to_string(file)?)?;
    let topology = Topology::from_json(&stored)?;
    let (areas, options) = picture(&topology);
    let svg = choropleth(&topology, &areas, &options);
    let packed = brotli(&svg)?;

    // By turns, so that whatever slows the machine slows all of them.
    let [mut draw, mut whole, mut pack, mut copy] = [(); 4].map(|()| Vec::with_capacity(runs));
    for _ in 0..runs {
        draw.push(milliseconds(|| choropleth(black_box(&topology), &areas, &options)));
        whole.push(milliseconds(|| {
            let read = Topology::from_json(black_box(&stored));
            read.map(|topology| choropleth(&topology, &areas, &options))
        }));
        pack.push(milliseconds(|| brotli(black_box(&svg))));
        copy.push(milliseconds(|| black_box(svg.as_str()).to_owned()));
    }
    println!(
        "{{\"areas\": {}, \"runs\": {runs}, \"svg\": {}, \"brotli\": {}, \"draw\": {}, \"read_and_draw\": {}, \
         \"pack\": {}, \"copy\": {}}}",
        areas.len(),
        svg.len(),
        packed.len(),
        median(draw),
        median(whole),
        median(pack),
        median(copy)
    );
    Ok(())
}

/// As an import of boundaries keeps it.
fn stored_topology(text: &str) -> Result<String, Box<dyn Error>> {
    let boundaries = parse_boundaries(text, None).map_err(|faults| format!("{faults:?}"))?;
    let shapes: Vec<Shape<'_>> = boundaries
        .iter()
        .map(|boundary| Shape {
            code: &boundary.code,
            name: boundary.name.as_deref().unwrap_or_default(),
            geometry_json: &boundary.geometry_json,
        })
        .collect();
    Ok(Topology::build(&shapes)?.to_json()?)
}

/// Invented figures for every area, in five shades with legend and links, as on an indicator's page.
fn picture(topology: &Topology) -> (Vec<AreaValue>, MapOptions) {
    let codes: Vec<&str> = topology.codes().collect();
    let figures: Vec<f64> = (0..codes.len()).map(|index| 10.0 + (index * 7919 % 300) as f64 / 10.0).collect();
    let breaks = classes(&figures, 5);
    let said = |figure: f64| format!("{figure:.1} %").replace('.', ",");
    let areas = codes.iter().zip(&figures).map(|(code, figure)| AreaValue {
        code: (*code).to_owned(),
        name: format!("Kecamatan {code}"),
        value: Some(*figure),
        formatted: said(*figure),
        class: Some(class_of(*figure, &breaks)),
        href: Some(format!("/uji/kecamatan/{code}")),
    });
    let options = MapOptions {
        id_prefix: "peta".to_owned(),
        title: "CONTOH: angka rekaan menurut kecamatan".to_owned(),
        desc: format!("Peta uji: {} kecamatan punya angka.", codes.len()),
        legend_labels: class_ranges(&figures, &breaks)
            .into_iter()
            .map(|(from, to)| format!("{} sampai {}", said(from), said(to)))
            .collect(),
        no_data_label: "belum ada angka".to_owned(),
        watermark: Some("CONTOH".to_owned()),
        ..MapOptions::default()
    };
    (areas.collect(), options)
}

/// With the settings of the page cache.
fn brotli(text: &str) -> std::io::Result<Vec<u8>> {
    let mut packed = Vec::new();
    brotli::CompressorWriter::new(&mut packed, 16 * 1024, 7, 20).write_all(text.as_bytes())?;
    Ok(packed)
}

fn milliseconds<T>(work: impl FnOnce() -> T) -> f64 {
    let begun = Instant::now();
    black_box(work());
    begun.elapsed().as_secs_f64() * 1000.0
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

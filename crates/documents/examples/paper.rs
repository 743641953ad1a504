//! Writes a paper of every kind of part as PDF and ODT into a folder, to look at.
use rembuk_documents::papers::{Block, Cell, Paper, Signature, Table, Text, blocks, odt, pdf};
use std::path::PathBuf;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args().nth(1).map_or_else(std::env::temp_dir, PathBuf::from);
    let rows = (1..=40)
        .map(|row| vec![row.to_string().into(), format!("Dinas Contoh {row}").into(), Cell::Line])
        .collect();
    let mut parts = vec![
        Block::Letterhead(vec![
            "BADAN PERENCANAAN PEMBANGUNAN DAERAH KABUPATEN CONTOH".to_owned(),
            "Jalan Contoh Nomor 1, Kabupaten Contoh".to_owned(),
        ]),
        Block::Facts(vec![
            ("Nomor".to_owned(), "000/17/2026".to_owned()),
            ("Hal".to_owned(), "Undangan rapat pleno forum multipihak tentang rencana aksi".to_owned()),
        ]),
        Block::Title("Notula".to_owned()),
        Block::Paragraph(Text::from("Rapat dibuka oleh ").then(Text::bold("kedua ketua bersama")).then(".")),
    ];
    parts.extend(blocks("## Pembahasan\n\nSemua hadir.\n\n- satu\n- dua\n\n1. pertama\n2. kedua\n"));
    parts.push(Block::Table(Table {
        heads: ["No.", "Lembaga", "Tanda tangan"].map(str::to_owned).to_vec(),
        shares: vec![1, 5, 4],
        rows,
    }));
    let signs = ["Ketua bersama unsur pemerintah", "Ketua bersama unsur nonpemerintah", "Notulis"];
    parts.push(Block::Signatures(
        signs
            .map(|capacity| Signature {
                capacity: capacity.to_owned(), below: "(………………………)".to_owned()
            })
            .to_vec(),
    ));
    let paper = Paper {
        title: "Notula R-2026-0001".to_owned(),
        language: "id".to_owned(),
        mark: Some("CONTOH — data rekaan, bukan data resmi".to_owned()),
        foot: "Kabupaten Contoh · R-2026-0001".to_owned(),
        page_word: "Halaman".to_owned(),
        made_at: 1_795_000_000,
        blocks: parts,
    };
    std::fs::write(folder.join("paper.pdf"), pdf(&paper)?)?;
    std::fs::write(folder.join("paper.odt"), odt(&paper)?)?;
    Ok(())
}

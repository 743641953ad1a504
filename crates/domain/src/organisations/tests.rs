use super::*;

#[test]
fn every_stable_name_reads_back() {
    for platform in Platform::ALL {
        assert_eq!(Platform::parse(platform.code()).unwrap(), platform);
    }
    for kind in AgencyKind::ALL {
        assert_eq!(AgencyKind::parse(kind.code()).unwrap(), kind);
    }
    for succession in Succession::ALL {
        assert_eq!(Succession::parse(succession.code()), Some(succession));
    }
    assert_eq!(Platform::parse("pers").unwrap_err().key(), "organisation-unknown-platform");
    assert_eq!(AgencyKind::parse("dinas").unwrap_err().key(), "organisation-unknown-agency-kind");
}

#[test]
fn only_government_is_on_the_side_of_government() {
    let government: Vec<_> =
        Platform::ALL.into_iter().filter(|p| p.constituency() == Constituency::Government).collect();
    assert_eq!(government, [Platform::Government]);
}

#[test]
fn the_name_tells_the_kind_of_agency() {
    for (name, kind) in [
        ("DINAS KESEHATAN", AgencyKind::RegionalAgency),
        ("KECAMATAN AJUNG", AgencyKind::District),
        ("BAGIAN HUKUM", AgencyKind::Section),
        ("Bagian Protokol dan Komunikasi Pimpinan", AgencyKind::Section),
        ("RUMAH SAKIT DAERAH (RSD) BALUNG - BLUD", AgencyKind::ServiceUnit),
        ("UPTD Pasar", AgencyKind::ServiceUnit),
        ("SEKRETARIAT DEWAN PERWAKILAN RAKYAT DAERAH", AgencyKind::CouncilSecretariat),
        ("SEKRETARIAT DAERAH", AgencyKind::RegionalAgency),
        ("DINAS PERUMAHAN RAKYAT, KAWASAN PEMUKIMAN DAN CIPTA KARYA", AgencyKind::RegionalAgency),
        ("", AgencyKind::RegionalAgency),
    ] {
        assert_eq!(AgencyKind::from_name(name), kind, "{name}");
    }
}

#[test]
fn a_damaged_agency_code_is_taken_and_marked() {
    let code = SkpdCode::parse(" 1.01.0.00.0.00.1..0000 ").unwrap();
    assert_eq!(code.canonical, "1.01.0.00.0.00.01.0000");
    assert_eq!(code.original, "1.01.0.00.0.00.1..0000");
    assert!(code.damaged);
    let sound = SkpdCode::parse("4.01.0.00.0.00.33.0000").unwrap();
    assert!(!sound.damaged && sound.canonical == sound.original);
}

#[test]
fn two_agencies_that_differ_by_the_damage_stay_two() {
    let [sound, damaged] =
        ["5.02.0.00.0.00.02.0000", "5.02.0.00.0.00.2..0000"].map(|raw| SkpdCode::parse(raw).unwrap());
    assert_eq!(sound.canonical, damaged.canonical);
    assert_ne!(sound, damaged);
}

#[test]
fn a_hopeless_agency_code_is_refused() {
    for raw in [
        "1.01.0.00.0.00.0000",
        "1.01.0.00.0.00.01.00.0000",
        "1.01.0.00.0.00.x.0000",
        "1.01.0.00.0.00.111.0000",
        "-",
    ] {
        assert_eq!(SkpdCode::parse(raw).unwrap_err().key(), "organisation-skpd-malformed", "{raw}");
    }
    assert_eq!(SkpdCode::parse(" ").unwrap_err().key(), "organisation-skpd-empty");
}

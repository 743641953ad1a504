use super::*;

#[test]
fn a_matrix_reads_its_own_code_and_the_ways_people_write_it() {
    for matrix in Matrix::ALL {
        assert_eq!(Matrix::parse(matrix.code()), Ok(matrix));
        assert_eq!(Matrix::parse(&format!("Matriks {}", matrix.number())), Ok(matrix));
        assert_eq!(Matrix::parse(&matrix.number().to_string()), Ok(matrix));
    }
    assert_eq!(Matrix::parse(" MATRIKS IV "), Ok(Matrix::Four));
    for raw in ["", "0", "5", "matriks", "matrix-12", "matrix-2b"] {
        assert_eq!(Matrix::parse(raw).unwrap_err().key(), "matrix-unknown", "{raw}");
    }
}

#[test]
fn government_owns_matrix_2_the_others_3_and_business_4() {
    let owners = |matrix: Matrix| -> Vec<Platform> {
        Platform::ALL.into_iter().filter(|platform| matrix.check_owner(*platform).is_ok()).collect()
    };
    assert_eq!(owners(Matrix::Two), [Platform::Government]);
    assert_eq!(owners(Matrix::Three), [Platform::Academia, Platform::Business, Platform::CivilSociety]);
    assert_eq!(owners(Matrix::Four), [Platform::Business]);
    assert_eq!(Matrix::Two.check_owner(Platform::CivilSociety).unwrap_err().key(), "matrix-owner");
    assert_eq!(Matrix::Four.check_owner(Platform::Government).unwrap_err().key(), "matrix-owner");
}

#[test]
fn a_category_is_any_short_text_and_never_nothing() {
    assert_eq!(PojkCategory::parse(" a.1 ").unwrap().as_str(), "a.1");
    assert_eq!(PojkCategory::parse(" ").unwrap_err().key(), "matrix-category-empty");
    for raw in ["-", "a\nb", &"a".repeat(33)] {
        assert_eq!(PojkCategory::parse(raw).unwrap_err().key(), "matrix-category", "{raw:?}");
    }
}

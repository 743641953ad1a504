use super::*;

fn link(code: &str, reason: &str) -> Result<Link, LinkError> {
    Link::new(IndicatorCode::parse(code).unwrap(), reason)
}

#[test]
fn a_link_without_a_reason_cannot_be_written() {
    for reason in ["", " \n ", "-", "…"] {
        assert_eq!(link("2.2.1", reason).unwrap_err().key(), "link-reason-missing", "{reason:?}");
    }
    assert_eq!(link("2.2.1", " gizi ibu ").unwrap().reason(), "gizi ibu");
    assert_eq!(link("2.2.1", &"a".repeat(2001)).unwrap_err().key(), "link-reason-too-long");
}

#[test]
fn an_indicator_is_linked_once_with_or_without_its_star() {
    let links =
        Links::new([link("2.2.1", "a").unwrap(), link("1.2.1", "b").unwrap(), link("2.2.1*", "c").unwrap()]);
    assert_eq!(links.unwrap_err().key(), "link-duplicate");
}

#[test]
fn a_refused_link_leaves_the_others_as_they_were() {
    let mut links = Links::new([link("2.2.1", "a").unwrap()]).unwrap();
    assert!(links.add(link("2.2.1", "b").unwrap()).is_err());
    assert_eq!(links.iter().map(Link::reason).collect::<Vec<_>>(), ["a"]);
}

#[test]
fn links_stand_in_order_and_name_each_goal_once() {
    let codes = ["6.1.1", "2.2.1", "2.1.1", "ipm"];
    let links = Links::new(codes.iter().map(|code| link(code, "alasan").unwrap())).unwrap();
    let order: Vec<String> = links.iter().map(|link| link.indicator().to_string()).collect();
    assert_eq!(order[..3], ["2.1.1", "2.2.1", "6.1.1"]);
    assert_eq!(links.goals().iter().map(|goal| goal.get()).collect::<Vec<_>>(), [2, 6]);
}

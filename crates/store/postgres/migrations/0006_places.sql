-- Programmes by place: pages of districts and villages ask for the place first, pages of programmes for the programme.

create index programme_places_by_1 on programme_places (region_id, substr(place_code, 1, 8));
create index programme_places_by_2 on programme_places (region_id, programme_id);
create index programme_places_by_3 on programme_places (region_id, place_code);

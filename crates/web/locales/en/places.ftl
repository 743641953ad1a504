### Districts, villages and urban wards.

districts-title = Districts
districts-description = The districts of this region, with their codes and numbers of villages and urban wards.
districts-lead =
    { $n ->
        [one] { $shown } district (kecamatan). Villages (desa): { $desa }. Urban wards (kelurahan): { $kelurahan }.
       *[other] { $shown } districts (kecamatan). Villages (desa): { $desa }. Urban wards (kelurahan): { $kelurahan }.
    }
districts-caption = Districts with their codes and numbers of villages and urban wards
districts-empty = There is no district yet. Districts appear here once the secretariat has entered their list.
districts-villages-missing = The list of villages and urban wards is not complete: { $held } of { $expected } are stored. The others appear once their list is entered.

district-title = { $name } district
district-lead = Villages (desa): { $desa }. Urban wards (kelurahan): { $kelurahan }.
district-office = District office
district-villages = Villages and urban wards
district-no-villages = The names of this district's villages and urban wards are not stored yet. They appear here once their list is entered.
village-desa = Village (desa)
village-kelurahan = Urban ward (kelurahan)

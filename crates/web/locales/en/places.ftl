### Districts, villages and urban wards.

districts-title = Districts
districts-description = Districts, villages and urban wards of this region, the programmes that name them and what is not known.
districts-lead =
    { $n ->
        [one] { $shown } district (kecamatan). Villages (desa): { $desa }. Urban wards (kelurahan): { $kelurahan }.
       *[other] { $shown } districts (kecamatan). Villages (desa): { $desa }. Urban wards (kelurahan): { $kelurahan }.
    }
districts-caption = Districts with programmes, ceiling, numbers of villages and urban wards, and code
districts-empty = There is no district yet. Districts appear here once the secretariat has entered their list.
districts-villages-missing = The list of villages and urban wards is not complete: { $held } of { $expected } are stored. The others appear once their list is entered.

district-title = { $name } district
district-lead = Villages (desa): { $desa }. Urban wards (kelurahan): { $kelurahan }.
district-office = District office
district-villages = Villages and urban wards
district-no-villages = The names of this district's villages and urban wards are not stored yet. They appear here once their list is entered.
village-desa = Village (desa)
village-kelurahan = Urban ward (kelurahan)

districts-lead-programmes =
    { $n ->
        [one] At least one programme names { $shown } of them.
       *[other] At least one programme names each of { $shown } districts.
    }
districts-lead-no-programmes = No programme names its district yet.
districts-words = Name of a district, village or urban ward
districts-nothing-found = No district or village matches. Try other words, or fewer filters.
download-villages-csv = Download the villages and urban wards (CSV)
places-sums-cannot-be-added = A programme at several places counts in full at each of them, so sums over places can't be added.
places-programmes-nowhere =
    { $n ->
        [one] { $shown } of { $total } programmes of this region states no location in its source
       *[other] { $shown } of { $total } programmes of this region state no location in their source
    }

district-lead-programmes =
    { $n ->
        [one] { $shown } programme, ceiling { $ceiling }, names this district or one of its villages.
       *[other] { $shown } programmes, ceilings of { $ceiling } in all, name this district or one of its villages.
    }
district-lead-no-programmes = No programme names this district yet.
district-programmes-title = Programmes in this district
district-programmes-all = See all programmes in this district
district-programmes-none = No programme names this district or one of its villages yet. Programmes appear here once their location is entered.
district-about = About this district
district-villages-caption = Villages and urban wards, with programme marks and the number of programmes that name them
district-figures-title = Figures of the district beside those of the region
district-figures-none = There is no figure for this district yet. Figures appear here once an indicator is counted by district.
place-figures-caption = Latest figures with their source, and the whole region's figure of the same series
place-figures-unknown =
    { $n ->
        [one] { $shown } of { $total } indicators has no figure here yet.
       *[other] { $shown } of { $total } indicators have no figure here yet.
    }
place-lead-figures =
    { $n ->
        [one] { $shown } of { $total } indicators has a figure here.
       *[other] { $shown } of { $total } indicators have a figure here.
    }
place-lead-no-figures = No indicator has a figure here yet.
place-unknown-title = What is not known
place-nothing-unknown = Nothing is missing by our lists.
place-bps-code-unknown = The BPS code of this place is not on record.

village-word = Village or urban ward
desa-title = { $name } village
kelurahan-title = { $name } urban ward
village-lead-no-programmes = No programme names this place or its district yet.
village-lead-here =
    { $n ->
        [0] No programme names this place yet.
        [one] { $shown } programme names this place.
       *[other] { $shown } programmes name this place.
    }
village-lead-district =
    { $n ->
        [0] No other programme names its district alone.
        [one] { $shown } programme names its whole district.
       *[other] { $shown } programmes name its whole district.
    }
village-programmes-title = Programmes that name this place
village-programmes-none = No programme names this place yet. Programmes appear here once their location is entered down to the village.
village-programmes-all = See all of them in the list of programmes
village-district-programmes-title = Programmes that name its district
village-district-programmes-note = Their source names the district and no village. Whether they reach this place is not known.
village-district-programmes-none = No programme names its district without naming a village.
village-about = About this place
village-no-mark = no mark on record
village-mark-source-unknown = The source of its programme mark is not on record.
village-figures-title = Figures here beside those of the region
village-figures-none = There is no figure for this place yet. Figures appear here once an indicator is counted down to the village.
mark-desbumi = A Desbumi is a village that cares for migrant workers: residents and village government protect those who work abroad, and their families.
village-mark-said = Its source says:

locator-this = this district
locator-other = other districts
locator-title = Where { $district } lies in { $region }
locator-desc = { $district } is marked among { $count } districts.
locator-none = Where it lies on the map is not on record.

error-unknown-village = There is no village or ward “{ $subject }” here
error-unknown-village-help = The list of villages may not be complete, or “{ $subject }” is misspelt. Look for its name or code in the list of districts.

data-villages = Villages and urban wards (CSV)
data-villages-about = Codes, district, programme mark with its source, programmes that name them.

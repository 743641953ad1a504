### Agencies: their list and the page of one.

agencies-title = Agencies
agencies-description = The region's agencies by name, the indicators they are responsible for, and the figures still awaited.
agencies-lead =
    { $n ->
        [0] There is no agency in this list yet.
        [one] { $shown } agency is in this list.
       *[other] { $shown } agencies are in this list, sorted by name.
    }
agencies-unassigned =
    { $n ->
        [one] { $shown } indicator has no responsible office yet
       *[other] { $shown } indicators have no responsible office yet
    }
agencies-empty = Agencies appear here once the secretariat has entered their list.
agency-kind-regional = Departments, boards and the like
agency-kind-district = District offices
agency-kind-section = Sections of the regional secretariat
agency-kind-unit = Service units, such as hospitals and health centres
agency-kind-council = Secretariat of the regional parliament
agency-indicators =
    { $n ->
        [one] { $shown } indicator
       *[other] { $shown } indicators
    }
agency-awaited =
    { $n ->
        [one] { $shown } figure awaited
       *[other] { $shown } figures awaited
    }

agency-no-indicators = No indicator has been assigned to this agency yet.
agency-awaited-title = Figures still awaited
agency-nothing-awaited = No figure is past its due day.
agency-awaited-more = See { $shown } more
agency-indicators-title = Indicators it is responsible for
agency-about = About this agency
agency-official-name = Official name
agency-skpd-code = SKPD code
agency-skpd-original = Code as written in the source
agency-from = Since
agency-until = Until
agency-basis = Basis
agency-former-name = Other name on record: { $name } ({ $from } to { $until })
agency-former-name-undated = Other name on record: { $name }
agency-followed-by = Followed by { $name } since { $day } ({ $basis })
agency-follows = Follows { $name } since { $day } ({ $basis })

agencies-to-organisations = See all organisations, those outside government too

organisations-title = Organisations
organisations-description = All organisations that take part, by platform, with their programmes, ceilings and indicators.
organisations-lead =
    { $n ->
        [0] There is no organisation in this list yet.
        [one] { $shown } organisation takes part: { $platforms }.
       *[other] { $shown } organisations take part: { $platforms }.
    }
organisations-absent = Nobody is here yet from: { $platforms }. Organisations outside government appear once matrix 3 or 4 is entered.
organisations-sum-indicators = Indicators they are responsible for: { $shown }.
organisations-words = Name, earlier names too
organisations-caption = Organisations with their platform, programmes, ceiling and indicators
organisations-empty = Organisations appear here once the secretariat has entered the list of agencies or of programmes.
organisations-nothing-found = No organisation matches. Try other words, or fewer filters.
organisations-to-agencies = See the agencies only, by kind

organisation-platform = Platform
organisation-about = About this organisation
organisation-lead =
    { $n ->
        [one] { $shown } programme, ceiling { $ceiling }.
       *[other] { $shown } programmes, ceilings of { $ceiling } in all.
    }
organisation-lead-goals =
    { $n ->
        [one] They serve { $shown } goal.
       *[other] They serve { $shown } goals.
    }
organisation-lead-no-goals = They are not linked to any goal yet.
organisation-no-programmes = There is no programme in this organisation's name yet.
organisation-programmes-none = There is no programme in this organisation's name yet. Its programmes appear here once matrix 2, 3 or 4 is entered.
organisation-no-indicators = No indicator has been assigned to this organisation.
organisation-no-history = Earlier names, predecessors and successors are not on record.

platform-government = Government and parliament
platform-academia = Academia and experts
platform-business = Philanthropy and business
platform-civil-society = Civil society and media

filter-platform-all = All platforms
lack-programme = a programme
column-programmes = Programmes
column-indicators = Indicators

error-unknown-organisation = There is no organisation “{ $subject }” here
error-unknown-organisation-help = Its name may have changed, or “{ $subject }” is misspelt. Look for it in the list of organisations.

data-organisations = Organisations (CSV)
data-organisations-about = Platform, number of programmes, ceiling and indicators of each organisation.

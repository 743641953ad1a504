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

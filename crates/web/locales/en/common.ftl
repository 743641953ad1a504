### Words that many pages use: frame, lists, columns, statuses, units, citation, and figures still awaited.

## Frame of a page

layout-skip = Skip to the content
layout-other-short = ID
layout-other-long = Bahasa Indonesia
layout-menu = Menu
layout-menu-label = Main sections
layout-example-label = This is an example region
layout-example = This region and all its figures are made up, for trying out Rembuk.
layout-breadcrumbs = You are here
layout-looking-back = This page shows how things stood on { $day }.
layout-look-now = See how things stand today

nav-goals = Goals
nav-indicators = Indicators
nav-agencies = Agencies
nav-districts = Districts
nav-record = Public record

crumb-home = Home

foot-data = Take the data
foot-verify = Check the public record
foot-about = About Rembuk
foot-accessibility = Accessibility
foot-privacy = Privacy
foot-as-of = As it stood on { $day }
foot-what = Every figure here names its source and method. Figures may be used under CC BY 4.0, unless their source says otherwise.

## Lists

list-filter = Search and filter
list-shown = Rows { $first }–{ $last } of { $total }
list-nothing-found = No indicator matches. Try other words, or fewer filters.
list-all-again = Show all
list-pages = Pages of the list
list-page = Page { $shown }
list-previous = Previous
list-next = Next

download-csv = Download the figures (CSV)
download-json = Download the figures with their details (JSON)
download-svg = Download the chart (SVG)
download-table-csv = Download this table (CSV)
download-list-csv = Download this list (CSV)

## Columns

column-indicator = Indicator
column-latest = Latest figure
column-status = Status
column-agency = Responsible
column-code = Code
column-name = Name
column-kind = Kind
column-mark = Programme mark
column-year = Year
column-figure = Figure
column-target = Target
column-source = Source
column-method = Method
column-reference = Reference
column-recorded = Recorded in
column-region = Region
column-district = District
column-code-kemendagri = Home Affairs code
column-code-bps = BPS code

figure-none = no figure yet
day-unknown = day not known yet

## Statuses

status-achieved = achieved
status-on-track = will be achieved
status-needs-attention = needs special attention
status-no-target = no target yet
status-no-data = no data yet
status-cannot-say = cannot be said

## Opening sentences

lead =
    { $n ->
        [one] { $with } of { $total } indicators has a figure: { $states }.
       *[other] { $with } of { $total } indicators have a figure: { $states }.
    }
lead-no-data =
    { $n ->
        [one] { $shown } has no data yet.
       *[other] { $shown } have no data yet.
    }
lead-no-figures = Number of indicators: { $total }. None has a figure yet.
lead-empty = There is no indicator in this list yet.

## Figures still awaited

awaited-title = Figures still awaited
awaited-description = Figures that are due and have not come in yet, and the office that provides them.
awaited-lead =
    { $n ->
        [0] No figure is past its due day.
        [one] { $shown } figure is past its due day and still awaited.
       *[other] { $shown } figures are past their due day and still awaited.
    }
awaited-rule = The figure of a year is expected in the following year. The due day this year is { $day }. Unless the region sets another day, it is that of the yearly accountability report (LKPJ).
awaited-nothing = No figure is past its due day at present. If a figure does not come in on time, it is named here with the office that provides it.
awaited-count =
    { $n ->
        [one] { $shown } figure awaited
       *[other] { $shown } figures awaited
    }
awaited-year = Figure of
awaited-when = Since when
awaited-last = Last figure
awaited-never = none so far
awaited-since = awaited since { $day }
awaited-until = due by { $day }
awaited-figure = { $name }, figure of { $year }
awaited-open-office = Open the page of { $office }

## Citation

cite-page = Cite this page
cite-figure = Cite this figure
cite-text = { $subject }. { $region }, Rembuk, as it stood on { $day }. Licence CC BY 4.0, unless the source says otherwise. { $address }
cite-copy = Copy the citation
cite-copied = Copied

## Units

unit-people = people
unit-persons = people
unit-index = index
unit-years = years
unit-villages = villages
unit-villages-of-248 = villages out of 248
unit-per-100000-births = per 100,000 live births
unit-per-1000-births = per 1,000 live births
unit-per-100000-people = per 100,000 people
unit-per-1000-people = per 1,000 people
unit-documents = documents
unit-units = units
unit-cases = cases

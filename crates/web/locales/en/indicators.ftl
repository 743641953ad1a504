### The list of indicators and the page of one: figure, how it is judged, chart, sources, groups of people, details.

## List

indicators-title = All indicators
indicators-description = All indicators of the region's action plan: latest figure, status, and who is responsible.
indicators-caption = Indicators with their latest figure, status, and who is responsible
indicators-empty = There is no indicator yet. Indicators appear here once the secretariat has entered them from the region's action plan.
filter-words = Words or code
filter-goal = Goal
filter-goal-all = All goals
filter-status-all = All statuses
filter-agency-all = All responsible offices
filter-lack = What is missing
filter-lack-all = Not filtered
filter-show = Show
lack-figure = No figure yet
lack-target = No target yet
lack-agency = No responsible office yet
lack-direction = Good direction not set yet

## The figure and how it moved

trend-up = Up from { $from } in { $year }.
trend-down = Down from { $from } in { $year }.
trend-same = The same as { $from } in { $year }.
trend-single = There is a figure for one year only, so there is nothing to compare it with yet.
indicator-empty-agency = There is no figure for this indicator yet. { $agency } provides it, and it appears here as soon as it is recorded.
indicator-empty-unassigned = There is no figure for this indicator yet, and no office has been named to provide it. A figure appears here as soon as it is recorded.

## How it is judged

indicator-how-judged = How it is judged
indicator-method-note = This is our default rule. The region can set for itself how a figure that did not change is judged. National targets are only shown and judge nothing.
working-no-value = There is no figure yet, so there is nothing to judge.
working-no-target = There is a figure for { $year }, { $value }, but no target of the region for that year yet.
working-direction-unknown = The figure for { $year } is { $value } and its target is { $target }. Nobody has set yet whether it should rise or fall, so its status cannot be said.
working-equal = The figure for { $year }, { $value }, equals the target of { $target }.
working-meets-below = The figure for { $year }, { $value }, is below the target of { $target }.
working-meets-above = The figure for { $year }, { $value }, is above the target of { $target }.
working-improving-down = The figure for { $year }, { $value }, has not reached the target of { $target }, but is down from { $previous } in { $before }.
working-improving-up = The figure for { $year }, { $value }, has not reached the target of { $target }, but is up from { $previous } in { $before }.
working-worsening-up = The figure for { $year }, { $value }, has not reached the target of { $target }, and is up from { $previous } in { $before }.
working-worsening-down = The figure for { $year }, { $value }, has not reached the target of { $target }, and is down from { $previous } in { $before }.
working-unchanged = The figure for { $year }, { $value }, has not reached the target of { $target }, and has not changed from { $previous } in { $before }.
working-nothing-to-compare = The figure for { $year }, { $value }, has not reached the target of { $target }, and there is no earlier figure to compare it with.
working-lower-is-better = For this indicator, lower is better.
working-higher-is-better = For this indicator, higher is better.
score = Measured against the target: { $score }{ "\u00A0" }%.
score-exceeded = Measured against the target: { $score }{ "\u00A0" }%, so the target is exceeded.
direction-lower = lower is better
direction-higher = higher is better
direction-unknown = not set yet

## Pace

pace-met = The latest figure already meets the target of { $target } for { $year }.
pace-in-time = If it goes on at the pace since { $since }, the target of { $target } is reached in { $reached }. That is not after the year of the target, { $year }.
pace-late = If it goes on at the pace since { $since }, the target of { $target } is reached in { $reached }. That is after the year of the target, { $year }.
pace-away = Since { $since }, the figure has moved away from the target of { $target } for { $year }.
pace-standing = The latest figure equals the first one, so it cannot be estimated when the target of { $target } for { $year } will be reached.
pace-too-few = There are too few figures to estimate when the target of { $target } for { $year } will be reached.
pace-direction-unknown = Which way is good is not set yet, so it cannot be estimated when the target of { $target } for { $year } will be reached.
pace-beyond = At the pace so far, the target of { $target } for { $year } will take over a hundred years more to reach.

## Who and when

indicator-who-when = Who and when
agency-unassigned = No responsible office yet
fact-agency = Responsible
fact-assignment-basis = Basis of the assignment
fact-next-figure = Next figure
fact-next-figure-text = Figure of { $year }, { $when }
fact-direction = Good direction
fact-target = Part of target

## Chart and tables

indicator-years = Over the years
indicator-as-table = Table: { $series }
indicator-entry = entry
chart-caption = { $what }, { $first }–{ $last }
chart-title = { $caption }, { $region }
chart-description = { $series }: { $first } in { $first-year }, { $last } in { $last-year }.
chart-missing-years = Without a figure: { $years }.
chart-target = target of the region
chart-national-target = target from outside the region, such as national
chart-no-figure = no figure
chart-break = method changed
chart-axis-zero = starts at zero
chart-axis-cut = does not start at zero

## Several sources

indicator-sources =
    { $n ->
        [2] Two sources, two figures
       *[other] { $shown } sources, { $shown } figures
    }
indicator-sources-why = Figures of different sources can differ because they cover other people, use another method, or were taken at another time. All are kept as they are and never joined in one line.
indicator-judged-by-this = The target judges this figure

## Targets of others

indicator-national = Targets from outside the region
indicator-national-note = These targets are shown for comparison and do not judge the region's figures.
national-line = National target: { $value } in { $year }
national-line-global = Global target: { $value } in { $year }
national-line-province = Target of the province: { $value } in { $year }

## Who is left behind

indicator-left-behind = Who is left behind
indicator-uncounted = No figures yet by: { $dimensions }.
dimension-sex = Sex
dimension-age = Age
dimension-disability = Disability
dimension-residence = Town and countryside
dimension-wealth = Wealth
dimension-place = Area
group-all = All
group-female = Women and girls
group-male = Men and boys
group-age = Age { $age }
group-with-disability = People with disabilities
group-without-disability = People without disabilities
group-urban = Town
group-rural = Countryside
group-poorest = Poorest fifth of the people
group-richest = Richest fifth of the people
group-wealth = Wealth group { $group }
group-furthest = furthest behind
group-gap = furthest behind; difference from the figure for all: { $gap }
group-gap-points = furthest behind; difference from the figure for all, in percentage points: { $gap }
group-hidden = not shown
group-hidden-why = Figures of groups of fewer than 5 people are not shown, so that nobody can be recognised. Sometimes one more figure is hidden, so that the first cannot be worked out.

## Other regions

indicator-comparison = Other regions of the province
indicator-comparison-table = Table of regions
comparison-lead = { $region }: { $own } in { $year }. Of the { $count } regions of { $province } with a figure, the lowest has { $low }, the one in the middle { $middle }, and the highest { $high }.
comparison-lead-others = There is no figure for { $region } in { $year } from this source yet. Of the { $count } regions of { $province } with a figure, the lowest has { $low }, the one in the middle { $middle }, and the highest { $high }.

## Details of the indicator

indicator-about = About this indicator
indicator-metadata = What it means and how it is worked out
meta-concept = Meaning
meta-method = How it is worked out
meta-benefit = Use
meta-unit = Unit
meta-source = Source of data
meta-disaggregation = Breakdown
meta-frequency = How often it is measured
meta-authority = Authority
meta-unknown = not known yet
frequency-yearly = every year
frequency-twice-yearly = twice a year
frequency-two-years = every two years
frequency-three-years = every three years
frequency-irregular = at no fixed time
authority-regency = regency or city
authority-province = province
authority-national = national government
authority-shared = shared

map-title = { $name } by district, { $year }
map-desc = Map of { $region }: { $count } districts have a figure. The same figures stand in the table.
map-range = { $from } to { $to }
map-no-data = no figure yet
map-no-data-or-hidden = no figure yet, or not shown because fewer than 5 people
map-hidden = not shown
indicator-where = Where
indicator-where-tiles = Each square is one district, placed roughly where it lies.
indicator-where-table = Table of figures by district

## The gap between groups over the years

trend-caption = { $name }: gap between groups by { $dimension }
trend-unfold = The gap over the years: { $dimension }
trend-narrowed = Furthest behind in { $to-year }: { $behind }. The gap to the group that is best off narrowed from { $from } in { $from-year } to { $to }.
trend-widened = Furthest behind in { $to-year }: { $behind }. The gap to the group that is best off widened from { $from } in { $from-year } to { $to }.
trend-unchanged = Furthest behind in { $to-year }: { $behind }. The gap to the group that is best off has stayed at { $to } since { $from-year }.
trend-one-year = Furthest behind in { $to-year }: { $behind }. The gap to the group that is best off: { $to }. There is no other year to compare with, so it is not known whether this gap narrows or widens.
trend-nobody = nobody, all groups are alike
trend-points = points
trend-column-behind = Furthest behind
trend-column-best = Best off
trend-column-gap = Gap
trend-break-series = From the year above on the figures are from { $series }. The years below were counted in another way and are not compared with it.
trend-break-groups = The groups counted, or those that may be shown, differ from the year below, so the two are not compared.
trend-how = Only years of the same source, method and groups are compared. Groups of fewer than 5 people are left out.
distance-points = { $distance } points

## Districts

districts-best-first = Districts that others can learn from come first.
districts-no-direction = Nobody has said yet whether this figure should rise or fall, so the districts stand by name.
districts-whole = Figure for the whole region in that year: { $figure }.
districts-no-whole = There is no figure for the whole region in that year yet, so the difference cannot be told.
districts-column-distance = Difference from the whole region
districts-above = { $distance } above
districts-below = { $distance } below
districts-same = the same

## Comparisons that need care

comparison-warning = These figures cannot fully be compared with the one above:
comparison-other-source = Another source: { $own } for { $region }, { $theirs } for { $count } of { $all } other regions.
comparison-other-method = Another method: { $own } for { $region }, { $theirs } for { $count } of { $all } other regions.
comparison-other-unit = Another unit: { $own } for { $region }, { $theirs } for { $count } of { $all } other regions.
comparison-other-proxy = Another indicator: { $own } for { $region }, { $theirs } for { $count } of { $all } other regions. One stands in for the other; they are not the same thing.
comparison-other-edition = Definitions from different editions: { $own } for { $region }, { $theirs } for { $count } of { $all } other regions.
comparison-other-year = Another year: the latest figure of { $region } is from { $own }, that of { $count } of { $all } other regions from { $theirs }.
comparison-unknown-method = The source of the other regions' figures does not state the method, so it is not known whether it is the same.

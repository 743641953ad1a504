### Programmes: what is done, who runs it, what it costs, where.

nav-programmes = Programmes
programmes-title = Programmes
programmes-description = What is done about the goals, who runs it, what its ceiling is, and where.
programmes-sum =
    { $n ->
        [one] { $shown } programme with a ceiling of { $ceiling }.
       *[other] { $shown } programmes with ceilings of { $ceiling } in all.
    }
programmes-none = No programmes yet.
programmes-full = In full: { $amount }.
programmes-words = Name, code or output
programmes-caption = Programmes with organisation, years, ceiling and the goals they serve
programmes-empty = No programme has been entered yet. This list fills once the secretariat brings in matrix 2, 3 or 4.
programmes-nothing-found = No programme matches. Try another word, or fewer filters.
programmes-of-goal = See the programmes for this goal
programmes-of-goal-none = No programme has been linked with this goal yet.
programmes-of-indicator = Programmes meant to move it
programmes-of-indicator-none = No programme has been linked with this indicator yet.
programmes-of-agency = Its programmes
programmes-of-agency-all = See all its programmes

column-programme = Programme
column-organisation = Organisation
column-ceiling = Ceiling
column-goals = Goals
column-matrix = Matrix
column-budget = Budget
column-realised = Spent
filter-organisation-all = All organisations
filter-funding-all = All sources
filter-matrix-all = All matrices
lack-indicator = an indicator
not-known = not known

matrix-2 = Government programme (matrix 2)
matrix-3 = Non-government programme (matrix 3)
matrix-4 = Business programme (matrix 4)

programme-lead = Run by { $organisation }, { $years }.
programme-ceiling-full = ceiling, exactly { $amount }
programme-serves = Indicators it is meant to move
programme-serves-none = This programme is not linked with any indicator yet.
programme-no-goal = not linked yet
programme-goals = Goals served:
programme-about = About this programme
programme-organisation = Run by
programme-output = Output
programme-activity = Activity
programme-programme = Programme
programme-funding = Source of funds
programme-pojk = POJK 51/2017 category
programme-state = Stage
programme-nomenclature = Nomenclature
programme-source = Source
programme-state-proposed = proposed in the five-year plan (RPJMD)
programme-state-planned = planned in the yearly work plan (RKPD)
programme-state-budgeted = budgeted (DPA)
programme-state-realised = carried out
programme-years = By year
programme-years-caption = Target, ceiling, budget and spending of each year
programme-places = Where
programme-places-none = It is not known in which district or village this programme runs: its source does not state a location.

money-thousand = thousand
money-million = million
money-billion = billion
money-trillion = trillion

error-unknown-programme = There is no programme “{ $subject }” here
error-unknown-programme-help = It may have been withdrawn, or “{ $subject }” is misspelt. Look for it in the list of programmes.

entry-nomenclature = Programme nomenclature
entry-programmes = Programmes
entry-programme-links = Links from programmes to indicators

programme-sums-title = Ceiling by year
programme-sums-caption = Number of programmes and their ceiling in each year
programme-years-unknown =
    { $n ->
        [one] { $shown } programme does not say its ceiling
       *[other] { $shown } programmes do not say their ceiling
    }
programme-goals-title = Goals served
programmes-no-goals = These programmes are not linked to any goal yet.
programmes-none-short = no programme yet
goal-programmes =
    { $n ->
        [one] { $shown } programme
       *[other] { $shown } programmes
    }
download-programmes-csv = Download the programmes (CSV)
lack-location = a location
filter-district-all = All districts
filter-village-all = All villages and urban wards

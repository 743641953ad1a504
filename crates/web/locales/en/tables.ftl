### The tables of a region, row by row.

tables-title = Data of the region
tables-lead =
    { $n ->
        [1] One table can be read and mended row by row. Every change goes into the public record.
       *[other] { $shown } tables can be read and mended row by row. Every change goes into the public record.
    }
desk-tables-about = Indicators and who answers for them, targets, programmes, organisations, places: see and mend one row.
table-rows =
    { $n ->
        [0] no rows yet
        [1] one row
       *[other] { $shown } rows
    }
table-lead =
    { $n ->
        [0] This table is empty.
        [1] One row in this table.
       *[other] { $shown } rows in this table.
    }
table-lead-found =
    { $n ->
        [0] No row fits the search.
        [1] One row fits the search.
       *[other] { $shown } rows fit the search.
    }
table-empty = Add the first row, or bring in many at once by a file.
table-words = Search all columns
table-add = Add a row
table-withdraw = Withdraw this row
table-saved = Kept as entry { $seq } of the public record.
table-nothing-changed = Nothing changed: it says the same as what is stored.
table-row-title = Change a row
table-row-lead = This tells which row it is and can't be changed: { $key }.
table-add-lead = Fill in what is needed; what is empty stays empty.
form-result = Result
table-save = Save
table-no-choice = – not stated –
table-error-would-add = This would add a new row instead of changing this one. Put its names and codes back, or add it as a new row.
table-error-exists = This row is there already. Open it in the list to change it.
table-error-changed-meanwhile = Somebody else changed this row since you opened it. Stored now: { $stored }. What you wrote still stands below; save again if you still want to change it.
table-error-busy = The data of this region changed in the very moment you saved. Nothing is lost; press Save once more.

table-indicators = Indicators and who answers for them
table-indicators-about = Name, unit, direction, assignment and metadata of each indicator.
table-targets = Annual targets
table-targets-about = The region's target by indicator and year, with its ground.
table-national-targets = National and provincial targets
table-national-targets-about = Targets of the nation or the province to compare with, with their source.
table-programmes = Programmes, activities, sub-activities
table-programmes-about = One row a programme and year: ceiling, budget, target, source of funds, place.
table-links = Links of programmes to indicators
table-links-about = Which programme moves which indicator, and why.
table-organisations = Organisations
table-organisations-about = Agencies and other organisations, with code and platform.
table-names = Former names of agencies
table-names-about = Names once used, from when to when, and on what ground.
table-successions = Successions of agencies
table-successions-about = Agencies renamed, merged or split.
table-districts = Districts
table-districts-about = Code, name, number of villages, place.
table-villages = Villages
table-villages-about = Code, name, and marks such as Desbumi with their source.
table-comparison = Figures of other regions
table-comparison-about = Figures of other regencies and cities for the same indicator.
table-withdrawn-programmes = Withdrawn programmes
table-withdrawn-programmes-about = Withdrawn with a reason; their pages stay.
table-withdrawn-links = Withdrawn links
table-withdrawn-links-about = Withdrawn with a reason; their history stays.

field-code = Code
field-official-name = Official name
field-plain-name-id = Plain name (Indonesian)
field-plain-name-en = Plain name (English)
field-unit = Unit
field-direction = Good direction
field-sdg-target = SDG target
field-authority = Whose competence
field-responsible = Responsible agency
field-assignment-basis = Ground of the assignment
field-frequency = How often it is counted
field-concept-id = Concept and definition (Indonesian)
field-concept-en = Concept and definition (English)
field-method-id = Method (Indonesian)
field-method-en = Method (English)
field-benefit-id = What it is good for (Indonesian)
field-benefit-en = What it is good for (English)
field-data-source = Source of data
field-disaggregation = Broken down by
field-source = Source
field-method = Method
field-year = Year
field-value = Value
field-basis = Ground
field-scope = Scope
field-agency-code = Finance code (SKPD)
field-agency-name = Official name of the agency
field-programme-code = Code of the programme
field-programme-name = Programme
field-activity-code = Code of the activity
field-activity-name = Activity
field-sub-code = Code of the sub-activity
field-sub-name = Sub-activity or product
field-indicator = Indicator
field-output = Output indicator
field-target = Target
field-ceiling = Indicative ceiling (rupiah)
field-matrix = Matrix
field-organisation = Organisation
field-funding = Source of funds
field-stage = Stage
field-places = Codes of places, separated by semicolons
field-budget = Budget (rupiah)
field-realised = Spending (rupiah)
field-pojk = Category of POJK 51/2017
field-ordinal = Number among those alike
field-indicator-code = Code of the indicator
field-reason = Reason
field-day = Day
field-by = By which organisation
field-kind = Kind
field-tidy-name = Name to read
field-from = From
field-until = Until
field-predecessor = Predecessor (finance code)
field-successor = Successor (finance code)
field-way = How
field-villages = Number of villages (desa)
field-wards = Number of kelurahan
field-latitude = Latitude
field-longitude = Longitude
field-district-code = Code of the district
field-district = District
field-mark = Mark (such as Desbumi)
field-mark-source = Source of the mark
field-province = Province
field-place = Regency or city
field-indicator-name = Name of the indicator
table-xlsx = Download the whole table (XLSX)
tables-figures-xlsx = Download all figures of indicators (XLSX)

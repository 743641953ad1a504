### Workbooks (XLSX): matrices to fill in, and what is said of workbooks that come in.

## What stands in them

workbook-title-1 = Matrix 1: indicators and their annual targets
workbook-title-2 = Matrix 2: programmes of government
workbook-title-3 = Matrix 3: programmes of others than government
workbook-title-4 = Matrix 4: programmes of business
workbook-of = { $region }, action plan { $period }
workbook-money = Ceilings in millions of rupiah (Rp juta).
workbook-sums = Sum (a programme under several indicators counts once)
workbook-template = Fill in from the row below the heads. Do not change the heads; their order does not matter.
workbook-filled = Change what needs changing, add rows below. Do not change the heads; their order does not matter.
workbook-sheet = Matriks { $number }
workbook-example-sheet = CONTOH Matriks { $number }
workbook-guide = Guide
workbook-guide-1 = 1. Fill in the sheet of the matrix. Point at a head to see what belongs there; some columns have a list to choose from.
workbook-guide-2 = 2. Write numbers as numbers, not as text. An empty cell means there is none. A – as ceiling means that the programme runs and its ceiling is not known yet.
workbook-guide-3 = 3. A programme that serves several indicators has one row for each of them, otherwise alike.
workbook-guide-4 = 4. Deleting a row here deletes nothing in Rembuk; you are only told how many are not in the file.
workbook-guide-5 = 5. Hidden columns and sheets keep region, period and the version of each row. Leave them: they let two people who change the same row know of each other.
workbook-guide-6 = 6. Send this .xlsx file back. Every problem is shown by sheet, row and column before anything is saved.
workbook-note-code = Code of the indicator as in the region's list, such as 1.2.1*.
workbook-note-name = Name of the series that is judged. It must be the stored one, letter for letter; another name makes a new series.
workbook-note-inform = For information. Changes in this column are not taken over.
workbook-note-source = Where the figures come from, such as “BPS, Susenas”.
workbook-note-method = How it is computed, if the source says so. May be empty.
workbook-note-unit = Unit, such as persen or orang.
workbook-note-baseline = Baseline and its year are only compared with the stored figure.
workbook-note-basis = What the target rests on, such as a regulation and its table. Needed where there is a target.
workbook-note-target = Target of this year. A number; in matrices 2–4 it may be a text such as “2 dokumen”.
workbook-note-ceiling = Indicative ceiling of this year in millions of rupiah. 1,250.5 means Rp1,250,500,000. A – means not known yet.
workbook-note-programme-code = Code of the programme or activity by the nomenclature. May be empty.
workbook-note-sub-code = Code of the sub-activity by the nomenclature of that year, such as 1.02.02.2.02.0001.
workbook-note-own-code = The organisation's own code. May be empty.
workbook-note-output = The output or achievement that is measured.
workbook-note-funding = Source of funds, such as DAU. Part several by semicolons: PAD; DAU.
workbook-note-places = Districts or villages, by code or name. Part several by semicolons.
workbook-note-agency = The agency, by its SKPD code or its official name.
workbook-note-organisation = Name of the organisation that runs it.
workbook-note-platform = Platform: academia, business or civil-society.
workbook-note-reason = Why this programme serves the indicator, in one sentence. Empty means as stored.
workbook-note-stage = The document that holds it by now: RPJMD, RKPD, DPA or realisasi.
workbook-note-ordinal = Tells similar programmes apart; mostly 1.
workbook-note-row-source = The document this row comes from.
workbook-note-category = Code of the category by POJK 51/2017. May be empty.

## Faults

fault-not-a-workbook = { $what ->
    [xls] this is an old Excel file (.xls), which is not read. Open it and save it as .xlsx.
    [ods] this is an OpenDocument file (.ods), which is not read. Open it in LibreOffice and save it as .xlsx.
    [xlsb] this is a binary Excel file (.xlsb), which is not read. Open it and save it as .xlsx.
    [encrypted] this file is locked with a password. Take the password off in Excel or LibreOffice and save it again.
    [macros] this file holds macros, which are not accepted. Save it as .xlsx without macros.
    [zip] this is a ZIP archive, but no workbook. Choose the .xlsx file itself.
   *[broken] this file is damaged or cut off. Open it in Excel or LibreOffice and save it again, or send it once more.
  }
fault-bomb = this file would unpack to more than { $limit } bytes, so it was not opened. Copy its data into a new workbook.
fault-too-much = { $what ->
    [parts] this file holds more than { $limit } parts. Copy its data into a new workbook.
    [columns] something stands beyond the first { $limit } columns. Delete the columns that are not needed.
    [cells] there are more than { $limit } cells. Split the file, or clear the formats of empty cells.
   *[text] there is too much text (the limit is { $limit }). Split the file.
  }
fault-sheet-twice = two sheets are called “{ $name }”. Rename one of them.
fault-no-sheet-fits = no sheet has the heads that are needed. There are: { $names }. Use the template.
fault-several-sheets-fit = several sheets have the same heads: { $names }. Leave one, or hide the others.
fault-cell-error = the formula in this cell failed ({ $found }). Mend it, or write the value.
fault-cell-is-a-day = this cell holds a day ({ $found }), perhaps because Excel changed it. Format the cell as Text and type it again.
fault-row-changed-since = somebody else has changed this row since the file was made. In the file: { $found ->
    [none] empty
   *[other] “{ $found }”
  }; stored: { $stored ->
    [none] empty
   *[other] “{ $stored }”
  }. Download the matrix again and make your change there.
fault-newer-format = this workbook is from a newer Rembuk (format { $found }, here { $wanted }). Download the template from here.
fault-other-region-workbook = this workbook is for region { $found }, not { $wanted }. Choose the right region or file.
fault-other-matrix = this is matrix { $found }, not matrix { $wanted }. Choose the right matrix or file.
fault-other-period = this workbook is for the period { $found }; the plan is now { $wanted }. Download the current matrix.

## Notes

note-sum-rows-passed-over = { $count } rows of sums are passed over.
note-cells-beside = { $count } cells outside the table are not read.
note-external-links = this workbook refers to other files. They are not opened; the values last saved are read.
note-formulas-without-value = { $count } formulas have not been computed and count as empty. Open the file in Excel or LibreOffice, save it and try again.
note-row-newer-stored = somebody else has changed this row since the file was made, and the file has not; what is stored stays.

## Downloads

plan-xlsx = XLSX
plan-xlsx-empty = empty template (XLSX)
plan-csv = CSV

## Command line

cli-no-workbook = { $kind } is not written as a workbook; only matrices 1–4 are. Use .csv instead of .xlsx, and leave --template.

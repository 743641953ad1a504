### Bringing data in and taking it out, and everything the command line says.

## Results

import-at-cell = Row { $row }, column { $column }: { $text }
import-at-row = Row { $row }: { $text }
import-at-column = Column { $column }: { $text }
import-at-file = File: { $text }
import-sheet-cell = Sheet “{ $sheet }”, row { $row }, column { $column }: { $text }
import-sheet-row = Sheet “{ $sheet }”, row { $row }: { $text }
import-sheet-column = Sheet “{ $sheet }”, column { $column }: { $text }
import-sheet-whole = Sheet “{ $sheet }”: { $text }
import-note = Note: { $text }
import-note-at-row = Note, row { $row }: { $text }
import-more-notes = … and { $count } more notes.
import-more-faults = … and { $count } more faults. Mend those above, then try again.
import-done = Saved, as entry { $seq } of the public record.
import-nothing-changed = Nothing new: all of it is stored as in the file. The public record has no entry.
import-refused = Nothing was saved. Mend the file, or take only the sound rows with --skip-faulty.
import-dry-run = Checked only: nothing was saved.
import-repeated = A command with this key ran before. Nothing was changed; this is the first result:
import-counts = { $new } new, { $changed } changed, { $same } same, { $missing } missing, { $faulty } faulty

## Notes: what was assumed

note-read-as-windows-1252 = the text is not Unicode and is read as Windows-1252. Check letters such as é and –.
note-read-as-utf-16 = the text is read as UTF-16.
note-rows-above-head = { $count } rows above the heads are passed over.
note-head-read-as = head “{ $head }” is read as “{ $column }”.
note-unknown-head = column “{ $head }” is unknown and not read.
note-unnamed-column = column { $position } has no head and is not read.
note-said-twice = the same as row { $first }, counted once.
note-left-alone = { $count } stored rows are not in this file; they are left as they are.
note-code-repaired = code “{ $found }” is read as “{ $read }”.
note-wide-table = a wide table: all figures are read as of { $year }, source “{ $source }”. Give --year and --source if that is wrong.
note-series-created = there is no figure yet for “{ $name }” by { $source }; its series is made for this target.
note-indicator-created = indicator { $code } ({ $name }) was not in the region's list and is added.
note-organisation-created = the organisation “{ $name }” was not in this region yet and was added.
note-code-parent = the code { $found } does not go with the sub-activity { $code }; left as it is in the file.
note-no-nomenclature = programme codes of { $year } were not checked: no nomenclature that holds in that year was brought in.

## Faults of the file

fault-too-large = it has { $bytes } bytes, the limit is { $limit }. Split the file, or raise the limit with --max-mib.
fault-not-text = this is not a text file ({ $what }). Save it from the spreadsheet as XLSX or CSV, then try again.
fault-empty = there is nothing in it. Check whether it is the right file.
fault-missing-column = column “{ $name }” is missing. Add it with exactly this head.
fault-duplicate-column = heads “{ $first }” and “{ $second }” both mean column “{ $name }”. Keep one.
fault-ambiguous-column = head “{ $head }” could mean “{ $first }” or “{ $second }”. Write one of them exactly.
fault-wrong-cell-count = there are { $found } cells where there are { $expected } heads. Check quotation marks and separators in this row.
fault-too-many-rows = more than { $limit } rows. Split the file.
fault-cell-too-long = a cell is longer than { $limit } characters. Perhaps a quotation mark is not closed.
fault-unreadable = it can't be read: { $detail }
fault-missing-code = there is no place code. Fill in the property “kode” of this area.
fault-duplicate-code = code { $code } appears twice. Keep one area a code.
fault-not-an-area = its shape is { $found }, not an area. Use Polygon or MultiPolygon.
fault-outside-the-earth = longitude { $lng }, latitude { $lat } is not on the earth. Perhaps the two are exchanged, or in metres.
fault-unclosed-ring = ring { $ring } is not closed. Its last point must be its first.
fault-too-many-points = { $found } points, the limit is { $limit }. Simplify the boundaries first.

## Faults of the contents

fault-cell-empty = this cell is empty and must not be.
fault-contradicts-row = it contradicts row { $first }, which speaks of the same thing. Decide which is right and delete the other.
fault-not-a-count = “{ $found }” is not a whole number of 0 or more.
fault-not-a-day = “{ $found }” is not a day. Write it like 2024-12-31.
fault-ends-before-start = it ends on { $until }, before it begins on { $from }. Check both days.
fault-off-the-earth = { $found } degrees is not on the earth; { $limit } is the most.
fault-other-region = { $found } lies in region { $other }, but this file is for { $region }. Check the code, or the region you chose.
fault-village-kind = “{ $found }”, but code { $code } is that of a { $kind }. Check both.
fault-village-district = district { $found } does not fit village code { $code }.
fault-unknown-district = there is no district { $found } yet. Bring in the districts first.
fault-unknown-place = this region has no district or village { $found }. Bring in their list first, or check the code.
fault-unknown-agency = there is no agency with code { $found }. Bring in the agencies first, or check the code.
fault-ambiguous-agency = code { $found } could be { $first } or { $second }. Write the code exactly as in the list of agencies.
fault-not-national = { $found } is no code of the national list. A region's own indicators go into the region's list.
fault-goal-differs = goal { $found } does not fit code { $code }. Correct one of them.
fault-target-differs = target { $found } does not fit code { $code }, which belongs to target { $target }. Leave it empty or correct it.
fault-other-edition = code { $found } is only in edition { $edition } of the national list, and this region uses edition { $used }. Find its counterpart in edition { $used }.
fault-unknown-indicator = indicator { $found } is not in the region's list. Bring in the indicators first, or check the code.
fault-unknown-series = there is no series “{ $found }” of this source and method. There are: { $known }. Write name, source and method exactly alike.
fault-ambiguous-series = several series fit “{ $found }”: { $known }. Add the column satuan (unit).
fault-unknown-scope = scope “{ $found }” is unknown. Write nasional, provinsi or global.
fault-direction-contradicts = direction “{ $found }” contradicts “{ $stored }” for the same series{ $first ->
    [0] , which is stored already
   *[other] {" "}in row { $first }
  }. A series has one direction.
fault-year-in-future = { $found } has not come yet, so there can't be a figure for it. Targets come in by the file of targets.
fault-year-outside-plan = { $found } is outside the plan's period { $period }.
fault-year-missing = this table does not say its year. Give --year, or put the year into the file's name.
fault-version-missing = this file does not say which version of the nomenclature it is. Add --edition, such as --edition 2027, or a column “versi”.
fault-code-parent = the code { $found } does not go with the sub-activity { $code }. Correct one of them.
fault-withdrawn-code = the code { $found } is not in version { $version } of the nomenclature, which holds in that year.{ $successor ->
    [none] {" "}Its successor is not stated; look for it in version { $version }.
   *[other] {" "}Its successor: { $successor }.
  }
fault-same-row-twice = the same as row { $first }, target and ceiling included. Delete one, or tell their outputs apart if they are two programmes.
fault-matrix-one = matrix 1 holds the targets of indicators; bring it in as kind “targets”. Only matrices 2, 3 and 4 belong here.
fault-pojk-elsewhere = the POJK category is for matrix 4 only. Empty this cell, or check the matrix.
fault-agency-unknown = there is no agency “{ $name }” (code { $found }). Bring in the list of agencies first, or check the code.
fault-agency-differs = the code { $found } is that of { $first }, but the name is { $second }. Correct one of them.
fault-agency-ended = { $name } has not existed since { $until }, so it cannot run a programme in { $year }.{ $successor ->
    [none] {" "}Name the agency that followed it.
   *[other] {" "}It was followed by: { $successor }.
  }
fault-agency-not-yet = { $name } exists only from { $from }, so it cannot run a programme in { $year }. Check the year, or name the agency before it.
fault-platform-missing = the organisation “{ $found }” is not known yet. Fill in the column platform (academia, business or civil-society), or check the name.
fault-owner-unknown = there is no organisation “{ $found }” in this region. Check the code or the name.
fault-unknown-programme = there is no programme “{ $found }”. Bring in the list of programmes first, or check code, organisation and output.
fault-ambiguous-programme = several programmes fit “{ $found }”: { $known }. Add the column kode_skpd, keluaran or urutan (the number in brackets).

code-empty = the code is empty.
code-goal-out-of-range = “{ $found }” names goal { $goal }, but goals run from 1 to 17.
code-no-such-target = “{ $found }” names target { $target }, which is not among the 169.{ $suggestion ->
    [none] {" "}Check its points and digits.
   *[other] {" "}Was { $suggestion } meant?
  }
code-not-an-indicator = “{ $found }” is a goal or a target, not an indicator. Write a whole code such as 1.2.1.
code-star-not-allowed = “{ $found }” has a star, but only a code such as 1.2.1 can be the same as the global indicator.
code-too-long = the code is longer than { $max } characters.
code-malformed = “{ $found }” is not written like a code. Examples: 1.2.1*, 1.3.1.(a), L.8.8.1.
place-code-empty = the place code is empty.
place-code-malformed = “{ $found }” is not written like a place code. Example: 35.09.01.
place-code-length = “{ $found }” has { $digits } digits where { $expected } are due.
place-code-out-of-range = “{ $found }” is outside the official codes.
place-code-village-kind = “{ $found }” is neither a kelurahan (1xxx) nor a desa (2xxx).
number-empty = the number is empty.
number-ambiguous = “{ $found }” could be { $thousands } or { $decimal }. Write one more decimal, or no thousands separator.
number-exponent = “{ $found }” is written with a power of ten. Write the whole number.
number-grouping = the thousands separators in “{ $found }” are out of place.
number-not-a-number = “{ $found }” is not a number. Leave the row out if there is no figure yet.
number-percent = “{ $found }” has a percent sign. Per cent belongs into the column satuan (unit).
number-too-long = “{ $found }” has more than 28 digits.
indicator-not-a-year = “{ $found }” is not a year from 1990 to 2100.
indicator-unknown-authority = authority “{ $found }” is unknown. Write kabupaten, provinsi, nasional or bersama.
indicator-unknown-direction = direction “{ $found }” is unknown. Write naik (higher), turun (lower), or - where it is not stated.
indicator-unknown-frequency = frequency “{ $found }” is unknown. Write for example tahunan or 2 tahunan.
indicator-unknown-group = group “{ $found }” is unknown in this column.
organisation-skpd-empty = the agency code is empty.
organisation-skpd-malformed = “{ $found }” is not an agency code. Example: 1.01.0.00.0.00.01.0000.
organisation-unknown-agency-kind = kind “{ $found }” is unknown. Write for example dinas, badan, bagian, kecamatan or rumah sakit daerah.
organisation-unknown-platform = platform “{ $found }” is unknown. Write pemerintah, akademisi, usaha or ormas.
programme-code-empty = the programme code is empty.
programme-code-too-long = the code is longer than { $max } characters.
programme-code-malformed = “{ $found }” is not written like a programme code. Example: 1.02.02.2.02.01.{ $suggestion ->
    [none] {""}
   *[other] {" "}Perhaps { $suggestion } was meant?
  }
programme-code-parts = “{ $found }” has { $parts } parts; a programme has 3, an activity 5, a sub-activity 6.
programme-code-width = the last part of “{ $found }” has { $digits } digits; it should have 2 (up to 2023) or 4.{ $suggestion ->
    [none] {""}
   *[other] {" "}Perhaps { $suggestion } was meant?
  }
programme-code-not-a-sub-activity = “{ $found }” is a programme or an activity. Write the code of the sub-activity to its last part.
programme-code-not-a-slug = “{ $found }” is not the form of a code in addresses.
nomenclature-name = “{ $found }” is no name of a version. Write its year, such as 2027; at most { $max } characters.
money-empty = the amount is empty.
money-cents = “{ $found }” has cents. Write whole rupiah.
money-grouping = the thousands in “{ $found }” are separated in the wrong place.
money-scale-word = “{ $found }” has a word such as juta or miliar. Write out all digits.
money-exponent = “{ $found }” is written with a power of ten. Write the number in full.
money-not-an-amount = “{ $found }” is no amount in rupiah. Examples: 331353100 or 331.353.100.
money-negative = Rp { $found } is less than zero. Ceilings, budgets and spending are never negative.
money-absurd = Rp { $found } is too much for one row (at most Rp { $max }). Perhaps the digits were typed twice, or the unit is wrong.
money-too-large = the amount is too large. Check the number.
matrix-unknown = “{ $found }” is no matrix. Write 2, 3 or 4.
matrix-owner = an organisation of { $platform ->
    [government] government
    [academia] academia
    [business] philanthropy and business
   *[other] civil society
  } has no rows in matrix { $matrix }. Check the matrix or the organisation.
matrix-category-empty = the POJK category is empty.
matrix-category = “{ $found }” is no code of a category (at most { $max } characters).
funding-empty = one of the sources of funds is empty. Separate several by semicolons.
funding-unknown = the source of funds “{ $found }” is not known. Write for example PAD, DAU, DAK fisik, BLUD, APBDes, hibah, CSR, swadaya.
funding-too-general = “{ $found }” is not one source of funds. Write which: { $known }.
row-unknown-state = the stage “{ $found }” is not known. Write RPJMD, RKPD, DPA or realisasi.
row-contradiction = the stage is { $found ->
    [proposed] RPJMD, but there is a budget or spending already
    [planned] RKPD, but there is a budget or spending already
    [budgeted] DPA, so there must be a budget and no spending yet
   *[other] realisasi, so there must be a budget and spending
  }. Check the stage and the amounts.
link-reason-missing = the link to { $code } has no reason. Write one sentence on why this programme moves that indicator.
link-reason-too-long = the reason for the link to { $code } is longer than { $max } characters. Shorten it.

## Regions

region-bad-code = “{ $found }” is no region code. Write the ministry's code, such as 35.09.
region-bad-slug = “{ $found }” can't be an address. Use 2 to 40 small letters, digits or hyphens, beginning with a letter.
region-reserved-slug = “{ $found }” is a word of the program's own addresses. Choose another, for example the region's name.
region-no-name = A region needs a name.
region-bad-time-zone = “{ $found }” is no time zone. Indonesia has Asia/Jakarta, Asia/Makassar and Asia/Jayapura.
region-exists = There is a region with this code or address already: { $name } ({ $code }, { $slug }).

## Database

start-bad-url = “{ $found }” is no database address. Give a file name, sqlite:FILE, or postgres://…
start-no-database = There is no database { $path } yet. First run: rembuk migrate
start-not-a-database = { $path } is not a SQLite database, or it is damaged. Check the address, or restore a copy.
start-pending-migrations = The database must be brought up to date ({ $count } steps). Make a copy, then run: rembuk migrate
start-newer-database = This database was written by a newer Rembuk (step { $version }). Install that version. Nothing was changed.
start-migration = Bringing the database up to date failed and nothing of it was kept: { $detail }
cli-store-busy = Another program is using the database. Wait a moment, then try again. Nothing was saved.
cli-store-read-only = The database can only be read. Check the file's permissions, or leave out mode=ro. Nothing was saved.
cli-store-full = The disk or the database is full. Make room, then try again. Nothing was saved.
cli-store-unreachable = The database can't be reached. Check that it runs and that the address is right. ({ $detail })
cli-store-record = The public record is damaged. Write nothing more; restore a copy. ({ $detail })

## Command line

cli-demo-ready = Rembuk is running with demo data: { $address } (stop it with Ctrl+C)
cli-serving = Rembuk is running: { $address } (stop it with Ctrl+C)
cli-migrated = The database is ready: { $database }
cli-region-added = { $name } is added (entry { $seq } of this installation's log).
cli-exported = { $rows } rows written to { $path }
cli-rows-read = rows read
cli-simulated = { $regions } invented regions are ready: { $rows } rows in { $seconds } seconds, { $rate } a second.
cli-unknown-region = There is no region “{ $found }”. There are: { $known }. Add one with: rembuk region add
cli-region-missing = “{ $kind }” belongs to one region. Name it with --region, for example --region jember
cli-bad-plan = “{ $found }” is no plan period. Write it like 2025-2029.
cli-bad-edition = “{ $found }” is no edition. Write it like 2.
cli-bad-year = “{ $found }” is not a year from 1990 to 2100.
cli-demo = The demo data could not be loaded: { $detail }
cli-port-in-use = Another program is using { $address }. Stop it, or choose another port with --listen, for example --listen 127.0.0.1:8081
cli-cannot-listen = { $address } can't be opened: { $detail }
cli-already-served = Another server is running on folder { $folder }. Stop it first, or use another folder with --data.
cli-file = { $path } can't be used: { $detail }
cli-other = It failed, and nothing was saved: { $detail }

## Doctor

doctor-folder = The data folder can be written: { $path }
doctor-folder-unwritable = The data folder can't be written: { $path } ({ $detail }). Mend its permissions.
doctor-database = { $engine } database opened: { $database }
doctor-integrity = The database is whole.
doctor-damaged = The database is damaged: { $detail }. Stop the server and restore a copy.
doctor-installation = This installation
doctor-record = { $region }: the public record is whole, { $count } entries recomputed.
doctor-record-damaged = { $region }: the public record does not fit its root. Restore a copy and say so in public.
doctor-entry-damaged = { $region }: entry { $seq } does not fit its hash. Restore a copy and say so in public.
doctor-no-head = { $region }: the head of the public record is missing. Restore a copy.
doctor-dangling = { $region }: { $count } rows point to a series, indicator or agency that is not there. Bring in their lists again.
doctor-no-region = There is no region yet. Add one with: rembuk region add
doctor-no-plan = { $region }: the plan's period is not set; years of targets can't be checked.
doctor-no-districts = { $region }: there are no districts yet. Bring them in with: rembuk import districts
doctor-unassigned = { $region }: { $count } of { $all } indicators have no responsible agency.
doctor-sound = All is well.
doctor-unsound = Something must be mended: see the lines marked ✗.
fault-boundaries-undrawable = The boundaries in this file can't be drawn: { $detail }. Check the coordinates, then try again.
fault-follows-itself = an agency can't follow itself. Check both codes.
fault-unknown-way = the way “{ $found }” is not known. Write berganti nama (renamed), digabung (merged) or dipecah (split).
fault-crossing-ring = ring { $ring } crosses itself near longitude { $lng }, latitude { $lat }. Put its points in order.
fault-boundary-far = the boundary { $found } is drawn near longitude { $lng }, latitude { $lat }, far from this region. Check whether the file is of another region or province.
doctor-dangling-more = { $region }: { $count } rows of programmes have lost their parent; only some are named below.
doctor-dangling-programmes = { $region }: { $part } { $id } points to { $parent } { $parent_id }, which is not there. Bring the programmes in again, or restore a backup.

### The plan as a text: its words, its two tracks, its versions, their comparison, and the page to print.

plan-document-title = Text of the action plan
plan-document-crumb = Text
plan-document-description = The text of the action plan, what the forum agreed, what was enacted, and all its versions.
plan-document-open = Read the text
plan-document-none = The text of this region's action plan is not kept here yet.

## Stages

plan-stage-draft = draft
plan-stage-consultation = consultation
plan-stage-final = final
plan-stage-enacted = enacted
plan-stage-amended = amended
plan-state-draft = This text is still a draft (version { $number }, { $day }).
plan-state-consultation = This text has been open to contributions since { $day } (version { $number }).
plan-state-final = This text has been final since { $day } (version { $number }), is not agreed by the forum and not enacted.
plan-state-agreed = This text has been final since { $day } (version { $number }). { $by } agreed to it on { $agreed }. It is not enacted yet.
plan-state-enacted = This text was enacted by { $by } with { $decree } on { $enacted } (version { $number }).
plan-state-amended = This text was amended by { $by } with { $decree } on { $enacted } (version { $number }).
plan-decree = { $kind } Nomor { $number }
plan-size =
    { $n ->
        [one] It has 5 chapters, { $shown } word.
       *[other] It has 5 chapters, { $shown } words.
    }
plan-note = Note:
plan-text-language = The text itself is in Indonesian.
plan-not-current = This is an old version.
plan-to-current = To the current text

## Chapters

plan-chapter = Chapter { $numeral }: { $name }
plan-chapter-1 = Introduction
plan-chapter-2 = Achievement and challenges
plan-chapter-3 = Targets and policy direction
plan-chapter-4 = Monitoring, evaluation and reporting
plan-chapter-5 = Closing
plan-chapter-empty = This chapter has not been written yet.
plan-contents = Contents

## Two tracks

plan-tracks = Agreed and enacted
plan-agreed = Agreed by the forum
plan-agreed-by = Agreed by
plan-agreed-text = Text agreed on
plan-agreed-version = version { $number }
plan-agreed-text-unknown = not kept here
plan-agreed-none = No agreement of the forum on this text is recorded.
plan-enacted = Enacted
plan-enacted-by = Enacted by
plan-enacted-none = This text has not been enacted.
plan-kind = Kind
plan-number = Number
plan-day = Date
plan-file = File
plan-file-none = not published yet
plan-file-hash = SHA-256 of the file
plan-standing = Of 5 chapters: as agreed { $same }, departing with a reason { $explained }, differing without a published reason { $unexplained }.
plan-standing-same = All five enacted chapters are as agreed.
plan-standing-unknown = The agreed text is not kept here, so it is not known whether the enacted one is the same.
plan-departures = Departures from what was agreed
plan-departures-what = Every chapter that was enacted otherwise than the forum agreed is named here.
plan-unexplained = { $chapter }: differs, reason not published yet
plan-reason = Reason
plan-bases = Legal basis
plan-bases-none = The legal basis is not known yet. This list fills when the file of the text names it under [[dasar]].

## Versions

plan-versions = Versions of the text
plan-versions-lead =
    { $n ->
        [one] This text has { $shown } version.
       *[other] This text has { $shown } versions.
    }
plan-began-late = This text came to Rembuk when its stage was already: { $stage }. What happened before is not recorded here.
plan-version = Version { $number }
plan-version-name = version { $number } ({ $stage })
plan-version-caption = Version { $number }, { $stage }
plan-all-versions =
    { $n ->
        [one] See the only version
       *[other] See all { $shown } versions
    }
plan-what-changed = What changed
plan-compare-with = Compare with version { $number }
plan-compare-agreed = Compare with what was agreed
plan-print = Page to print
plan-download = Download the text (Markdown)

## Comparison

plan-compare-title = Two versions side by side
plan-compare-lead =
    { $n ->
        [0] All five chapters are the same in { $old } and { $new }.
        [one] { $shown } of 5 chapters differs between { $old } and { $new }.
       *[other] { $shown } of 5 chapters differ between { $old } and { $new }.
    }
plan-compare-from = Old version
plan-compare-to = New version
plan-compare-show = Compare
plan-compare-marks = Marks in the text:
plan-compare-gone = removed (struck through)
plan-compare-added = added (underlined)
plan-compare-read = Read { $name }
plan-compare-titles = Title
plan-compare-same =
    { $n ->
        [one] { $shown } part is the same and not shown.
       *[other] { $shown } parts are the same and not shown.
    }
plan-compare-chapter-same = This chapter is the same in both versions.
plan-compare-not-there = not there

## Page to print

plan-print-how = This page holds the whole text with its annexes. Print it, or save it as a PDF, with your browser's print command.
plan-source-unit = Source, unit
plan-baseline = Last figure before { $year }
plan-matrix = Annex: targets of indicators (matrix 1)
plan-matrix-caption = Indicators with source, unit, figure before the plan, target of each year, and who is responsible
plan-matrix-none = No indicator has a target in the plan's years yet. This table fills when annual targets are entered.
plan-matrix-dash = The sign – means that there is no target for that year yet.
plan-matrix-rest =
    { $n ->
        [one] { $shown } other indicator has no target in the plan's years yet.
       *[other] { $shown } other indicators have no target in the plan's years yet.
    }
plan-programmes = Annex: programmes by goal
plan-programmes-overlap = One programme can serve several goals, so the sums below may overlap.
plan-programmes-caption = Number of programmes and their ceilings for each goal
plan-programme-count = Programmes

## Where there is none

plan-empty-missing = What is missing
plan-empty-what = Title, period, legal basis, the five chapters, the forum's agreement and the enactment have not been entered. Figures and programmes on other pages do not depend on this text.
plan-empty-not-judged = This does not mean that there is no action plan. Its text may exist and not be free, or not ready, to be opened here.
plan-empty-how = How it is entered
plan-empty-how-text = The secretariat writes the text as one Markdown file with chapters I to V. Its head names title, period, stage, date and acting office. The administrator then runs this command:
plan-empty-back = Back to the action plan

entry-plan = Text of the action plan, version { $number }: { $stage }

error-unknown-version = This text has no version “{ $subject }”
error-unknown-version-help = The number may be wrong, or that version was not there yet on the day looked at. Open the list of versions from the page of the plan's text.

## Faults of a file

fault-front-matter-missing = this file does not begin with a line +++. Write +++ on the first line, then judul, masa, tahap, tanggal and oleh, then +++ again.
fault-front-matter-unclosed = its head is not closed. Add a line +++ before chapter I.
fault-front-matter-toml = its head can't be read: { $detail }. Write each item like judul = "…".
fault-markdown-html = “{ $found }” is HTML code. Remove it; write in Markdown only.
fault-markdown-image = the picture “{ $found }” can't be shown yet. Remove it, or use an https link instead.
fault-markdown-link = the link “{ $found }” is not allowed. Use a full address that begins with https://.
fault-markdown-heading = a heading of the first level (#) is for chapters only. Use ## inside a chapter.
fault-unknown-key = “{ $found }” is not known here. Known are: { $known }.
fault-key-missing = “{ $name }” is not filled in.
fault-key-not-text = “{ $name }” must be a text in quotation marks.
fault-key-not-table = this must be written as { $name } on a line of its own.
fault-key-too-long = “{ $name }” is longer than { $max } characters. Shorten it.
fault-chapter-missing = chapter { $name } is missing. Add a line “# Bab { $name }”, even if it has no text yet.
fault-chapter-twice = chapter { $name } stands on line { $first } already. Keep one.
fault-chapter-order = chapter { $name } is out of order. Put them in order from I to V.
fault-chapter-empty = chapter { $name } is still empty, though the stage is { $stage ->
    [final] final
    [enacted] enacted
   *[other] amended
  }. Write the chapter, or use an earlier stage.
fault-chapter-too-long = chapter { $name } is longer than { $max } characters. Move details to an annex.
fault-text-before-chapter = there is text before chapter I. Move it into a chapter.
note-chapter-name = chapter { $chapter } is called “{ $found }”; pages use the usual name.
plan-period-malformed = “{ $found }” is no plan period. Write it like 2025-2029.
plan-period-ends-before-start = the plan period ends in { $until }, before it starts in { $from }. Check both years.
document-unknown-stage = the stage “{ $found }” is not known. Write rancangan, konsultasi, final, ditetapkan or perubahan.
document-unknown-chapter = “{ $found }” is no number of a chapter. Write I, II, III, IV or V.
document-link-not-https = “{ $found }” is no full https address. Example: https://jdih.contoh.go.id/berkas.pdf.
document-hash-malformed = “{ $found }” is no SHA-256. Write 64 hexadecimal digits.
document-half-a-file = berkas and sha256 must stand together. Add the missing one.
document-departure-without-reason = the departure in chapter { $chapter } gives no reason. Write it; without a reason a departure can't be recorded.
document-departure-without-agreement = there is a departure, but no agreement of the forum is recorded. Bring in the final text with [disepakati] first, or remove this part.
document-departure-without-difference = chapter { $chapter } is as agreed, so nothing departs. Remove this departure, or check the chapter.
document-departure-withdrawn = the departure in chapter { $chapter } is published and can't be removed or changed. Write it as it was; additions are a new departure.
document-agreement-too-early = at stage { $stage } nothing is agreed yet. Remove [disepakati], or use the stage final.
document-enactment-too-early = at stage { $stage } nothing is enacted yet. Remove [ditetapkan], or use the stage ditetapkan.
document-departure-too-early = at stage { $stage } nothing departs yet. Remove [[penyimpangan]], or use the stage ditetapkan.
document-enactment-missing = stage { $stage } needs [ditetapkan] with office, kind, number and date.
document-no-arrow = there is no step from { $from } to { $to }. The order is: rancangan, konsultasi, final, ditetapkan, perubahan.
document-back-without-reason = going back from { $from } to { $to } needs a reason. Write it under “catatan”.
document-day-before-previous = the date { $found } is earlier than that of the version before ({ $previous }). Check the date.
document-future-day = the date { $found } has not come yet. Bring this text in on its day, or check the date.
document-signed-after-act = a decision is dated { $found }, after the date of this version ({ $day }). Check both dates.
document-agreement-withdrawn = the recorded agreement is missing from this file. Write it again, or reopen the text with stage konsultasi and the reason under “catatan”.
document-agreement-changed = this agreement is not the recorded one. Write it exactly as it was, or remove this part.
document-agreement-too-late = the agreed text is not recorded. Bring in the final text with [disepakati] first.
document-agreed-text-changed = chapter { $chapter } is not as agreed, though the agreement is the same. Restore the text, or record a new agreement.
document-enacted-text-changed = chapter { $chapter } is not as enacted. An enacted text changes only through stage perubahan with a decree of its own.
document-enactment-changed = this enactment is not the recorded one. Write it exactly as it was, or use stage perubahan.
document-amendment-without-decree = an amendment needs its own decree under [ditetapkan], other than the one it amends.
cli-no-such-version = There is no version { $found }; this region's plan has { $versions } versions.
data-plan = Versions of the plan's text (CSV)
data-plan-about = Stage, date, office and note of each version. The text itself is downloaded from its page.

### Processes with dated phases: calendar, outreach, documents.

forum-way-processes-about = which phase it is now, and what may be done
desk-processes-about = Calendar of phases, outreach with its evidence, documents.
processes-title = Processes
processes-description = Co-creation processes with dated phases, outreach and documents.
processes-none = No process has been published yet.
processes-lead =
    { $n ->
        [one] { $shown } process; { $running } running or about to begin.
       *[other] { $shown } processes; { $running } running or about to begin.
    }
processes-empty = The process of the action plan appears here once its calendar is published, at least 14 days before it begins.
processes-desk-none = There is no process yet.
processes-desk-lead =
    { $n ->
        [one] { $shown } process.
       *[other] { $shown } processes.
    }
processes-desk-empty = Add a process, fill in its phases, then publish its calendar.
process-kind-action-plan = Regional action plan
process-kind-open-government = Open government action plan (OGP)
process-kind-other = Another process
process-draft = Draft: not published, seen at the desk only.
process-no-phases = Its phases have not been filled in.
process-before = Not begun: the first phase, { $phase }, begins on { $day }.
process-in = Now in the phase { $phase }, until { $day }.
process-between = Between two phases: next comes { $phase }, from { $day }.
process-over = This process is over.
process-notice-in-time =
    { $n ->
        [one] The calendar was published on { $day }, { $shown } day before the start.
       *[other] The calendar was published on { $day }, { $shown } days before the start.
    }
process-notice-short =
    { $n ->
        [one] The calendar was published on { $day } only, { $shown } day before the start; it should be at least 14.
       *[other] The calendar was published on { $day } only, { $shown } days before the start; it should be at least 14.
    }
process-notice-after =
    { $n ->
        [one] The calendar was published on { $day } only, { $shown } day after the start; it should be at least 14 days before.
       *[other] The calendar was published on { $day } only, { $shown } days after the start; it should be at least 14 days before.
    }
process-act-outreach = reach out to people
process-act-share = share documents
process-act-contribute = contribute
process-act-comment = comment on the draft
process-act-agree = agreement by the forum
process-act-enact = enactment by the head of the region
phase-preparation = Preparation
phase-gathering = Gathering contributions
phase-drafting = Drafting
phase-consultation = Public consultation
phase-agreement = Agreement of the forum
phase-enactment = Enactment
phases-title = Phases
phases-empty = No phases yet. A process is published once it has at least one.
phase-now = now
phase-days = { $from } to { $until }
phase-allows = What may be done: { $acts }.
phase-changed-because = Its days were changed: { $reason }
phase-add-title = Add a phase
phase-change-title = Change the phase
phase-lead = Two phases can't share a day. The phase decides what may be done.
phase-field-kind = Phase
phase-field-starts = First day
phase-field-ends = Last day
phase-field-about = About this phase
phase-field-about-hint = Where and how people can take part.
outreach-title = Reaching out
outreach-none = No outreach has been noted yet.
outreach-lead =
    { $n ->
        [one] { $shown } act; at least { $people } people reached, as far as they were counted.
       *[other] { $shown } acts; at least { $people } people reached, as far as they were counted.
    }
outreach-people =
    { $n ->
        [one] { $shown } person
       *[other] { $shown } people
    }
outreach-not-counted = people were not counted
outreach-add-title = Note an outreach act
outreach-add-lead = What was done so that people know and can take part, with evidence: photos, lists or a link.
outreach-field-day = Day
outreach-field-about = What was done
outreach-field-about-hint = For example: a meeting with fishers, a radio programme, a village women's group.
outreach-field-place = Place
outreach-field-people = Number of people
outreach-field-people-hint = May stay empty if nobody counted.
outreach-error-people = Write the number of people as a whole number, or leave it empty.
outreach-error-future = Outreach is noted after it took place.
documents-title = Documents
documents-none = No documents have been shared yet.
document-shared = shared on { $day } at { $time }
document-add-title = Share a document
document-add-lead = The document is public at once, with the time it was shared.
document-field-title = Title
evidence-field-link = Link
evidence-field-file = Files
evidence-field-file-hint = Shown to everybody. Do not include names or photos of people without their consent.
evidence-link = Link
evidence-error-none = Add a file or a link.
process-add-title = Add a process
process-add = Add
process-change-title = Change
process-field-name = Name of the process
process-field-name-hint = For example: Making of the SDG action plan 2030–2034.
process-field-kind = Kind
process-field-about = About this process
process-field-about-hint = What for, who can take part, how.
process-publish = Publish the calendar
process-publish-about = Once published, each change needs a reason that everybody reads.
process-public = Page of the process
process-error-kind = Choose the kind of process.
process-error-phase = Choose the phase.
process-error-ends-first = The last day can't be before the first.
process-error-overlap = Another phase covers these days already.
process-error-no-phase = Fill in at least one phase before publishing.
process-error-not-in-phase = The phase of the process on that day does not include this.
process-error-over = This process is over.
entry-process-added = Process added: { $process }
entry-process-changed = Process changed: { $process }
entry-process-published = Calendar of a process published: { $process }
entry-process-ended = Process over: { $process }
entry-process-phase-set = Phase of a process set: { $process }
entry-outreach-noted = Outreach noted: { $process }
entry-process-document-shared = Document of a process shared: { $process }

### What follows from meetings: who, what, until when, and how far. No words that blame.

follow-ups-title = Follow-ups
follow-ups-description = What was agreed to be done after meetings, by which organisation, until when, and how far it is.
follow-ups-lead =
    { $n ->
        [one] { $shown } follow-up: { $owed } under way, { $late } of them past its day; { $reported } reported done and waiting to be looked at, { $done } done, { $dropped } given up.
       *[other] { $shown } follow-ups: { $owed } under way, { $late } of them past their day; { $reported } reported done and waiting to be looked at, { $done } done, { $dropped } given up.
    }
follow-ups-caption = Follow-ups of meetings
follow-ups-what = What is done
follow-ups-who = Organisation
follow-ups-until = Until
follow-ups-state = State
follow-ups-meeting = Meeting
follow-ups-agreed = Agreed
follow-ups-words = Words in the follow-up
follow-ups-state-all = All states
follow-ups-who-all = All organisations
follow-ups-filter-owed = Under way
follow-ups-filter-late = Under way, past its day
follow-ups-filter-reported = Reported done
follow-ups-filter-done = Done
follow-ups-filter-dropped = Given up
follow-ups-empty = There are no follow-ups yet. They appear here once they are noted at a meeting.
follow-ups-nothing-found = No follow-up matches.
follow-ups-of-meeting-none = No follow-up of this meeting was noted.
follow-ups-all = All follow-ups

follow-up-caption = Follow-up
follow-up-open = No report yet
follow-up-underway = Under way
follow-up-reported = Reported done, waiting to be looked at
follow-up-done = Done, looked at
follow-up-done-unconfirmed = Done as the organisation reports, not looked at
follow-up-dropped = Given up
follow-up-late =
    { $n ->
        [one] { $shown } working day past its day
       *[other] { $shown } working days past its day
    }
follow-up-came-late =
    { $n ->
        [one] reported { $shown } working day after its day
       *[other] reported { $shown } working days after its day
    }
follow-up-moved-from = { $now } (first { $first })
follow-up-lead = { $who }, until { $due }: { $state }.{ $late }
follow-up-lead-late = { $who }, until { $due }: { $state }, { $late }.
follow-up-about = About this follow-up
follow-up-moved-reason = Why its day was moved
follow-up-dropped-reason = Why it was given up
follow-up-reported-on = Reported
follow-up-reported-by = Reported by
follow-up-sent-back-reason = Note of whoever looked
follow-up-evidence = Evidence
follow-up-report = Report
follow-up-no-report = There is no report yet. It appears here as soon as the organisation sends one.
follow-up-steps = Steps
follow-up-to-desk = Report or look at it
follow-up-public = Public page
follow-up-add-title = Note a follow-up
follow-up-add-lead = Who does what until when. The organisation is told at once, and everyone can follow it.
follow-up-add-button = Note the follow-up
follow-up-what = What is to be done
follow-up-what-hint = One piece of work in one sentence whose result can be looked at.
follow-up-report-hint = What was done and what came of it. Everyone reads it.
follow-up-link = Link to evidence
follow-up-link-hint = An https address, if there is one.
follow-up-files = Files as evidence
follow-up-files-hint = PDF or photos. Everyone sees them.
follow-up-report-done = Report it done
follow-up-report-progress = Report progress
follow-up-report-public = Report and evidence are public at once, in the name of the organisation.
follow-up-last-report = Last report
follow-up-look-title = Look at it
follow-up-confirm = Confirm that it is done
follow-up-send-back = Send back with a note
follow-up-move = Move its day
follow-up-drop = Give it up
follow-up-reason = Note or reason
follow-up-reason-hint = Needed for sending back, moving the day or giving up. Everyone reads it.
follow-up-new-day = New day
follow-up-new-day-hint = Only for moving the day; the first one stays readable.
follow-up-nothing-to-do = There is nothing for you to do here now.
follow-up-changed-meanwhile = This follow-up changed since you opened it. What you typed is still here; look at its state and send again.
follow-up-link-lead = This link opens the report of one follow-up without an account, for the organisation or office you choose.
follow-up-link-made = Give this link to { $office }. It holds until { $until } and opens this report only: { $what } ({ $region }). Link: { $link }
follow-up-link-message = Dear { $office }, please report on the follow-up "{ $what }" ({ $region }) by this link until { $until }: { $link }
follow-up-error-wrong-state = In this state that can't be done.
follow-up-error-own-report = Nobody confirms their own report; ask somebody else to look at it.
follow-up-error-day-over = That day is over.
follow-up-error-no-reason = Write the note or reason.
follow-up-error-still-in-time = The time for looking at it is not over.
follow-up-error-day = Write the day, for example 2026-12-31.
follow-up-error-organisation = Choose the organisation that does it.

rule-follow-up-days = Time for looking at reports
rule-follow-up-days-about = How many working days a report of "done" is looked at; then it counts as "done as the organisation reports".
rule-follow-up-days-ground = Our choice: two working weeks, so that no report is held back.

notice-follow-up-agreed = Follow-up for { $office }: { $what }
notice-follow-up-agreed-text = It was agreed that { $office } does: { $what } ({ $region }), until { $due }. Report on its page.
notice-follow-up-agreed-short = Follow-up { $what } until { $due }. Report here:
notice-follow-up-due-soon = The day is near: { $what }
notice-follow-up-due-soon-text = The follow-up { $what } ({ $region }) is awaited from { $office } until { $due }.
notice-follow-up-due-soon-short = Follow-up { $what } is awaited until { $due }. Report here:
notice-follow-up-overdue = The day has passed: { $what }
notice-follow-up-overdue-text = The follow-up { $what } ({ $region }) was awaited from { $office } until { $due } and is not reported. A report that comes later is taken, too.
notice-follow-up-overdue-short = Follow-up { $what } was awaited until { $due } and is not reported. Report here:
notice-follow-up-to-check = Look at a report: { $what }
notice-follow-up-to-check-text = The follow-up { $what } ({ $region }) is reported done. Look at it until { $due }; then it counts as done as the organisation reports. Sent to { $office }.
notice-follow-up-to-check-short = { $what } is reported done. Look at it until { $due }:
notice-follow-up-sent-back = Report sent back: { $what }
notice-follow-up-sent-back-text = The report of { $office } on { $what } ({ $region }) came back with a note. The note is on its page; its day is { $due }.
notice-follow-up-sent-back-short = The report on { $what } came back with a note. See here:

task-follow-up = Do and report: { $what }
task-follow-up-check = Look at a report: { $what }
task-follow-up-open = Open

entry-follow-up-agreed = Follow-up { $reference } was agreed, until { $due }
entry-follow-up-underway = Follow-up { $reference } is under way
entry-follow-up-reported = Follow-up { $reference } was reported done
entry-follow-up-confirmed = Follow-up { $reference } was confirmed as done
entry-follow-up-sent-back = The report of follow-up { $reference } was sent back with a note
entry-follow-up-moved = The day of follow-up { $reference } was moved to { $due }
entry-follow-up-dropped = Follow-up { $reference } was given up
entry-follow-up-lapsed = Follow-up { $reference } counts as done as the organisation reports

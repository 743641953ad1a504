### Entry windows, figures that agencies enter, and their checking.

days-left =
    { $n ->
        [one] { $shown } working day left
       *[other] { $shown } working days left
    }
days-left-today = today
days-left-none = no working day before that
days-late =
    { $n ->
        [one] { $shown } working day ago
       *[other] { $shown } working days ago
    }
days-late-none = just over

windows-title = Entry windows
windows-lead =
    { $n ->
        [0] No entry window is open.
        [one] { $shown } entry window is open.
       *[other] { $shown } entry windows are open.
    }
windows-about = In an entry window agencies enter the figures of indicators for a year. Figures that come later are taken too and marked late. Announcing, moving and reopening a window enter the public record.
windows-empty = There is no entry window yet. Announce the first beside this; from then on agencies know which figures are awaited until when.
window-of-year = Figures of { $year }
window-line-announced = The entry window opens on { $opens } and closes on { $closes } ({ $left }).
window-line-open = The entry window is open from { $opens } to { $closes } ({ $left }).
window-line-reopened = The entry window that began on { $opens } is open again until { $closes } ({ $left }).
window-line-closed = The entry window from { $opens } to { $closes } is closed ({ $left }). Figures that come now are marked late.
window-reopened-because = reopened: { $reason }
window-year = Year of the figures
window-year-hint = For example 2025 for what was reached in 2025
window-opens = First day
window-closes = Last day
window-closes-hint = That day is included
window-basis = Ground
window-basis-hint = Number of the circular, if there is one. Shown to everyone.
window-announce-title = Announce an entry window
window-announce-button = Announce
window-move-title = Move the last day
window-move-lead = The new last day holds for all agencies.
window-move-button = Move
window-reopen-title = Reopen
window-reopen-lead = The window opens again for all agencies until the new last day. Figures already marked late stay so.
window-reopen-button = Reopen
window-reason = Reason
window-reason-hint = Shown to everyone
window-error-year = Write the year in digits, for example 2025.
window-error-known = There is an entry window for this year. Move its last day or reopen it.
window-error-changed = Somebody changed this window since you opened it. Load this page again to see it, then repeat if it is still needed.

figures-title = Enter figures
figures-lead = Figures of { $year }: { $parts }.
figures-lead-nothing = No figure of { $year } is yours to enter.
figures-no-window = There is no entry window yet.
figures-empty-no-window = Figures that are awaited show here once the secretariat announces an entry window.
figures-empty = No indicator is assigned to your agency. Assignments stand in the list of indicators; the secretariat can change them.
figures-nothing-found = Nothing fits. Try another word, or fewer filters.
figures-standing = State
figures-all-standings = All states
figures-all-agencies = All agencies
standing-open = not in yet
standing-sent-back = sent back to be completed
standing-sent = sent, being checked
standing-answered = answered: none yet
standing-published = published
standing-at-will = may be given
figure-last-is = { $figure } ({ $year })
figure-no-last = there never was a figure
figure-of-year = Figure of { $year }
figure-lead-open = The figure of { $year } is awaited until { $closes } ({ $left }).
figure-lead-announced = The figure of { $year } can be entered from { $opens } to { $closes }.
figure-lead-closed = The entry window for figures of { $year } ended on { $closes } ({ $left }). The figure is still taken, marked late.
figure-lead-no-window = There is no entry window for figures of { $year } yet.
figure-no-window = The figure can be entered once the secretariat announces an entry window for this year.
figure-not-open = The entry window opens on { $day }. Come back on that day; this address stays the same.
figure-value = Figure
figure-value-of = Figure of { $year }
figure-value-in = Figure of { $year } ({ $unit })
figure-compared = Last figure: { $last }. Target of this year: { $aim }.
figure-value-hint = Write it as usual, for example 9,01 or 1.234,5
figure-source = Source
figure-source-hint = Who computed it, for example BPS or the health office
figure-method = Method
figure-method-hint = For example the March household survey, or routine reports
figure-reference = Reference
figure-reference-hint = Publication and page, or name of the data file. Shown to everyone.
figure-evidence-file = Evidence as a file
figure-evidence-file-hint = May be empty. PDF or photo; where a photo was taken is removed. It becomes public when the figure is published, so upload no personal data.
figure-evidence-attached = Attached already: { $names }. A new file takes its place; without one it stays.
check-file-waits = not public yet
check-file-public = public
figure-evidence = Link to evidence
figure-evidence-hint = May be empty. An address that begins with https://
figure-note = Note
figure-note-hint = May be empty. For example why the figure changed. Shown to everyone.
figure-send = Send the figure
figure-save = Save for later
figure-after-sending = Once sent, the secretariat checks it. If it is not checked in time, the figure is published marked “not checked by the secretariat”.
figure-beside = To compare with
figure-fact-last = Last figure
figure-fact-target = Target of this year
figure-public-page = Page of the indicator
figure-sent-back = Sent back to be completed:
figure-saved = A draft was saved on { $day } and not sent. Whoever enters for this office finds it here.
figure-autosaved = Draft saved, not sent
figure-changed-meanwhile = Somebody else saved this figure since you opened it: { $theirs }. What you typed is still below; press once more to replace theirs.
figure-changed-meanwhile-empty = Somebody else changed this since you opened it. What you typed is still below; press once more to replace it.

not-yet-title = No figure yet?
not-yet-about = That is an answer too. Reason and day are shown to everyone, in the same words for all.
not-yet-reason = Because
not-yet-choose = Choose the reason
not-yet-expected = Expected on
not-yet-expected-hint = May be empty only if another body has the figure
not-yet-words = Explanation
not-yet-words-hint = May be empty, unless the reason is “another reason”
not-yet-send = Answer: none yet
not-yet-being-processed = it is being computed
not-yet-source-not-out = its source is not published yet
not-yet-not-measured = it was not measured in that year
not-yet-method-changing = its method is being changed
not-yet-held-elsewhere = another body has the figure
not-yet-other = another reason, see the explanation

doubt-title = Look once more
doubt-sure = I looked again, the figure is right
doubt-reason = Why it is so
doubt-reason-hint = For example the definition changed, or the earlier figure was wrong
doubt-ten-times = The figure is ten times that of { $year } ({ $figure }) or more. Are decimal sign and unit right?
doubt-three-times = The figure is three times that of { $year } ({ $figure }) or more. Is it right?
doubt-tenth = The figure is a tenth of that of { $year } ({ $figure }) or less. Are decimal sign and unit right?
doubt-third = The figure is a third of that of { $year } ({ $figure }) or less. Is it right?
doubt-over-hundred = The figure is more than 100 %. Is it right?
doubt-negative = The figure is below zero, as none was before. Is it right?
doubt-turned = The figure turns against its course from { $year } ({ $figure }), further than in the years before. Is it right?

check-title = Check figures
check-lead =
    { $n ->
        [0] No figure waits to be checked.
        [one] { $shown } figure waits to be checked.
       *[other] { $shown } figures wait to be checked.
    }
check-about = What ends soonest stands first. Figures not checked in time are published marked “not checked by the secretariat”. Nobody checks a figure they entered.
check-empty = Everything sent has been checked. New figures show here once they are sent.
check-until = Check until { $day } ({ $left }).
check-unchecked = Published without a check
check-unchecked-about = The time to check them is over. They can still be checked; the mark then changes.
check-publish = Checked, publish it
check-afterwards = Mark as checked
check-send-back-title = To be completed?
check-send-back = Send back
check-reason = What to look at again
check-reason-hint = Read by the agency; not shown to the public
check-own = You entered this figure yourself. Somebody else of the secretariat checks it.
check-left-empty = left empty
check-sender = Sent by
check-sent-by = { $office }, { $day }
check-sent-by-link = { $office }, { $day }, by a link to the duty
check-doubt-reason = Answer of whoever entered it: { $reason }
check-changed-meanwhile = This figure was changed since you opened it. Load this page again and check the new figure.
check-enter = See the form of this figure

duty-link-make = Make a link
duty-link-title = Link to enter this figure
duty-link-lead = Whoever gets this link can enter this figure for their office, without an account and without opening anything else. The link is noted.
duty-link-for = In the name of
duty-link-button = Make the link
duty-link-made = The link is made
duty-link-made-lead = For { $office }, valid until { $until }. This link is shown only once.
duty-link-message = To { $office }: please enter the figure of { $year } for “{ $name }” of { $region }. No account is needed: open { $link } (valid until { $until }).

entry-state-submitted = Sent on { $day }, being checked until { $due }.
entry-state-sent-back = Sent on { $day }, sent back to be completed.
entry-state-checked = Sent on { $day }, checked by the secretariat.
entry-state-unchecked = Sent on { $day }, not checked by the secretariat.
entry-state-not-yet = Answered: { $reason }; expected on { $day }.
entry-state-not-yet-open = Answered: { $reason }.
entry-late =
    { $n ->
        [one] Came { $shown } working day after the entry window.
       *[other] Came { $shown } working days after the entry window.
    }

awaited-in-window = Figures of { $year }: { $sent } sent, { $answered } answered as not there yet, { $open } awaited.
awaited-state = State
awaited-until-window = entry window until { $day }
fact-window = Entry window
fact-entry = Figure of { $year }
fact-evidence = Evidence for the figure of { $year }

task-figures =
    { $n ->
        [one] Enter { $shown } figure of { $year }
       *[other] Enter { $shown } figures of { $year }
    }
task-figure = Enter the figure of { $year }: { $name }
task-figure-again = Complete the figure of { $year }: { $name }
task-check = Check the figure of { $year }: { $name }
task-checks =
    { $n ->
        [one] Check { $shown } figure
       *[other] Check { $shown } figures
    }
task-figure-enter = Enter
task-figures-open = Open the list
task-check-open = Check

desk-figures-about = Figures awaited from agencies, one by one, with what to compare them with.
desk-check-about = Figures that were sent: checked and published, or sent back with a reason.
desk-windows-about = When figures of a year are entered: announcing, moving, reopening.

figures-error-closes-before-opens = The last day can't come before the first.
figures-error-day-over = That day is over. Choose a day to come.
figures-error-window-closed = The window has closed; it can only be reopened.
figures-error-window-not-closed = The window has not closed; move its last day instead.
figures-error-not-open = The entry window has not opened yet.
figures-error-own-figure = You entered this figure yourself; somebody else checks it.
figures-error-wrong-state = This figure has moved to another state. Load the page again to see it.
figures-error-still-in-time = The time to check it is not over.
figures-error-no-expected-day = Say when the figure is expected.
figures-error-unknown-reason = Choose the reason.
figures-error-bad-link = Write the whole address, beginning with https://, without spaces.
figures-error-doubt = Tick that you looked again, and say why it is so.

rule-check-days = Time to check a figure
rule-check-days-about = Working days for the secretariat to check a figure that was sent. After that it is published marked as not checked.
rule-check-days-ground = Our choice, so that nobody's silence holds a figure back; no rule we know of says it.

office-clock = The system's clock
entry-window-announced = Entry window for figures of { $year } announced, until { $closes }
entry-window-moved = Last day of the entry window for figures of { $year } moved to { $closes }
entry-window-reopened = Entry window for figures of { $year } reopened until { $closes }
entry-figure-submitted = Figure of { $year } for { $code } sent
entry-figure-sent-back = Figure of { $year } for { $code } sent back to be completed
entry-figure-not-yet = Figure of { $year } for { $code } answered: none yet
entry-figure-published = Figure of { $year } for { $code } checked and published
entry-figure-published-unchecked = Figure of { $year } for { $code } published without a check: its time was over
entry-figure-checked = Figure of { $year } for { $code } checked after it was published

figures-newer-published = Another figure for this year was published after this one was sent. Send it again if this one is right.

### Contributions: handed in by anyone, passed on, answered with a reason, followed by a code.

nav-contributions = Contributions
contributions-title = Contributions
contributions-description = What residents and organisations put in, the answers with their reasons, and what changed because of it.
contributions-lead =
    { $n ->
        [0] No contributions yet.
        [one] { $shown } contribution: { $answered } answered, { $open } waiting for an answer, { $late } past the promised day.
       *[other] { $shown } contributions: { $answered } answered, { $open } waiting for an answer, { $late } past the promised day.
    }
contributions-met =
    { $n ->
       *[other] Of { $shown } contributors who spoke about their answer, { $met } say that it meets the point.
    }
contributions-met-few =
    { $n ->
        [0] No contributor has spoken about their answer yet.
        [one] { $shown } contributor has spoken about their answer. The share is shown once there are ten.
       *[other] { $shown } contributors have spoken about their answer. The share is shown once there are ten.
    }
contributions-words = Words in the contribution
contributions-state = State
contributions-state-all = All states
contributions-about-all = All subjects
contributions-answers = Who answers
contributions-answers-all = All
contributions-promise = Promised day
contributions-promise-all = All
contributions-promise-late = Passed, or answered late
contributions-empty = Nobody has handed anything in yet. The first contribution appears here once it is sent, with the day of its answer.
contributions-nothing-found = No contribution matches. Try other words, or fewer filters.
contributions-all = All contributions
contribution-row-answered = answered { $day }
contribution-row-until = promised by { $day }
contribution-late =
    { $n ->
        [one] { $shown } working day past the promise
       *[other] { $shown } working days past the promise
    }

contribution-title = Contribution { $reference }
contribution-about-plan = Action plan
contribution-about-goal = Goal
contribution-about-indicator = Indicator
contribution-about-programme = Programme or activity
contribution-about-place = Village or district
contribution-about-meeting = Meeting
contribution-about-decision = Decision
contribution-about-process = How forum and government work
contribution-forum = Multi-stakeholder forum
contribution-former-office = An organisation no longer listed
contribution-named = Show the text and my name
contribution-unnamed = Show the text without my name
contribution-confidential = Do not show the text; only those who answer read it
language-indonesian = Indonesian
language-javanese = Javanese
language-madurese = Madurese
language-other = Another language

contribution-state-received = received, not passed on yet
contribution-state-assigned = waiting for an answer
contribution-state-paused = days paused
contribution-state-answered = answered
contribution-state-forwarded = passed on outside
contribution-state-settled = settled
contribution-state-withdrawn = withdrawn by its contributor
contribution-line-received = Received, to be passed on. An answer is promised by { $day } ({ $left }).
contribution-line-assigned = Waiting for an answer from { $office }, promised by { $day } ({ $left }).
contribution-line-paused = { $office } has paused the days: { $reason }
contribution-line-answered = { $outcome }. Answered by { $office } on { $day }.
contribution-line-forwarded = Passed on to { $to }. Next news by { $day } ({ $left }).
contribution-line-withdrawn = Withdrawn by its contributor before it was answered.
contribution-step-received = Received
contribution-step-assigned = Passed on to { $office }
contribution-step-to-assign = Passed on to whoever can answer
contribution-step-to-answer = Answered with a reason
contribution-step-to-say = The contributor says whether it meets the point
contribution-step-news = News from where it went
contribution-step-agenda = On the agenda of the forum’s next meeting
contribution-agenda-item = Contribution { $reference } is not answered yet
contribution-until = by { $day }
contribution-path = Its path
contribution-text = What it says
contribution-summary = Summary in Indonesian:
contribution-from = From: { $name }
contribution-from-unnamed = The contributor’s name is not shown.
contribution-text-waiting = The text is being looked at: names of persons are masked before the public reads it. The days of the answer already run.
contribution-text-confidential = The contributor asked not to show the text. It is still counted and still answered.
contribution-text-withheld = The text is not shown: { $reason } It is still answered.
contribution-text-masked = parts of the text are masked
withheld-accusation = it accuses a person who can be recognised.
withheld-private = it holds personal data that can’t be masked.
withheld-unlawful = it holds what the law forbids.
withheld-repeated = it is the same as many others.
contribution-effect = What changed
contribution-effect-open = See what changed
contribution-merged = Answered together with contribution
contribution-answered-by = Answered by { $office }, { $day }
contribution-forwarded-to = Passed on to { $to }. Next news by { $day }.
contribution-supports =
    { $n ->
        [0] Nobody has said yet that they support this.
        [one] { $shown } person supports this.
       *[other] { $shown } people support this.
    }
contribution-support = I support this
contribution-another = Hand in something about the same
contribution-entry = Its public record
contribution-changed-meanwhile = Somebody changed this contribution since you opened it. Reload the page, and repeat if it is still needed.
outcome-accepted = Accepted
outcome-partly = Partly accepted
outcome-not-accepted = Not accepted
outcome-not-ours = Not ours, passed on
outcome-merged = Merged with another contribution
verdict-met = The contributor says: yes, this meets the point
verdict-not-met = The contributor says: this does not meet the point yet
verdict-silent = The contributor said nothing until the time was over
contribution-error-subject = Choose what it is about.
contribution-error-visibility = Choose how it is shown.
contribution-error-outcome = Choose one of the answers.
contribution-error-reason = Give the reason. An answer without one counts as none.
contribution-error-addressee = Say who it was passed on to, with its number there if there is one.
contribution-error-next-day = Give the day of the next news, after today.
contribution-error-effect = Say what changed because of it, or that nothing did.
contribution-error-state = The contribution is no longer in a state that allows this. Reload the page to see where it stands.
contribution-error-paused = The days are paused already, or run again.
contribution-error-in-time = The time is not over yet.
contribution-error-code = A code has twelve letters and digits, such as 7KQ4-9XTM-2HBR.

hand-in-title = Hand in a contribution
hand-in-description = Hand in a contribution without an account. You get a code to follow it and the day of its answer.
hand-in-step-one = Step 1 of 2
hand-in-step-two = Step 2 of 2
hand-in-about = About what
hand-in-text = Your contribution
hand-in-text-hint = Write about the institution and what happened, not accusations against a person. Javanese and Madurese are welcome.
hand-in-place = Where
hand-in-place-none = The whole region, or don’t know
hand-in-language = Written in
hand-in-behalf = On behalf of others (may be empty)
hand-in-behalf-hint = For example: families of migrant workers in our hamlet, with their consent. Do not write names of persons.
hand-in-wrong = Is something wrong or missing?
hand-in-next = Continue
hand-in-send = Send
hand-in-shown = What the public sees
hand-in-name = Name (may be empty)
hand-in-name-hint = Shown only if you choose to show it.
hand-in-contact = E-mail or phone number (may be empty)
hand-in-contact-hint = Used to tell you that it was answered. Never shown.
hand-in-promise = Sent today, it is promised an answer by { $day }.
hand-in-danger = Is this about a person in danger? Go here first; nothing is stored there.
hand-in-fair = Those who answer always read the text. Names of persons in it are masked before the public reads it.
hand-in-privacy = We keep what you write and fill in here. The address of your device is not kept.
hand-in-kept = What you wrote is kept on this device.
hand-in-waits = No signal. What you wrote is kept on this device and sent by itself once the signal returns; leave this page open, or open it again later.
hand-in-error-short = Write a little more, so that it can be answered.
hand-in-error-long = At most 5,000 characters. What you wrote still stands below.
hand-in-error-name = Give the name to be shown, or choose without name.
hand-in-too-soon =
    { $n ->
        [one] Many contributions come from the same network. Wait { $shown } second, then press Send again; what you wrote is still here.
       *[other] Many contributions come from the same network. Wait { $shown } seconds, then press Send again; what you wrote is still here.
    }
office-public = A resident

follow-title = Follow your contribution
follow-lead = Type the code of your receipt.
follow-code = Code
follow-code-hint = For example 7KQ4-9XTM-2HBR. Capital or small letters are the same.
follow-button = Open
follow-unknown = There is no contribution with this code. Check the code again.
follow-too-soon = Too many codes were tried from this network. Wait a moment, then try again.
follow-thanks = Thank you, your contribution has been received.
follow-text = What you wrote
follow-public = The public page
follow-say-title = Does this answer meet your point?
follow-say = Yes, this meets my point
follow-say-no = Not yet
follow-note = Note (may be empty)
follow-note-hint = If not yet: what is still missing? Those who answer read it.
follow-withdraw-title = Take this contribution back
follow-withdraw-about = The text is no longer shown and will not be answered. That it was handed in stays in the record.
follow-withdraw = Yes, take it back
receipt-title = Receipt
receipt-keep = Keep this code. It opens this page again, and with it you say whether the answer meets your point; whoever knows the code can do so.
receipt-copy = Copy the code

support-title = Support { $reference }
support-lead = Support takes the place of sending the same again. Each person counts once; who supports is not shown.
support-button = Support this contribution

help-title = Help if somebody is in danger
help-description = Numbers to call right now. This page stores nothing.
help-lead = Call one of these right now. This page asks nothing and stores nothing.
help-emergency = Emergency: 112, police: 110
help-emergency-about = A life in danger, a fire, a crime happening now. Where there is no 112 yet, call the police on 110.
help-sapa = SAPA 129: women and children
help-sapa-about = Violence against women and children. A service of the ministry for women and children (PPPA); passed on to the UPTD PPA of your region.
help-migrant = Migrant workers and their families
help-migrant-about = Service of the ministry for the protection of migrant workers: free of charge in Indonesia, from abroad, and WhatsApp.
help-source = Source of the numbers: { $source }
help-near = Some villages have a Desbumi (a village that cares for migrant workers) you can go to.
help-near-link = Find a village
help-back = Nobody is in danger: hand in a contribution

contributions-desk-title = Contributions received
contributions-desk-lead =
    { $n ->
        [0] No contribution waits for you.
        [one] { $shown } contribution waits to be passed on or answered.
       *[other] { $shown } contributions wait to be passed on or answered.
    }
contributions-desk-route = Look at and pass on
contributions-desk-route-none = Nothing waits to be passed on. New contributions appear here once they are sent.
contributions-desk-answer = Waiting for an answer
contributions-desk-answer-none = No answer is awaited.
contributions-desk-others = Paused, or passed on outside
desk-contributions-about = What residents put in and waits to be passed on or answered.
route-title = Look at and pass on
route-written = What was written
route-from = Name given: { $name }
route-confidential = The contributor asked not to show the text to the public.
route-shown = What the public may read
route-shown-public = The text as written
route-shown-masked = The masked text below
route-shown-withheld = Nothing, for the reason below
route-masked = Masked text
route-masked-hint = Put dots in the place of names and of what tells who somebody is. Used only if chosen above.
route-withheld = Reason if it is not shown
route-summary = Summary in Indonesian
route-summary-hint = So that those who answer and other readers understand it
route-to = Passed on to
route-nobody = Not passed on yet
route-button = Save and pass on
route-answer = Answer this contribution
route-error-shown = Choose what the public may read.
route-error-withheld = Choose a reason for not showing it from the list.
route-error-to = Choose one from the list.
answer-outcome = Answer
answer-reason = The reason
answer-reason-hint = Needed. Write for whoever sent it: what was considered, and why this is the answer.
answer-effect = What changed because of it
answer-effect-hint = For example the row of the plan that was changed, before and after. If nothing did, say so. If merged: the reference of the one that holds it.
answer-link = Link to what changed (may be empty)
answer-link-hint = A page of this site (begins with /) or https://
answer-forwarded = If not ours: passed on to
answer-forwarded-hint = Institution, village, stage of musrenbang, or SP4N-LAPOR! with its number there
answer-next = If not ours: next news
answer-next-hint = The day on which the contributor hears again
answer-button = Send the answer
answer-done = No answer is awaited for this contribution now.
answer-error-link = Give an address that begins with / or https://
answer-error-merged = Give the reference of the other contribution that holds it, such as M-2026-0001.
answer-note = What the contributor noted about the answer before: { $note }
answer-pause-title = Pause the days
answer-pause = Pause
answer-pause-reason = Reason
answer-pause-hint = Read by the contributor and the public, for example waiting for more details
answer-resume-title = The days are paused
answer-resume = Let them run again
answer-link-lead = A one-time link for { $office }: whoever gets it can answer this contribution without an account.
answer-link-made = Send this link to { $office }. It holds until { $until }, for contribution { $reference } only.
answer-link-message = To { $office }: please answer contribution { $reference } in { $region }. No account needed: open { $link } (until { $until }).
task-contribution-route = Look at and pass on contribution { $reference }
task-contributions-route =
    { $n ->
        [one] Look at and pass on { $shown } contribution
       *[other] Look at and pass on { $shown } contributions
    }
task-contribution-answer = Answer contribution { $reference }
task-contributions-answer =
    { $n ->
        [one] Answer { $shown } contribution
       *[other] Answer { $shown } contributions
    }
task-contribution-open = Open

entry-contribution-received = Contribution { $reference } received
entry-contribution-text-shown = Text of contribution { $reference } looked at for the public
entry-contribution-assigned = Contribution { $reference } passed on to whoever answers
entry-contribution-on-agenda = Contribution { $reference }, not answered yet, put on the agenda of the forum
entry-contribution-paused = Days of contribution { $reference } paused
entry-contribution-resumed = Days of contribution { $reference } run again
entry-contribution-answered = Contribution { $reference } answered
entry-contribution-settled = Contribution { $reference } settled
entry-contribution-withdrawn = Contribution { $reference } withdrawn by its contributor

mail-contribution-answered = Contribution { $reference } was answered
mail-contribution-answered-text = Contribution { $reference } that you handed in to { $region } was answered. Read the answer, and say with your code whether it meets your point: { $link }
mail-contribution-answered-short = Contribution { $reference } ({ $region }) was answered: { $link }
mail-contribution-paused = The days of contribution { $reference } are paused
mail-contribution-paused-text = The days of contribution { $reference } that you handed in to { $region } are paused. The reason stands here: { $link }
mail-contribution-paused-short = The days of contribution { $reference } ({ $region }) are paused: { $link }
mail-contribution-resumed = The days of contribution { $reference } run again
mail-contribution-resumed-text = The days of contribution { $reference } that you handed in to { $region } run again. The new day of its answer: { $link }
mail-contribution-resumed-short = The days of contribution { $reference } ({ $region }) run again: { $link }

### Rules of the region: what is in force, what the default is, and who decided.

settings-title = Rules of the region
settings-description = Rules by which figures are judged and deadlines are counted, with their defaults and grounds.
settings-lead =
    { $n ->
        [1] One rule is in force in this region; { $own } of them decided by the region itself.
       *[other] { $shown } rules are in force in this region; { $own } of them decided by the region itself.
    }
setting-now = In force now
setting-basis = Ground of the decision
setting-basis-hint = Number of the decision or record of agreement, or the reason. Shown in public.
setting-default = Default
setting-default-is = Default, where the region decides nothing else: { $default }.
setting-ground = Ground of the default
setting-nobody-decided = The region decided nothing; the default holds.
setting-decided = Decided { $day }: { $basis }
setting-change = Change
setting-save = Save the rule
setting-public = Changing a rule is a public act: its value before and after goes into the record.
setting-day = Day
setting-month = Month
setting-number-of-days = Number of days
setting-number-percent = Percent (0 means no condition)
setting-percent = { $percent } per cent
setting-percent-none = None
setting-days =
    { $n ->
        [1] one day
       *[other] { $shown } days
    }
setting-error-choice = Choose one of the list.
setting-error-day = Give a day that every year has, such as 31 March.
setting-error-days = Give a whole number of days within the limits named.
setting-error-percent = Write a whole percentage from 0 to 100.
setting-error-basis = Give the ground of the decision: number of a letter, a record of agreement, or the reason.
setting-error-basis-long = The ground may have 300 characters at most.
setting-error-changed-meanwhile = Somebody else changed this rule since you opened it. In force now: { $value }. What you wrote still stands below; save again if you still want to change it.

rule-unchanged = A figure that does not move
rule-unchanged-about = How to judge an indicator that has not reached its target and whose figure equals the one before, or has none before it.
rule-unchanged-ground = Our own choice, the more cautious one: the guides we know do not speak of this case.
rule-figure-due = Day a yearly figure is awaited
rule-figure-due-about = The figure of a year is awaited until this day of the following year.
rule-figure-due-ground = 31 March, when the accountability report (LKPJ) is usually handed in; we have not confirmed it at its source.
rule-assign-days = Days for passing a contribution on
rule-assign-days-about = Working days from hand-in until a contribution is passed on to whoever answers.
rule-assign-days-ground = Three working days: usual in the handling of complaints about public services; not confirmed at its source yet.
rule-answer-days = Days for answering a contribution
rule-answer-days-about = Working days from passing on until it is answered with a reason. With the days for passing on, this is the day promised to the contributor.
rule-answer-days-ground = Ten working days: usual in the handling of complaints about public services; not confirmed at its source yet.
rule-settle-days = Days for the word on an answer
rule-settle-days-about = Working days for the contributor to say whether the answer meets the point. After them it is settled without a word.
rule-settle-days-ground = Our choice: two working weeks, so that people who are rarely online have time too.

desk-settings-about = Rules of judging and of deadlines: what holds, the default, and the ground.

rule-council-side = Side of the regional parliament (DPRD)
rule-council-side-about = On which side the seat of the parliament's secretariat counts in the forum and its decisions.
rule-council-side-ground = The first group of participants in the national guidance is government and parliament together.
rule-civil-society = Support by civil society
rule-civil-society-about = What percentage of the seats of civil society and media must agree, beside the conditions of the non-government side, for a decision to pass.
rule-civil-society-ground = Our choice: the condition of two sides protects both already; a region that wants more decides so itself.
rule-proposal-days = Time to answer a proposed change of a rule
rule-proposal-days-about = How many working days the co-chair of the other side has to answer a proposed change of a forum rule before it lapses.
rule-proposal-days-ground = Our choice: two working weeks are enough to ask one's own side.

proposals-title = Proposed changes of forum rules
proposals-description = A rule of the forum changes only where both co-chairs agree: what was proposed, and what came of it.
proposals-none = No change of a forum rule has been proposed yet.
proposals-lead =
    { $n ->
        [one] { $shown } proposed change of a rule; { $open } waiting for an answer.
       *[other] { $shown } proposed changes of rules; { $open } waiting for an answer.
    }
proposals-about = One co-chair proposes, the co-chair of the other side answers. What is not answered by its day lapses, and the rule stays as it was.
proposals-rules = Rules in force
proposal-title = Proposed change of a rule
proposal-caption = Proposal to the co-chair of the other side
proposal-change = From “{ $before }” to “{ $after }”.
proposal-ground = Why it was proposed: { $ground }
proposal-reason = Why it was answered so: { $reason }
proposal-line-open = Proposed by the co-chair of { $side } on { $day }; may be answered until { $due }.
proposal-line-ended = Proposed by the co-chair of { $side } on { $day }; ended on { $answered }.
proposal-open = Waiting for an answer
proposal-agreed = Agreed by both sides
proposal-declined = Declined
proposal-lapsed = Lapsed without an answer
proposal-withdrawn = Withdrawn
proposal-to-answer = Answer (for co-chairs)
proposal-propose = Propose a change (for co-chairs)
proposal-button = Propose
proposal-note = A proposal is a public act and takes effect only when the co-chair of the other side agrees. The reason is shown to everybody.
proposal-field-ground = Reason
proposal-field-answer = Your answer
proposal-field-reason = Reason, if you decline
proposal-field-reason-hint = Shown to everybody.
proposal-agree = I agree: the rule changes at once
proposal-decline = I do not agree
proposal-withdraw = Withdraw this proposal
proposal-answer-button = Send the answer
agreed-error-own = Nobody agrees to their own proposal: the co-chair of the other side answers.
agreed-error-not-yours = Only the side that proposed can withdraw.
agreed-error-too-late = The time for an answer has passed; the proposal lapses and may be made again.
agreed-error-answered = This proposal has been answered.
agreed-error-waiting = A proposal about this rule is waiting already. Wait for its answer or withdraw it first.
agreed-error-unchanged = That is the value in force.

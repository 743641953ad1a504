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
setting-days =
    { $n ->
        [1] one day
       *[other] { $shown } days
    }
setting-error-choice = Choose one of the list.
setting-error-day = Give a day that every year has, such as 31 March.
setting-error-days = Give a whole number of days within the limits named.
setting-error-basis = Give the ground of the decision: number of a letter, a record of agreement, or the reason.
setting-error-basis-long = The ground may have 300 characters at most.
setting-error-changed-meanwhile = Somebody else changed this rule since you opened it. In force now: { $value }. What you wrote still stands below; save again if you still want to change it.

rule-unchanged = A figure that does not move
rule-unchanged-about = How to judge an indicator that has not reached its target and whose figure equals the one before, or has none before it.
rule-unchanged-ground = Our own choice, the more cautious one: the guides we know do not speak of this case.
rule-figure-due = Day a yearly figure is awaited
rule-figure-due-about = The figure of a year is awaited until this day of the following year.
rule-figure-due-ground = 31 March, when the accountability report (LKPJ) is usually handed in; we have not confirmed it at its source.

desk-settings-about = Rules of judging and of deadlines: what holds, the default, and the ground.

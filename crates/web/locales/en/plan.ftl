### The action plan: what it holds, what is missing, and goals served together.

nav-plan = Action plan
plan-description = What the action plan holds, what is missing in it, and which programmes serve several goals at once.
plan-missing = What is not there yet
plan-nothing-missing = Nothing is missing by this list.
plan-without-figure = { $shown } of { $of } indicators without a figure
plan-without-target = { $shown } of { $of } indicators without an annual target
plan-without-disaggregation = { $shown } of { $of } indicators not broken down by group
plan-without-agency = { $shown } of { $of } indicators without a responsible office
plan-targets-without-programme = { $shown } of { $of } targets without a programme
plan-programmes-without-indicator = { $shown } of { $of } programmes not linked with an indicator
plan-districts-without-programme = { $shown } of { $of } districts named by no programme
plan-never-counted = { $shown } of { $of } ways of telling groups apart never counted
plan-more =
    { $n ->
        [one] { $shown } more.
       *[other] { $shown } more.
    }
plan-together = Goals served together
plan-together-what = One programme can serve several goals. This table counts the programmes that serve both the goal of the row and the goal of the column.
plan-together-caption = Programmes by pair of goals
plan-unserved = Goals that no programme serves yet:
plan-cell-none = none

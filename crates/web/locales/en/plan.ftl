### The action plan: what it holds, what is missing, and goals served together.

nav-plan = Action plan
plan-description = What the action plan holds, what is missing in it, and which programmes serve several goals at once.
plan-together = Goals served together
plan-together-what = One programme can serve several goals. This table counts the programmes that serve both the goal of the row and the goal of the column.
plan-together-caption = Programmes by pair of goals
plan-unserved = Goals that no programme serves yet:
plan-cell-none = none

### What is not there yet: counts by kind and goal, and the list behind each count.

nav-missing = Not there yet
missing-title = What is not there yet
missing-description = Figures, targets, breakdowns by group, responsible offices and programmes that the action plan does not have yet, by goal.
missing-lead = Still without a figure: { $figure } of { $indicators } indicators; without an annual target: { $target }; not broken down by group: { $groups }; without a responsible office: { $agency }. Without a programme: { $programme } of { $targets } targets.
missing-lead-empty = This plan holds no indicators yet, so what is missing cannot be counted. Counts appear here once the secretariat has brought in its indicators.
missing-complete = Nothing is missing by this list.
missing-see-all = See all that is not there yet
missing-see-goal = See all that is not there yet for this goal

missing-without-figure = { $shown } of { $of } indicators without a figure
missing-without-target = { $shown } of { $of } indicators without an annual target
missing-without-disaggregation = { $shown } of { $of } indicators not broken down by group
missing-without-agency = { $shown } of { $of } indicators without a responsible office
missing-targets-without-programme = { $shown } of { $of } targets without a programme
missing-programmes-without-indicator = { $shown } of { $of } programmes not linked with an indicator
missing-districts-without-programme = { $shown } of { $of } districts named by no programme
missing-districts-without-programme-of-goal = { $shown } of { $of } districts named by no programme for this goal
missing-never-counted = { $shown } of { $of } ways of telling groups apart never used
missing-never-counted-of-goal = { $shown } of { $of } ways of telling groups apart never used for this goal

missing-kind-figure = Indicators without a figure
missing-kind-target = Indicators without an annual target
missing-kind-disaggregation = Indicators without a breakdown by group
missing-kind-agency = Indicators without a responsible office
missing-kind-programme-for-target = Targets without a programme
missing-kind-indicator-for-programme = Programmes without an indicator
missing-kind-programme-for-district = Districts without a programme
missing-kind-counted = Groups never counted

missing-fill-figure = A figure with its year, source and method.
missing-fill-target = Annual targets from the action plan, with their basis.
missing-fill-disaggregation = Figures by sex, age, disability, town and countryside, wealth, or area.
missing-fill-agency = Naming the agency that provides its figures.
missing-fill-programme-for-target = A programme linked with an indicator of this target, or an indicator that measures it.
missing-fill-indicator-for-programme = A link with the indicator it is meant to move, and why.
missing-fill-programme-for-district = A programme whose location names this district.
missing-fill-counted = One indicator with figures for these groups.

missing-table = Counts by kind and goal
missing-table-caption = How many are not there yet, by kind and goal
missing-table-note = Each count opens its list. The sign – means that this goal has nothing to count. Indicators and programmes that belong to no single goal count in the column All only, so the goals may not add up to it.
missing-all = All
missing-cell = { $kind }, goal { $goal }: { $shown } of { $of }
missing-cell-all = { $kind }: { $shown } of { $of }
missing-cell-none = nothing to count
missing-list = The list
missing-list-caption = What is not there yet, and what would fill it
missing-filter-kind = Kind
missing-filter-kind-all = All kinds
missing-filter-words = Name or code
missing-nothing-found = Nothing fits this filter. It may be that nothing is missing here; if you look for something else, try other words or fewer filters.
missing-column-name = What
missing-column-fill = What would fill it
missing-loose = across goals
missing-due = Figures past their due day
missing-due-see = See the figures awaited, by office and day

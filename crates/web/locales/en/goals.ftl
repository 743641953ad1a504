### Pages of goals and targets.

goal-word = Goal
goals-title = 17 goals
goals-description = The 17 sustainable development goals by pillar, and how their indicators stand in this region.
goals-loose = Across goals
goals-loose-why = These indicators measure several things at once, or are not tied to a single goal yet.

goal-no-indicators = No indicator here yet
goal-with-figures = { $with } of { $total } with a figure
goal-empty = This region has no indicator for this goal yet.
goal-empty-help = Indicators appear here once the secretariat has entered them from the region's action plan.
goal-indicators = Indicators
goal-indicators-caption = Indicators, latest figure, status, and who is responsible
goal-targets = Targets of this goal

target-word = Target
target-empty = This region has no indicator for this target yet.
target-indicators = Indicators that measure this target
target-not-taken = National indicators not used in this region yet
target-edition = edition { $edition }

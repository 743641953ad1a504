### Search: everything public in this region.

search-title = Search
search-description = Search goals, targets, indicators, programmes, organisations, districts, villages and the text of the plan.
search-label = What are you looking for?
search-hint = A name, a code or a place. For example: stunting, 1.2.1, Ambulu
search-button = Search
search-header = Search this region
search-found = { $n ->
    [one] { $shown } result for “{ $question }”: { $kinds }.
   *[other] { $shown } results for “{ $question }”: { $kinds }.
}
search-many = More than { $shown } results for “{ $question }”. Add a word to narrow them down.
search-none = No results for “{ $question }”.
search-corrected = Nothing contains “{ $question }”, so these are the results for “{ $meant }”.
search-some = Nothing contains all of these words; what is shown contains some of them.
search-meant = Did you mean:
search-none-help = Try a more general word, check the spelling, or use an indicator's code. You can also start here:
search-what = Type one or more words. If you don't know the right word yet, start here:
search-today-only = Search always uses today's state, not the day you are looking back to.
search-too-long = What you are looking for is too long: 200 characters at most. A few words are enough.
search-too-long-help = A few words are enough, as in q=stunting.
search-no-words = There is no word to look for. Type at least two letters or digits.
search-no-words-help = Give at least two letters or digits, as in q=stunting.
search-empty = Nothing has been typed yet.
search-empty-help = Give the words to look for in the parameter q, as in q=stunting.
search-order = Order:
search-order-best = best match
search-order-name = name
search-kinds = Kinds of results
search-kind-all = All
search-kind-goal = Goal
search-kind-target = SDG target
search-kind-indicator = Indicator
search-kind-agency = Agency
search-kind-organisation = Organisation
search-kind-district = District
search-kind-village = Village
search-kind-chapter = Text of the plan
search-kind-programme = Programme
search-way-goals = The 17 goals
search-way-indicators = All indicators
search-way-programmes = All programmes
search-way-awaited = Figures still awaited
search-count-goal = { $n ->
    [one] { $shown } goal
   *[other] { $shown } goals
}
search-count-target = { $n ->
    [one] { $shown } SDG target
   *[other] { $shown } SDG targets
}
search-count-indicator = { $n ->
    [one] { $shown } indicator
   *[other] { $shown } indicators
}
search-count-agency = { $n ->
    [one] { $shown } agency
   *[other] { $shown } agencies
}
search-count-organisation = { $n ->
    [one] { $shown } organisation
   *[other] { $shown } organisations
}
search-count-district = { $n ->
    [one] { $shown } district
   *[other] { $shown } districts
}
search-count-village = { $n ->
    [one] { $shown } village
   *[other] { $shown } villages
}
search-count-chapter = { $n ->
    [one] { $shown } chapter of the plan
   *[other] { $shown } chapters of the plan
}
search-count-programme = { $n ->
    [one] { $shown } programme
   *[other] { $shown } programmes
}
search-none-of-kind = No results of this kind. Choose another kind above, or see all results.

### A region's home page and the list of regions.

home-plan-untitled = SDG action plan
home-description = How this region's SDG action plan stands: figures, targets, who is responsible, and what is still awaited.
home-legend = Number of indicators by status
home-goals = 17 goals
home-all-indicators =
    { $n ->
        [0] See the list of indicators
        [one] See { $shown } indicator
       *[other] See all { $shown } indicators
    }
home-changes = What changed
home-no-changes = Nothing has changed yet. Every change of the data will appear here.
home-all-changes = See all changes
home-missing = What is missing
home-nothing-missing = There is no gap to show: all indicators in the list are complete, or the list is still empty.
home-awaited = What is still awaited
home-nothing-awaited = No figure is awaited at present.
home-all-awaited = See all that is still awaited

missing-figure =
    { $n ->
        [one] { $shown } indicator has no figure yet
       *[other] { $shown } indicators have no figure yet
    }
missing-target =
    { $n ->
        [one] { $shown } indicator has no target yet
       *[other] { $shown } indicators have no target yet
    }
missing-agency =
    { $n ->
        [one] { $shown } indicator has no responsible office yet
       *[other] { $shown } indicators have no responsible office yet
    }
missing-direction =
    { $n ->
        [one] { $shown } indicator does not say yet which way is good
       *[other] { $shown } indicators do not say yet which way is good
    }
missing-of =
    { $n ->
        [one] of { $shown } indicator
       *[other] of { $shown } indicators
    }

## List of regions

index-title = Regions on Rembuk
index-description = Regions that open their SDG action plan here.
index-lead =
    { $n ->
        [one] { $shown } region opens its SDG action plan here.
       *[other] { $shown } regions open their SDG action plan here.
    }
index-empty = There is no region here yet.
index-empty-help = The administrator can add a region with the command “rembuk region add”. It then appears on this page.
home-take-part = Take part
home-hand-in = without an account; answered with a reason
home-meetings = when the forum meets and about what
home-forum = who sits for whom, and what was decided

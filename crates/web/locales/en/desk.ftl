### The desk: what waits for whom, and its rooms.

tasks-title = My tasks
tasks-lead =
    { $n ->
        [0] Nothing is waiting for you.
        [1] One task is waiting for you.
       *[other] { $shown } tasks are waiting for you.
    }
tasks-lead-late =
    { $n ->
        [1] One task is waiting for you; its day has passed.
       *[other] { $shown } tasks are waiting for you, { $late } of them past their day.
    }
tasks-empty = Tasks appear here as soon as an office or role you hold is asked for something: a figure, a check, or an answer.
tasks-find-desk = Find the desk of a region
tasks-no-such-desk = No region has that name.
tasks-more-desks =
    { $n ->
        [1] There is one more region; look it up by its name.
       *[other] There are { $shown } more regions; look them up by name.
    }
task-until = Until { $day }
task-left =
    { $n ->
        [1] one working day left
       *[other] { $shown } working days left
    }
task-today =
    { $n ->
       *[other] today
    }
task-late =
    { $n ->
        [0] past its day
        [1] one working day late
       *[other] { $shown } working days late
    }

desk-title = Desk
account-desks = Desks of regions
desk-rooms = Rooms
desk-offices-about = Offices, their holders and mandates, and what is handed over.
desk-duty-links-about = Links to duties that are open, for whom, and how to take them back.
desk-people-about = Who holds which role; invite people and end roles.
desk-access-log-about = Who signed in and whose role changed. Not public.

duty-links-title = Links to duties
duty-links-lead =
    { $n ->
        [0] No link to a duty is open.
        [1] One link to a duty is open.
       *[other] { $shown } links to duties are open.
    }
duty-links-about = Whoever holds a link can do that one duty for its office, without an account. Taking it back also closes the page it opened.
duty-links-empty = Links are made on the page of the duty, for example at a figure that is awaited from an agency.
duty-link-page = The page of the duty
duty-link-opened = opened
duty-link-waiting = not opened yet
duty-link-until = good until { $day }
duty-link-withdraw = Take the link back
access-link-withdrawn = { $actor } took back a link to a duty

### The forum: who takes part for whom, how they were chosen, by what rules.

nav-forum = Forum
forum-title = Multi-stakeholder forum
forum-description = Who takes part for whom, the sides, co-chairs, working groups, legal basis and rules of participation.
forum-none-yet = The multi-stakeholder forum of this region has not been noted here yet.
forum-lead =
    { $n ->
        [one] { $shown } seat: { $government } of government, { $others } non-government.
       *[other] { $shown } seats: { $government } of government, { $others } non-government.
    }
forum-lead-idle =
    { $n ->
        [one] { $shown } seat is vacant or can't be used.
       *[other] { $shown } seats are vacant or can't be used.
    }
forum-lead-all-held = All seats are held.
forum-empty = No seats have been noted yet. The secretariat fills them from the decree and from what each side chose.
forum-way-meetings = Meetings
forum-way-meetings-about = when, about what, who is invited
forum-way-attendance = Attendance of organisations
forum-way-attendance-about = which came, and in what office
forum-way-decisions = Decisions
forum-way-decisions-about = what was decided, and how
forum-way-follow-ups = Follow-ups
forum-way-follow-ups-about = who does what until when
forum-composition = Composition
forum-column-side = Sides and groups of participants
forum-column-seats = Seats
forum-column-held = Held
forum-column-idle = Vacant
forum-council-side = The regional parliament (DPRD) counts on { $side }.
forum-chairs = Co-chairs
forum-chairs-about = One of each side; agendas and minutes need both.
forum-chair = { $side }: { $organisation } ({ $office })
forum-chair-bare = { $side }: { $organisation }
forum-no-chair = { $side }: none yet
forum-members = Members
forum-members-about = Seats are held by organisations, not persons: what is noted is the office of their representative.
forum-side-government =
    { $n ->
        [one] Government side: { $shown } seat
       *[other] Government side: { $shown } seats
    }
forum-side-non-government =
    { $n ->
        [one] Non-government side: { $shown } seat
       *[other] Non-government side: { $shown } seats
    }
forum-side-empty = This side has no seats yet.
forum-all-seats = All seats: how chosen, term, state
forum-seats-count =
    { $n ->
        [one] { $shown } seat
       *[other] { $shown } seats
    }
forum-groups = Working groups
forum-groups-lead =
    { $n ->
        [one] { $shown } working group, led by two: one of each side.
       *[other] { $shown } working groups, each led by two: one of each side.
    }
forum-groups-empty = The working groups (social, economic, environmental, law and governance) have not been noted yet.
forum-ground = Legal basis
forum-ground-empty = Neither coordination team nor forum has been noted yet, nor their decrees.
forum-is-team-too = This forum is the regional coordination team too.
forum-beside-team = Multi-stakeholder forum, beside the regional coordination team.
forum-team-about = Regional coordination team, set up by decree.
forum-basis-of = { $number }, { $day }
forum-no-basis = Its decree has not been noted yet.
forum-rules = Rules of participation
forum-rules-empty = The rules of participation have not been written yet. The secretariat writes them with the data of the forum.
forum-silent-side = There is no voice of { $side }: all its seats are vacant or can't be used, so the forum can't decide.
forum-silent-government = Government and parliament have no voice in this forum.
forum-silent-academia = Academia and experts have no voice in this forum.
forum-silent-business = Philanthropy and business have no voice in this forum.
forum-silent-civil-society = Civil society and media have no voice in this forum.
forum-silent-chair = There is no co-chair of { $side } yet.

side-government = the government side
side-non-government = the non-government side
body-coordination-team = Regional coordination team
body-forum = Multi-stakeholder forum
body-working-group = Working group
topic-social = Social development
topic-economic = Economic development
topic-environmental = Environmental development
topic-law-governance = Law and governance
post-member = Member
post-co-chair = Co-chair
post-lead = Lead of the working group
chosen-open-call = Open call
chosen-constituency = Chosen by its side
chosen-appointment = Appointed
chosen-ex-officio = By office
chosen-open-call-about = Chosen by its own side after an open call: anyone could put up their organisation.
chosen-constituency-about = Chosen by its own side, without an open call.
chosen-appointment-about = Named by whoever set up this body.
chosen-ex-officio-about = Comes with the office.

seats-title = Seats of the forum
seats-description = All seats of team, forum and working groups: organisation, side, term, how chosen, state.
seats-lead =
    { $n ->
        [one] { $shown } seat; { $held } held and able to act.
       *[other] { $shown } seats; { $held } held and able to act.
    }
seats-caption = Seats by number
seats-body = Body
seats-body-all = All bodies
seats-side = Side
seats-side-all = Both sides
seats-state = State
seats-state-all = All states
seats-nothing-found = No seat fits this choice.
seats-column-organisation = Organisation
seats-column-number = Number
seats-column-term = Term
seats-column-chosen = How chosen
seat-held = Held
seat-vacant = Vacant
seat-not-yet = Term has not begun
seat-term-over = Term is over
seat-wrong-side = Its organisation changed sides
seat-organisation-ended = Its organisation is no more
seat-vacant-name = Vacant seat
seat-vacant-about = A vacant seat counts in the base of decisions until its side fills it.
seat-not-yet-about = The term of this seat has not begun; until then it counts as vacant.
seat-term-over-about = The term of this seat is over; it counts as vacant and has no vote until its side fills it anew.
seat-wrong-side-about = The group of participants of this organisation belongs to the other side now; the seat counts as vacant and has no vote until its side fills it anew.
seat-organisation-ended-about = This organisation was dissolved or merged; the seat counts as vacant until its side fills it anew.
seat-caption = Seat { $number }, { $body }
seat-lead = This seat of { $side } is held by { $organisation } ({ $office }), { $term }.
seat-lead-vacant = This seat of { $side } is vacant.
seat-office-unknown = office of its representative not noted yet
seat-about = About this seat
seat-fact-post = Post
seat-fact-representative = Representative
seat-fact-alternate = Alternate
seat-fact-reason = Reason of the last change
seat-how-chosen = How it was chosen
seat-call-on = The call was published on { $day }.
seat-call-link = The call
seat-candidates = Organisations that stood
seat-no-candidates = Which organisations stood has not been noted yet.
seat-result = Result:
seat-no-result = The result has not been noted yet.
seat-to-organisation = Page of the organisation
seat-entry = Entry in the public record
seat-funding-lead =
    { $n ->
        [one] Declared for { $shown } year.
       *[other] Declared for { $shown } years.
    }
interests-title = Conflicts of interest
interests-about = Declared by the holder of the seat: what may influence its stand.
interests-none = No conflict of interest has been declared.
interest-since = declared { $from }
interest-ended = declared { $from }, ended { $until }
funding-title = Money from the regional budget
funding-about = Money from the regional budget (APBD) that this organisation is declared to have received. It changes neither its side nor its vote.
funding-none = Nothing has been declared about money from the regional budget.

entry-forum-seated = Forum set up
entry-forum-body-added = Body of the forum added: { $body }
entry-forum-body-changed = Data of a body of the forum changed: { $body }
entry-forum-seat-added = Seat { $number } added: { $body }
entry-forum-seat-filled = Seat { $number } filled: { $body }
entry-forum-seat-changed = Seat { $number } changed: { $body }
entry-forum-seat-vacated = Seat { $number } left vacant: { $body }
entry-forum-interest-declared = Conflict of interest declared: seat { $number }, { $body }
entry-forum-interest-ended = Conflict of interest declared over: seat { $number }, { $body }
entry-funding-declared = Budget money of an organisation declared
entry-rule-proposed = Change of a forum rule proposed: { $rule }
entry-rule-agreed = Change of a forum rule agreed by both sides: { $rule }
entry-rule-declined = Change of a forum rule declined: { $rule }
entry-rule-lapsed = Proposed change of a forum rule lapsed without an answer: { $rule }
entry-rule-withdrawn = Proposed change of a forum rule withdrawn: { $rule }
by-clock = The clock

feed-calendar = Calendar of all meetings and phases (.ics)
feed-atom = Feed of changes (Atom)
feed-meetings-title = Meetings of { $region }
feed-decisions-title = Decisions of { $region }
feed-meeting = { $when }, { $place }. { $whose }.
feed-meeting-cancelled = Called off: { $when }, { $place }. { $whose }.

### Meetings: the list, one meeting, its agenda, invitations, letter, and its desk.

## Words

meeting-word = Meeting
meetings-title = Meetings
meetings-description = Meetings of the forum, of its working groups, and those that organisations convene: when, about what, who is invited
meeting-kind-forum = meeting of the forum
meeting-kind-working-group = meeting of a working group
meeting-kind-convened = convened by an organisation
meeting-state-planned = Planned; invitations have not been sent.
meeting-state-called = Invitations have been sent.
meeting-state-today = It takes place today.
meeting-state-over = Its time is over.
meeting-state-not-called = Its time is over and invitations were never sent. Whether it took place is not known.
meeting-state-cancelled = This meeting was called off.
meeting-was-moved = moved
meeting-not-the-forum = not a decision of the forum

column-when = When
column-state = State
column-convener = Convened by
column-invited = Invited
column-answer = Answer
column-invited-on = Told on

## The list

meetings-next = Next meeting: { $title }, { $when }, at { $place }.
meetings-none-ahead = No meeting is planned yet.
meetings-counts =
    { $n ->
        [1] { $shown } meeting on record, { $convened } of them convened by organisations, { $cancelled } called off.
       *[other] { $shown } meetings on record, { $convened } of them convened by organisations, { $cancelled } called off.
    }
meetings-who-may = Any organisation may convene a meeting and bring its outcome before the forum.
meetings-convene = Convene a meeting
meetings-words = Words of the title, or the number
meetings-kind-all = All kinds
meetings-year-all = All years
meetings-caption = Meetings: those ahead first, then those that are over
meetings-empty = No meeting is on record yet. This list fills as soon as the secretariat or an organisation plans one.
meetings-nothing-found = No meeting fits. Try other words, or fewer filters.

## One meeting

meeting-lead = { $when }, at { $place }.
meeting-about = About this meeting
meeting-place = Place
meeting-online = Online
meeting-online-yes = possible; the link is in the invitation
meeting-online-no = no
meeting-online-link = Online link: { $link }
meeting-follows-up = Follows up
meeting-follows-nothing = Follows up no other meeting
meeting-process = Part of the process
meeting-process-none = Part of no process
meeting-papers = Documents of its process
meeting-paper-before = shared on { $day } at { $hour }
meeting-paper-after = shared after the meeting, on { $day } at { $hour }
meeting-letter-number = Number of the letter of invitation
meeting-convened-by = Convened by { $convener }, not a decision of the forum.
meeting-convened-about = Its convener may bring the outcome onto the agenda of the forum.
meeting-moved =
    { $n ->
        [1] Moved once after invitations went out, from { $day }.
       *[other] Moved { $shown } times after invitations went out, last from { $day }.
    }
meeting-moved-place =
    { $n ->
        [1] Its place was changed once after invitations went out.
       *[other] Its place was changed { $shown } times after invitations went out.
    }
meeting-moved-about = Everybody invited was told; where the time changed, they were asked anew and notice is counted from then.
meeting-because = Reason: { $reason }
meeting-no-reason = No reason is on record.
meeting-calendar = Add to your calendar (.ics)
meeting-letter = Letter of invitation
meeting-take-part = Take part or manage
meeting-public = See its public page
meeting-back = Back to the meeting

## The agenda

agenda-title = Agenda
agenda-none =
    { $n ->
        [0] No items yet.
        [1] One item is proposed; the agenda has not been put to the co-chairs yet.
       *[other] { $shown } items are proposed; the agenda has not been put to the co-chairs yet.
    }
agenda-clock-puts-forward = If nobody puts it forward, it is put forward automatically on { $day }.
agenda-waits = Version { $version } of the agenda waits for both co-chairs until { $day }. After that it stands, saying who has not approved it.
agenda-stands-both = Version { $version } of the agenda was approved by both co-chairs on { $day }.
agenda-stands-clock = Version { $version } of the agenda has stood since { $day }, because the time for approval is over.
agenda-stands-convener = Version { $version } of the agenda was set by the convener on { $day }.
agenda-side-approved = Approved by the co-chair of { $side } on { $day }.
agenda-missing-reason = Not approved by the co-chair of { $side }. Reason: { $reason }
agenda-missing-silent = Not approved by the co-chair of { $side }; no reason is on record.
agenda-missing-vacant = Not approved by the co-chair of { $side }: the seat is vacant or can't be used.
agenda-changed-since = Items have changed since the last version; the change has not been put forward yet.
agenda-empty = No items yet. Any member may propose one at the desk.
agenda-left-out = Left out
agenda-item-open = Change
agenda-origin-member = proposed by the secretariat or the convener
agenda-origin-rule = put here by a rule; can't be left out
agenda-origin-outcome = outcome of a meeting that an organisation convened
agenda-origin-returned = a decision that comes back; can't be left out
agenda-proposed-by = proposed by { $seat }

## Invitations

invitations-title = Who is invited
invitations-none = Nobody is invited yet.
invitations-lead = { $shown } invited: { $comes } will come, { $sends } send somebody else, { $not } will not come, { $open } have not answered.
invitations-caption = Organisations and offices invited, by name
invitation-open = not answered
invitation-comes = will come
invitation-sends = sends somebody else
invitation-does-not = will not come
invitation-notice =
    { $n ->
        [1] one working day before
       *[other] { $shown } working days before
    }
invitation-notice-is = Told
invitation-has-letter = with a letter of mandate
invitation-letter-number = letter of mandate { $number }
invitation-seat = { $organisation } (seat { $number })
invitation-for = Invitation for { $name }
invitation-answer-title = Answer the invitation
invitation-answer-lead = Who will come? Give the office only; names of people are not asked and not published.
invitation-choose = Choose an answer
invitation-field-answer = Answer
invitation-field-office = Office of whoever comes
invitation-field-office-hint = For example Head of the Economic Division, or Chair. Do not write a person's name.
invitation-field-rank = Rank of the office
invitation-rank-open = Not known yet
invitation-field-letter = Number of the letter of mandate
invitation-field-letter-hint = Needed if whoever comes is not the one invited; or upload the letter below.
invitation-field-file = Letter of mandate (may be left empty)
invitation-field-file-hint = PDF or photo. Seen only by those who work in this region.
invitation-answer-button = Send the answer
invitation-answered-before = Answered on { $day }: { $answer }. A new answer takes its place.
invitation-closed = This invitation can no longer be answered: the meeting has begun, is over, or was called off.
invitation-error-answered = This invitation was answered meanwhile. See the answer below; press once more if yours is to count.
invitation-error-late = This invitation can no longer be answered: the meeting has begun, is over, or was called off.
invitation-error-mandate = Whoever is sent needs a mandate: give the number of the letter, or upload it.
invitation-error-office = Give the office of whoever comes.
invitation-error-answer = Choose an answer.
invitation-link-title = Make a link
invitation-link-lead = The link opens this invitation only, without an account, for seven days. Give it only to those invited.
invitation-link-made-lead = Whoever holds this link may answer for { $name } until { $until }.
invitation-link-message = To { $name }: you are invited to { $title } ({ $region }), { $when }, at { $place }. Answer without an account until { $until }: { $link }

## Ranks

rank-head = head or chair (appointed)
rank-acting-head = head (acting, Plt.)
rank-daily-head = head (standing in, Plh.)
rank-deputy = secretary or deputy
rank-division-head = head of a division
rank-functional = functional official or supervisor
rank-staff = staff
rank-excused = absent, with an explanation
rank-absent = absent, without an explanation

## The letter

letter-title = Letter of invitation
letter-how = Print this page, or take it as a file to be signed.
letter-pdf = Download PDF
letter-odt = Download ODT for editing
letter-page = Page
letter-number = Number of the letter
letter-no-number = no number yet
letter-day = Date
letter-about = Subject
letter-subject = Invitation: { $title }
letter-to = To
letter-opening = { $sender } invites you to { $title }:
letter-agenda = The agenda:
letter-answer = Please say who will attend and in what office. If you send somebody else, please add a letter of mandate.

## The desk

meetings-desk-title = Meetings and agendas
desk-meetings-about = Convene a meeting, propose items, invite, answer invitations, approve agendas
meetings-desk-lead =
    { $n ->
        [0] No meeting ahead.
        [1] One meeting ahead.
       *[other] { $shown } meetings ahead.
    }
meetings-public = The list for everyone

meeting-convene-lead = Meetings of the forum and its working groups are convened by the secretariat; organisations convene their own.
meeting-convene-note = What comes next: items, then invitations. The meeting is public at once.
meeting-convene-nobody = You can't convene a meeting yet: your role is for no organisation on record, or this region has no forum yet.
meeting-convene-button = Plan the meeting
meeting-field-host = Convened by
meeting-field-title = Title
meeting-field-title-hint = For example: Plenary: results of the first half-year
meeting-field-purpose = What it is for
meeting-field-day = Day
meeting-field-starts = Begins at
meeting-field-starts-hint = Local time, for example 09:00
meeting-field-ends = Ends at
meeting-field-last-day = Last day
meeting-field-last-day-hint = Only if it ends on another day.
meeting-field-place = Place
meeting-field-online = Online link
meeting-field-online-hint = Shown only to those invited. Begins with https://
meeting-field-reason = Reason
meeting-field-reason-hint = Everyone can read it.
meeting-change-title = Change or move
meeting-change-lead = Nobody is invited yet; changes hold at once.
meeting-change-lead-called = Invitations have been sent. Another time or place is a move: everybody is told, answers are asked anew, and the public page says so.
meeting-change-button = Save
meeting-cancel-title = Call the meeting off
meeting-cancel-lead = Everybody invited is told. The meeting stays on record, with the reason.
meeting-cancel-button = Call this meeting off
meeting-not-held-title = It did not take place
meeting-not-held-lead = Its time is over and it did not take place. Note the reason.
meeting-not-held-button = Note that it did not take place

meeting-error-host = Choose who convenes.
meeting-error-past = This time is over. Meetings are planned for a time ahead.
meeting-error-end = The meeting would end before it begins. Check the hours and the last day.
meeting-error-long = A meeting lasts three days at most. Plan it as several meetings.
meeting-error-far = More than two years ahead. Check the year.
meeting-error-begun = The meeting has begun: this can no longer be changed.
meeting-error-not-over = The meeting has not ended.
meeting-error-cancelled = The meeting was called off.
meeting-error-nobody = Choose who is invited. Nobody is invited twice.
meeting-error-same = The time is the same as before.
meeting-error-hour = Write an hour, for example 09:00.
meeting-error-online = A link begins with https://
meeting-error-reason = Invitations have been sent: write why the meeting is moved.
meeting-error-changed = Somebody changed it meanwhile. Open the page again and repeat.

meeting-invite-title = Invite
meeting-invite-lead = Invitations are sent when you press the button. Notice counts from today.
meeting-invite-seats = Members
meeting-invite-all-seats = All { $shown } seats of { $body } that are held and not invited yet
meeting-invite-organisations = Other organisations
meeting-invite-offices = Certain offices
meeting-invite-letter-hint = From the register of outgoing letters; may be added later.
meeting-invite-button = Send invitations
meeting-invite-note = Whoever has an account gets a message. For others, make a one-time link on the meeting's page, or print the letter.

agenda-propose-title = Propose an item
agenda-propose-lead = Your proposal comes onto the next version of the agenda, unless it is left out with a reason that everyone can read.
agenda-propose-button = Propose
agenda-field-title = Item
agenda-field-title-hint = One short sentence
agenda-field-about = More about it
agenda-field-act = What to do
agenda-field-number = Place
agenda-field-number-hint = Number on the agenda; others make room.
agenda-field-reason = Reason
agenda-field-reason-hint = Needed for leaving an item out; everyone can read it.
agenda-act-change = Change words or place
agenda-act-take = Take it up again
agenda-act-leave-out = Leave it out, with a reason
agenda-item-title = Item of the agenda
agenda-item-lead = Changes hold from the next version of the agenda.
agenda-item-button = Save
agenda-item-stays = A rule put this item here; nobody can leave it out.
agenda-put-forward-button = Put this agenda forward
agenda-approve-title = Approve the agenda
agenda-approve-lead = You are co-chair of { $side }. What you approve is version { $version } as it stands here, word for word.
agenda-approve-button = Approve this version
agenda-decline-title = Not yet?
agenda-decline-reason = Why you do not approve it
agenda-decline-hint = Everyone can read it beside the agenda. It does not hold up the meeting.
agenda-decline-button = Note the reason
agenda-error-version = The agenda has changed: another version waits now, as below. Approval of an earlier version does not count.
agenda-error-approved = Your side has approved this version already.
agenda-error-stands = This version stands already.
agenda-error-not-due = Co-chairs still have time.
agenda-error-rule = A rule put this item here; it can't be left out.
agenda-error-reason = Write the reason.
agenda-error-empty = There are no items to put forward yet.
agenda-error-unchanged = Nothing has changed since the last version.
agenda-error-number = Write its place, from 1 to 200.
outcome-title = Bring the outcome before the forum
outcome-lead = The outcome comes onto the agenda of the forum's next meeting; if there is none yet, it waits until one is planned.
outcome-button = Bring it onto the agenda

task-agenda = Approve the agenda: { $title }
task-agenda-open = See the agenda
task-invitation = Answer the invitation: { $title }
task-invitation-open = Answer

rule-agenda-days = Time to approve an agenda
rule-agenda-days-about = Working days for both co-chairs to approve an agenda. After that it stands, saying who has not approved it.
rule-agenda-days-ground = Our choice, so that nobody's silence holds up a meeting; no rule we know of says it.

## The public record

entry-meeting-planned = Meeting { $meeting } planned for { $day }
entry-meeting-changed = Meeting { $meeting } changed
entry-meeting-moved = Meeting { $meeting } moved to { $day }
entry-meeting-called =
    { $n ->
        [1] Invitation to meeting { $meeting } sent to one organisation or office
       *[other] Invitations to meeting { $meeting } sent to { $shown } organisations or offices
    }
entry-meeting-cancelled = Meeting { $meeting } called off
entry-meeting-held = The time of meeting { $meeting } passed without its being called off
entry-invitation-answered = An invitation to meeting { $meeting } answered
entry-agenda-item-proposed = An item proposed for meeting { $meeting }
entry-agenda-item-changed = An item of meeting { $meeting } changed
entry-agenda-item-left-out = An item of meeting { $meeting } left out with a reason
entry-agenda-item-taken = An item of meeting { $meeting } taken up again
entry-agenda-put-forward = Agenda of meeting { $meeting } put forward, version { $version }
entry-agenda-approved = Agenda of meeting { $meeting }, version { $version }, approved by the co-chair of { $side }
entry-agenda-declined = The co-chair of { $side } noted why the agenda of meeting { $meeting }, version { $version }, is not approved
entry-agenda-lapsed = Agenda of meeting { $meeting }, version { $version }, stands because the time for approval is over
entry-outcome-brought = The outcome of meeting { $meeting } brought onto the agenda of the forum

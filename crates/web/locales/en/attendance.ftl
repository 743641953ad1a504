### Attendance of organisations: noted by office, never by name. The same words for everyone, no ranking.


attendance-title = Attendance of organisations
attendance-description = How often each organisation came to meetings, and in what office, over the period chosen.
attendance-lead =
    { $n ->
        [one] In { $shown } meeting from { $from } to { $until }, { $organisations } organisations got { $invited } invitations that count; { $present } of them were attended, { $unknown } are not noted yet.
       *[other] In { $shown } meetings from { $from } to { $until }, { $organisations } organisations got { $invited } invitations that count; { $present } of them were attended, { $unknown } are not noted yet.
    }
attendance-lead-none =
    { $n ->
       *[other] No meeting was held from { $from } to { $until } ({ $shown }). Organisations invited: { $organisations }; invitations that count: { $invited }; attended: { $present }; not noted yet: { $unknown }.
    }
attendance-about = In the order of names. Figures tell of organisations and offices, not of persons, and judge no reason for being absent.
attendance-from = From
attendance-until = To
attendance-caption = Attendance by organisation
attendance-head-invited = Invited (counted)
attendance-head-head = Head
attendance-head-deputy = Secretary/deputy
attendance-head-division = Head of division
attendance-head-functional = Functional
attendance-head-staff = Staff
attendance-head-excused = Absent, explained
attendance-head-absent = Absent, not explained
attendance-head-not-noted = Not noted yet
attendance-head-short = Short notice
attendance-short-cell = { $all } ({ $came } attended)
attendance-sum = { $present } of { $invited } invitations attended: head { $head }, secretary or deputy { $deputy }, head of division { $division }, functional { $functional }, staff { $staff }. Absent with an explanation { $excused }, without { $absent }; not noted yet { $unknown }.
attendance-no-meetings = No meeting was held in this period yet. Attendance appears here five working days after it is noted.
attendance-nothing-found = No organisation matches. Change the period or the filter.
attendance-download-lines = Download the lines by meeting (CSV)
attendance-how = How it is counted
attendance-rule = Only invitations that came at least three working days before the meeting count; shorter notice is shown and not counted. An organisation invited in several ways to one meeting counts once, with the highest office that came. Each line may be corrected for five working days before everyone reads it; later corrections give their reason. The same rule holds for every organisation.
attendance-of = Attendance of { $name }
attendance-of-lead = From { $from } to { $until }: { $sum }
attendance-of-none = This organisation was invited to no meeting in this period.
attendance-organisation = Page of this organisation
attendance-all = Attendance of all organisations
attendance-not-noted = Not noted yet
attendance-public-after = Noted; shown after { $day }
attendance-public-since = Public; the time for corrections ended on { $day }.
attendance-open-until = May be corrected until { $day }, then it is public.
attendance-uninvited = Came without an invitation; not counted
attendance-short-notice = Invited { $days } working days before; not counted
attendance-corrected = Corrected: { $reason }
attendance-claimed = As the organisation says: { $rank }

attendance-block-title = Who came
attendance-block-not-noted = Attendance of this meeting is not noted yet.
attendance-block-open = Attendance is noted and organisations may still correct it; then it appears here.
attendance-block-lines = Organisations and the offices that came
attendance-block-guests =
    { $n ->
        [0] No guests or citizens were noted (guests { $guests }, citizens { $citizens }).
       *[other] Also present: { $guests } guests and { $citizens } citizens.
    }
attendance-to-meeting = Page of the meeting

attendance-desk-title = Note attendance
attendance-desk-lead =
    { $n ->
        [one] { $noted } of { $shown } line is noted. Choose the office that came, then save; leave open what is not certain.
       *[other] { $noted } of { $shown } lines are noted. Choose the office that came, then save; leave open what is not certain.
    }
attendance-desk-about = Each organisation is told what was noted of it and may ask for a correction for five working days before it is public.
attendance-not-begun = The meeting has not begun. Attendance can be noted once it is opened.
attendance-own-lead = Look at what was noted of your organisation. If it is wrong, say what is right before it is public.
attendance-nobody-invited = Nobody is invited to this meeting yet, so there are no lines. Invite organisations first, or add those that came without an invitation below.
attendance-explanation = Explanation if absent
attendance-arrived = Arrived at
attendance-left = Left at
attendance-seat = seat { $number }
attendance-from-check-in = Proposed from a check-in; look at it before saving.
attendance-guests = Guests
attendance-citizens = Citizens
attendance-guests-hint = Guests and citizens are counted, not listed. The first numbers come from check-ins.
attendance-reason = Reason for the correction
attendance-reason-hint = Some lines are public already. If you change one, everyone reads the reason.
attendance-save = Save attendance
attendance-add-title = Organisations that came without an invitation
attendance-add-about = Shown, but in no count, since they were not invited.
attendance-add-organisation = Organisation
attendance-add-button = Add
attendance-persons = Checked in
attendance-persons-none = Nobody has checked in by the code on the screen yet.
attendance-names-end = Names are seen here only and erased 30 days after the minutes are final, 180 days after the meeting at the latest. Names are never public and never in the public record.
attendance-own = Your organisation
attendance-object = Ask for a correction
attendance-object-rank = The office that really came
attendance-object-hint = What you say stands beside what was noted, also in public, until both are the same.
attendance-error-count = Write the numbers of guests and citizens in digits.
attendance-changed-meanwhile = Somebody changed this list since you opened it. Your choices are still below; look at them and save again.
attendance-error-rank = Choose the office that came.
attendance-error-left-first = Nobody leaves before arriving; write a time like 09:30.
attendance-error-absent-arrived = Whoever is absent has no time of arriving or leaving.
attendance-error-explanation = Write the explanation, or choose "without an explanation".
attendance-error-reason = A line that is public changes only with a reason. Write it.
attendance-error-not-begun = The meeting has not begun or was called off; its attendance can't be noted.

check-in-title = Check in
check-in-lead = Fill this in once, with the code that is on the screen of the room now.
check-in-code = Code on the screen
check-in-code-hint = Six letters or digits; a new one every minute.
check-in-organisation = For
check-in-choose = Choose
check-in-guest = Guest (counted, without a name)
check-in-citizen = Citizen (counted, without a name)
check-in-rank = Level of office
check-in-office = Office
check-in-office-hint = As in your letter of assignment, for example Head of the Planning Division. Not needed for guests and citizens.
check-in-name = Name
check-in-name-hint = For the list of whoever runs the meeting only. Not needed for guests and citizens.
check-in-button = Check in
check-in-proves = This shows that somebody who knew the code in the room filled it in some minutes ago. It does not prove who that was; whoever runs the meeting looks at it before it is noted.
check-in-privacy = Names are never public and never in the public record. They are erased 30 days after the minutes are final. Organisation and level of office stay.
check-in-closed = Check-in is open from an hour before the meeting to an hour after it: { $when }.
check-in-done = You are checked in to { $title }. Whoever runs the meeting will look at it.
check-in-full = The list for { $title } is full. Please tell whoever runs the meeting that you are here.
check-in-too-soon = Too many wrong codes from this network. Try again after { $seconds } seconds, with the code that is shown then.
check-in-error-code = This code does not match or is too old. Look at the code on the screen now.
check-in-error-organisation = Choose the organisation you are here for, or guest, or citizen.
check-in-screen-title = Code for the screen
check-in-screen-lead = Scan, or open this address and type the code:
check-in-screen-about = The code changes every minute; this page renews itself.
check-in-qr = QR code that leads to the check-in page
check-in-count =
    { $n ->
        [one] { $shown } person has checked in.
       *[other] { $shown } people have checked in.
    }

rule-attendance-days = Time for correcting attendance
rule-attendance-days-about = How many working days an organisation may ask for a correction before its attendance is public.
rule-attendance-days-ground = Our choice: long enough to look, too short to put off.

notice-attendance-noted = Please check attendance: { $what }
notice-attendance-noted-text = The attendance of { $office } at { $what } ({ $region }) is noted. If it is wrong, ask for a correction until { $due }; then it is public.
notice-attendance-noted-short = Attendance of { $office } at { $what } is noted. Corrections until { $due }:

entry-attendance-noted = Attendance was noted for meeting { $meeting }
entry-attendance-corrected = Public attendance was corrected for meeting { $meeting }
entry-attendance-objected = An organisation asked for a correction of attendance at meeting { $meeting }

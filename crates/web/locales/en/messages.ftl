## Messages to people

message-installation = Rembuk
message-you = you

topic-duties = What waits for me
topic-duties-about = Figures awaited, reminders before and after the day, and what was sent back to you
topic-checks = What I sent or check
topic-checks-about = Figures to be checked, figures that are public, files that have been read
topic-roles = My roles and offices
topic-roles-about = New roles, offices and mandates
topic-operation = How the installation runs
topic-operation-about = Mail that may not have arrived and jobs that failed; for administrators only

frequency-at-once = at once
frequency-daily = once a day
frequency-weekly = once a week
frequency-never = only here

notice-figure-awaited =
    { $n ->
        [1] Awaited: { $what }
       *[other] { $shown } figures awaited
    }
notice-figure-awaited-text =
    { $n ->
        [1] The figure { $what } in { $region } is awaited from { $office } until { $due }.
       *[other] { $shown } figures in { $region } are awaited from { $office } until { $due }. One figure takes about two minutes.
    }
notice-figure-awaited-short =
    { $n ->
        [1] The figure { $what } ({ $region }) is awaited until { $due }. Enter it here:
       *[other] { $shown } figures ({ $region }) are awaited until { $due }. Enter them here:
    }
notice-figure-due-soon =
    { $n ->
        [1] Until { $due }: { $what }
       *[other] Until { $due }: { $shown } figures
    }
notice-figure-due-soon-text =
    { $n ->
        [1] The figure { $what } in { $region } is awaited from { $office } until { $due }. If there is none yet, say why and when there may be one.
       *[other] { $shown } figures in { $region } are awaited from { $office } until { $due }. Where there is none yet, say why and when there may be one.
    }
notice-figure-due-soon-short =
    { $n ->
        [1] Reminder: the figure { $what } ({ $region }) is awaited until { $due }. Enter it here:
       *[other] Reminder: { $shown } figures ({ $region }) are awaited until { $due }. Enter them here:
    }
notice-figure-overdue =
    { $n ->
        [1] Still awaited: { $what }
       *[other] Still awaited: { $shown } figures
    }
notice-figure-overdue-text =
    { $n ->
        [1] The figure { $what } in { $region } has been awaited from { $office } since { $due }. It can still be sent. If there is none yet, say why and when there may be one.
       *[other] { $shown } figures in { $region } have been awaited from { $office } since { $due }. They can still be sent. Where there is none yet, say why and when there may be one.
    }
notice-figure-overdue-short =
    { $n ->
        [1] The figure { $what } ({ $region }) has been awaited since { $due }. Enter it here:
       *[other] { $shown } figures ({ $region }) have been awaited since { $due }. Enter them here:
    }
notice-figure-sent-back = Please complete: { $what }
notice-figure-sent-back-text = The secretariat of { $region } sent the figure { $what } back to { $office } with a note. The note and what you entered are on its page.
notice-figure-sent-back-short = The figure { $what } ({ $region }) was sent back with a note. See it here:
notice-figure-to-check =
    { $n ->
        [1] To be checked: { $what }
       *[other] { $shown } figures to be checked
    }
notice-figure-to-check-text =
    { $n ->
        [1] The figure { $what } in { $region } has been sent and waits for the secretariat to check it.
       *[other] { $shown } figures in { $region } have been sent and wait for the secretariat to check them.
    }
notice-figure-to-check-short =
    { $n ->
        [1] The figure { $what } ({ $region }) is to be checked:
       *[other] { $shown } figures ({ $region }) are to be checked:
    }
notice-figure-published = Public now: { $what }
notice-figure-published-text = The figure { $what } in { $region } has been checked, and anyone can read it. Thank you.
notice-figure-published-short = The figure { $what } ({ $region }) is public:
notice-import-finished = File read: { $what }
notice-import-finished-text = The file { $what } for { $region } has been read. See what would change, then agree.
notice-import-finished-short = The file { $what } ({ $region }) has been read. Look here:
notice-role-granted = New role: { $what }
notice-role-granted-text = You now hold the role { $what } in { $region }.
notice-role-granted-short = You hold the role { $what } in { $region }:
notice-office-given = You are noted as holder of an office: { $what }
notice-office-given-text = You are noted as holder of the office { $what } in { $region }. Its duties now stand on your page. If this is a mistake, tell the secretariat.
notice-office-given-short = You are noted as holder of the office { $what } ({ $region }):
notice-mandate-given = You have a mandate: { $what }
notice-mandate-given-text = You may act for the office { $what } in { $region } while the mandate lasts.
notice-mandate-given-short = You have a mandate for { $what } ({ $region }):
notice-seat-given = You sit on the forum: { $what }
notice-seat-given-text = In { $region } you are noted as acting for { $what }. Your desk shows what you can do there.
notice-seat-given-short = You sit on the forum of { $region }, { $what }:
notice-rule-proposed = A change of a forum rule is proposed: { $what }
notice-rule-proposed-text = The co-chair of the other side in { $region } proposes to change the rule “{ $what }”. You may agree or decline until { $due }. Without an answer the proposal lapses and the rule stays.
notice-rule-proposed-short = Proposed change of the forum rule “{ $what }” ({ $region }), answer until { $due }:
notice-rule-answered = Your proposed change of a rule was answered: { $what }
notice-rule-answered-text = The co-chair of the other side in { $region } answered your proposal on the rule “{ $what }”.
notice-rule-answered-short = The proposal on the rule “{ $what }” ({ $region }) was answered:
notice-contribution-received = New contribution: { $what }
notice-contribution-received-text = Contribution { $what } in { $region } waits to be looked at and passed on by { $due }.
notice-contribution-received-short = Contribution { $what } ({ $region }) waits to be passed on by { $due }:
notice-contribution-to-pass-on = Not passed on yet: { $what }
notice-contribution-to-pass-on-text = Contribution { $what } in { $region } should have been passed on by { $due } and was not.
notice-contribution-to-pass-on-short = Contribution { $what } ({ $region }) was to be passed on by { $due }:
notice-contribution-assigned = An answer is asked for: { $what }
notice-contribution-assigned-text = Contribution { $what } in { $region } was passed on to { $office }. Its answer, with the reason, is awaited by { $due }.
notice-contribution-assigned-short = Contribution { $what } ({ $region }) waits for the answer of { $office } by { $due }:
notice-contribution-due-soon = To be answered soon: { $what }
notice-contribution-due-soon-text = The answer of { $office } to contribution { $what } in { $region } is awaited by { $due }.
notice-contribution-due-soon-short = Contribution { $what } ({ $region }) is to be answered by { $due }:
notice-contribution-overdue = Past its day: { $what }
notice-contribution-overdue-text = The answer of { $office } to contribution { $what } in { $region } has been awaited since { $due }. A late one is still taken.
notice-contribution-overdue-short = Contribution { $what } ({ $region }) has waited for its answer since { $due }:
notice-contribution-news-due = News awaited: { $what }
notice-contribution-news-due-text = News of contribution { $what } in { $region }, which was passed on outside, were promised for { $due }.
notice-contribution-news-due-short = News of contribution { $what } ({ $region }) were promised for { $due }:
notice-contribution-not-met = Does not meet the point: { $what }
notice-contribution-not-met-text = The contributor of { $what } in { $region } says that the answer does not meet the point yet. You can answer again.
notice-contribution-not-met-short = The contributor of { $what } ({ $region }) says it is not answered yet:
notice-mail-uncertain = Something may not have arrived
notice-mail-uncertain-text = The program stopped, or a connection broke, while something was being sent. Nothing is sent twice by itself; decide whether to send it again or to drop it.
notice-mail-uncertain-short = Something sent by Rembuk may not have arrived:
notice-job-failed = A job failed
notice-job-failed-text = A job failed after several tries. See why, mend it, then run it again.
notice-job-failed-short = A job of Rembuk failed:

## The page of messages

messages-title = Messages
messages-lead =
    { $n ->
        [0] There is no unread message.
        [1] One message is unread.
       *[other] { $shown } messages are unread.
    }
messages-all =
    { $n ->
        [0] There is no message at all yet.
        [1] One message in all.
       *[other] { $shown } messages in all.
    }
messages-empty = No messages yet. One appears when something waits for you, when what you sent has been checked, or when your roles change.
messages-region = Region
messages-region-all = All regions
messages-new = unread
messages-open = Open
messages-mark = Mark as read
messages-mark-all = Mark all as read
messages-due = until { $due }
messages-sent = { $day }
messages-short = Short text for WhatsApp
messages-whatsapp = Send by WhatsApp
messages-set = Set mail and language
messages-account =
    { $n ->
        [0] Messages
       *[other] Messages ({ $shown } new)
    }

preferences-title = Messages: mail and language
preferences-lead = All messages always stand on the page Messages. Here you choose which are also sent to { $contact }.
preferences-lead-nowhere = All messages always stand on the page Messages. This account has no contact yet, so nothing is sent.
preferences-language = Language of mail and short texts
preferences-language-id = Indonesian
preferences-language-en = English
preferences-button = Save
preferences-digest = The daily digest is sent at six in the morning (Jakarta), the weekly one on Mondays. What you have read is not repeated.

unsubscribe-title = Stop mail
unsubscribe-lead = One press, without signing in. The messages stay on the page Messages.
unsubscribe-topic = Mail about: { $topic }
unsubscribe-all = All mail with messages
unsubscribe-button = Stop
unsubscribed-title = Mail stopped
unsubscribed-lead = You will not get this mail any more. The messages stay on the page Messages, and this choice can be changed at any time.
unsubscribed-way = Set messages (asks you to sign in)

notice-meeting-called = Invitation: { $what }, { $due }
notice-meeting-called-text = { $office } is invited to { $what } on { $due } ({ $region }). Say who will come and in what office; it takes about a minute.
notice-meeting-called-short = Invitation to { $what }, { $due } ({ $region }). Answer here:
notice-meeting-moved = Moved: { $what }, now { $due }
notice-meeting-moved-text = { $what } ({ $region }) was moved; it is now on { $due }. Place and hour are on its page. We ask { $office } to answer once more who will come.
notice-meeting-moved-short = { $what } ({ $region }) was moved to { $due }. Answer once more here:
notice-meeting-cancelled = Called off: { $what }
notice-meeting-cancelled-text = { $what } on { $due } ({ $region }) was called off. The reason is on its page.
notice-meeting-cancelled-short = { $what } on { $due } ({ $region }) was called off. The reason:
notice-agenda-to-approve = An agenda waits for approval: { $what }
notice-agenda-to-approve-text = The agenda of { $what } ({ $region }) waits for both co-chairs until { $due }. After that it stands, saying who has not approved it.
notice-agenda-to-approve-short = The agenda of { $what } ({ $region }) waits for approval until { $due }:
notice-agenda-stands = An agenda stands: { $what }
notice-agenda-stands-text = The agenda of { $what } on { $due } ({ $region }) stands. Its page says who approved it.
notice-agenda-stands-short = The agenda of { $what }, { $due } ({ $region }):

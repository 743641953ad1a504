## Decisions of the forum

decisions-title = Decisions of the forum
decisions-description = What the forum decided, counted by side, with the rule and how to verify it yourself
decisions-lead =
    { $n ->
        [0] There is no decision yet.
        [1] { $shown } decision: { $passed } passed, { $recommended } became a recommendation, { $failed } not passed.
       *[other] { $shown } decisions: { $passed } passed, { $recommended } became a recommendation, { $failed } not passed.
    }
decisions-lead-open =
    { $n ->
        [0] No vote is open.
        [1] { $shown } vote is open.
       *[other] { $shown } votes are open.
    }
decisions-about = No side can decide alone, and nobody's silence holds a decision up for ever.
decisions-to-rules = Rules of decision
decisions-to-forum = About the forum
decisions-to-public = All decisions
decisions-of-meeting = Decisions of this meeting
decisions-open-now = Open now
decisions-all-results = All results
decisions-all-years = All years
decisions-caption = Decisions and motions
decisions-nothing-found = No decision fits this filter.
decisions-empty = There is no motion yet. Every member of the forum can put one from their desk; then it appears here.

decision-what = About
decision-result = Result
decision-year = Year
decision-on = Day
decision-number = Number
decision-caption = { $reference } · { $body }
decision-and = {" and "}
decision-moment = { $day }, { $time }

decision-side-government = the government side
decision-side-non-government = the non-government side
decision-side-government-first = Government side
decision-side-non-government-first = Non-government side
decision-all-seats = all seats
decision-side-line = { $side }: { $yes } yes, { $no } no, { $abstain } abstained ({ $present } present, quorum { $need } of { $seats }, { $met }).
decision-side-line-bare = { $side }: { $yes } yes, { $no } no, { $abstain } abstained.
decision-met = met
decision-not-met = not met

decision-outcome-passed = Passed
decision-outcome-failed = Not passed
decision-outcome-recommended = Recommendation
decision-outcome-returned = Comes back for a second call
decision-state-put = Put
decision-state-open = Open
decision-state-returned = Awaits its second call
decision-state-withdrawn = Taken back by who put it
decision-state-waiting = Not decided yet

decision-choice-yes = Yes
decision-choice-no = No
decision-choice-abstain = Abstain
decision-choice-agree = I agree
decision-choice-object = I object
decision-choice-aside = I stand aside

decision-method-consent = consent (musyawarah)
decision-method-open = open vote
decision-method-secret = secret vote
decision-setting-meeting = in a meeting
decision-setting-written = in writing

decision-open-until = Open until { $moment }.
decision-open-next = It is counted when its time is over, or earlier once everybody who can vote has voted.
decision-put-line = Not opened yet. If nobody opens it until { $day }, a vote in writing opens by itself.
decision-returned-line = No quorum on { $sides }. It may be asked again from { $day }.
decision-returned-next = There was no quorum on { $sides }. Second call from { $from }; if nobody opens it until { $latest }, a vote in writing opens by itself.
decision-withdrawn-line = Taken back by who put it: { $reason }
decision-mark-absent = Recommendation: { $sides } was not there at the second call.
decision-mark-second-call = Recommendation: decided on a second call, not all conditions were met.
decision-put-by = Put by { $seat } on { $day }.
decision-put-on = Put on { $day }.
decision-seat = seat { $number }, { $organisation }
decision-seat-number = Seat { $number }
decision-plan-version = Text of the action plan, version { $number }

decision-bars-title = Votes of each side
decision-bar-quorum = Dashed line: quorum, { $need } of { $of } seats present; { $have } present, { $met }.
decision-bar-no-votes = There was no yes and no no.
decision-bar-threshold = Bold line: threshold, { $need } of { $of } votes yes; { $have } yes, { $met }.
decision-legend-yes = yes
decision-legend-no = no
decision-legend-abstain = abstained
decision-legend-none = did not vote
decision-question = The motion
decision-rule-title = The rule that applies
decision-no-round = Members have not been asked yet.
decision-round-first = First call: { $method }
decision-round-second = Second call: { $method }
decision-how = Asked { $setting }, { $opened } to { $end }.
decision-how-open = Asked { $setting } since { $opened }, until { $end }.
decision-how-clock = Opened by itself because nobody had opened it; asked { $setting }, { $opened } to { $end }.
decision-how-clock-open = Opened by itself because nobody had opened it; asked { $setting } since { $opened }, until { $end }.
decision-how-objection = Opened because somebody objected to consent; asked { $setting }, { $opened } to { $end }.
decision-how-objection-open = Opened because somebody objected to consent; asked { $setting } since { $opened }, until { $end }.
decision-why-no-consent-was = Why consent was not sought first: { $reason }
decision-conditions = Conditions, and whether they were met
decision-condition = Condition
decision-need = Needed
decision-have = There
decision-met-head = Met?
decision-need-of = { $need } of { $of }
decision-quorum-of = Quorum of { $side }
decision-threshold-of = Yes from { $side }
decision-civil-society-threshold = Yes from seats of civil society and media
decision-no-objection = Nobody objects
decision-objections = Objections and remarks with their reasons
decision-by-seat = Votes by seat
decision-side-empty = There is no seat.
decision-secret-note = Secret vote: only the counts of each side are kept. What shows is who took part, not what they chose.
decision-seat-recused = Stepped aside
decision-seat-vacant = Vacant seat
decision-seat-took-part = Took part
decision-seat-present = Present, did not vote
decision-seat-silent = Did not vote

decision-enactment-title = Agreed by the forum, enacted by the head of the region
decision-enactment-about = Two tracks, recorded apart: the forum agrees, the head of the region enacts. A departure is published here with its reason.
decision-not-enacted = No enactment is recorded yet. The secretariat records it once it is enacted.
decision-nothing-to-enact-yet = Nothing has been agreed, so nothing was enacted.
decision-enacted-line = Enacted by { $by }: { $act } number { $number }, { $day }
decision-departed-line = Enacted with a departure by { $by }: { $act } number { $number }, { $day }
decision-declined-line = Not enacted by { $by }, { $day }
decision-departure-what = What differs: { $what }
decision-departure-why = Reason: { $reason }
decision-enactment-link = See the regulation
decision-verify-title = Verify it yourself
decision-verify-about = Download this file and count again with the command below. The command needs no server of ours, and no trust in it.
decision-verify-file = Download { $name }
decision-digest = Digest of the result, { $round }
decision-to-record = See the entry in the public record
decision-to-desk = Members: vote, or manage it at the desk
decision-to-public = See its public page

decision-rules-title = Rules of decision
decision-rules-lead =
    { $n ->
        [1] { $shown } rule. Every motion keeps the rule it was put under.
       *[other] { $shown } rules. Every motion keeps the rule it was put under.
    }
decision-rules-about = Consent comes first. Only what somebody objects to is voted on by these rules.
decision-rule-default = applies unless another is chosen
decision-rule-two-sides = Two sides
decision-rule-two-sides-ground = Our choice, so that no side decides alone; no rule we know of names the numbers.
decision-rules-always = What holds for all rules
decision-rules-always-1 = No side can decide alone: each has a quorum and a threshold of its own.
decision-rules-always-2 = Who may vote is frozen when the vote opens. Who steps aside for a conflict of interest does not count.
decision-rules-always-3 = Presence is judged at closing; in writing, to vote is to be present. To abstain is to be present without choosing.
decision-rules-always-4 = An open vote may be changed until closing; the last one counts. A secret vote is given once, and refused where a group has fewer than three voters.
decision-rules-always-5 = Without quorum a motion comes back after 7 days at least, and may pass as a recommendation that names the side that was not there.
decision-rule-voters-seats = Who votes: every member's seat.
decision-rule-voters-chairs = Who votes: the two co-chairs, each for their side.
decision-rule-each-side = Each side: { $quorum } of the seats present, and { $threshold } of the votes yes.
decision-rule-government = Government side: { $quorum } of the seats present, and { $threshold } of the votes yes.
decision-rule-non-government = Non-government side: { $quorum } of the seats present, and { $threshold } of the votes yes.
decision-rule-base-seats = Yes is counted against all seats.
decision-rule-base-present = Yes is counted against those present.
decision-rule-base-cast = Yes is counted against votes of yes and no; abstentions stay out.
decision-rule-base-cast-abstentions = Yes is counted against all votes, abstentions among them.
decision-rule-overall-quorum = All seats together: { $share } present.
decision-rule-overall-threshold = All seats together: { $share } yes.
decision-rule-civil-society = Seats of civil society and media: { $share } yes.
decision-rule-vacant = Vacant seats stay in the base of the quorum; those that stepped aside do not.
decision-rule-tie-fails = As many yes as no on one side: not passed.
decision-rule-tie-returns = As many yes as no on one side: it comes back once.
decision-rule-second-call = Where a side has no quorum: a second call { $days } days later at the earliest, and it may pass as a recommendation.
decision-rule-no-second-call = Without quorum: not passed.
decision-more-than-half = more than half
decision-share-more = more than { $part }
decision-share-least = at least { $part }
decision-share-more-percent = more than { $part } %
decision-share-least-percent = at least { $part } %
decision-rule-no-share = Write the share like >1/2 or >=2/3.
decision-rule-no-majority = A threshold must be more than half, so that no minority decides.
decision-rule-short-notice = A second call needs 7 days of notice at least.
decision-rule-no-choice = Choose one.

decisions-desk-title = Votes and decisions
desk-decisions-about = Put a motion, vote for your seat, open and close votes
decisions-desk-lead =
    { $n ->
        [0] No vote is open.
        [1] { $shown } vote is open.
       *[other] { $shown } votes are open.
    }
decisions-desk-own-seats = You act for:
decisions-desk-no-seat = Your account is not noted as representative or alternate of a seat that counts today. The secretariat notes it in the room Forum.
decisions-desk-empty = No motion waits. Motions that members put appear here.
decision-put-title = Put a motion
decision-put-lead = One question that can be answered yes or no. The motion is public at once.
decision-put-button = Put it
decision-put-seat = For the seat
decision-put-what = Title
decision-put-what-hint = For example: Text of the action plan 2025–2029
decision-put-question = The motion
decision-put-question-hint = Write the sentence to be agreed, word for word
decision-put-needs-question = Write the motion.
decision-put-rule = Rule
decision-put-meeting = Meeting
decision-put-no-meeting = No meeting (in writing)
decision-put-plan = Text that is agreed if it passes
decision-put-no-plan = Not about the text of the plan
decision-your-choice = Vote of this seat
decision-your-reason = Reason
decision-your-reason-hint = May be empty; needed for an objection to consent. It is public. Name no person.
decision-vote-button = Send the vote
decision-change-button = Change the vote
decision-you-said = The vote of this seat is noted: { $choice }.
decision-you-recused = This seat stepped aside from this decision.
decision-you-voted-secretly = The vote of this seat is in. A secret vote can't be changed and can't be seen again, by you neither.
decision-hint-consent = It may be changed until closing. One objection with a reason takes the motion to a vote.
decision-hint-open = Open vote: shown with the organisation's name as it comes in. It may be changed until closing; the last one counts, and every change stays in the public record.
decision-hint-secret = A secret vote is given once and can't be changed. Only the counts of each side are kept.
decision-unanimity-warning = If all choose the same, the result tells everybody's choice. That can't be helped.
decision-no-own-seat = You act for no seat that votes here.
decision-recuse-title = A conflict of interest?
decision-recuse-about = A seat that steps aside does not count in the base. This can't be undone during this vote; an open vote it gave goes with it.
decision-recuse-reason = Reason (public)
decision-recuse-button = Step aside with this seat
decision-recuse-needs-reason = Write why the seat steps aside.
decision-open-title = Open it
decision-open-about = Who may vote is frozen at opening.
decision-open-button = Open now
decision-open-method = How
decision-open-setting = Where
decision-setting-written-choice = In writing (counted in days)
decision-setting-meeting-choice = In the meeting (counted in minutes)
decision-open-length = How long
decision-open-length-hint = In writing: 3 to 60 days. In a meeting: minutes.
decision-open-length-error = Write the length as a number.
decision-open-choose = Choose one.
decision-why-no-consent = Why consent is not sought first
decision-why-no-consent-hint = Needed where the first call is a vote at once
decision-silent-side = { $sides }: no seat can vote today. If opened now, it can become a recommendation at most.
decision-presence-title = Who is in the room
decision-presence-about = Tick the seats that are there now. Those without a tick count as not there. Presence is judged at closing.
decision-presence-button = Keep who is there
decision-close-title = Close it
decision-close-about = It may be closed early once there is a quorum and everybody present has voted. Otherwise its time closes it.
decision-close-button = Count and close
decision-withdraw-title = Take this motion back
decision-withdraw-reason = Reason (public)
decision-withdraw-button = Take it back
decision-enact-title = Record what the head of the region enacted
decision-enact-about = The forum's decision stays as it is; this records what the head of the region made of it.
decision-enact-button = Record it
decision-enact-kind = What happened
decision-kind-enacted = Enacted as agreed
decision-kind-departed = Enacted with a departure
decision-kind-declined = Not enacted
decision-enact-by = By which office
decision-enact-by-hint = For example: Bupati. No person's name.
decision-enact-act = Kind of regulation
decision-enact-act-hint = For example: Peraturan Bupati
decision-enact-number = Number
decision-enact-on = Day
decision-enact-link = Link
decision-enact-link-hint = An https address; may be empty
decision-enact-departure = What differs from what was agreed
decision-enact-reason = Why
decision-enact-reason-hint = Needed for a departure, or if it was not enacted
decision-enact-needs-by = Write the office that enacted it.
decision-enact-needs-day = Write the day, none that is yet to come.
decision-enact-needs-number = Write the number.
decision-enact-needs-departure = Write what differs from what was agreed.
decision-enact-needs-reason = Write why; a departure without a reason is not recorded.
decision-enact-link-error = The link must begin with https://.
decision-by-clock = By time (nobody's act)

decision-nobody-votes = No seat can vote, so nobody can be asked. Fill the seats of the forum first.
decision-too-few-for-secret = No secret vote is possible: one group has fewer than three voters, so counts would tell their choice. Use an open vote, or abstain instead of stepping aside.
decision-not-in-electorate = This seat was not among those that may vote when the vote was opened.
decision-recused = This seat stepped aside from this decision.
decision-not-your-seat = You are not representative or alternate of this seat today, or hold no role for its organisation. Ask the secretariat to look at it.
decision-seat-moved-on = This seat can't act any more: its organisation changed groups or ended, or its term is over. A vote it gave still counts.
decision-has-voted = This seat has voted. A secret vote is given once and can't be changed.
decision-no-meeting = The meeting has not begun, is over, was called off, or there is none. Open it in writing, or wait for the meeting.
decision-why-no-consent-needed = Consent comes first. Choose consent, or write why it is put to the vote at once.
decision-changed = Somebody changed it meanwhile. Look again, then repeat.
decision-nothing-to-enact = Only what passed or was recommended can be enacted.
decision-choose = Choose a vote.
motion-wrong-state = The motion is no longer where this can be done. See below where it stands.
motion-closed = The vote is over. This vote was not taken; the result is on the public page.
motion-not-open = Not opened yet.
motion-end-is-over = The end must lie after now.
motion-too-short = A vote in writing lasts 3 days at least, so that nobody misses it.
motion-too-long = 60 days at most.
motion-still-open = It can't be closed yet: not everybody present has voted, or there is no quorum, and its time is not over.
motion-notice-not-over = No second call yet: the 7 days of notice are not over.
motion-no-reason = Write the reason.

task-vote = Vote: { $title }
task-vote-open = Vote
rule-motion-days = Time to open a motion
rule-motion-days-about = Working days until a motion that nobody opened is asked in writing by itself.
rule-motion-days-ground = Our choice, so that nobody's silence holds a motion up; no rule we know of says it.
rule-ballot-days = Length of a vote in writing
rule-ballot-days-about = Days of a vote in writing that opened by itself.
rule-ballot-days-ground = Our choice; no rule we know of says it.

entry-motion-put = Motion { $reference } was put
entry-motion-opened = { $reference } opened for consent or a vote
entry-ballot = { $reference }: seat { $seat } { $choice }
entry-seat-recused = { $reference }: seat { $seat } stepped aside
entry-motion-withdrawn = { $reference } taken back by who put it
entry-motion-closed = { $reference } closed: { $outcome }
entry-decision-enacted = { $reference } enacted by the head of the region
entry-decision-departed = { $reference } enacted with a departure
entry-decision-declined = { $reference } not enacted
entry-decision-rule-changed = A rule of decision changed

job-close-vote = Closing a vote

notice-motion-opened = Vote: { $what }
notice-motion-opened-text = The forum of { $region } asks: { $what }. Vote for your seat until { $due }. One screen, one choice.
notice-motion-opened-short = Forum of { $region }: vote on “{ $what }” until { $due }:
notice-motion-result = Result: { $what }
notice-motion-result-text = The vote in { $region } on { $what } is over. The counts of each side, and how to verify them, are on its page.
notice-motion-result-short = Result of “{ $what }” ({ $region }):

## rembuk verify decision

verify-sound = { $reference }: counted again, everything agrees. Outcome: { $outcome } (rounds counted: { $rounds }).
verify-nothing-closed = { $reference }: no vote has closed, so there is nothing to count again yet.
verify-rule = Its rule may not be: a threshold of half or less, or less than 7 days of notice before a second call.
verify-unreadable = Round { $round }: it does not say whether votes are open or secret, or names a seat twice.
verify-voter = Round { $round }: seat { $seat } voted, and is not among those that may.
verify-counts = Round { $round }: { $counted } secret votes were counted, and { $took } seats took part.
verify-count = { $yes } yes, { $no } no, { $abstain } abstained, { $present } present of { $seats } seats
verify-side = Round { $round }, { $side }: published { $published }; counted again { $recounted }.
verify-condition = Round { $round }, condition { $place }: published { $published }; counted again { $recounted }.
verify-condition-is = { $name }: needs { $need }, has { $have } of { $of }, { $met }
verify-no-condition = none
verify-outcome = Round { $round }: outcome published “{ $published }”; counted again “{ $recounted }”.
verify-order = Round { $round } may not follow the one before it: a second call only after a lack of quorum, a vote only after an objection.
verify-last = Final outcome published “{ $published }”; by the last round “{ $recounted }”.
verify-digest = Round { $round }: the digest is not that of this round; the public record keeps another.
failure-no-decision = { $file } is no file of a decision: { $detail }. Download it from the decision's page, then try again.

## A new rule

decision-propose-title = Propose a rule of decision
decision-propose-lead = One co-chair proposes, that of the other side agrees. Motions that were put keep their rule.
decision-propose-only-chairs = Only co-chairs can send this proposal.
decision-propose-button = Propose it
decision-propose-name = Name of the rule
decision-propose-name-hint = A name that is there changes that rule; a new name adds one
decision-propose-voters = Who votes
decision-propose-quorum-government = Quorum of the government side
decision-propose-threshold-government = Threshold of the government side
decision-propose-quorum-other = Quorum of the non-government side
decision-propose-threshold-other = Threshold of the non-government side
decision-propose-share-hint = Like >1/2 (more than half) or >=2/3 (two thirds at least)
decision-propose-quorum-all = Quorum of all seats together
decision-propose-threshold-all = Threshold of all seats together
decision-propose-optional-hint = Leave empty for none
decision-propose-base = Thresholds are counted against
decision-propose-abstentions = Abstentions
decision-propose-abstentions-apart = stay out of the count
decision-propose-abstentions-against = stand in the base
decision-propose-ties = As many yes as no
decision-propose-days = Days of notice before a second call
decision-propose-days-hint = 7 at least; leave empty for no second call
decision-propose-ground = Why (public)
decision-propose-other = Propose another wording
decision-rules-changing = A rule changes only where both co-chairs agree.
decision-rules-proposals = Proposed changes of rules
decision-rule-none-yet = none yet

### People: signing in, accounts, one-time links, roles, and the access log.

layout-private = Shown only while you are signed in.
layout-unsent = Your session had ended. What you typed is back in this form but not saved yet: look it over and press the button once more. Passwords and files are not kept; files that were uploaded before are still there.

## Forms

form-errors = Something needs mending
people-field-name = Name
people-field-contact = E-mail or telephone number
people-field-contact-hint = For example name@office.go.id or 0812 3456 7890
people-field-password = Password
people-field-new-password = New password
people-field-new-password-hint = At least 12 letters or digits. A few words that you remember easily will do.
people-field-repeat-password = Type it once more
people-field-old-password = Current password
people-field-code = Code
people-field-code-hint = Six digits from the app on your phone, or one of your recovery codes
people-field-role = Role
people-field-organisation = Organisation
people-field-from = From
people-field-until = Until
people-field-until-hint = Leave empty if not known
people-no-organisation = No organisation

people-error-no-name = Write the name
people-error-name-too-long = A name has at most 120 letters
people-error-bad-contact = Write an e-mail address such as name@office.go.id or an Indonesian telephone number such as 0812 3456 7890
people-error-password-short = The password needs at least 12 letters or digits
people-error-password-long = The password has at most 256 letters
people-error-password-common = This password is too easy to guess. Use a few words that seldom stand together.
people-error-password-personal = Do not use your own name or contact as password
people-error-passwords-differ = The two passwords differ
people-error-old-password = The current password does not fit
people-error-too-soon = Too many tries. Wait half a minute and try again.
people-error-code = The code does not fit or was used already. Wait for the next one and try again.
people-error-later-holder = Another holder is already noted from a later day. Give an end before that day, or end that tenure first
people-error-bad-day = Choose the day, for example 23 November 2026
people-error-ends-before-begins = The last day comes before the first
people-error-unknown-role = Choose the role
people-error-unknown-holding = Choose how the office is held
people-error-no-letter = Write the number of the letter
people-error-no-organisation = This role is held for an organisation: choose it
people-error-may-not-grant = You can't give this role
people-error-contact-taken = This contact can't be used. Choose another.

## Signing in and out

sign-in-title = Sign in
sign-in-lead = Sign in with the e-mail address or telephone number you were invited by.
sign-in-button = Sign in
sign-in-wrong = Contact or password does not fit. Check both and try again.
sign-in-too-soon = Too many tries. Try again in { $seconds } seconds; your account is not locked.
sign-in-forgotten = Forgotten your password?
sign-in-sign-up = No account yet? Sign up
sign-in-open-to-all = You need not sign in to read plan, figures and public record.
sign-in-code-title = Second step
sign-in-code-lead = The password fits. Now write the code from the app on your phone.

## One-time links

link-invitation-title = You are invited
link-invitation-lead = { $name }, choose a password to begin. From then on you sign in with { $contact }. This link is good until { $until }.
link-invitation-button = Begin
link-reset-title = New password
link-reset-lead = { $name }, choose a new password. You sign in with { $contact }. This link is good until { $until }, and all other browsers are signed out.
link-reset-button = Save password
link-once = This link works once.
link-made-title = One-time link
link-made-lead = Give this link to { $name } only. It is good until { $until } and is not shown again.
link-address = Link
link-message = Message to paste
link-message-invitation = Hello { $name }, you are invited to Rembuk { $region }. Open this link and choose a password before { $until }: { $link }
link-message-reset = Hello { $name }, with this link you choose a new password for Rembuk { $region }. Good until { $until }: { $link }
link-done = I have passed it on
link-line = { $purpose }, made on { $day }: { $state }
link-purpose-invitation = Invitation
link-purpose-reset = New password
link-purpose-duty = One duty
link-purpose-contact = New contact
link-state-open = waiting to be opened
link-state-used = used
link-state-expired = out of time
link-state-withdrawn = replaced or withdrawn

## Account

account-title = My account
account-lead =
    { $n ->
        [1] You are signed in with one browser.
       *[other] You are signed in with { $shown } browsers.
    }
account-roles = Roles
account-no-roles = No role yet. If you act for an organisation, ask the region's secretariat to add it.
account-sessions = Signed in with
account-session-seen = last used on { $day }
account-this-session = this browser
account-end-session = Sign it out
account-sign-out = Sign out
account-sign-out-everywhere = Sign out everywhere
account-security = Security
account-contact = Contact
account-no-contact = none yet
account-change-contact = Change contact
account-change-password = Change password
account-second-step-on = On.
account-second-step-off = Not on.
account-set-second-step = Set up
account-data = My data
account-data-about = Download everything kept about you: account, contact, roles, browsers and access log.
account-export = Download my data (JSON)

password-title = Change password
password-lead = Other browsers signed in to this account are signed out.
password-button = Save
contact-title = Change contact
contact-lead = You sign in with this contact. It changes once the link we send there is opened; then the old one is erased.
contact-button = Save
close-title = Close account
close-lead = Your name, contact, roles and all sessions are erased for good. This can't be undone.
close-stays = The public record does not change: it names offices, not you.
close-button = Close my account

## Two steps

second-step-title = Sign in with two steps
second-step-lead-off = Besides the password, Rembuk can ask for a code from an app on your phone. Whoever knows your password still can't get in.
second-step-lead-setting-up = One thing is left: connect the code app on your phone.
second-step-lead-on =
    { $n ->
        [0] On. All recovery codes are used up: make new ones now.
        [1] On. One recovery code is left.
       *[other] On. { $shown } recovery codes are left.
    }
second-step-begin = Turn on
second-step-scan = Open a code app (such as Aegis, 2FAS or Google Authenticator) and scan this picture.
second-step-qr = QR code for the code app
second-step-type = Can't scan? Type this key into the app:
second-step-then = Write the six digits that the app shows.
second-step-code-hint = Six digits from the app
second-step-confirm = Check the code
second-step-new-codes = Make new recovery codes
second-step-turn-off = Turn two steps off
second-step-off-about = Without it, the password alone is enough to sign in. Your region may ask for two steps for some roles.
codes-title = Recovery codes
codes-lead = Keep these ten codes in a safe place, for example on paper. Each works once if your phone is lost. They are not shown again.
codes-kept = I have kept them

## Managing people

manage-people-title = People and roles
manage-people-lead =
    { $n ->
        [0] Nobody holds a role in this region yet.
        [1] One person holds or held a role in this region.
       *[other] { $shown } people hold or held a role in this region.
    }
people-filter-words = Name or contact
people-filter-role-all = All roles
people-nothing-found = Nobody fits.
people-empty = Invite the first person; they choose their own password through a link.
people-no-current-role = no role at present
people-invited = no password chosen yet
people-download = Download this list (CSV)
people-download-noted = Holds personal data. Every download is noted in the access log.
invite-title = Invite somebody
invite-lead = You get a one-time link to pass on. If the contact is known already, the role is added at once.
invite-button = Invite
person-title = Person
person-lead-invited = Invited, no password chosen yet.
person-lead-active = The account is active.
person-account = Account
person-links = Links
person-no-links = No link was made for this person yet.
person-link-invitation = Make a new invitation link
person-link-reset = Make a link for a new password
person-sign-out = Sign out everywhere
person-second-step-off = Turn off their second step
person-withdraw = Withdraw the invitation and erase it
person-not-managed = Only an administrator of all regions where this person holds a role can manage links and sessions.
role-grant-title = Add a role
role-grant-lead = The role counts during the term you write, and can be ended at any time.
role-grant-button = Add role
role-end = End
role-everywhere = all regions
term-open = since { $from }
term-closed = { $from } to { $until }

role-administrator = Administrator
role-secretariat = Secretariat
role-agency-officer = Agency officer
role-forum-member = Forum member
role-monitor = Monitor
role-resident = Resident

## Access log

access-title = Access log
access-lead = Who signed in, whose role changed, and who took personal data out. Not public; every line is erased after { $days } days.
access-empty = Nothing is noted yet. As soon as somebody signs in or a role changes, a line stands here.
access-nothing-found = Nothing is noted for this filter.
access-filter-kind = What happened
access-filter-all = Everything
access-filter-from = From
access-filter-until = Until
access-download = Download what this filter finds (CSV)
access-somebody = somebody whose account is closed or of another region
access-nobody = –
access-command-line = the command line
access-signed-in = { $subject } signed in
access-sign-in-failed = A try to sign in as { $subject } failed
access-signed-out = { $subject } signed out
access-signed-out-everywhere = { $subject } was signed out everywhere by { $actor }
access-password-changed = { $subject } changed the password
access-contact-changed = { $subject } changed the contact
access-second-step-on = { $subject } turned two steps on
access-second-step-off = The second step of { $subject } was turned off by { $actor }
access-recovery-code-used = { $subject } used a recovery code
access-role-granted = { $actor } gave a role to { $subject }
access-role-ended = { $actor } ended a role of { $subject }
access-link-made = { $actor } made a link for { $subject }
access-link-used = { $subject } used their link
access-holding-given = { $actor } noted { $subject } as holder or bearer of a mandate
access-seat-given = { $actor } noted { $subject } on a seat of the forum
access-data-exported = { $actor } downloaded personal data
access-account-closed = An account was closed by { $actor }: { $subject }

## When something is wrong

error-not-signed-in = You are not signed in, or no longer
error-not-signed-in-help = Nothing was saved. Sign in in another tab, come back to the page before, and send it again.
error-not-allowed = You hold no role for this page
error-not-allowed-help = This page is for another role, or the term of yours is over. If that is wrong, ask the region's secretariat or administrator.
error-second-step = Your role needs two steps
error-second-step-help = This region asks for two steps at signing in for your role. Turn them on in your account first; it takes about two minutes.
error-stale-form = This form is out of date
error-stale-form-help = Nothing was saved. Perhaps you signed in again since it was opened. Go back, reload the page and send it again.
error-unknown-person = This person is not known in this region
error-unknown-person-help = The address may be wrong, the account closed, or the person never held a role here. Look again in the list of people.
error-unknown-office = There is no office “{ $subject }” here
error-unknown-office-help = Check the address, or look for “{ $subject }” in the list of offices.
error-unknown-link = This link is not known
error-unknown-link-help = Perhaps it was cut off when it was copied. Open it from the message itself, or ask whoever sent it for a new one.
error-link-used = This link was used already
error-link-used-help = Every link works once. If it was you, sign in with your password; if not, tell the administrator at once.
error-link-expired = This link is out of time
error-link-expired-help = For safety, links are good for a few days only. Ask whoever sent it for a new one.
error-link-withdrawn = This link was withdrawn
error-link-withdrawn-help = There may be a newer link for you. Look at the last message, or ask whoever sent it.
error-way-sign-in = Sign in
error-way-second-step = Turn on two steps
error-way-account = To my account

## Command line

user-added = { $contact } can now sign in with that password.
user-role-added = { $contact } has an account already; the role was added.
user-link = One-time link for { $contact }, good for 14 days: { $link }
user-link-path = One-time link for { $contact }, good for 14 days. Put the site's address before it: { $link }
user-demo-link = Sign in as an invented { $role } of Kabupaten Contoh ({ $contact }): { $link }
user-demo-sign-in = The invented { $role } of Kabupaten Contoh has a password already: sign in with { $contact } at { $link }
user-demo-officer = Officer of an agency, member of the forum on the government side
user-demo-chair-government = Co-chair of the government side
user-demo-chair-others = Co-chair of the non-government side
user-demo-member = Member of the forum on the non-government side
user-unknown-region = There is no region “{ $found }”. Check --region.
user-unknown-organisation = There is no organisation “{ $found }” in this region. Check --organisation.
user-has-password = { $contact } has a password already. Run it without --password-stdin to add the role only.

## Duty by link, footer, privacy

link-duty-title = One duty for you
link-duty-lead = This link opens one duty in the name of { $office }, without an account, until { $until }. What you send is recorded in the name of that office.
link-duty-button = Open the duty
link-duty-somebody = your organisation
foot-sign-in = Sign in
privacy-account = If you sign in
privacy-account-text = Whoever signs in to work gets one cookie that marks the session and nothing else. We keep name, contact, roles, the browsers used, and when you signed in; that log is erased after a year, unless this installation keeps it for another time. On the page My account all of it can be downloaded, and the account closed: then the data are truly erased. The public record names offices only.

## Rules for signing in

rules-title = Two steps by role
rules-lead = Whoever holds a role chosen here must sign in with two steps before opening a page that manages this region. The change goes into the public record.
rules-which = Roles that need two steps
rules-everywhere = asked for in all regions
rules-button = Save
entry-setting-changed = Setting changed

## Signing up, a new password, contacts

sign-up-title = Sign up
sign-up-lead = With an account you get messages and can take part. You need none to read.
sign-up-region = Your region
sign-up-choose = Choose …
sign-up-no-region = Choose your region
sign-up-button = Send the link
sign-up-have-account = Have an account? Sign in
sign-up-mail-only = An e-mail address. Short texts to telephones can't be sent from here yet; without e-mail, ask the secretariat of your region for an invitation.
sign-up-privacy = Your name is not shown to the public. If the link is not opened within a day, your name is erased; that something was sent to your contact is forgotten after 30 days.
sign-up-sent-lead = If { $contact } can receive messages, a link is on its way there. Open it to choose a password; it is good for one day.
people-error-no-gateway = Short texts to telephones can't be sent from here. Write an e-mail address, or ask the secretariat of your region for an invitation.
forgotten-title = A new password
forgotten-lead = Write the contact you sign in with. A link to choose a new password is sent there.
forgotten-button = Send the link
forgotten-no-mail = Is your contact a telephone number, or can you not open that mailbox any more? Ask the administrator of your region for a link.
forgotten-sent-lead = If there is an account with { $contact }, a link is on its way there. It is good for one day.
contact-sent-lead = A link is on its way to { $contact }. The contact of your account changes once that link is opened.
sent-title = Look at your messages
sent-not-come = Nothing after a few minutes? Look at your spam folder too. Only one link is sent in ten minutes.
sent-too-soon = Too many links were asked for from this network. Try again in { $seconds } seconds.
link-sign-up-title = Finish signing up
link-sign-up-lead = { $name }, choose a password. From then on you sign in with { $contact }. This link is good until { $until }.
link-sign-up-button = Begin
link-contact-title = New contact
link-contact-lead = Confirm that your account uses { $contact }. This link is good until { $until }.
link-contact-button = Use this contact
link-also-sent = Another link for the same invitation was sent to the contact itself. Once one of them is used, the other no longer opens.
access-signed-up = { $subject } signed up

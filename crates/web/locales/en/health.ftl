## Jobs and how the installation runs

job-deliver = Handing over mail or a short text
job-digest = Putting a digest together
job-daily = Daily job
job-state-waiting = waiting
job-state-running = running
job-state-done = done
job-state-failed = failed

health-title = How the installation runs
health-lead =
    { $n ->
        [0] No job and no delivery has failed.
       *[other] Failed jobs: { $failed }. Deliveries that failed or are uncertain: { $unsure }.
    }
health-parts = Its parts
health-unknown = not known
health-unset = not set
health-on = on
health-off = off
health-version = Version
health-database = Database
health-database-answers = { $engine }, answers
health-regions = Regions
health-disk = Free space of the data folder
health-gib = { $gib } GiB
health-disk-little = Less than 1 GiB: make room before it is full.
health-disk-unknown = The data folder can't be read.
health-backup = Last backup
health-backup-hint = Backups are made outside this program. See docs/operating.md.
health-mail = Mail
health-mail-answers = the mail server answers
health-mail-folder = written as files, not sent
health-mail-folder-hint = Set REMBUK_SMTP_URL to send mail.
health-mail-silent = can't be sent: { $error }
health-mail-slow = the mail server does not answer within five seconds
health-mail-hint = Mail waits and is tried again for about a day and a half.
health-gateway = WhatsApp/SMS gateway
health-address = Address of the site
health-address-hint = Set REMBUK_PUBLIC_URL: without it links in mail are not whole.

deliveries-title = Mail and short texts
deliveries-lead = Waiting: { $waiting }. Sent within 30 days: { $sent }. Failed: { $failed }. Uncertain: { $uncertain }.
deliveries-state = State
deliveries-none = Nothing is “{ $state }”. Something is sent when somebody signs up, is invited, or gets a message.
deliveries-again = Send again
deliveries-drop = Drop
deliveries-test = Send a test to my contact
deliveries-counts = How many by state
deliveries-kept = Texts of mail are not kept. That something was sent is forgotten after 30 days.
mail-way-smtp = Mail is sent through the mail server, from { $from }.
mail-way-folder = Mail is written as .eml files into the data folder, from { $from }; nothing is sent.
mail-way-none = There is no way out for mail yet ({ $from }).
gateway-on = The WhatsApp/SMS gateway is on.
gateway-off = The WhatsApp/SMS gateway is off.
delivery-notice = Message
delivery-digest = Digest
delivery-sign-up = Sign-up
delivery-forgotten = New password
delivery-invitation = Invitation
delivery-contact = Change of contact
delivery-test = Test

jobs-title = Jobs
jobs-lead =
    { $n ->
        [0] Waiting: { $waiting }. Running: { $running }. None has failed.
       *[other] Waiting: { $waiting }. Running: { $running }. Failed: { $failed }.
    }
jobs-failed = Failed
jobs-none-failed = None. A job that failed nine times appears here.
jobs-tried = To be tried again
jobs-again = Run again
jobs-by-kind = By kind and state
jobs-kind = Kind
jobs-count = Number
jobs-last = Last
jobs-next = Next
jobs-no-moment = –

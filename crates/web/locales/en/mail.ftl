## Mail and short texts

mail-greeting = Hello { $name },
mail-greeting-nobody = Hello,
mail-open = Open the page: { $link }
mail-foot = This mail was sent by Rembuk ({ $site }) by itself. Replies are not read.
mail-foot-notice =
    Sent by Rembuk by itself, for { $region }. Replies are not read.
    Set mail: { $preferences }
    Stop in one press: { $unsubscribe }

mail-invitation-subject = Invitation to Rembuk { $region }
mail-invitation-text =
    You are invited to Rembuk { $region }. Open this link and choose a password before { $until }:

    { $link }

    The link can be used once only. If you do not know why you were invited, ignore this mail.
mail-invitation-short = Hello { $name }, you are invited to Rembuk { $region }. Choose a password before { $until }: { $link }
mail-reset-subject = A new password for Rembuk
mail-reset-text =
    Somebody, perhaps you, asked for a new password. Choose it here, by { $until }:

    { $link }

    If it was not you, ignore this mail: your password has not changed.
mail-reset-short = Hello { $name }, choose a new password for Rembuk by { $until }: { $link } If you did not ask, ignore this.
mail-sign-up-subject = Finish signing up to Rembuk { $region }
mail-sign-up-text =
    One step is left: open this link and choose a password, by { $until }:

    { $link }

    If you did not sign up, ignore this mail; no account is made.
mail-sign-up-short = Hello { $name }, finish signing up to Rembuk { $region } by { $until }: { $link } If it was not you, ignore this.
mail-contact-subject = Confirm your new address at Rembuk
mail-contact-text =
    This is to become the contact of your account. Confirm it by opening this link, by { $until }:

    { $link }

    If you did not ask, ignore this mail; nothing changes.
mail-contact-short = Hello { $name }, confirm your new contact at Rembuk by { $until }: { $link } If it was not you, ignore this.
mail-replaced-subject = The contact of your Rembuk account was replaced
mail-replaced-text =
    Your account now uses another contact; this address no longer signs in. If it was not you who replaced it, tell the administrator of your region at once.

    { $link }
mail-replaced-short = The contact of your Rembuk account was replaced. If it was not you, tell the administrator of your region. { $link }
mail-known-subject = You have an account at Rembuk already
mail-known-text =
    Somebody, perhaps you, signed up with this address. The account exists, so no other was made. Sign in here:

    { $link }

    Forgotten your password? { $forgotten }
mail-known-short = You have an account at Rembuk already. Sign in: { $link } Forgotten your password? { $forgotten }
mail-test-subject = A test mail from Rembuk
mail-test-text =
    This mail has arrived, so sending works. See how it stands:

    { $link }
mail-test-short = A test from Rembuk. { $link }

mail-digest-subject =
    { $n ->
        [1] One message from Rembuk
       *[other] { $shown } messages from Rembuk
    }
mail-digest-lead =
    { $n ->
        [1] One message you have not read, from { $from } to { $until }:
       *[other] { $shown } messages you have not read, from { $from } to { $until }:
    }
mail-digest-all = All messages: { $link }
mail-digest-short = { $shown } messages of Rembuk you have not read: { $link }

channel-mail = mail
channel-gateway = short text (WhatsApp/SMS gateway)
delivery-waiting = waiting
delivery-marked = being sent
delivery-sent = sent
delivery-uncertain = uncertain
delivery-failed = failed
delivery-dropped = dropped

## Command line

cli-demo-mail = Mail of the demo is written as .eml files into { $folder }; nothing is sent.
mail-error-smtp-url = The address of the mail server can't be read. Use smtps://name:password@host:465 or smtp://name:password@host:587?tls=required; write special characters of the password as %XX.
mail-error-from = The sender is not a mail address ({ $detail }). Example: Rembuk <rembuk@jember.go.id>
mail-error-gateway = The gateway's address must begin with http:// or https://, and REMBUK_GATEWAY_SECRET must be set.
mail-error-certificates = The certificates of this system can't be read ({ $detail }). Install the package ca-certificates.

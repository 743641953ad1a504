### Rules of the whole installation: they hold in every region.

house-rules-title = Rules of the whole installation
house-rules-lead =
    { $n ->
        [one] { $shown } rule holds for all regions here; { $own } was decided, else the default holds.
       *[other] { $shown } rules hold for all regions here; { $own } of them were decided, the others use the default.
    }
house-rules-nobody-decided = Nobody decided yet; the default holds.
house-rules-default-is = Default, unless decided otherwise: { $default }.
house-rules-public = Changing this rule goes into the public record of the installation: its value before and after, not its ground.
house-rule-nobody = no role

house-rule-log-days = How long the access log is kept
house-rule-log-days-about = After so many days lines of the access log (who signed in, whose role changed) are erased. At least 1 day, at most 3,650.
house-rule-log-days-ground = Our choice: a year is enough to look into what happened, and personal data is kept no longer than needed (Law 27/2022 on personal data protection).
house-rule-second-step = Two steps when signing in
house-rule-second-step-about = The roles chosen must use two steps in every region. A region may ask for more roles, not for fewer.
house-rule-second-step-ground = Our choice: not asked for from the start, so that everyone can sign in with whatever phone they have.
house-rule-edition = Edition of the national list of indicators
house-rule-edition-about = The edition that regions check codes of indicators against, as long as the region chose none itself.
house-rule-edition-ground = Our choice, not a rule of law: the edition that the first data brought in here refers to.

### Offices: who holds them, mandates, handover. Names of people are never shown in public.

offices-title = Offices
offices-lead =
    { $n ->
        [0] No office is noted in this region yet.
        [1] One office is noted in this region, { $vacant } of them vacant.
       *[other] { $shown } offices are noted in this region, { $vacant } of them vacant.
    }
offices-empty = Add the offices that answer or enter figures, such as the head of an agency. Duties belong to the office, not to the person.
offices-nothing-found = No office fits.
offices-filter-words = Office or organisation
offices-filter-organisation = Organisation
offices-filter-all-organisations = All organisations
offices-filter-state = Held how
offices-filter-all-states = In any way
office-title = Office
office-lead = On { $day }: { $held }.
office-now = now

holding-definitive = definitive holder
holding-acting = Plt. (acting)
holding-daily = Plh. (acting during an absence)
holding-mandate = by mandate
holding-vacant = vacant

office-field-name = Name of the office
office-field-name-hint = For example Kepala Dinas Kesehatan
office-field-kind = How it is held
office-field-person = Person
office-field-letter = Number of the letter
office-field-letter-hint = The decree or order it rests on
office-field-letter-day = Day of the letter
office-person-unknown = person not known here yet
office-letter = Letter { $number }
office-letter-dated = Letter { $number }, { $day }

office-add-title = Add an office
office-add-lead = The office's name and organisation are public and go into the record.
office-add-button = Add
office-holder-title = Note a holder
office-holder-lead = The public sees kind, term and number of the letter, not the name. A new definitive holder or Plt. ends the term before; a Plh. does not.
office-holder-button = Note the holder
office-mandate-title = Give a mandate
office-mandate-lead = Whoever bears a mandate may act for this office during its term, beside the holder.
office-mandate-button = Give the mandate

office-holders = Holders
office-no-holders = No holder is noted yet. Until then the office is shown as vacant.
office-mandates = Mandates
office-no-mandates = No mandate yet. If somebody else must be able to act for this office, note the letter.
office-handover = Handover
office-handover-about = All this belongs to the office and passes to the next holder.
office-handover-indicators = { $shown } indicators
office-handover-awaited = { $shown } figures still awaited
office-handover-mandates = { $shown } mandates in force

agency-offices = Offices
agency-duties =
    { $n ->
        [0] No indicator stays with the offices here yet.
        [one] With the offices here, whoever holds them, stays { $shown } indicator; { $awaited } of its figures awaited.
       *[other] With the offices here, whoever holds them, stay { $shown } indicators; { $awaited } of their figures awaited.
    }
agency-offices-none = No office of this organisation is noted yet.

entry-office-added = Office added
entry-office-holder-set = Holder of an office noted
entry-office-holder-ended = Term of a holder ended
entry-mandate-given = Mandate given
entry-mandate-ended = Mandate ended

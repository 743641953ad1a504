### The public record: list of entries, one entry, and how to verify it.

record-title = Public record
record-description = All changes of this region's data, in order, for anyone to verify.
record-lead =
    { $n ->
        [0] The public record of this region has no entry yet.
        [one] The public record of this region has { $shown } entry.
       *[other] The public record of this region has { $shown } entries.
    }
record-what = Every change of the data is added as a new entry. Older entries are not replaced and not deleted. If anyone changed one quietly, the sum below would no longer match.
record-empty = There is no entry here. Entries appear once the first data are brought in.
record-newest = To the newest entries
record-older = Older entries
record-verify = Verify it yourself
record-verify-how = Download the entries, work out the SHA-256 hash of each, and build the Merkle tree of RFC 6962 from them. If its root equals the one below, your entries are those of this record, complete and in order.
record-root = Root of the record now
record-download = Download the entries with what is needed to verify them (JSON)

entry-title = Entry { $seq }
entry-details = Contents of the entry
entry-payload = What was recorded
entry-previous = Entry before
entry-next = Entry after
entry-moment = Time
entry-kind = Kind
entry-subject = About
entry-hash-before = Hash of the state before
entry-hash-after = Hash of the state after
entry-salt = Salt
entry-payload-hash = Hash of what was recorded
entry-leaf-hash = Hash of the entry

## What was recorded

entry-region-added = Region added
entry-districts = List of districts brought in
entry-villages = List of villages and urban wards brought in
entry-boundaries = Boundaries brought in
entry-agencies = List of agencies brought in
entry-national-indicators = List of national indicators brought in
entry-indicators = The region's indicators brought in
entry-values = Figures brought in
entry-targets = The region's targets brought in
entry-national-targets = Targets from outside the region brought in
entry-comparison = Figures of other regions brought in
entry-other = Another change recorded
entry-new = { $what }: { $new } new
entry-changed = { $what }: { $changed } changed
entry-new-and-changed = { $what }: { $new } new, { $changed } changed
record-installation-title = The public record of this installation
entry-agency-names = Earlier names of agencies brought in
entry-agency-successions = Successors of agencies brought in
record-installation-lead =
    { $n ->
        [one] The public record of this installation has { $shown } entry.
       *[other] The public record of this installation has { $shown } entries.
    }

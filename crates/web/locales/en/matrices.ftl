### Matrices 1 to 4: in, out, and to download.

plan-matrices = Matrices 1–4 to download
plan-matrices-what = The official tables of the action plan, one row for each indicator and programme. Ceilings are in millions of rupiah.
entry-matrix-1 = Matrix 1
entry-matrix-2 = Matrix 2
entry-matrix-3 = Matrix 3
entry-matrix-4 = Matrix 4
fault-money-unit-missing = the head “{ $found }” does not say its unit. Matrices are in millions of rupiah (juta): write the head “{ $suggestion }”.
fault-no-year-filled = this row has no target and no ceiling for any year. Fill in one, or write – in a year it runs if the ceiling is not known.
fault-baseline-differs = the baseline { $found } is not the stored figure of { $year }, { $stored }. Correct one of them.
fault-unknown-place-name = there is no district or village named “{ $found }” in this region. Check the name, or write its code.
fault-ambiguous-place = “{ $found }” is the name of several places ({ $known }). Put “Kecamatan …” or “Desa …” before it, or write the code.
note-baseline-unknown = no figure of { $year } is stored, so the baseline { $found } is not taken. Bring it in by indicator-values, which says where it was published.
note-agency-elsewhere = here { $found } answers for it, in the list of indicators { $name ->
    [none] nobody yet
   *[other] { $name }
  }. The list of indicators decides.

// Each erasure asks whether something that this version can't apply speaks of the record, too, whether it counts or not:
// without an index of those few it would read through everything that came as a bare hash.

export const unappliedEntries =
  "CREATE INDEX journal_unapplied ON journal (device, seq) WHERE record = '' AND payload IS NOT NULL;\n";

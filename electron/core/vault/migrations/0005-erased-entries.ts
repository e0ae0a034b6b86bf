// Each round asks whether own files still hold what was erased: without an index of the few entries that are empty, it
// would read through the whole journal.

export const erasedEntries = 'CREATE INDEX journal_erased ON journal (device, seq) WHERE payload IS NULL;\n';

# The register: what the terminal says of it, and the history of an item.

register-looked = { $organisation }: { $lines ->
    [one] one line read
   *[other] { $lines } lines read
}
register-looked-cut = { $organisation }: { $lines ->
    [one] one line read
   *[other] { $lines } lines read
}; those up to { $through } were removed on { $at }, as the register itself says
register-sound = The register is whole: no line was changed, removed, added or put elsewhere.
register-lines = { $first } to { $last }
register-more = { $organisation }: and { $count } more lines that do not suit their digests
register-fault-changed = { $organisation }: line { $lines } was CHANGED: it does not suit its digest
register-fault-rewritten = { $organisation }: line { $lines } was REWRITTEN with a digest of its own: the next line was made after another one
register-fault-missing = { $organisation }: line { $lines } is MISSING
register-fault-added = { $organisation }: line { $lines } was ADDED by hand
register-fault-reordered = { $organisation }: line { $lines } was REORDERED: it was written as line { $belongs }
register-fault-unchained = { $organisation }: line { $lines } is UNCHAINED: an older version of Passerelle wrote it, and the next line will chain it; or it was added by hand
register-fault-truncated = { $organisation }: TRUNCATED at the end: line { $lines } was written and is gone
register-fault-head = { $organisation }: line { $lines }, the last one, was REWRITTEN, or the organisation’s row was: they do not agree
register-fault-checkpoint = { $organisation }: the CHECKPOINT at line { $lines } is not the one that the register speaks of

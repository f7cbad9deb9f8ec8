# The watched names and the synonyms, for the comms team alone.

## What is shown
watch-headline = { $count ->
    [0] 🤫 No watched name
    [one] 🤫 { $count } watched name
   *[other] 🤫 { $count } watched names
}
watch-empty = Nobody has added a name yet.
watch-how = A question that speaks of one of these names, even in disguise, always goes to the team. /passerelle watch add Name, Other name · /passerelle watch remove Name
synonyms-headline = { $count ->
    [0] 🤫 No synonym
    [one] 🤫 { $count } group of synonyms
   *[other] 🤫 { $count } groups of synonyms
}
synonyms-empty = Nobody has added a synonym yet.
synonyms-how = Whoever uses one of these phrases speaks of the others too. A synonym may hold an answer back, never give one. /passerelle synonyms add Name = Other name · /passerelle synonyms remove Name
names-more = { $count ->
    [one] And { $count } more.
   *[other] And { $count } more.
}

## Confirmations
watch-added = { $count ->
    [one] ✅ Watched name: { $names }.
   *[other] ✅ Watched names: { $names }.
}
watch-removed = ✅ “{ $name }” is no longer watched.
synonyms-added = ✅ Synonyms: { $phrases }.
synonyms-removed = ✅ No longer all synonyms: { $phrases }. See what is left with /passerelle synonyms.

## What cannot be done
name-too-long = “{ $name }” has { $count } characters; the most is { $limit }.
name-too-short = “{ $name }” is too short: it takes two letters or digits at least.
name-marked = “{ $name }”: write the name without formatting, comma or equals sign.
name-letters = “{ $name }”: write the name in Latin letters and digits, the only ones that I find in a question.
name-twice = “{ $name }” is given twice.
watch-already = “{ $name }” is already watched.
watch-unknown = “{ $name }” is not among the watched names.
watch-full = The list cannot have more than { $limit } names.
watch-usage = Write /passerelle watch, /passerelle watch add Name, Other name or /passerelle watch remove Name.
synonyms-count = Give two to { $limit } phrases with equals signs between them.
synonyms-already = That is already noted: { $phrases }.
synonyms-crowded = That would be too many synonyms ({ $limit } at most): { $phrases }.
synonyms-unknown = “{ $name }” is not among the synonyms.
synonyms-full = There cannot be more than { $limit } groups of synonyms.
synonyms-usage = Write /passerelle synonyms, /passerelle synonyms add Name = Other name or /passerelle synonyms remove Name.

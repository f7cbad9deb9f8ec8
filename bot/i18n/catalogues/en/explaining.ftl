# Why this answer, a draft sentence by sentence, and what looks like a news item.

## Why: the CM's card. About what the CM does not know, the words depend on what they know alone.
button-why = Why?
why-headline = 💡 Why this answer to { $number }
why-footer = Only people grant; the bot can only restrict.
why-cm-freeze = A freeze is in force. While it lasts nothing is cleared, whatever the question.
why-cm-restricted = Something the team gave you as confidential speaks of it. The strictest counts, even if something else could be said.
why-cm-embargo = Something the team gave you under embargo speaks of it. Its time has not come: the strictest counts.
why-cm-covered = The team approved these very words, and your question neither adds nor leaves out anything that matters. The leave is for these words, not for others.
why-cm-expired = It was cleared until a date that is past. A person will say whether it still holds.
why-cm-held = What you knew about it no longer holds. A person will say how things stand.
why-cm-gone-by = It was cleared while what it announces lay ahead. That lies behind now: a person will say how to put it.
why-cm-not-covered = What you know is not enough for a sure yes. In doubt it is never yes: a person decides.
why-cm-nothing-found = Nothing that the team passed on to you speaks of it closely enough. Without leave it is never yes: a person decides.

## Why: the card for comms
why-comms-rule = The rule that decided: { $why }.
why-comms-hidden = 🤫 What the CM does not know of: { $numbers }. Their words are the same as if it did not exist.
quote-cm-reads = What the CM reads

## A draft, sentence by sentence
parts-title = Sentence by sentence
parts-not-the-whole = A yes to a sentence is no yes to the whole text: the answer is the headline's.
part-frozen = 🧊 freeze in force
part-confidential = 🔒 not to be said
part-embargoed = ⏳ embargoed
part-unknown = 🤝 for the team to say
part-shareable = 📣 in the approved words
part-because = { $flag } · { $number }
part-wording = { $count ->
    [one] For sentence { $numbers }, to publish as it is, { $until }
   *[other] For sentences { $numbers }, to publish as it is, { $until }
}
part-adds = sentence { $part } adds to { $number }
part-omits = sentence { $part } leaves out of { $number }
question-adds = the question adds to { $number }
question-omits = the question leaves out of { $number }

## What looks like a news item
neighbour-same = 🔁 { $number } says nearly the same.
neighbour-differs = ⚠️ { $number } gives “{ $given }”.
neighbour-opposite = ⚠️ { $number } says the opposite: “{ $given }”
state-caveats = It also says what not to say, and has no approved wording: it grants nothing until it has one.
do-shareable-caveats = This message also says what not to say: do not publish it as it is. Ask first for the words to use.
button-add-wording = Add a wording
form-proposed-wording = The proposed wording comes from the message. Read it through: it is all that a yes will grant.

# Receipts: who has acknowledged what, and reminders for those who have not.

## In the room of the CM
receipt-reminder-news = ⏰ { $number }: still to be acknowledged
receipt-reminder-recall = ⏰ Recall of { $number }: still to be acknowledged
receipt-reminder-freeze = ⏰ Freeze in force: still to be acknowledged
receipt-waits = Waiting for { $names }. One press on “Got it” is enough.
receipt-over = ✓ { $what }: nothing left to acknowledge
receipt-label-news = { $number }
receipt-label-recall = Recall of { $number }
receipt-label-freeze = Freeze
button-snooze-hour = In 1 hour
button-snooze-morning = Tomorrow morning
receipt-snoozed = ✅ You will not be reminded before { $at }. The others still are.
stale-nothing-awaited = There is nothing left to acknowledge here.

## For the team
receipt-silent = 🔕 { $what }: nobody knows yet whether it was read
receipt-silent-do = { $count ->
    [one] One reminder in their room brought nothing. Reach them some other way; this card will say when they have read it.
   *[other] { $count } reminders in their room brought nothing. Reach them some other way; this card will say when they have read it.
}
receipt-row = { $label }: { $names }
receipt-nobody = nobody: there is no CM in this mandate
receipt-names-more = { $names } and { $count } more
fact-recall = Recall of { $at }
fact-recall-asked = Recall of { $at }, for { $number }
button-who = Who has it?
who-headline = 📬 Who has { $number }?
who-headline-freeze = 📬 Who knows of the freeze?
who-nobody = Nobody outside the team was told.
who-needs-number = Write which one, for example: /news who N-12
recalls-headline = ↩️ Recalls not acknowledged yet
recalls-title = { $count ->
    [one] One recall
   *[other] { $count } recalls
}
recalls-none = All recalls have been acknowledged.
recalls-line = not yet read by { $names }, since { $at }
recall-for = For { $name }, who was answered in { $number }.
overview-recalls = { $count ->
    [one] One recall not acknowledged
   *[other] { $count } recalls not acknowledged
}
command-news-who = who has acknowledged, who has not: /news who N-12
command-news-recalls = the recalls not acknowledged yet
notice-receipt = Passerelle: a receipt is awaited
letter-receipt-reminder = reminder to acknowledge
letter-receipt-silent = who has not acknowledged, for the team
letter-thaw-review = what holds after the freeze, for the team
discord-news-who = who
discord-news-who-about = Who has acknowledged an item, and who has not
discord-news-recalls = recalls
discord-news-recalls-about = The recalls not acknowledged yet

## Recalls
recall-hardened = The team has changed its mind: this is confidential now.
recall-embargo = The embargo was set or moved. Only the card as it is now counts.
recall-wording = The wording has changed. Only the card as it is now counts.
recall-room-wider = More people than intended can read one of the rooms where this was told. It is held until the team has seen to it.
recall-ruling-revoked = The team has taken back its answer.
recall-ruling-expired = The time for which the answer held is over.
recall-answer = The answer to your question { $number } rested on it: it does not hold any more.
hold-room-wider = ⚠️ More people than intended can read a room of the CM. The item is held until somebody confirms that all is in order there, and what it says is hidden there.

## After a freeze
review-headline = ☀️ After the freeze: what holds again?
review-do = Nothing has left by itself. Until you confirm it, what could be said before counts as “check again”, and questions about it come to you.
review-one-by-one = Open each of them to confirm it, send it, change it or withdraw it.
review-waiting = { $count ->
    [one] One item waited
   *[other] { $count } items waited
}
review-in-force = { $count ->
    [one] One item was in force
   *[other] { $count } items were in force
}
review-more = { $count ->
    [one] … and one more, by “One by one”
   *[other] … and { $count } more, by “One by one”
}
review-more-then = { $count ->
    [one] … and one more, once these have been looked at
   *[other] … and { $count } more, once these have been looked at
}
review-older = There is older matter on record. It counts as “check again” too, and comes up here once these have been looked at.
review-over = ✓ After the freeze: everything has been looked at
button-review = One by one
button-all-hold-again = Confirm all
button-holds-again = Holds again
holds-again-done = ✅ { $number } holds again.
all-hold-again-done = ✅ All that was in force holds again.
all-hold-again-waiting = { $count ->
    [one] ✅ All that was in force holds again. What waited leaves after the time to undo.
   *[other] ✅ All that was in force holds again. The { $count } items that waited leave one a minute; each can still be undone.
}
stale-holds-again = { $number } holds already.
stale-reviewed = Everything has been looked at already.
stale-reviewed-by = { $by } has already confirmed all.
notice-review = Passerelle: after the freeze
state-frozen = 🧊 Freeze in force: nothing may be said before the thaw.
state-unconfirmed = ❓ Nobody has confirmed it since the freeze: until then, it grants nothing.
state-stuck = Sending is stopped for now: the CM has not got it yet.
freeze-thaw-asked = { $name } asked to lift the freeze. A second person has to press “Lift the freeze”.
thaw-asked = ✅ Asked. A second person has to lift it: the freeze still holds.
stale-thaw-asked = You have asked already. A second person has to lift it.
form-thaw = Lift the freeze
form-thaw-intro = Several freezes are in force. Those you do not choose still hold.
submit-thaw = Lift

# How long what is kept, and what people ask about themselves.
privacy-headline = 🗄️ What is kept, and for how long
privacy-intro = Each day, what is older is deleted. What still holds stays, and what waits for an answer, and what holds back an older permission.
privacy-register = Register
privacy-items = News that ended
privacy-questions = Closed questions and signals
privacy-meetings = Past syncs
privacy-messages = Deliveries (without the words)
privacy-grace = After the app was removed (Discord; Slack, if installed by a link)
privacy-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
privacy-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
privacy-held = { $reason } – { $by }, { $at }
privacy-holds = 🗄️ Kept whatever its age, until a lead releases it:
privacy-no-holds = Nothing is under legal hold.
privacy-swept = Last round: { $at }
button-retention = Change how long…
button-hold-set = Hold…
button-hold-lift = Release { $number }…
form-retention = How long things are kept
form-retention-intro = Write “12 months” or “2 years”. Less time counts from the next round on: what is deleted does not come back.
submit-retention = Save
hint-retention = From { $least } to { $most } months
retention-bounds = Write a time from { $least } to { $most } months, such as “12 months”.
retention-kept = ✅ Saved; it counts from the next round on.
form-hold = Legal hold
form-hold-intro = For a dispute or an inquiry: what is held is deleted neither by age nor when a person asks for it. Every lead sees the reason.
submit-hold = Hold
field-hold-scope = What
hold-one = One news item, question or signal
hold-all = Everything in this organisation
hold-everything = everything
field-hold-number = Number
hint-hold-number = Such as N-12, Q-3 or S-4
field-hold-reason = Reason
hint-hold-reason = Without anything confidential
hold-number = I cannot find that number. Write N-12, Q-3 or S-4, for example.
hold-kept = ⚖️ Under legal hold: { $number }.
hold-lifted = ✅ No longer under legal hold: { $number }.
form-hold-lift = End of a legal hold
form-hold-lift-intro = What was held ({ $number }) follows its age again: the next round may delete it.
submit-hold-lift = Release
stale-legal-hold = This is under legal hold already.
stale-hold-lifted = { $name } has already ended this hold.
command-privacy = What is kept, and for how long
help-privacy = Data
help-privacy-how = /passerelle privacy
announce-app-gone = ⚠️ { $mandate } – the app was removed from { $name }
announce-app-back = ✅ { $mandate } – the app is back on { $name }
setup-retention = kept for: register { $register } months, items { $items } months, questions { $questions } months, meetings { $meetings } months, messages { $messages } months, after_removal { $grace } days
export-kind = { $kind } ({ $count })
export-warning = Read it before you hand it over: texts may name other people.
erase-dry = Nothing is erased yet (--dry-run). What would be:
erase-person = Erased: name, accounts and own texts. The id { $id } stays, in the register and beside what the house decided.
erase-count = { $what }: { $count }
erase-organisation = Erased: { $name }, { $count ->
    [one] { $count } row
   *[other] { $count } rows
}.
erase-held = Under legal hold, and stays: { $number }. A lead ends that with /passerelle privacy.
erase-mentions = The name still stands in { $what } ({ $count }), written by others: a person decides about those.
erase-waiting = { $count ->
    [one] { $count } event of this person still waits: run it again in a minute.
   *[other] { $count } events of this person still wait: run it again in a minute.
}
erase-elsewhere = Elsewhere remain: the messages on Slack and Discord, earlier backups, the database server's logs. See docs/how-to/answer-a-privacy-request.md.
erase-log-busy = Others were reading the database: its -wal file may keep traces. Run it again, or stop and start passerelle run.
privacy-no-houses = There is no organisation yet.
privacy-which = Several organisations: { $names }. Say which: --organisation NAME
privacy-no-house = No organisation “{ $name }”. There is: { $names }
privacy-nobody = Nobody of that name, id or account at { $organisation }: { $name }

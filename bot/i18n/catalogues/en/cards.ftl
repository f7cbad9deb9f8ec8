# What the cards say. The headlines of verdicts and news are a contract: do not change them.

## Flags
flag-shareable = 📣 Shareable
flag-confidential = 🔒 Confidential
flag-embargoed = ⏳ Embargoed
flag-expired = ❓ Check again
flag-held = ↩️ No longer holds

## News: headlines
headline-shareable = 📣 Shareable
headline-confidential = 🔒 Confidential
headline-embargoed = ⏳ Embargoed until { $until }
headline-expired = ❓ Check again before you speak of it
headline-held = ↩️ Recall: this no longer holds

## News: what to do
wording-approved = Approved wording, to publish as it is
wording-prepare = Wording to prepare, not before { $until }
do-shareable = You may announce it, in these words. For any other sentence, ask first.
do-shareable-bare = There is no approved wording: only this text, word for word, may be said. Otherwise, ask first.
do-confidential = For your information only: say nothing of it, confirm nothing, deny nothing.
do-embargoed = You may prepare. Nothing goes out and nothing is confirmed before then.
do-expired = It was true, and may not be any more. Ask before you speak of it.
do-held = Publish nothing more about it. If it is already out, tell the team at once.
do-publish-this = Publish this wording, not your own sentence.
quote-no-longer = No longer holds

## Facts
fact-since = Since
fact-by = From
fact-until = Holds
fact-then-until = Then holds
fact-was-until = Held
until-instant = until { $at }
until-further-notice = until further notice
fact-topics = Topics
fact-files = Files
files-ask = { $count ->
    [one] { $count } file, ask the team
   *[other] { $count } files, ask the team
}
files-not-cleared = { $count ->
    [one] { $count } file, not cleared by the text: ask the team
   *[other] { $count } files, not cleared by the text: ask the team
}
fact-mandates = For
fact-got = Got by
fact-missing = Not read yet by
fact-decided-by = Decided by
fact-decided-at = Decided on
fact-asked-at = Asked on
fact-bot-verdict = The bot's answer
fact-frozen-by = Decided by
fact-thawed-by = Lifted by
fact-thawed-at = Lifted on
got-line = ✓ Got by { $names }
got-one = { $name } ({ $clock })

## News: the card for comms
state-leaving = This is what the CM will get. It has not left yet.
state-recording = This stays inside the team.
state-kept = Recorded, inside the team.
state-passed = Passed on to the CM on { $at }.
state-undone = Taken back in time: nothing left.
state-withdrawn = Withdrawn. It grants nothing any more.
state-waits-for-thaw = Freeze in force: nothing leaves. After the thaw, it is for you to send it.
state-comms-only = 🤫 For the team only: the CM does not know of it.
state-failed = { $count ->
    [one] ⚠️ { $count } delivery failed for good: tell the CM some other way.
   *[other] ⚠️ { $count } deliveries failed for good: tell the CM some other way.
}
state-no-wording = Without approved wording, it grants nothing but its own text, word for word.
state-waiting-revision = Version { $number }, not sent yet: { $headline }
hold-source-edited = ⚠️ The source message was edited. The item is held as confidential until somebody confirms that it is still right.
hold-source-unseen = ⚠️ I am no longer in the room of the source message: an edit or a deletion there would go unnoticed. The item is held as confidential until somebody confirms that it is still right.
hold-source-deleted = ⚠️ The source message was deleted. The item is held as confidential: change it or withdraw it.
hold-two-tags = ⚠️ Two tags contradict each other. The stricter one holds until somebody settles it.

## Verdicts: the headlines are a contract
verdict-shareable = 📣 May be said
verdict-confidential = 🔒 Do not disclose
verdict-embargoed = ⏳ Embargoed until { $until }
verdict-unknown = 🤝 Sent to the team
verdict-frozen = 🧊 Freeze in force
verdict-do-confidential = Do not speak of it, confirm nothing, deny nothing.
verdict-do-embargoed = Nothing goes out and nothing is confirmed before then. After that, ask again.
verdict-do-frozen = Publish nothing for now, not even what could be said before. The team will announce the thaw here.
verdict-do-unknown = Somebody will answer you here. Until then, say nothing of it.
verdict-team-asked = The team has been asked as well: somebody will answer you here.
verdict-empty = I found no text to read in your question.
verdict-too-long = Your text is too long for me to judge in one go. An extract would be quicker.
quote-question = Your question
evidence-title = What counted
evidence-near = What you already know that comes close
evidence-untold = { $flag } · not told to the CM
evidence-comms-only = { $flag } · comms only
difference-adds = your text adds
difference-omits = your text leaves out

## Questions
question-headline = ❓ { $name } asks: may this be said?
question-reminder = ⏰ No answer since { $at }.
question-frozen = 🧊 Freeze in force: nothing can be cleared until the thaw.
question-waits-for-cm = Waiting for the CM to say more. You may answer without it.
quote-asked-back = What was asked back
quote-context = What { $name } added
quote-by = { $name }
answer-leaving = This is what the CM will get. It has not left yet.
answer-left = The answer given:
answer-do-not-before = Nothing goes out and nothing is confirmed before then. After that, ask again: it will not be a yes by itself.
asked-back-headline = 🤝 The team needs to know more
verdict-because = { $verdict } ({ $why })
verdict-short-frozen = freeze in force
verdict-short-confidential = do not disclose
verdict-short-embargoed = embargoed
verdict-short-unknown = sent to the team
verdict-short-shareable = may be said
why-freeze = a freeze is in force
why-restricted = a confidential item speaks of it
why-embargo = an embargo still runs
why-held = an item close to it no longer holds
why-secret = an item that the CM does not know of speaks of it
why-doubt = the question leaves a doubt
why-expired = the permission has ended, or was not confirmed since a freeze
why-gone-by = what was approved lay ahead then, and lies behind now
why-not-covered = no permission covers the whole question
why-nothing-found = nothing on the subject
why-covered = a permission covers the whole question
doubt-empty = the text is empty
doubt-too-long = the text is too long
doubt-mixed-script = some letters are in disguise
doubt-watched-name = a name never to be confirmed
doubt-synonym = something restricted, by another of the house’s names
doubt-clocks = the clocks disagree
doubt-error = an error while reading
doubt-timeout = reading took too long
doubt-adviser = an advising plug-in objects or did not answer

## Recalls and freezes
recall-headline = ↩️ Recall: { $number } no longer holds
recall-do = Publish nothing more of it. If it is already out, tell the team at once: they will say whether to take it down.
recall-withdrawn = The team has withdrawn this item.
recall-changed = The team has changed this item. Only its card as it is now counts.
recall-source-edited = The source message was edited. The team is checking.
recall-source-unseen = The message it comes from can no longer be seen. The team is checking that it still holds.
recall-source-deleted = The source message was deleted. The team is checking.
recall-two-tags = Two tags contradict each other. The team is settling it.
freeze-do = Publish nothing more, not even what could be said before, and hold what is scheduled. You will be told here when to start again.
freeze-do-comms = Nothing is cleared while the freeze lasts.
thaw-headline = ☀️ The freeze is over
thaw-do = Work goes on. Before you publish what was planned, check that it is still timely.

## Lists
list-headline = 🗂️ The news
list-found = 🔎 Search: “{ $query }”
list-title = { $count ->
    [one] { $count } item
   *[other] { $count } items
}
list-empty = Nothing for now.
list-more = { $count ->
    [one] And { $count } more. Narrow it down with /news search.
   *[other] And { $count } more. Narrow it down with /news search.
}
list-hint = To see one in full: /news and its number.

## Buttons
button-acknowledge = Got it
button-undo = Undo
button-send-now = Send now
button-edit = Edit
untag-headline = { $number } stays with the CM
untag-ask = Taking the reaction off changes nothing: the CM has it. Withdraw it? A recall will tell them.
button-withdraw = Withdraw
button-confirm = Still right
button-settle-confidential = 🔒 Confidential
button-settle-shareable = 📣 Shareable
button-ask-team = Ask the team
button-answer-may = May be said
button-answer-no = No
button-answer-not-before = Not before…
button-ask-back = Ask back
button-give-context = Say more
button-thaw = Lift the freeze

## Notifications: never anything confidential
notice-news = Passerelle: news { $number }
notice-answer = Passerelle: an answer to { $number }
notice-question = Passerelle: question { $number }
notice-asked-back = Passerelle: a question back about { $number }
notice-recall = Passerelle: recall of { $number }
notice-freeze = Passerelle: freeze in force
notice-thaw = Passerelle: the freeze is over
notice-list = Passerelle: the news

# Under a card that is repeated where nobody can tell whether it arrived.
card-sent-again = (sent again) This message may have arrived before.
moment-yours = 🕘 On your clock:

# Short answers to the person who acted.

## Refusals and errors
refused = Sorry, I cannot do this for you.
gone = I can find no such thing.
frozen-refusal = 🧊 Freeze in force: nothing can be cleared until the thaw.
not-recorded = Nothing was recorded. Try again in a moment.
maybe-recorded = We cannot tell whether this was recorded: please look before you repeat it.
misconfigured = { $detail }
invalid-address = “{ $written }” is not the address of a room or an account. Write for example slack:T0ABC/C0DEF.
stale-changed = This has changed meanwhile. Look at the card as it is now, then try again.
stale-finished = That is already done: { $number }.
stale-source = The message has changed, or was deleted, since this form was opened. Read it again, then flag it anew.
stale-answered = { $by } has already answered.
stale-undo = Too late to undo: it has left. You can still withdraw it.
stale-acknowledged = It was already noted, thank you.
stale-frozen = A freeze is already in force.
stale-thawed = No freeze is in force.
text-empty = There is no text.
text-too-long = This text has { $count } characters; the most is { $limit }.
form-invalid = Something in this form needs mending.
flag-missing = Choose first: shareable or confidential.
source-unheard = I have never seen the source message yet, and would not learn that it was edited. Invite me into its room and try again a minute later; or write the news with /news.
instant-unreadable = I do not understand “{ $text }”. Write the day and the hour, for example: Monday 9:00, or 1 December 2026 09:00.
instant-past = That is already past: { $at }.
instant-hour-missing = There is no hour in “{ $text }”. Write for example: Monday 9:00.
embargo-without-share = An embargo means that it may be shared afterwards: choose the shareable flag.
expiry-before-embargo = It would end before the embargo does.
room-unlinked = This room is not linked to any mandate. A lead can link it by typing /passerelle setup in it.
choose-mandate = Nothing has left: choose first whom it is for.
file-needs-wording = This message is only a file: write first what may be said of it.
already-tagged = This message is already tagged: { $number }.
tag-conflict = This message already had another tag. The stricter one holds: settle it on the card of { $number }.
room-too-wide = Too many people can read this room: nothing confidential is sent there.

## Confirmations
news-tagged = ✅ { $number } is recorded.
news-tagged-undo = { $seconds ->
    [one] ✅ { $number } leaves in { $seconds } second. You can still undo.
   *[other] ✅ { $number } leaves in { $seconds } seconds. You can still undo.
}
news-tagged-comms = ✅ { $number } is recorded, for the team only.
news-tagged-frozen = ✅ { $number } is recorded. Freeze in force: it will wait until you send it after the thaw.
news-edited = ✅ { $number } is up to date.
news-withdrawn = ✅ { $number } is withdrawn. The CM gets a recall.
news-undone = ✅ { $number } is undone, nothing left.
news-sent = ✅ { $number } is on its way.
news-confirmed = ✅ { $number } holds again.
news-settled = ✅ That is settled for { $number }.
question-recorded = ✅ { $number } is with the team. Somebody will answer you here.
context-recorded = ✅ Thank you, the team has what you added to { $number }.
asked-back-recorded = ✅ The CM is asked to say more about { $number }.
answer-recorded = ✅ The answer to { $number } is recorded.
answer-recorded-undo = { $seconds ->
    [one] ✅ The answer to { $number } leaves in { $seconds } second. You can still undo.
   *[other] ✅ The answer to { $number } leaves in { $seconds } seconds. You can still undo.
}
answer-undone = ✅ The answer to { $number } is undone, nothing left.
acknowledged = ✅ Noted, thank you.
frozen-done = 🧊 Freeze in force. The CMs are being told.
thawed-done = ☀️ The freeze is over. The CMs are being told.
nothing-waiting = Nothing is waiting here.
unknown-command = I do not know this command. Try /passerelle help.
nothing-found = I found nothing for “{ $query }”.

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
register-not-noted = (The database takes nothing now: that it was looked along stands nowhere, and the age of the last look goes on.)
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

anchors-sound = { $count ->
    [one] One anchor agrees with the register.
   *[other] { $count } anchors agree with the register.
}
anchors-gone = { $count ->
    [one] One speaks of a line that was removed since by retention: it cannot be compared.
   *[other] { $count } speak of lines that were removed since by retention: they cannot be compared.
}
anchor-unreadable = anchor { $place }: cannot be read
anchor-of-another = anchor { $place }: signed by ANOTHER key than the one given or configured
anchor-forged = anchor { $place }: FORGED: its signature is not that of its key
anchor-truncated = anchor { $place }: TRUNCATED: the line that it speaks of is not in the register any more
anchor-rewritten = anchor { $place }: REWRITTEN: the register has another line in its place

## The history of an item, for the team
history-day = { $day } ({ $zone })
history-headline = 📜 The history of { $number }
history-footer = From the register: nothing in it can be changed. It keeps who and when, never texts.
history-earlier = { $count ->
    [one] … and one earlier line
   *[other] … and { $count } earlier lines
}
history-needs-number = Write which one, for example: /news history N-12
notice-history = Passerelle: the history of { $number }
history-tag = { $who } tagged it
history-tag-flag = { $who } tagged it: { $flag }
history-tag-again = { $who } tagged it a second time, otherwise
history-settle = { $who } settled which of the two tags holds
history-undo = { $who } took it back before it left
history-pass-on = It was passed on, by { $who }
history-edit = { $who } changed it
history-confirm = { $who } confirmed that it holds
history-withdraw = { $who } withdrew it
history-source-unseen = The message it comes from can no longer be seen: held
history-source-edited = The message it comes from was edited: held
history-room-wider = Others than intended can read a room where it was told: held
history-acknowledge = { $who } acknowledged it
history-recall = It was recalled
history-recall-acknowledge = { $who } acknowledged the recall
history-recall-reminder = Reminder: the recall was still to be acknowledged
history-read = { $who } read it
history-holds-again = { $who } said that it holds again after the freeze
history-embargo-ahead = The end of its embargo was announced to the team
history-embargo-due = Its embargo came to its end: the team was asked
history-embargo-asks = It left as an item whose embargo asks before it lifts
history-embargo-over = Its embargo is over: it may be said
history-embargo-kept = { $who } kept it under embargo
history-embargo-broken = { $who } said that the embargo was broken
history-expired = The time for which it held is over
history-receipt-reminder = Reminder: it was still to be acknowledged
history-receipt-silent = The team was told that nobody acknowledged it
history-snooze = { $who } put the reminder off
history-delivery-retried = { $who } had a failed delivery tried again
history-delivery-dropped = { $who } gave a failed delivery up
history-undelivered = Dropped: the app was removed from where comms would have read it
history-failure-unseen = A delivery failed, and nobody could be told
history-told-cm = Told on { $platform }, in a room of the CM ({ $mandate })
history-told-comms = Shown on { $platform }, in a room of the team ({ $mandate })
history-told = Told on { $platform }, directly or in a room that is no longer linked
history-recalled-cm = The recall was told on { $platform }, in a room of the CM ({ $mandate })
history-recalled = The recall was told on { $platform }, directly or in a room that is no longer linked
history-other = { $who } did something else with it
platform-slack = Slack
platform-discord = Discord
platform-demo = the demo page
command-news-history = who did what with it, and when: /news history N-12
help-history = What happened to it
help-history-how = /news history N-12
discord-news-history = history
discord-news-history-about = Who did what with an item, when, and how it was told

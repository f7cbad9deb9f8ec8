# The overview: what waits, what holds.
overview-headline = 👀 Where do we stand?
overview-open = { $count ->
    [one] One question waits for an answer
   *[other] { $count } questions wait for an answer
}
overview-since = ❓ { $name }, since { $at }
overview-asked-back = ↩️ { $name } was asked for more, question of { $at }
overview-unread = { $count ->
    [one] One news item not acknowledged
   *[other] { $count } news items not acknowledged
}
overview-unread-by = { $flag } · not yet read by { $names }
overview-ahead = { $count ->
    [one] One embargo lifts soon
   *[other] { $count } embargoes lift soon
}
overview-lifts = ⏳ until { $at }
overview-failed = What did not arrive
overview-frozen = 🧊 Freeze in force: { $mandates }
overview-nothing = Nothing waits. Questions, unread news, embargoes ahead and failed deliveries will show here.
overview-news = { $count ->
    [one] One news item in force
   *[other] { $count } news items in force
}
overview-asked = Your questions
overview-with-team = ❓ with the team
overview-more-wanted = ↩️ the team wants to know more
overview-answered = ✅ answered
overview-nothing-yet = Nothing yet. The news that the team passes on and your questions will show here.
overview-how-to-ask = In doubt? Ask: mention me, write to me directly, or /disclose.
command-status = where we stand: what waits, what holds
button-write = Write news
button-freeze = Freeze

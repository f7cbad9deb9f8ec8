# Digests: what a room is told on chosen days.
digest-headline = 🗞️ Digest of { $day } · { $mandate }
digest-headline-frozen = 🧊 Freeze in force · digest of { $day } · { $mandate }
digest-notice = Passerelle: your digest
digest-frozen = Until the freeze is over nothing of what follows may be published.
digest-frozen-reason = Reason of the freeze
digest-flag-frozen = 🧊 Frozen: say nothing
digest-flag-until = { $flag } · { $until }
digest-empty = Nothing new since { $at }.
digest-footer = /digest schedule changes when this comes, /digest off stops it.
digest-preview = You alone see this. “Post it” puts it into the room; what it tells will not be in the next digest.
digest-recalls = Recalls not acknowledged
digest-recall-flag = ↩️ Recall of { $at }
digest-may-now = What may now be said
digest-new = News
digest-topic = News · { $topic }
digest-expiring = Ends within a week
digest-ahead = Embargoes ahead
digest-unread-cm = Still to be acknowledged: open it, then “Got it”
digest-unread = Receipts missing
digest-unread-of = Receipts missing · { $name }
digest-open-cm = Questions with the team
digest-answered-cm = Questions that were answered
digest-open = Questions waiting for an answer
digest-answered = Questions answered
digest-passed = News passed on or changed
digest-asked-by = { $said } · { $name }
digest-answered-by = ✅ { $name }, after { $after } · asked by { $asker }
digest-answered-by-bot = ✅ by the bot, at once · asked by { $asker }
digest-private = (asked elsewhere)
digest-silent = { $days ->
    [one] 🔕 Nothing was passed on to { $names } for one working day.
   *[other] 🔕 Nothing was passed on to { $names } for { $days } working days.
}
digest-sync = 📅 Next sync: { $at }

## The health of the link
health-title = 📈 Health of the link, { $month }
health-passed = Items passed on
health-asked = Questions asked
health-to-receipt = From tag to receipt (median)
health-answered = Questions answered
health-answered-by = { $bot } by the bot, { $people } by people
health-to-answer = Until a person answered (median)
health-false-starts = False starts
health-false-starts-of = { $undone } undone, { $recalled ->
    [one] { $recalled } recall
   *[other] { $recalled } recalls
}
health-none = –
health-week = W{ $number }
health-week-alt = week { $number }: { $passed } passed on, { $asked } asked
health-alt = Items passed on and questions asked in { $month }, by week: { $weeks }.

## Acting
button-digest-post = Post it
button-digest-schedule = Schedule…
digest-posted = ✅ The digest is on its way into the room.
digest-set = ✅ { $where }: the digest comes { $days } at { $at }. Next one: { $next }.
digest-every-day = every day
digest-every-weekday = from Monday to Friday
digest-stopped = ✅ { $where }: no digest comes by itself any more. /digest now still shows one.
digest-none = { $where }: no digest comes by itself.
digest-stale-by = { $name } was first: it has changed. Begin again with /digest.
digest-side-cm = { $mandate }, CM’s side
digest-side-comms = { $mandate }, team’s side
digest-form = Digest
digest-form-intro = { $where }. Hours are those of the mandate: { $zone }.
digest-field-room = Which room?
digest-submit-choose = Go on
digest-field-days = Days
digest-field-at = Hour
digest-hint-at = For example 8:30
digest-field-empty = When there is nothing new
digest-empty-line = Say so in a line
digest-empty-nothing = Post nothing
digest-submit-schedule = Save
digest-room-missing = Choose a room.
days-missing = Choose at least one day. To stop the digest: /digest off.
command-digest-now = what is new, for you alone at first
command-digest-schedule = when the digest comes
command-digest-off = no digest any more
help-digest = Digest
help-digest-how = /digest now · /digest schedule · /digest off
setup-digest = digest of { $address }: { $rule } at { $at }
letter-digest = digest

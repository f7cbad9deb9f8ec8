# Embargoes: by itself or asking first, in stages, held, lifted, broken.

## As it is typed
typed-stage = { $label }: { $at }
typed-asks = { $at }, ask first
embargo-stages-many = An embargo has { $limit } stages at most.
embargo-stages-order = Each stage must come after the one before it.
embargo-stage-unnamed = Which stage is “{ $text }”? Write for example: partners: Monday 9:00; public: Tuesday 9:00
embargo-not-later = That is not later than { $at }. To lift it earlier, use “Lift now”.
embargo-none = { $number } is not under embargo any more.

## On the cards
headline-embargoed-asks = ⏳ Embargoed until { $until } at the earliest
verdict-embargoed-waiting = ⏳ Embargoed until the team lifts it
embargo-asks = It does not lift by itself: the team will say when.
embargo-waiting = 🕗 Its time has come, and it waits for the team’s word. Until then nothing may be said.
overview-asks = ⏳ for the team to lift, not before { $at }
stage-ahead = 🔒 { $label }
stage-over = ✓ { $label }
stage-public = 📣 { $label }

## Before it lifts, and when it asks
embargo-will-lift = ⏳ This embargo lifts on { $at }
embargo-will-ask = ⏳ You will be asked whether this embargo may be lifted, on { $at }
embargo-may-it-lift = ⏳ May this embargo be lifted?
embargo-then-told = At that instant the CM is told that it may be said, like this:
embargo-then-do = The CM will read, only then
embargo-then-asks = It stays until somebody here lifts it. The CM would then be told this:
embargo-waits-for-you = Its time has come. It stays under embargo until somebody here lifts it. The CM would then be told this:
embargo-kept = 🔒 Kept by { $name } on { $at }. It stays under embargo until somebody here lifts it.
button-lift = Lift now
button-keep = Keep it
button-later = Later…
button-hold = Hold
form-lift = Lift { $number } now?
submit-lift = Lift
form-lift-intro = The CM will be told at once that it may be said, with this card:
form-later = { $number }: later
submit-later = Move
form-later-intro = Counts at once. A CM who knew the earlier date gets a recall.
embargo-lifted = ✅ The embargo of { $number } is lifted.
embargo-lifted-undo = { $seconds ->
    [one] ✅ The embargo of { $number } is lifted in { $seconds } second. You can still undo.
   *[other] ✅ The embargo of { $number } is lifted in { $seconds } seconds. You can still undo.
}
embargo-moved = ✅ { $number } is now under embargo until { $at }.
embargo-held = 🔒 { $number } no longer lifts by itself: somebody here must lift it.
embargo-kept-done = 🔒 { $number } stays under embargo.
stale-held = { $by } has already held { $number }.
stale-kept = { $by } has already kept { $number }.

## Broken by somebody else
button-leaked = Embargo broken
button-show-item = See the item
form-leak = { $number }: already out?
submit-leak = Tell the team
form-leak-intro = Somebody else has made it known? The team is told at once. Until they answer, say nothing of it, confirm nothing.
field-leak = Where did you see it?
hint-leak = A link, a name, a few words
leak-headline = 🚨 { $number }: the embargo was broken elsewhere
leak-by = Reported by { $name }.
leak-do = For the CM the embargo still holds. Freeze everything, or lift it for everybody.
leak-settled = ✓ The embargo is over.
leak-recorded = ✅ The team is told about { $number }. Until they answer, the embargo holds: say nothing, confirm nothing.
notice-leak = Passerelle: an embargo was broken, { $number }
letter-embargo-ahead = an embargo that will lift
letter-embargo-due = an embargo that asks
letter-leak = a broken embargo

## Help
help-embargo = Set an embargo
help-embargo-how = Until Monday 9:00 · Monday 9:00, ask first · partners: Monday 9:00; public: Tuesday 9:00
help-rulings = See what was answered
help-rulings-how = /passerelle rulings, each with a button to revoke it

# The weekly sync: prompts, agenda, notes, actions.
sync-usual-name = Weekly sync

## Cards
sync-headline-prompt = 🗓️ { $name }: { $at }
sync-headline-agenda = 📋 Agenda · { $name } · { $at }
sync-headline-summary = 📝 Summary · { $name } · { $at }
sync-headline-skipped = ⏭️ No { $name } on { $at }
sync-headline-moved = 🔁 { $name } moved to { $at }
sync-headline-by-text = 💬 { $name } will be held by text: { $at }
sync-headline-moved-by-text = 💬 { $name } moved, by text: { $at }
sync-notice-prompt = { $name } on { $at }: a topic to add?
sync-notice-agenda = The agenda is here: { $name }, { $at }
sync-notice-summary = The summary is here: { $name }, { $at }
sync-prompt-do = Which topics for next time? One click, or /sync add followed by the topic.
sync-prompt-open = The agenda is out.
sync-agenda-empty = Nobody brought a topic. Shall we meet all the same?
sync-agenda-by-text = By text: each topic has its message below, answer there.
sync-summary-carried = { $count ->
    [one] Carried over to next time
   *[other] Carried over to next time ({ $count })
}
sync-topics-kept = The topics that were brought are kept for next time.
sync-holiday-comms = It is a public holiday: { $holiday }. Skip it, or move it?
sync-holiday-cm = It is a public holiday: { $holiday }.
sync-untold = And since last time, what happened that nobody told the CM? { $days ->
    [0] {""}
    [one] Nothing was passed on to them for { $days } working day.
   *[other] Nothing was passed on to them for { $days } working days.
}
sync-footer-comms = What is marked 🔒 stays with the team. The other room sees nothing of it.
sync-footer-cm = One more topic? /sync add, or write me “sync add” and the topic.
sync-topics = { $count ->
    [one] One topic
   *[other] { $count } topics
}
sync-found = { $count ->
    [one] Also worth a word
   *[other] Also worth a word ({ $count })
}
sync-tasks = { $count ->
    [one] One action
   *[other] { $count } actions
}
sync-decisions = { $count ->
    [one] One decision
   *[other] { $count } decisions
}
sync-own-comms = 🔒 { $name }, the team only
sync-own-cm = 🔒 { $name }, the CM’s side only
sync-topic-done = ✅ done · { $flag }
sync-topic-carried = ↪️ { $count } times on the agenda · { $flag }
sync-found-unanswered = ❓ { $names } waits for an answer since { $at }
sync-found-late = 🐢 a late answer to { $names }, on { $at }
sync-found-unread = 👀 not read yet by { $names }
sync-found-lifts = ⏳ embargo until { $at }
sync-found-expires = ⌛ this permission ends on { $at }
sync-found-bare = ✏️ no approved wording: it grants nothing
sync-found-untold = 🔒 the CM knows nothing of it
sync-found-more = { $count ->
    [one] … and { $count } more, with /news list.
   *[other] … and { $count } more, with /news list.
}
sync-task-open = ⬜ { $name }, by { $day }
sync-task-done = ✅ { $name }
sync-task-dropped = ✖️ dropped · { $name }
fact-sync-place = Where
fact-sync-event = On the server
fact-sync-present = Present
fact-sync-awaited = Awaited
fact-sync-comes = When
fact-sync-next = Next time
fact-task-owner = Who
fact-task-due = By
fact-task-state = State
task-open = to be done
task-done = done
task-dropped = dropped

## One topic, decision, action
sync-topic-headline = 💬 Topic { $number }
sync-text-headline = 💬 { $number } · { $sync }, by text
sync-text-over = This topic is closed.
sync-topic-added = 💬 { $number } is noted for: { $name }, { $at }
sync-no-date = date to be set
sync-option = { $name } · { $at }
sync-decision-headline = ⚖️ Decision { $number }
sync-task = 📌 Action { $number }
sync-task-due = ⏰ Due today: { $number }

## The meetings
sync-list-headline = { $count ->
    [0] 🗓️ No sync yet
    [one] 🗓️ One sync
   *[other] 🗓️ { $count } syncs
}
sync-comes = { $weeks ->
    [one] every { $days } at { $clock } ({ $zone })
   *[other] every { $weeks } weeks, { $days } at { $clock } ({ $zone })
}
sync-paused = paused ({ $comes })
sync-every = { $weeks ->
    [one] every week
   *[other] every { $weeks } weeks
}
sync-state-active = It takes place
sync-state-paused = Paused
sync-state-ended = Deleted
sync-arranged-active = ✅ Set: { $name }
sync-arranged-paused = ⏸️ Paused: { $name }
sync-arranged-ended = ✅ Deleted: { $name }

## Buttons
button-topic-add = Add a topic
button-topic-share = Show to the CM
button-topic-keep = Keep for the team
button-topic-done = It is done
button-topic-drop = Remove
button-topic-answer = Answer
button-sync-here = I am here
button-sync-notes = Notes
button-sync-notes-more = Add to it
button-sync-skip = Skip this week
button-sync-move = Move it
button-sync-by-text = Hold it by text
button-sync-change = Change: { $name }
button-sync-new = One more meeting
button-sync-new-for = A meeting for { $name }
button-task-add = Add an action
button-task-done = It is done
button-task-later = Later
button-task-drop = Drop it
button-decision-to-news = Make it news

## Forms: titles and buttons, 24 characters; labels, 45; hints, 100.
form-topic = Add a topic
form-topic-answer = { $number }: answer
form-sync = When you meet
form-sync-move = Move { $number }
form-sync-move-intro = { $name } is set for { $at }.
form-sync-notes = Notes of { $number }
form-task = An action of { $number }
form-task-later = { $number }: later
submit-topic = Add
submit-topic-answer = Answer
submit-sync = Save
submit-sync-move = Move
submit-sync-notes = Save
submit-task = Add
submit-task-later = Put off
field-topic = The topic
field-topic-answer = Your answer
field-sync-meeting = For which meeting?
field-sync-name = Name
field-sync-days = Which days?
field-sync-clock = At what time?
hint-sync-clock = For example: 9:00, or 2pm
field-sync-weeks = How often?
field-sync-zone = Time zone
hint-sync-zone = For example: Europe/Paris
field-sync-place = Where?
hint-sync-place = A room, or the link of the call. Optional.
field-sync-event = Event on the Discord server
hint-sync-event = Its title, which the whole server reads. Empty: no event.
field-sync-people = Who is awaited?
hint-sync-people = Nobody ticked: the CM
field-sync-state = This meeting
field-sync-move = When?
field-sync-notes = Notes
field-sync-decisions = Decisions
hint-sync-decisions = One a line
field-sync-done = Topics done
hint-sync-done = The others are carried over to next time.
field-sync-readers = Who may read it?
sync-readers-own = My side only
sync-readers-both = Both sides: the team and the CM
field-task = What is to be done?
field-task-owner = Who does it?
field-task-due = By which day?
hint-task-due = For example: Friday, or 27 March

## Answers
sync-none = No sync is set up yet. It is for the team to set one.
sync-none-yet = No sync is set up yet: /sync schedule sets one.
sync-none-comes = No next time is set.
sync-not-yet = No sync has taken place yet.
sync-usage = Write /sync add followed by the topic, /sync agenda, /sync notes, /sync calendar, /sync schedule or /sync skip.
sync-choose = Choose the meeting.
sync-name-taken = Another meeting is called “{ $name }” already.
sync-days-missing = Choose one day at least.
sync-place-room = This link leads into a room that the CM cannot enter. Give the link of the call, or of a room of the CM.
sync-readers-missing = Choose who may read it.
sync-owner-missing = Choose who does it.
sync-owner-must-read = They are on the other side: they must be able to read the action.
sync-too-many = That makes { $count } decisions; the most is { $limit }.
sync-topic-shared = Too late: { $number } is shared already.
sync-topic-closed = { $number } is closed already.
sync-topic-done-now = ✅ { $number } is done.
sync-topic-dropped-now = ✅ { $number } is removed.
sync-answer-kept = ✅ Your answer to { $number } is noted.
sync-begun = Too late: { $number } has begun, or was changed already.
sync-not-begun = { $number } has not begun yet.
sync-skipped-now = ✅ { $number } is skipped. Both sides are told.
sync-skipped-next = ✅ { $number } is skipped: { $name }, { $at }. Both sides are told.
sync-moved-now = ✅ { $number } is moved: { $at }. Both sides are told.
sync-by-text-now = ✅ { $number } is held by text.
sync-here-now = 👋 Noted, you are here.
sync-here-already = It was noted already.
sync-notes-shared = { $count ->
    [0] ✅ Noted for { $number }, for both sides.
    [one] ✅ Noted for { $number }, with one decision, for both sides.
   *[other] ✅ Noted for { $number }, with { $count } decisions, for both sides.
}
sync-notes-own = { $count ->
    [0] ✅ Noted for { $number }, for your side only.
    [one] ✅ Noted for { $number }, with one decision, for your side only.
   *[other] ✅ Noted for { $number }, with { $count } decisions, for your side only.
}
task-added = 📌 { $number } is noted for { $day }.
task-done-now = ✅ { $number } is done.
task-dropped-now = ✅ { $number } is dropped.
task-settled = { $number } is closed already.
day-unreadable = I do not understand the day “{ $text }”. Write for example: Friday, or 27 March.
day-past = That is over: { $day }.
hour-unreadable = I do not understand the time “{ $text }”. Write for example: 9:00, or 2pm.
zone-unknown = I do not know the time zone “{ $zone }”. Write for example: Europe/Paris.

## Commands
command-sync-add = a topic for the next sync
command-sync-agenda = what is planned for the next sync
command-sync-notes = notes and decisions of the last sync
command-sync-schedule = set when you meet
command-sync-skip = skip the next sync

## Deliveries
letter-sync-prompt-comms = call for topics, for the team
letter-sync-prompt-cm = call for topics, for the CM
letter-sync-agenda-comms = agenda, for the team
letter-sync-agenda-cm = agenda, for the CM
letter-sync-change = sync changed
letter-sync-topic-comms = topic of a sync by text, for the team
letter-sync-topic-cm = topic of a sync by text, for the CM
letter-sync-summary-comms = summary, for the team
letter-sync-summary-cm = summary, for the CM
letter-sync-event = event on the server
sync-event-place = The usual place
letter-task-due = action due today

## The command apply
setup-sync = sync “{ $name }” of { $mandate }

## Help
help-sync = Meet
help-sync-how = /sync schedule to set when · /sync add a topic (or the menu of a message) · /sync agenda · /sync notes · /sync calendar · /sync skip
help-sync-how-cm = /sync add a topic (or the menu of a message) · /sync agenda · /sync notes · /sync calendar

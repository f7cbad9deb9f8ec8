# Signals: what the CM tells comms of the world outside.

## Cards
signal-headline = 📡 { $name } signals
signal-headline-urgent = 🚨 { $name } signals, urgent
signal-headline-call = 🚨 You are called: urgent signal from { $name }
signal-headline-own = 📡 Signal passed to the team
signal-headline-own-urgent = 🚨 Urgent signal passed to the team
signal-headline-answer = 💬 The team answers your signal
signal-notice = { $number }: signal
signal-notice-urgent = { $number }: urgent signal
signal-notice-answer = { $number }: answer to your signal
signal-quote = Signal
signal-fact-state = State
signal-fact-link = Link
signal-fact-files = At the message
signal-fact-called = Called
signal-files = { $count ->
    [one] { $count } file: { $names }
   *[other] { $count } files: { $names }
}
signal-waits = Nobody has taken it yet
signal-taken = { $name } has taken it, { $at }
signal-answering = { $name } answers
signal-answered = Answered by { $name }
signal-answer-leaving = The answer leaves in a moment; you can still undo.
signal-answer-left = This answer went to whoever signalled:
signal-do = The team sees it and answers here. Publish nothing about it meanwhile.
signal-do-urgent = The team sees it and answers here; if nobody takes it, one person after the other is called. Publish nothing about it meanwhile.
signal-no-leave = This answer is no leave to publish. To publish something about it, ask first: /disclose, or mention me.
contact-note = 👉 “{ $topic }” is handled by { $name }: { $how }

## Buttons and forms
button-signal = Signal something
button-signal-take = I take it
button-signal-answer = Answer
button-signal-news = Make it news
button-signal-freeze = Freeze
form-signal = Signal to the team
form-signal-intro = What comes up outside that the team should know: a complaint that grows, a rumour, a journalist, a mistake.
submit-signal = Signal
field-signal-text = What comes up?
field-signal-urgency = Urgency
field-signal-link = Link
hint-signal-link = Where it can be seen: https://…
field-signal-mandate = For whom?
signal-usual = Usual
signal-urgent = Urgent: somebody must see it now, even at night
form-signal-answer = Answer { $number }
field-signal-answer = Your answer
hint-signal-answer = Whoever signalled reads it. It is no leave to publish: they are told so.
signal-freeze-reason = { $number }: { $text }

## Lists
signal-list-headline = 📡 Signals
signal-list-open = { $count ->
    [one] { $count } signal without an answer
   *[other] { $count } signals without an answer
}
signal-list-own = Your signals
signal-list-empty = No signal waits.
signal-list-none = You have signalled nothing yet. Tell me what comes up outside: signal: a customer says that…
signal-line-waits = 📡 { $name }, { $at }
signal-line-urgent = 🚨 { $name }, { $at }, nobody yet
signal-line-taken = 🖐 { $by } has taken it
signal-line-own-waits = ⏳ with the team
signal-line-own-taken = 🖐 { $by } looks after it
signal-line-own-answered = ✅ answered

## Answers to the person who acted
signal-sent = ✅ { $number } is with the team.
signal-sent-private = ✅ { $number } is with the team. I tell you what becomes of it in our direct conversation.
signal-took = ✅ { $number } is yours.
signal-answer-recorded = ✅ The answer to { $number } is on its way.
signal-answer-undo = { $seconds ->
    [one] ✅ The answer to { $number } leaves in { $seconds } second. You can still undo.
   *[other] ✅ The answer to { $number } leaves in { $seconds } seconds. You can still undo.
}
signal-answer-undone = ✅ The answer to { $number } is undone, nothing left.
stale-signal-taken = { $by } has already taken { $number }.
stale-signal-answered = { $by } has already answered { $number }.
link-unreadable = A link begins with https:// or http:// and has no space.
command-signal = Tell the team what comes up outside
command-signal-list = Signals, and what became of them
help-signal = Signal
help-signal-how = /signal A customer says that… · with me in the room or directly: signal: a customer says that… · the message's menu
help-signals = Signals of the CM
help-signals-how = I take it, answer, make it news or freeze, on the card · /signal list

## Deliveries
letter-signal-cm = signal, to the CM
letter-signal-comms = signal, to the team
letter-signal-call = signal, to the person called
letter-signal-answer = answer to a signal

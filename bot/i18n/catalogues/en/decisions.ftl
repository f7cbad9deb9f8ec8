## A decision of a sync becomes a ruling
button-decision-to-ruling = Rule on it
form-decision = { $number }: rule on it
form-decision-intro = The CM reads this sentence and your ruling in their room. It is kept like an answer to a question.
field-decision = The decision, as the CM will read it
hint-not-before = Only for “not before”. For example: tomorrow 5pm, or 1 December 2026 09:00
scope-only = only { $name }
decision-answer-missing = Choose first whether it may be said.
decision-no-room = This mandate has no CM room yet: nobody could read the ruling.
stale-ruled = { $by } has already ruled on { $decision }: see { $number }.
decision-ruled = ✅ { $decision } is a ruling now: { $number }.
decision-ruled-undo = { $seconds ->
    [one] ✅ { $decision } becomes a ruling, { $number }, in { $seconds } second. You can still undo.
   *[other] ✅ { $decision } becomes a ruling, { $number }, in { $seconds } seconds. You can still undo.
}
decision-headline = 📌 { $name } rules on { $decision }
quote-decision = What was decided ({ $decision })

# Rulings: for whom, until when, looked at again, revoked.
field-scope = For whom?
scope-mandate = everybody of this mandate
scope-asker = only whoever asked
scope-room = only the room where it was asked
scope-missing = Choose for whom this answer is.
fact-scope = For
ruling-review-headline = 🔁 { $number } holds { $until }
review-ask = You said that this may be said. Is it still true?
review-settled = ✓ Nothing more to decide.
notice-ruling-review = Passerelle: is the answer to { $number } still true?
button-still-true = Still true
button-let-end = Let it end
button-revoke = Revoke
form-still-true = { $number }: still true
submit-still-true = Still true
ruling-not-later = That is not later than it holds already.
ruling-prolonged = ✅ The answer to { $number } holds { $until }.
ruling-ends = ✅ The answer to { $number } holds { $until }, and no longer.
ruling-revoked = ↩️ Revoked: it clears nothing any more.
ruling-revoked-done = ↩️ The answer to { $number } is revoked. Whoever was told gets a recall.
stale-revoked = The answer to { $number } has ended or was revoked already.
rulings-headline = ⚖️ The rulings
rulings-title = { $count ->
    [one] { $count } ruling
   *[other] { $count } rulings
}
rulings-empty = No ruling for now.
rulings-line = { $until }
rulings-line-narrow = { $until } · { $scope }
rulings-more = { $count ->
    [one] And { $count } more.
   *[other] And { $count } more.
}
command-rulings = the rulings in force
letter-ruling-review = an answer to be looked at again

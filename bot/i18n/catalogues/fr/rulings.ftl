# Les décisions : pour qui, jusqu'à quand, revérifiées, révoquées.
field-scope = Pour qui ?
scope-mandate = tout ce mandat
scope-asker = seulement qui a posé la question
scope-room = seulement le salon où elle a été posée
scope-missing = Choisissez pour qui vaut cette réponse.
fact-scope = Pour
ruling-review-headline = 🔁 { $number } vaut { $until }
review-ask = Vous avez dit que cela peut être dit. Est-ce toujours vrai ?
review-settled = ✓ Plus rien à décider.
notice-ruling-review = Passerelle : la réponse à { $number } est-elle toujours vraie ?
button-still-true = Toujours vrai
button-let-end = Laisser finir
button-revoke = Révoquer
form-still-true = { $number } : toujours vrai
submit-still-true = Toujours vrai
ruling-not-later = Ce n’est pas plus tard que ce qui vaut déjà.
ruling-prolonged = ✅ La réponse à { $number } vaut { $until }.
ruling-ends = ✅ La réponse à { $number } vaut { $until }, pas plus.
ruling-revoked = ↩️ Révoquée : elle n’autorise plus rien.
ruling-revoked-done = ↩️ La réponse à { $number } est révoquée. Qui l’a reçue reçoit un rappel.
stale-revoked = La réponse à { $number } est finie ou déjà révoquée.
rulings-headline = ⚖️ Les décisions
rulings-title = { $count ->
    [one] { $count } décision
   *[other] { $count } décisions
}
rulings-empty = Aucune décision pour l’instant.
rulings-line = { $until }
rulings-line-narrow = { $until } · { $scope }
rulings-more = { $count ->
    [one] Et { $count } autre.
   *[other] Et { $count } autres.
}
command-rulings = les décisions en vigueur
letter-ruling-review = réponse à revérifier

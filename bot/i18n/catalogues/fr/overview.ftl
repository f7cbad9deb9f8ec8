# L’aperçu : ce qui attend, ce qui vaut.
overview-headline = 👀 Où en sommes-nous ?
overview-open = { $count ->
    [1] Une question attend une réponse
   *[other] { $count } questions attendent une réponse
}
overview-since = ❓ { $name }, depuis { $at }
overview-asked-back = ↩️ précision demandée à { $name }, question posée { $at }
overview-unread = { $count ->
    [1] Une nouvelle sans accusé de réception
   *[other] { $count } nouvelles sans accusé de réception
}
overview-unread-by = { $flag } · pas encore lue par { $names }
overview-ahead = { $count ->
    [1] Un embargo se lève bientôt
   *[other] { $count } embargos se lèvent bientôt
}
overview-lifts = ⏳ jusqu’au { $at }
overview-failed = Ce qui n’est pas arrivé
overview-frozen = 🧊 Gel en cours : { $mandates }
overview-nothing = Rien n’attend. Les questions, les nouvelles non lues, les embargos à venir et les envois manqués s’afficheront ici.
overview-news = { $count ->
    [1] Une nouvelle en vigueur
   *[other] { $count } nouvelles en vigueur
}
overview-asked = Vos questions
overview-with-team = ❓ chez l’équipe
overview-more-wanted = ↩️ l’équipe attend une précision
overview-answered = ✅ réponse donnée
overview-nothing-yet = Rien encore. Les nouvelles que l’équipe vous transmet et vos questions s’afficheront ici.
overview-how-to-ask = Un doute ? Demandez : mentionnez-moi, écrivez-moi en privé, ou /disclose.
command-status = où en sommes-nous : ce qui attend, ce qui vaut
button-write = Écrire une nouvelle
button-freeze = Geler

# Ce qui n’est pas parti, tel que le montre `passerelle deliveries`.

## États
letter-waiting = en attente
letter-sending = en cours d’envoi
letter-sent = envoyé
letter-dropped = abandonné
letter-held = retenu par un gel
letter-dead = échoué

## Ce que c’est
letter-news-cm = nouvelle pour le CM
letter-news-comms = nouvelle pour l’équipe
letter-verdict = réponse du bot
letter-question-comms = question pour l’équipe
letter-question-reminder = rappel d’une question sans réponse
letter-answer-cm = réponse de l’équipe
letter-asked-back-cm = demande de précision au CM
letter-recall-cm = rappel d’une nouvelle
letter-freeze-cm = gel, pour le CM
letter-freeze-comms = gel, pour l’équipe
letter-thaw = fin du gel
letter-update = mise à jour : { $kind }

## Quand
letter-since = depuis { $at }
letter-attempts = { $count ->
    [one] { $count } essai
   *[other] { $count } essais
}
letter-next = prochain essai { $at }

## Pourquoi
reason-busy = la plateforme est trop sollicitée
reason-lost = la plateforme n’accepte plus le bot
reason-uncertain = la plateforme n’a pas confirmé l’envoi
reason-freeze = arrêté par un gel
reason-no-adapter = cette plateforme n’est pas branchée
reason-room-gone = le salon n’existe plus ou le bot n’y est plus
reason-tag-required = le forum exige une étiquette pour chaque message : désactivez cela dans ses réglages
reason-no-event-right = le bot n’a pas le droit de créer des événements sur le serveur
reason-room-unlinked = le salon n’est plus lié à ce mandat
reason-no-member = cette personne n’est plus membre
reason-room-too-wide = trop de monde peut lire ce salon
reason-room-lets-in = une personne étrangère au mandat peut lire ce salon (passerelle doctor dit laquelle)
reason-room-still-in = une personne qui n’est plus de ce mandat est encore dans ce salon
reason-maybe-there = il ne vaut plus, mais il est peut-être arrivé, et ce salon ne peut pas être lu
reason-maybe-there-frozen = un gel est en cours : rien ne part, mais il est peut-être arrivé avant, et ce salon ne peut pas être lu
reason-no-person = cette personne ne peut pas être jointe
reason-no-message = le message à mettre à jour n’existe plus
reason-not-installed = le bot n’y est plus installé
reason-other = erreur : { $error }

## Ce qui a été fait
letter-retried = { $id } : sera renvoyé tout de suite
letter-given-up = { $id } : abandonné pour de bon
letter-unknown = { $id } : aucun envoi de ce nom
letter-ambiguous = { $id } : { $count } envois commencent ainsi, donnez plus de caractères
letter-not-dead = { $id } : cet envoi n’a pas échoué ({ $state })
letters-none = Rien n’attend de partir.
letters-none-failed = Aucun envoi n’a échoué.
letters-paused = Les envois sont suspendus depuis { $at }. Pour les reprendre : passerelle deliveries resume
letters-resumed = Les envois reprennent.
letters-were-not-paused = Les envois n’étaient pas suspendus.
letters-nobody = Aucune organisation encore : il n’y a rien à suspendre. Commencez par passerelle apply

## Sur la carte de l’équipe, ou à un responsable
letter-dead-letter = avis d’échec à un responsable
letter-outage = avis de plateforme perdue
letter-room-held = avis de salon laissé au repos
button-retry = Réessayer
button-give-up = Abandonner
failed-still-in = 👤 { $names } { $count ->
    [1] n’est plus de ce mandat et peut
   *[other] ne sont plus de ce mandat et peuvent
} encore lire #{ $room } : retirez du salon qui n’en est plus ou liez-en un autre, puis réessayez.
failures-headline = ⚠️ Un envoi n’a pas abouti, et le salon de l’équipe ne peut pas le dire
failures-settled = ✓ Plus aucun envoi en échec à ce sujet
failures-notice = Un envoi n’a pas abouti
failures-line = { $kind }, { $room } : { $reason }
failed-retried = ✅ { $count ->
    [one] { $count } envoi repart
   *[other] { $count } envois repartent
} tout de suite.
failed-given-up = ✅ { $count ->
    [one] { $count } envoi abandonné
   *[other] { $count } envois abandonnés
} pour de bon.
stale-retried = { $by } a déjà relancé l’envoi.
stale-given-up = { $by } a déjà abandonné l’envoi.
stale-operator = L’administrateur s’en est déjà occupé.

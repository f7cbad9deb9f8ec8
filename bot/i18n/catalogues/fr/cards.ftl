# Ce que disent les cartes. Les titres des verdicts et des nouvelles sont un contrat : ne pas les changer.

## Étiquettes
flag-shareable = 📣 Partageable
flag-confidential = 🔒 Confidentiel
flag-embargoed = ⏳ Sous embargo
flag-expired = ❓ À revérifier
flag-held = ↩️ Ne vaut plus

## Nouvelles : titres
headline-shareable = 📣 Partageable
headline-confidential = 🔒 Confidentiel
headline-embargoed = ⏳ Sous embargo jusqu'au { $until }
headline-expired = ❓ À revérifier avant d’en parler
headline-held = ↩️ Rappel : ceci ne vaut plus

## Nouvelles : que faire
wording-approved = Éléments de langage, à publier tels quels
wording-prepare = Éléments de langage à préparer, pas avant le { $until }
do-shareable = Vous pouvez l’annoncer, avec ces mots. Pour une autre phrase, demandez d’abord.
do-shareable-bare = Pas d’éléments de langage : seul ce texte, mot pour mot, peut être dit. Sinon, demandez d’abord.
do-confidential = Pour votre information seulement : n’en dites rien, ne confirmez rien, ne démentez rien.
do-embargoed = Vous pouvez préparer la suite. Rien ne sort et rien ne se confirme avant cette heure.
do-expired = C’était vrai, ce ne l’est peut-être plus. Demandez avant d’en parler.
do-held = Ne publiez plus rien à ce sujet. Si c’est déjà en ligne, prévenez l’équipe tout de suite.
do-publish-this = Publiez ces mots, pas votre propre phrase.
quote-no-longer = Ne vaut plus

## Faits
fact-since = Depuis
fact-by = De la part de
fact-until = Valable
fact-then-until = Ensuite valable
fact-was-until = Était valable
until-instant = jusqu’au { $at }
until-further-notice = jusqu’à nouvel ordre
fact-topics = Sujets
fact-files = Fichiers
files-ask = { $count ->
    [one] { $count } fichier, demandez à l’équipe
   *[other] { $count } fichiers, demandez à l’équipe
}
files-not-cleared = { $count ->
    [one] { $count } fichier, que le texte n’autorise pas : demandez à l’équipe
   *[other] { $count } fichiers, que le texte n’autorise pas : demandez à l’équipe
}
fact-mandates = Pour
fact-got = Reçu par
fact-missing = Pas encore lu par
fact-decided-by = Décidé par
fact-decided-at = Décidé le
fact-asked-at = Demandé le
fact-bot-verdict = Réponse du bot
fact-frozen-by = Décidé par
fact-thawed-by = Levé par
fact-thawed-at = Levé le
got-line = ✓ Reçu par { $names }
got-one = { $name } ({ $clock })

## Nouvelles : la carte des équipes
state-leaving = Voici ce que le CM va recevoir. Ce n’est pas encore parti.
state-recording = Cette nouvelle reste dans l’équipe.
state-kept = Enregistrée, dans l’équipe.
state-passed = Transmise au CM le { $at }.
state-undone = Reprise à temps : rien n’est parti.
state-withdrawn = Retirée. Elle n’autorise plus rien.
state-waits-for-thaw = Gel en cours : rien ne part. Après le dégel, c’est à vous de l’envoyer.
state-comms-only = 🤫 Réservée à l’équipe : le CM n’en sait rien.
state-failed = { $count ->
    [one] ⚠️ { $count } envoi n’a pas abouti : prévenez le CM autrement.
   *[other] ⚠️ { $count } envois n’ont pas abouti : prévenez le CM autrement.
}
state-no-wording = Sans éléments de langage, elle n’autorise que son texte, mot pour mot.
state-waiting-revision = Version { $number }, pas encore partie : { $headline }
hold-source-edited = ⚠️ Le message d’origine a été modifié. La nouvelle est tenue pour confidentielle jusqu’à ce que quelqu’un confirme qu’elle est toujours juste.
hold-source-unseen = ⚠️ Je ne suis plus dans le salon du message d’origine : une modification ou une suppression y passerait inaperçue. La nouvelle est tenue pour confidentielle jusqu’à ce que quelqu’un confirme qu’elle est toujours juste.
hold-source-deleted = ⚠️ Le message d’origine a été supprimé. La nouvelle est tenue pour confidentielle : modifiez-la ou retirez-la.
hold-two-tags = ⚠️ Deux étiquettes se contredisent. La plus stricte vaut tant que personne n’a tranché.

## Verdicts : les titres sont un contrat
verdict-shareable = 📣 Peut être dit
verdict-confidential = 🔒 Ne pas divulguer
verdict-embargoed = ⏳ Sous embargo jusqu'au { $until }
verdict-unknown = 🤝 Question transmise à l'équipe
verdict-frozen = 🧊 Gel en cours
verdict-do-confidential = N’en parlez pas, ne confirmez rien, ne démentez rien.
verdict-do-embargoed = Rien ne sort et rien ne se confirme avant cette heure. Ensuite, redemandez.
verdict-do-frozen = Ne publiez rien pour l’instant, pas même ce qui pouvait être dit. L’équipe préviendra ici du dégel.
verdict-do-unknown = Quelqu’un vous répondra ici. D’ici là, n’en dites rien.
verdict-team-asked = La question est aussi chez l’équipe : quelqu’un vous répondra ici.
verdict-empty = Je n’ai pas trouvé de texte à lire dans votre question.
verdict-too-long = Votre texte est trop long pour que je le juge d’un bloc. Un extrait irait plus vite.
quote-question = Votre question
evidence-title = Ce qui a compté
evidence-near = Ce que vous savez déjà de proche
evidence-untold = { $flag } · non dit au CM
evidence-comms-only = { $flag } · équipe seulement
difference-adds = votre texte ajoute
difference-omits = votre texte omet

## Questions
question-headline = ❓ { $name } demande : peut-on le dire ?
question-reminder = ⏰ Sans réponse depuis le { $at }.
question-frozen = 🧊 Gel en cours : rien ne peut être autorisé avant le dégel.
question-waits-for-cm = En attente de la précision du CM. Vous pouvez répondre sans l’attendre.
quote-asked-back = Précision demandée
quote-context = Précision de { $name }
quote-by = { $name }
answer-leaving = Voici ce que le CM va recevoir. Ce n’est pas encore parti.
answer-left = La réponse donnée :
answer-do-not-before = Rien ne sort et rien ne se confirme avant cette heure. Ensuite, redemandez : ce ne sera pas un oui d’office.
asked-back-headline = 🤝 L’équipe a besoin d’une précision
verdict-because = { $verdict } ({ $why })
verdict-short-frozen = gel en cours
verdict-short-confidential = ne pas divulguer
verdict-short-embargoed = sous embargo
verdict-short-unknown = transmise à l’équipe
verdict-short-shareable = peut être dit
why-freeze = un gel est en cours
why-restricted = une nouvelle confidentielle en parle
why-embargo = un embargo court encore
why-held = une nouvelle proche ne vaut plus
why-secret = une nouvelle que le CM ne connaît pas en parle
why-doubt = la question laisse un doute
why-expired = l’autorisation a expiré, ou n’a pas été confirmée depuis un gel
why-gone-by = ce qui a été approuvé était alors à venir, et appartient maintenant au passé
why-not-covered = aucune autorisation ne couvre toute la question
why-nothing-found = rien à ce sujet
why-covered = une autorisation couvre toute la question
doubt-empty = le texte est vide
doubt-too-long = le texte est trop long
doubt-mixed-script = des lettres se déguisent
doubt-watched-name = un nom à ne jamais confirmer
doubt-synonym = un sujet réservé, sous un autre nom de la maison
doubt-clocks = les horloges se contredisent
doubt-error = une erreur pendant la lecture
doubt-timeout = la lecture a pris trop de temps
doubt-adviser = un module de conseil s’y oppose ou n’a pas répondu

## Rappels et gel
recall-headline = ↩️ Rappel : { $number } ne vaut plus
recall-do = N’en publiez plus rien. Si c’est déjà en ligne, prévenez l’équipe tout de suite : elle dira s’il faut retirer.
recall-withdrawn = L’équipe a retiré cette nouvelle.
recall-changed = L’équipe a changé cette nouvelle. Seule sa carte à jour compte désormais.
recall-source-edited = Le message d’origine a été modifié. L’équipe vérifie.
recall-source-unseen = Le message d’origine n’est plus visible. L’équipe vérifie que c’est toujours juste.
recall-source-deleted = Le message d’origine a été supprimé. L’équipe vérifie.
recall-two-tags = Deux étiquettes se contredisent. L’équipe tranche.
freeze-do = Ne publiez plus rien, pas même ce qui pouvait être dit, et suspendez ce qui est programmé. Vous saurez ici quand reprendre.
freeze-do-comms = Rien n’est autorisé tant que le gel dure.
thaw-headline = ☀️ Le gel est levé
thaw-do = Le travail reprend. Avant de publier ce qui était prévu, vérifiez que c’est encore d’actualité.

## Listes
list-headline = 🗂️ Les nouvelles
list-found = 🔎 Recherche : « { $query } »
list-title = { $count ->
    [one] { $count } nouvelle
   *[other] { $count } nouvelles
}
list-empty = Rien pour l’instant.
list-more = { $count ->
    [one] Et { $count } autre. Précisez avec /news search.
   *[other] Et { $count } autres. Précisez avec /news search.
}
list-hint = Pour en voir une en entier : /news suivi de son numéro.

## Boutons
button-acknowledge = Bien reçu
button-undo = Annuler
button-send-now = Envoyer maintenant
button-edit = Modifier
untag-headline = { $number } reste transmise au CM
untag-ask = Enlever la réaction n’y change rien : le CM l’a reçue. Faut-il la retirer ? Il en sera averti par un rappel.
button-withdraw = Retirer
button-confirm = Toujours juste
button-settle-confidential = 🔒 Confidentiel
button-settle-shareable = 📣 Partageable
button-ask-team = Demander à l’équipe
button-answer-may = Peut être dit
button-answer-no = Non
button-answer-not-before = Pas avant…
button-ask-back = Demander une précision
button-give-context = Préciser
button-thaw = Lever le gel

## Notifications : jamais rien de confidentiel
notice-news = Passerelle : nouvelle { $number }
notice-answer = Passerelle : une réponse à { $number }
notice-question = Passerelle : question { $number }
notice-asked-back = Passerelle : une précision pour { $number }
notice-recall = Passerelle : rappel de { $number }
notice-freeze = Passerelle : gel en cours
notice-thaw = Passerelle : le gel est levé
notice-list = Passerelle : les nouvelles

# Under a card that is repeated where nobody can tell whether it arrived.
card-sent-again = (renvoi) Ce message est peut-être déjà arrivé.
moment-yours = 🕘 À votre horloge :

# Le point hebdo : invitations à proposer, ordre du jour, notes, actions.
sync-usual-name = Point hebdo

## Cartes
sync-headline-prompt = 🗓️ { $name } : { $at }
sync-headline-agenda = 📋 Ordre du jour · { $name } · { $at }
sync-headline-summary = 📝 Compte rendu · { $name } · { $at }
sync-headline-skipped = ⏭️ Pas de { $name } { $at }
sync-headline-moved = 🔁 { $name } déplacé : { $at }
sync-headline-by-text = 💬 { $name } se tiendra par écrit : { $at }
sync-headline-moved-by-text = 💬 { $name } déplacé, par écrit : { $at }
sync-notice-prompt = { $name } { $at } : un sujet à ajouter ?
sync-notice-agenda = L’ordre du jour est là : { $name }, { $at }
sync-notice-summary = Le compte rendu est là : { $name }, { $at }
sync-prompt-do = Quels sujets pour la prochaine fois ? Un clic, ou /sync add suivi du sujet.
sync-prompt-open = L’ordre du jour est publié.
sync-agenda-empty = Aucun sujet n’a été proposé. On se voit quand même ?
sync-agenda-by-text = Par écrit : chaque sujet a son message ci-dessous, répondez-y.
sync-summary-carried = { $count ->
    [1] Reporté à la prochaine fois
   *[other] Reportés à la prochaine fois ({ $count })
}
sync-topics-kept = Les sujets proposés sont gardés pour la prochaine fois.
sync-holiday-comms = C’est un jour férié : { $holiday }. Le sauter, ou le déplacer ?
sync-holiday-cm = C’est un jour férié : { $holiday }.
sync-untold = Et depuis la dernière fois, que s’est-il passé que personne n’a dit au CM ? { $days ->
    [0] {""}
    [one] Rien ne lui a été transmis depuis { $days } jour ouvré.
   *[other] Rien ne lui a été transmis depuis { $days } jours ouvrés.
}
sync-footer-comms = Ce qui est marqué 🔒 reste dans l’équipe. L’autre salon n’en voit rien.
sync-footer-cm = Un sujet de plus ? /sync add, ou écrivez-moi « sync add » et le sujet.
sync-topics = { $count ->
    [1] Un sujet
   *[other] { $count } sujets
}
sync-found = { $count ->
    [1] À voir aussi
   *[other] À voir aussi ({ $count })
}
sync-tasks = { $count ->
    [1] Une action
   *[other] { $count } actions
}
sync-decisions = { $count ->
    [1] Une décision
   *[other] { $count } décisions
}
sync-own-comms = 🔒 { $name }, équipe seulement
sync-own-cm = 🔒 { $name }, côté CM seulement
sync-topic-done = ✅ traité · { $flag }
sync-topic-carried = ↪️ { $count }e fois · { $flag }
sync-found-unanswered = ❓ { $names } attend une réponse depuis { $at }
sync-found-late = 🐢 réponse tardive à { $names }, le { $at }
sync-found-unread = 👀 pas encore lue par { $names }
sync-found-lifts = ⏳ embargo jusqu’au { $at }
sync-found-expires = ⌛ cette autorisation se termine le { $at }
sync-found-bare = ✏️ sans éléments de langage : elle n’autorise rien
sync-found-untold = 🔒 le CM n’en sait rien
sync-found-more = { $count ->
    [one] … et { $count } autre, avec /news list.
   *[other] … et { $count } autres, avec /news list.
}
sync-task-open = ⬜ { $name }, pour le { $day }
sync-task-done = ✅ { $name }
sync-task-dropped = ✖️ abandonnée · { $name }
fact-sync-place = Où
fact-sync-event = Sur le serveur
fact-sync-present = Présents
fact-sync-awaited = Attendus
fact-sync-comes = Quand
fact-sync-next = La prochaine fois
fact-task-owner = Qui
fact-task-due = Pour le
fact-task-state = État
task-open = à faire
task-done = faite
task-dropped = abandonnée

## Un sujet, une décision, une action
sync-topic-headline = 💬 Sujet { $number }
sync-text-headline = 💬 { $number } · { $sync }, par écrit
sync-text-over = Ce sujet est clos.
sync-topic-added = 💬 { $number } est noté pour : { $name }, { $at }
sync-no-date = date à fixer
sync-option = { $name } · { $at }
sync-decision-headline = ⚖️ Décision { $number }
sync-task = 📌 Action { $number }
sync-task-due = ⏰ C’est pour aujourd’hui : { $number }

## Les réunions
sync-list-headline = { $count ->
    [0] 🗓️ Aucun point hebdo encore
    [1] 🗓️ Un point hebdo
   *[other] 🗓️ { $count } points hebdo
}
sync-comes = { $weeks ->
    [1] chaque { $days } à { $clock } ({ $zone })
   *[other] toutes les { $weeks } semaines, { $days } à { $clock } ({ $zone })
}
sync-paused = en pause ({ $comes })
sync-every = { $weeks ->
    [1] chaque semaine
   *[other] toutes les { $weeks } semaines
}
sync-state-active = Elle a lieu
sync-state-paused = En pause
sync-state-ended = Supprimée
sync-arranged-active = ✅ C’est réglé : { $name }
sync-arranged-paused = ⏸️ En pause : { $name }
sync-arranged-ended = ✅ Supprimé : { $name }

## Boutons
button-topic-add = Ajouter un sujet
button-topic-share = Montrer au CM
button-topic-keep = Garder pour l’équipe
button-topic-done = C’est traité
button-topic-drop = Retirer
button-topic-answer = Répondre
button-sync-here = Je suis là
button-sync-notes = Notes
button-sync-notes-more = Compléter
button-sync-skip = Sauter cette fois
button-sync-move = Déplacer
button-sync-by-text = Le tenir par écrit
button-sync-change = Changer : { $name }
button-sync-new = Une réunion de plus
button-sync-new-for = Une réunion pour { $name }
button-task-add = Ajouter une action
button-task-done = C’est fait
button-task-later = Plus tard
button-task-drop = Abandonner
button-decision-to-news = En faire une nouvelle

## Formulaires : titres et boutons, 24 caractères ; libellés, 45 ; aides, 100.
form-topic = Ajouter un sujet
form-topic-answer = { $number } : répondre
form-sync = Régler le point hebdo
form-sync-move = Déplacer { $number }
form-sync-move-intro = { $name } est prévu { $at }.
form-sync-notes = Notes de { $number }
form-task = Une action de { $number }
form-task-later = { $number } : plus tard
submit-topic = Ajouter
submit-topic-answer = Répondre
submit-sync = Enregistrer
submit-sync-move = Déplacer
submit-sync-notes = Enregistrer
submit-task = Ajouter
submit-task-later = Reporter
field-topic = Le sujet
field-topic-answer = Votre réponse
field-sync-meeting = Pour quelle réunion ?
field-sync-name = Nom
field-sync-days = Quels jours ?
field-sync-clock = À quelle heure ?
hint-sync-clock = Par exemple : 9h, ou 14:30
field-sync-weeks = Tous les combien ?
field-sync-zone = Fuseau horaire
hint-sync-zone = Par exemple : Europe/Paris
field-sync-place = Où ?
hint-sync-place = Une salle, ou le lien de l’appel. Facultatif.
field-sync-event = Événement du serveur Discord
hint-sync-event = Son titre, que tout le serveur lira. Vide : aucun événement.
field-sync-people = Qui est attendu ?
hint-sync-people = Personne de coché : le CM
field-sync-state = Cette réunion
field-sync-move = Quand ?
field-sync-notes = Notes
field-sync-decisions = Décisions
hint-sync-decisions = Une par ligne
field-sync-done = Sujets traités
hint-sync-done = Les autres sont reportés à la prochaine fois.
field-sync-readers = Qui peut le lire ?
sync-readers-own = Mon côté seulement
sync-readers-both = Les deux côtés : l’équipe et le CM
field-task = Que faut-il faire ?
field-task-owner = Qui s’en charge ?
field-task-due = Pour quel jour ?
hint-task-due = Par exemple : vendredi, ou 27 mars

## Réponses
sync-none = Aucun point hebdo n’est prévu encore. C’est à l’équipe d’en fixer un.
sync-none-yet = Aucun point hebdo n’est prévu encore : /sync schedule pour en fixer un.
sync-none-comes = Aucune prochaine fois n’est prévue.
sync-not-yet = Aucun point hebdo n’a encore eu lieu.
sync-usage = Écrivez /sync add suivi du sujet, /sync agenda, /sync notes, /sync calendar, /sync schedule ou /sync skip.
sync-choose = Choisissez la réunion.
sync-name-taken = Une autre réunion s’appelle déjà « { $name } ».
sync-days-missing = Choisissez au moins un jour.
sync-place-room = Ce lien mène dans un salon où le CM n’entre pas. Donnez le lien de l’appel, ou celui d’un salon du CM.
sync-readers-missing = Choisissez qui peut le lire.
sync-owner-missing = Choisissez qui s’en charge.
sync-owner-must-read = Cette personne est de l’autre côté : elle doit pouvoir lire l’action.
sync-too-many = Cela fait { $count } décisions, pour { $limit } au plus.
sync-topic-shared = Trop tard : { $number } est déjà partagé.
sync-topic-closed = { $number } est déjà clos.
sync-topic-done-now = ✅ { $number } est traité.
sync-topic-dropped-now = ✅ { $number } est retiré.
sync-answer-kept = ✅ Votre réponse à { $number } est notée.
sync-begun = Trop tard : { $number } a commencé, ou a déjà été changé.
sync-not-begun = { $number } n’a pas encore commencé.
sync-skipped-now = ✅ { $number } n’aura pas lieu. Les deux côtés sont prévenus.
sync-skipped-next = ✅ { $number } n’aura pas lieu : { $name }, { $at }. Les deux côtés sont prévenus.
sync-moved-now = ✅ { $number } est déplacé : { $at }. Les deux côtés sont prévenus.
sync-by-text-now = ✅ { $number } se tient par écrit.
sync-here-now = 👋 C’est noté, vous êtes là.
sync-here-already = C’était déjà noté.
sync-notes-shared = { $count ->
    [0] ✅ C’est noté pour { $number }, pour les deux côtés.
    [1] ✅ C’est noté pour { $number }, avec une décision, pour les deux côtés.
   *[other] ✅ C’est noté pour { $number }, avec { $count } décisions, pour les deux côtés.
}
sync-notes-own = { $count ->
    [0] ✅ C’est noté pour { $number }, pour votre côté seulement.
    [1] ✅ C’est noté pour { $number }, avec une décision, pour votre côté seulement.
   *[other] ✅ C’est noté pour { $number }, avec { $count } décisions, pour votre côté seulement.
}
task-added = 📌 { $number } est notée pour le { $day }.
task-done-now = ✅ { $number } est faite.
task-dropped-now = ✅ { $number } est abandonnée.
task-settled = { $number } est déjà close.
day-unreadable = Je ne comprends pas le jour « { $text } ». Écrivez par exemple : vendredi, ou 27 mars.
day-past = C’est déjà passé : { $day }.
hour-unreadable = Je ne comprends pas l’heure « { $text } ». Écrivez par exemple : 9h, ou 14:30.
zone-unknown = Je ne connais pas le fuseau « { $zone } ». Écrivez par exemple : Europe/Paris.

## Commandes
command-sync-add = un sujet pour le prochain point
command-sync-agenda = ce qui est prévu au prochain point
command-sync-notes = notes et décisions du dernier point
command-sync-schedule = régler quand on se voit
command-sync-skip = sauter le prochain point

## Envois
letter-sync-prompt-comms = invitation à proposer des sujets, pour l’équipe
letter-sync-prompt-cm = invitation à proposer des sujets, pour le CM
letter-sync-agenda-comms = ordre du jour, pour l’équipe
letter-sync-agenda-cm = ordre du jour, pour le CM
letter-sync-change = point hebdo changé
letter-sync-topic-comms = sujet d’un point par écrit, pour l’équipe
letter-sync-topic-cm = sujet d’un point par écrit, pour le CM
letter-sync-summary-comms = compte rendu, pour l’équipe
letter-sync-summary-cm = compte rendu, pour le CM
letter-sync-event = événement du serveur
sync-event-place = Comme d’habitude
letter-task-due = action du jour

## La commande apply
setup-sync = point « { $name } » de { $mandate }

## Aide
help-sync = Se retrouver
help-sync-how = /sync schedule pour fixer le point · /sync add un sujet (ou le menu d’un message) · /sync agenda · /sync notes · /sync calendar · /sync skip
help-sync-how-cm = /sync add un sujet (ou le menu d’un message) · /sync agenda · /sync notes · /sync calendar

# Signalements : ce que le CM dit à la communication du monde extérieur.

## Cartes
signal-headline = 📡 { $name } signale
signal-headline-urgent = 🚨 { $name } signale, c’est urgent
signal-headline-call = 🚨 On vous appelle : signalement urgent de { $name }
signal-headline-own = 📡 Signalement transmis à l’équipe
signal-headline-own-urgent = 🚨 Signalement urgent transmis à l’équipe
signal-headline-answer = 💬 L’équipe répond à votre signalement
signal-notice = { $number } : signalement
signal-notice-urgent = { $number } : signalement urgent
signal-notice-answer = { $number } : réponse à votre signalement
signal-quote = Signalement
signal-fact-state = Où on en est
signal-fact-link = Lien
signal-fact-files = Avec le message
signal-fact-called = Personnes appelées
signal-files = { $count ->
    [one] { $count } fichier : { $names }
   *[other] { $count } fichiers : { $names }
}
signal-waits = Personne ne l’a encore pris
signal-taken = { $name } s’en occupe, { $at }
signal-answering = { $name } répond
signal-answered = { $name } a répondu
signal-answer-leaving = La réponse part dans un instant ; vous pouvez encore annuler.
signal-answer-left = Cette réponse est partie à qui a signalé :
signal-do = L’équipe le voit et répond ici. D’ici là, ne publiez rien à ce sujet.
signal-do-urgent = L’équipe le voit et répond ici ; si personne ne le prend, on appelle une personne après l’autre. D’ici là, ne publiez rien à ce sujet.
signal-no-leave = Cette réponse n’autorise pas à publier. Pour publier quelque chose à ce sujet, demandez d’abord : /disclose, ou mentionnez-moi.
contact-note = 👉 « { $topic } » : { $name } s’en charge, { $how }

## Boutons et formulaires
button-signal = Signaler quelque chose
button-signal-take = Je m’en occupe
button-signal-answer = Répondre
button-signal-news = En faire une nouvelle
button-signal-freeze = Geler
form-signal = Signaler à l’équipe
form-signal-intro = Ce qui se passe dehors et que l’équipe doit savoir : une plainte qui enfle, une rumeur, un journaliste, une erreur.
submit-signal = Signaler
field-signal-text = Que se passe-t-il ?
field-signal-urgency = Urgence
field-signal-link = Lien
hint-signal-link = Où on le voit : https://…
field-signal-mandate = Pour qui ?
signal-usual = Normale
signal-urgent = Urgent : quelqu’un doit le voir maintenant, même la nuit
form-signal-answer = Répondre à { $number }
field-signal-answer = Votre réponse
hint-signal-answer = La personne qui a signalé la lit. Elle n’autorise pas à publier : c’est dit dessous.
signal-freeze-reason = { $number } : { $text }

## Listes
signal-list-headline = 📡 Signalements
signal-list-open = { $count ->
    [one] { $count } signalement sans réponse
   *[other] { $count } signalements sans réponse
}
signal-list-own = Vos signalements
signal-list-empty = Aucun signalement n’attend.
signal-list-none = Vous n’avez encore rien signalé. Dites-moi ce qui se passe dehors : signaler : un client dit que…
signal-line-waits = 📡 { $name }, { $at }
signal-line-urgent = 🚨 { $name }, { $at }, personne encore
signal-line-taken = 🖐 { $by } s’en occupe
signal-line-own-waits = ⏳ chez l’équipe
signal-line-own-taken = 🖐 { $by } s’en occupe
signal-line-own-answered = ✅ répondu

## Réponses à la personne qui agit
signal-sent = ✅ { $number } est chez l’équipe.
signal-sent-private = ✅ { $number } est chez l’équipe. Je vous dis la suite dans notre conversation directe.
signal-took = ✅ { $number } est à vous.
signal-answer-recorded = ✅ La réponse à { $number } est en route.
signal-answer-undo = { $seconds ->
    [one] ✅ La réponse à { $number } part dans { $seconds } seconde. Vous pouvez encore annuler.
   *[other] ✅ La réponse à { $number } part dans { $seconds } secondes. Vous pouvez encore annuler.
}
signal-answer-undone = ✅ La réponse à { $number } est annulée, rien n’est parti.
stale-signal-taken = { $by } s’occupe déjà de { $number }.
stale-signal-answered = { $by } a déjà répondu à { $number }.
link-unreadable = Un lien commence par https:// ou http:// et n’a pas d’espace.
command-signal = Dire à l’équipe ce qui se passe dehors
command-signal-list = Les signalements, et ce qu’ils deviennent
help-signal = Signaler
help-signal-how = /signal Un client dit que… · avec moi dans le salon ou en direct : signaler : un client dit que… · le menu du message
help-signals = Signalements du CM
help-signals-how = Je m’en occupe, répondre, en faire une nouvelle ou geler, sur la carte · /signal list

## Envois
letter-signal-cm = signalement, au CM
letter-signal-comms = signalement, à l’équipe
letter-signal-call = signalement, à la personne appelée
letter-signal-answer = réponse à un signalement

# Réponses brèves à qui vient d'agir.

## Refus et erreurs
refused = Désolé, je ne peux pas faire cela pour vous.
gone = Je ne trouve rien de tel.
frozen-refusal = 🧊 Gel en cours : rien ne peut être autorisé avant le dégel.
not-recorded = Rien n’a été enregistré. Réessayez dans un instant.
maybe-recorded = Nous ne savons pas si cela a été enregistré : regardez avant de recommencer.
misconfigured = { $detail }
invalid-address = « { $written } » n’est pas une adresse de salon ou de compte. Écrivez par exemple slack:T0ABC/C0DEF.
stale-changed = Cela a changé entre-temps. Regardez la carte à jour, puis recommencez.
stale-finished = C’est déjà fait : { $number }.
stale-source = Le message a changé, ou a été supprimé, depuis que ce formulaire a été ouvert. Relisez-le, puis étiquetez-le à nouveau.
stale-answered = { $by } a déjà répondu.
stale-undo = Trop tard pour annuler : c’est parti. Vous pouvez encore retirer.
stale-acknowledged = C’était déjà noté, merci.
stale-frozen = Un gel est déjà en cours.
stale-thawed = Aucun gel n’est en cours.
text-empty = Il manque un texte.
text-too-long = Ce texte compte { $count } caractères, pour { $limit } au plus.
form-invalid = Quelque chose est à reprendre dans ce formulaire.
flag-missing = Choisissez d’abord : partageable ou confidentiel.
source-unheard = Je n’ai encore jamais vu le message d’origine : je n’apprendrais pas qu’il a été modifié. Invitez-moi dans son salon et réessayez une minute plus tard ; ou écrivez la nouvelle avec /news.
instant-unreadable = Je ne comprends pas « { $text } ». Écrivez le jour et l’heure, par exemple : lundi 9h, ou 1er décembre 2026 09:00.
instant-past = C’est déjà passé : { $at }.
instant-hour-missing = Il manque l’heure dans « { $text } ». Écrivez par exemple : lundi 9h.
embargo-without-share = Un embargo suppose que ce soit partageable ensuite : choisissez l’étiquette partageable.
expiry-before-embargo = La fin de validité vient avant la fin de l’embargo.
room-unlinked = Ce salon n’est relié à aucun mandat. Un responsable peut le relier en y tapant /passerelle setup.
choose-mandate = Rien n’est parti : choisissez d’abord à qui cela s’adresse.
file-needs-wording = Ce message n’est qu’un fichier : écrivez d’abord ce qui peut en être dit.
already-tagged = Ce message est déjà étiqueté : { $number }.
tag-conflict = Ce message portait déjà une autre étiquette. La plus stricte vaut : tranchez sur la carte de { $number }.
room-too-wide = Trop de monde peut lire ce salon : rien de confidentiel n’y est envoyé.

## Confirmations
news-tagged = ✅ { $number } est enregistrée.
news-tagged-undo = { $seconds ->
    [one] ✅ { $number } part dans { $seconds } seconde. Vous pouvez encore annuler.
   *[other] ✅ { $number } part dans { $seconds } secondes. Vous pouvez encore annuler.
}
news-tagged-comms = ✅ { $number } est enregistrée, pour l’équipe seulement.
news-tagged-frozen = ✅ { $number } est enregistrée. Gel en cours : elle attendra que vous l’envoyiez après le dégel.
news-edited = ✅ { $number } est à jour.
news-withdrawn = ✅ { $number } est retirée. Le CM reçoit un rappel.
news-undone = ✅ { $number } est annulée, rien n’est parti.
news-sent = ✅ { $number } est en route.
news-confirmed = ✅ { $number } vaut de nouveau.
news-settled = ✅ C’est tranché pour { $number }.
question-recorded = ✅ { $number } est chez l’équipe. Quelqu’un vous répondra ici.
context-recorded = ✅ Merci, l’équipe a votre précision pour { $number }.
asked-back-recorded = ✅ La précision est demandée pour { $number }.
answer-recorded = ✅ La réponse à { $number } est enregistrée.
answer-recorded-undo = { $seconds ->
    [one] ✅ La réponse à { $number } part dans { $seconds } seconde. Vous pouvez encore annuler.
   *[other] ✅ La réponse à { $number } part dans { $seconds } secondes. Vous pouvez encore annuler.
}
answer-undone = ✅ La réponse à { $number } est annulée, rien n’est parti.
acknowledged = ✅ C’est noté, merci.
frozen-done = 🧊 Gel en cours. Les CM sont prévenus.
thawed-done = ☀️ Le gel est levé. Les CM sont prévenus.
nothing-waiting = Rien n’attend ici.
unknown-command = Je ne connais pas cette commande. Essayez /passerelle help.
nothing-found = Je n’ai rien trouvé pour « { $query } ».

# Les embargos : levés d'eux-mêmes ou sur demande, par étapes, retenus, levés, rompus.

## Tels qu'on les écrit
typed-stage = { $label } : { $at }
typed-asks = { $at }, à confirmer
embargo-stages-many = Un embargo a { $limit } étapes au plus.
embargo-stages-order = Chaque étape doit venir après la précédente.
embargo-stage-unnamed = Quelle étape est « { $text } » ? Écrivez par exemple : partenaires : lundi 9h; public : mardi 9h
embargo-not-later = Ce n’est pas plus tard que { $at }. Pour lever plus tôt, utilisez « Lever maintenant ».
embargo-none = { $number } n’est plus sous embargo.

## Sur les cartes
headline-embargoed-asks = ⏳ Sous embargo jusqu'au { $until } au plus tôt
verdict-embargoed-waiting = ⏳ Sous embargo jusqu'au feu vert de l’équipe
embargo-asks = Il n’est pas levé de lui-même : l’équipe dira quand.
embargo-waiting = 🕗 L’heure est venue, et il attend le feu vert de l’équipe. D’ici là, rien ne peut être dit.
overview-asks = ⏳ à lever par l’équipe, pas avant le { $at }
stage-ahead = 🔒 { $label }
stage-over = ✓ { $label }
stage-public = 📣 { $label }

## Avant la levée, et quand il demande
embargo-will-lift = ⏳ Cet embargo sera levé le { $at }
embargo-will-ask = ⏳ On vous demandera si cet embargo peut être levé, le { $at }
embargo-may-it-lift = ⏳ Cet embargo peut-il être levé ?
embargo-then-told = À cet instant, le CM apprend que cela peut être dit, ainsi :
embargo-then-do = Le CM lira, à ce moment-là seulement
embargo-then-asks = Il tient jusqu’à ce que quelqu’un ici le lève. Le CM apprendrait alors ceci :
embargo-waits-for-you = L’heure est venue. Il tient jusqu’à ce que quelqu’un ici le lève. Le CM apprendrait alors ceci :
embargo-kept = 🔒 Maintenu par { $name } le { $at }. Il tient jusqu’à ce que quelqu’un ici le lève.
button-lift = Lever maintenant
button-keep = Maintenir
button-later = Plus tard…
button-hold = Retenir
form-lift = Lever { $number } ?
submit-lift = Lever
form-lift-intro = Le CM apprendra tout de suite que cela peut être dit, par cette carte :
form-later = { $number } : plus tard
submit-later = Déplacer
form-later-intro = Vaut tout de suite. Un CM qui connaissait la date d’avant reçoit un rappel.
embargo-lifted = ✅ L’embargo de { $number } est levé.
embargo-lifted-undo = { $seconds ->
    [one] ✅ L’embargo de { $number } est levé dans { $seconds } seconde. Vous pouvez encore annuler.
   *[other] ✅ L’embargo de { $number } est levé dans { $seconds } secondes. Vous pouvez encore annuler.
}
embargo-moved = ✅ { $number } est maintenant sous embargo jusqu’au { $at }.
embargo-held = 🔒 { $number } n’est plus levé de lui-même : quelqu’un ici devra le lever.
embargo-kept-done = 🔒 { $number } reste sous embargo.
stale-held = { $by } a déjà retenu { $number }.
stale-kept = { $by } a déjà maintenu { $number }.

## Rompu par quelqu'un d'autre
button-leaked = Embargo rompu
button-show-item = Voir la nouvelle
form-leak = { $number } : déjà sorti ?
submit-leak = Prévenir l’équipe
form-leak-intro = Quelqu’un d’autre l’a fait savoir ? L’équipe est prévenue tout de suite. D’ici sa réponse, n’en dites rien, ne confirmez rien.
field-leak = Où l’avez-vous vu ?
hint-leak = Un lien, un nom, quelques mots
leak-headline = 🚨 { $number } : l’embargo a été rompu ailleurs
leak-by = Signalé par { $name }.
leak-do = Pour le CM, l’embargo tient toujours. Gelez tout, ou levez-le pour tout le monde.
leak-settled = ✓ L’embargo n’est plus en cours.
leak-recorded = ✅ L’équipe est prévenue pour { $number }. D’ici sa réponse, l’embargo tient : ne dites rien, ne confirmez rien.
notice-leak = Passerelle : un embargo a été rompu, { $number }
letter-embargo-ahead = embargo qui va être levé
letter-embargo-due = embargo qui demande
letter-leak = embargo rompu

## Help
help-embargo = Poser un embargo
help-embargo-how = Jusqu’à lundi 9h · lundi 9h, à confirmer · partenaires : lundi 9h; public : mardi 9h
help-rulings = Revoir les réponses
help-rulings-how = /passerelle rulings, chacune avec un bouton pour la révoquer

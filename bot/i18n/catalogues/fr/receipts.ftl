# Accusés de réception : qui a lu quoi, et les relances de ceux qui n’ont rien dit.

## Dans le salon du CM
receipt-reminder-news = ⏰ { $number } : reste à accuser réception
receipt-reminder-recall = ⏰ Rappel de { $number } : reste à accuser réception
receipt-reminder-freeze = ⏰ Gel en cours : reste à accuser réception
receipt-waits = On attend { $names }. Il suffit d’appuyer sur « Bien reçu ».
receipt-over = ✓ { $what } : plus rien à confirmer
receipt-label-news = { $number }
receipt-label-recall = Rappel de { $number }
receipt-label-freeze = Gel
button-snooze-hour = Dans 1 heure
button-snooze-morning = Demain matin
receipt-snoozed = ✅ Pas de relance pour vous avant le { $at }. Les autres en reçoivent toujours.
stale-nothing-awaited = Il n’y a plus rien à confirmer ici.

## Pour l’équipe
receipt-silent = 🔕 { $what } : personne ne sait si cela a été lu
receipt-silent-do = { $count ->
    [1] Une relance dans leur salon n’a rien donné. Prévenez-les autrement ; cette carte dira quand ils l’auront lu.
   *[other] { $count } relances dans leur salon n’ont rien donné. Prévenez-les autrement ; cette carte dira quand ils l’auront lu.
}
receipt-row = { $label } : { $names }
receipt-nobody = personne : ce mandat n’a pas de CM
receipt-names-more = { $names } et { $count } de plus
fact-recall = Rappel du { $at }
fact-recall-asked = Rappel du { $at }, pour { $number }
button-who = Qui l’a reçu ?
who-headline = 📬 Qui a reçu { $number } ?
who-headline-freeze = 📬 Qui est au courant du gel ?
who-nobody = Personne hors de l’équipe n’en a été informé.
who-needs-number = Écrivez laquelle, par exemple : /news who N-12
recalls-headline = ↩️ Rappels sans accusé de réception
recalls-title = { $count ->
    [1] Un rappel
   *[other] { $count } rappels
}
recalls-none = Tous les rappels ont été confirmés.
recalls-line = pas encore lu par { $names }, depuis le { $at }
recall-for = Pour { $name }, à qui l’on a répondu en { $number }.
overview-recalls = { $count ->
    [1] Un rappel sans accusé de réception
   *[other] { $count } rappels sans accusé de réception
}
command-news-who = qui a lu, qui n’a pas lu : /news who N-12
command-news-recalls = les rappels sans accusé de réception
notice-receipt = Passerelle : un accusé de réception est attendu
letter-receipt-reminder = relance pour accuser réception
letter-receipt-silent = qui n’a pas accusé réception, pour l’équipe
letter-thaw-review = ce qui vaut après le gel, pour l’équipe
discord-news-who = accuses
discord-news-who-about = Qui a accusé réception d’une nouvelle, et qui ne l’a pas fait
discord-news-recalls = rappels
discord-news-recalls-about = Les rappels sans accusé de réception

## Rappels
recall-hardened = L’équipe est revenue dessus : c’est désormais confidentiel.
recall-embargo = L’embargo a été posé ou déplacé. Seule la carte à jour compte désormais.
recall-wording = La formulation a changé. Seule la carte à jour compte désormais.
recall-room-wider = Plus de monde que prévu peut lire l’un des salons où ceci a été transmis. C’est suspendu le temps que l’équipe s’en occupe.
recall-ruling-revoked = L’équipe a repris sa réponse.
recall-ruling-expired = La durée pour laquelle la réponse valait est écoulée.
recall-answer = La réponse à votre question { $number } reposait dessus : elle ne vaut plus.
hold-room-wider = ⚠️ Plus de monde que prévu peut lire un salon du CM. La nouvelle est suspendue jusqu’à ce que quelqu’un confirme que tout y est en ordre, et son texte y est masqué.

## Après un gel
review-headline = ☀️ Après le gel : qu’est-ce qui vaut à nouveau ?
review-do = Rien n’est parti tout seul. Tant que vous ne l’avez pas confirmé, ce qui pouvait être dit est « à revérifier », et les questions à ce sujet vous arrivent.
review-one-by-one = Ouvrez chaque ligne pour confirmer, envoyer, modifier ou retirer.
review-waiting = { $count ->
    [1] Un élément attendait
   *[other] { $count } éléments attendaient
}
review-in-force = { $count ->
    [1] Un élément était en vigueur
   *[other] { $count } éléments étaient en vigueur
}
review-more = { $count ->
    [1] … et un autre, par « Un par un »
   *[other] … et { $count } autres, par « Un par un »
}
review-more-then = { $count ->
    [1] … et un autre, une fois ceux-ci revus
   *[other] … et { $count } autres, une fois ceux-ci revus
}
review-older = Il y a d’autres éléments, plus anciens. Ils sont aussi « à revérifier », et viennent ici une fois ceux-ci revus.
review-over = ✓ Après le gel : tout a été revu
button-review = Un par un
button-all-hold-again = Tout confirmer
button-holds-again = Vaut à nouveau
holds-again-done = ✅ { $number } vaut à nouveau.
all-hold-again-done = ✅ Tout ce qui était en vigueur vaut à nouveau.
all-hold-again-waiting = { $count ->
    [1] ✅ Tout ce qui était en vigueur vaut à nouveau. Ce qui attendait part après le délai d’annulation.
   *[other] ✅ Tout ce qui était en vigueur vaut à nouveau. Les { $count } nouvelles qui attendaient partent une par minute ; chacune peut encore être annulée.
}
stale-holds-again = { $number } vaut déjà.
stale-reviewed = Tout a déjà été revu.
stale-reviewed-by = { $by } a déjà tout confirmé.
notice-review = Passerelle : après le gel
state-frozen = 🧊 Gel en cours : rien ne peut être dit avant le dégel.
state-unconfirmed = ❓ Personne ne l’a confirmée depuis le gel : d’ici là, elle n’autorise rien.
state-stuck = Les envois sont suspendus : le CM ne l’a pas encore reçue.
freeze-thaw-asked = { $name } demande à lever le gel. Une deuxième personne doit appuyer sur « Lever le gel ».
thaw-asked = ✅ C’est demandé. Une deuxième personne doit le lever : le gel tient toujours.
stale-thaw-asked = Vous l’avez déjà demandé. Une deuxième personne doit le lever.
form-thaw = Lever le gel
form-thaw-intro = Plusieurs gels sont en cours. Ceux que vous ne choisissez pas tiennent toujours.
submit-thaw = Lever

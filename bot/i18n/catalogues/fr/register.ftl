# Le registre : ce qu'en dit le terminal, et l'historique d'une nouvelle.

register-looked = { $organisation } : { $lines ->
    [1] une ligne lue
   *[other] { $lines } lignes lues
}
register-looked-cut = { $organisation } : { $lines ->
    [1] une ligne lue
   *[other] { $lines } lignes lues
} ; celles jusqu’à { $through } ont été retirées le { $at }, comme le dit le registre lui-même
register-sound = Le registre est entier : aucune ligne n’a été changée, retirée, ajoutée ou déplacée.
register-not-noted = (La base n’accepte rien en ce moment : ce contrôle n’est noté nulle part, et l’âge du dernier continue de croître.)
register-lines = { $first } à { $last }
register-more = { $organisation } : et { $count } autres lignes qui ne répondent pas à leur empreinte
register-fault-changed = { $organisation } : ligne { $lines } CHANGÉE : elle ne répond pas à son empreinte
register-fault-rewritten = { $organisation } : ligne { $lines } RÉÉCRITE avec une empreinte à elle : la suivante a été faite après une autre
register-fault-missing = { $organisation } : ligne { $lines } MANQUANTE
register-fault-added = { $organisation } : ligne { $lines } AJOUTÉE à la main
register-fault-reordered = { $organisation } : ligne { $lines } DÉPLACÉE : elle a été écrite comme ligne { $belongs }
register-fault-unchained = { $organisation } : ligne { $lines } HORS CHAÎNE : une version plus ancienne de Passerelle l’a écrite, et la prochaine ligne la rattachera ; ou elle a été ajoutée à la main
register-fault-truncated = { $organisation } : fin TRONQUÉE : la ligne { $lines } a été écrite et n’y est plus
register-fault-head = { $organisation } : ligne { $lines }, la dernière, RÉÉCRITE, ou bien la fiche de l’organisation : elles ne s’accordent pas
register-fault-checkpoint = { $organisation } : le POINT DE REPRISE à la ligne { $lines } n’est pas celui dont parle le registre

anchors-sound = { $count ->
    [1] Une ancre s’accorde avec le registre.
   *[other] { $count } ancres s’accordent avec le registre.
}
anchors-gone = { $count ->
    [1] Une ancre parle d’une ligne retirée depuis par la durée de conservation : elle ne peut être comparée.
   *[other] { $count } ancres parlent de lignes retirées depuis par la durée de conservation : elles ne peuvent être comparées.
}
anchor-unreadable = ancre { $place } : illisible
anchor-of-another = ancre { $place } : signée par une AUTRE clé que celle donnée ou configurée
anchor-forged = ancre { $place } : FAUSSE : sa signature n’est pas celle de sa clé
anchor-truncated = ancre { $place } : registre TRONQUÉ : la ligne dont elle parle n’y est plus
anchor-rewritten = ancre { $place } : registre RÉÉCRIT : une autre ligne est à cette place

## L’historique d’une nouvelle, pour l’équipe
history-day = { $day } ({ $zone })
history-headline = 📜 L’historique de { $number }
history-footer = D’après le registre : rien n’y peut être changé. Il garde qui et quand, jamais les textes.
history-earlier = { $count ->
    [1] … et une ligne plus ancienne
   *[other] … et { $count } lignes plus anciennes
}
history-needs-number = Écrivez laquelle, par exemple : /news history N-12
notice-history = Passerelle : l’historique de { $number }
history-tag = { $who } l’a étiquetée
history-tag-flag = { $who } l’a étiquetée : { $flag }
history-tag-again = { $who } l’a étiquetée une seconde fois, autrement
history-settle = { $who } a dit laquelle des deux étiquettes vaut
history-undo = { $who } l’a reprise avant qu’elle ne parte
history-pass-on = Elle a été transmise, par { $who }
history-edit = { $who } l’a modifiée
history-confirm = { $who } a confirmé qu’elle vaut
history-withdraw = { $who } l’a retirée
history-source-unseen = Le message dont elle vient n’est plus visible : retenue
history-source-edited = Le message dont elle vient a été modifié : retenue
history-room-wider = D’autres que prévu peuvent lire un salon où elle a été dite : retenue
history-acknowledge = { $who } en a accusé réception
history-recall = Elle a été rappelée
history-recall-acknowledge = { $who } a accusé réception du rappel
history-recall-reminder = Relance : le rappel attendait encore son accusé
history-read = { $who } l’a lue
history-holds-again = { $who } a dit qu’elle vaut de nouveau après le gel
history-embargo-ahead = La fin de son embargo a été annoncée à l’équipe
history-embargo-due = Son embargo est arrivé à son terme : l’équipe a été consultée
history-embargo-asks = Elle est partie comme nouvelle dont l’embargo demande avant d’être levé
history-embargo-over = Son embargo est terminé : elle peut être dite
history-embargo-kept = { $who } l’a gardée sous embargo
history-embargo-broken = { $who } a dit que l’embargo a été rompu
history-expired = Le temps pour lequel elle valait est passé
history-receipt-reminder = Relance : elle attendait encore son accusé
history-receipt-silent = L’équipe a su que personne n’en a accusé réception
history-snooze = { $who } a remis la relance à plus tard
history-delivery-retried = { $who } a fait retenter un envoi manqué
history-delivery-dropped = { $who } a abandonné un envoi manqué
history-undelivered = Envoi abandonné : l’application a été retirée de l’endroit où la communication l’aurait lu
history-failure-unseen = Un envoi a échoué, et personne n’a pu en être averti
history-told-cm = Dite sur { $platform }, dans un salon du CM ({ $mandate })
history-told-comms = Montrée sur { $platform }, dans un salon de l’équipe ({ $mandate })
history-told = Dite sur { $platform }, directement ou dans un salon qui n’est plus relié
history-recalled-cm = Le rappel a été dit sur { $platform }, dans un salon du CM ({ $mandate })
history-recalled = Le rappel a été dit sur { $platform }, directement ou dans un salon qui n’est plus relié
history-other = { $who } en a fait autre chose
platform-slack = Slack
platform-discord = Discord
platform-demo = la page de démonstration
command-news-history = qui en a fait quoi, et quand : /news history N-12
help-history = Ce qu’elle est devenue
help-history-how = /news history N-12
discord-news-history = historique
discord-news-history-about = Qui a fait quoi d’une nouvelle, quand, et comment elle a été dite

# Le registre : ce qu'en dit le terminal, et l'historique d'une nouvelle.

register-looked = { $organisation } : { $lines ->
    [one] une ligne lue
   *[other] { $lines } lignes lues
}
register-looked-cut = { $organisation } : { $lines ->
    [one] une ligne lue
   *[other] { $lines } lignes lues
} ; celles jusqu’à { $through } ont été retirées le { $at }, comme le dit le registre lui-même
register-sound = Le registre est entier : aucune ligne n’a été changée, retirée, ajoutée ou déplacée.
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

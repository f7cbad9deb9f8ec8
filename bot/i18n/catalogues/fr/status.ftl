# Où en sont les choses.
status-version = Passerelle { $version }
status-program = Passerelle
status-line = { $of } : { $what }
status-between = { " ; " }
status-nobody = aucune organisation : passerelle setup-code, ou passerelle apply FICHIER
status-outbox = Envois
status-deliveries = { $waiting } en attente, { $sending } en cours, { $held } retenus par un gel, { $failed } en échec
status-rooms = salons : { $comms } de la communication, { $cm } du CM ({ $people ->
    [one] { $people } personne
   *[other] { $people } personnes
})
status-questions = { $count ->
    [0] aucune question ouverte
    [one] { $count } question ouverte
   *[other] { $count } questions ouvertes
}
status-frozen = gel en cours depuis { $at }
status-next = ensuite : { $name }, { $at }
status-sync = point
status-digest = résumé
status-reached = aucun refus connu
status-resting = Salon au repos
status-rests = { $room } : je m’y tais jusqu’à { $until }, j’y ai trop écrit
status-resting-do = Ce qui doit partir dans un salon au repos attend ; les gels et les rappels passent. Un·e responsable fait reprendre les envois par le bouton « Reprendre », ici ou sur la carte qui l’annonce.
status-resume = Reprendre : { $room }
status-lost = nous refuse depuis { $at } : passerelle doctor
status-gone = l’application n’y est plus depuis { $at } : réinstallez-la ; ce qui est gardé peut être effacé avec le temps (/passerelle privacy)
status-gone-kept = l’application n’y est plus depuis { $at } : donnez un jeton valable aux réglages ; rien n’est effacé d’ici là

# Combien de temps on garde quoi, et qui a demandé quoi sur soi.
privacy-headline = 🗄️ Ce qui est gardé, et combien de temps
privacy-intro = Chaque jour, ce qui est plus ancien est effacé. Reste ce qui vaut encore, ce qui attend une réponse, et ce qui retient une autorisation plus ancienne.
privacy-register = Registre
privacy-items = Nouvelles terminées
privacy-questions = Questions et signalements clos
privacy-meetings = Points passés
privacy-messages = Envois (sans les mots)
privacy-grace = Après le retrait de l’application (Discord ; Slack, si installée par un lien)
privacy-months = { $count ->
    [one] { $count } mois
   *[other] { $count } mois
}
privacy-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
privacy-held = { $reason } – { $by }, le { $at }
privacy-holds = 🗄️ Conservé quel que soit l’âge, jusqu’à ce qu’un·e responsable le relâche :
privacy-no-holds = Rien n’est sous conservation légale.
privacy-swept = Dernier passage : { $at }
button-retention = Changer les durées…
button-hold-set = Conserver…
button-hold-lift = Ne plus conserver { $number }…
form-retention = Durées de conservation
form-retention-intro = Écrivez « 12 mois » ou « 2 ans ». Une durée plus courte vaut dès le prochain passage : ce qui est effacé ne revient pas.
submit-retention = Enregistrer
hint-retention = De { $least } à { $most } mois
retention-bounds = Écrivez une durée de { $least } à { $most } mois, par exemple « 12 mois ».
retention-kept = ✅ Les durées sont enregistrées ; elles valent dès le prochain passage.
form-hold = Conservation légale
form-hold-intro = Pour un litige ou une enquête : ce qui est conservé n’est effacé ni par l’âge, ni à la demande d’une personne. Tout·e responsable voit la raison.
submit-hold = Conserver
field-hold-scope = Quoi
hold-one = Une nouvelle, une question ou un signalement
hold-all = Tout, dans cette organisation
hold-everything = tout
field-hold-number = Numéro
hint-hold-number = Par exemple N-12, Q-3 ou S-4
field-hold-reason = Raison
hint-hold-reason = Sans ce qui est confidentiel
hold-number = Je ne trouve pas ce numéro. Écrivez par exemple N-12, Q-3 ou S-4.
hold-kept = ⚖️ Sous conservation légale : { $number }.
hold-lifted = ✅ Plus sous conservation légale : { $number }.
form-hold-lift = Fin de conservation
form-hold-lift-intro = Ce qui était conservé ({ $number }) suit de nouveau son âge : le prochain passage peut l’effacer.
submit-hold-lift = Ne plus conserver
stale-legal-hold = C’est déjà sous conservation légale.
stale-hold-lifted = { $name } a déjà mis fin à cette conservation.
command-privacy = Ce qui est gardé, et combien de temps
help-privacy = Données
help-privacy-how = /passerelle privacy
announce-app-gone = ⚠️ { $mandate } – l’application a été retirée de { $name }
announce-app-back = ✅ { $mandate } – l’application est de retour sur { $name }
setup-retention = conservation : register { $register } mois, items { $items } mois, questions { $questions } mois, meetings { $meetings } mois, messages { $messages } mois, after_removal { $grace } jours
export-kind = { $kind } ({ $count })
export-warning = Relisez avant de remettre : des textes peuvent nommer d’autres personnes.
erase-dry = Rien n’est encore effacé (--dry-run). Ce qui le serait :
erase-person = Effacé : nom, comptes et propres textes. Reste l’identifiant { $id }, dans le registre et auprès de ce que la maison a décidé.
erase-count = { $what } : { $count }
erase-organisation = Effacé : { $name }, { $count ->
    [one] { $count } ligne
   *[other] { $count } lignes
}.
erase-held = Sous conservation légale, reste : { $number }. Un·e responsable y met fin par /passerelle privacy.
erase-mentions = Le nom figure encore dans { $what } ({ $count }), écrit par d’autres : à une personne d’en décider.
erase-waiting = { $count ->
    [one] { $count } événement de cette personne attend encore : recommencez dans une minute.
   *[other] { $count } événements de cette personne attendent encore : recommencez dans une minute.
}
erase-elsewhere = Restent ailleurs : les messages sur Slack et Discord, les sauvegardes d’avant, les journaux de la base. Voir docs/how-to/answer-a-privacy-request.fr.md.
erase-log-busy = D’autres lisaient la base : le fichier -wal garde peut-être des traces. Recommencez, ou arrêtez et relancez passerelle run.
privacy-no-houses = Il n’y a pas encore d’organisation.
privacy-which = Plusieurs organisations : { $names }. Dites laquelle : --organisation NOM
privacy-no-house = Pas d’organisation « { $name } ». Il y a : { $names }
privacy-nobody = Personne de ce nom, de cet identifiant ou de ce compte à { $organisation } : { $name }

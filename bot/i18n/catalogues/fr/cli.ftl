# Ce que montrent les commandes du terminal.
setup-nothing = Rien à changer.
setup-organisation = organisation { $name }
setup-member = membre { $name } ({ $role }) : { $accounts }
setup-leaves = { "  " }{ $name } s’en va, comme par /passerelle offboard : plus aucun accès, ce qui l’attendait est retiré, chaque responsable reçoit ce qui reste à faire. Retirez la personne des salons.
setup-renamed = { "  " }les comptes de { $name } passent à quelqu’un d’autre du fichier : aucun départ.
setup-mandate = mandat { $name } ({ $people ->
    [one] { $people } CM
   *[other] { $people } CM
})
setup-room = salon { $address } (côté { $side })
setup-watched = nom surveillé de { $organisation } : { $name }
setup-synonyms = synonymes de { $organisation } : { $phrases }
setup-code-which = Plusieurs organisations sont là : { $names }. Dites laquelle : passerelle setup-code --organisation NOM
setup-code-house = Notre organisation
setup-code-how = Responsable de { $organisation } : tapez dans la messagerie, seul avec le bot ou par commande : /passerelle setup { $code } (valable une fois, { $minutes } minutes)
init-platform = Plateforme ({ $names })
init-database = Adresse PostgreSQL (vide : un fichier SQLite)
cli-upgraded = la base est à jour : { $database }
cli-indexed = la base est à jour : { $database } ; indexées de nouveau : { $again }
cli-current = le schéma est à jour
cli-older = le schéma est plus ancien : lancez passerelle db upgrade
cli-copy = { $file } : { NUMBER($size) } octets
cli-restored = restauré depuis { $file } ; les envois sont en pause
cli-waiting = en attente quand la copie a été faite : { $count ->
    [one] { $count } carte
   *[other] { $count } cartes
} (chacune est cherchée avant d’être envoyée)
cli-due = arrivées à échéance depuis : { $count ->
    [one] { $count } minuterie
   *[other] { $count } minuteries
} (leurs cartes ont pu partir : voyez passerelle deliveries list)
cli-unhandled = à traiter encore : { $count ->
    [one] { $count } événement
   *[other] { $count } événements
} (de même pour leurs cartes)
cli-restored-next = ensuite : passerelle run, passerelle deliveries list, puis passerelle deliveries resume
cli-sealed = scellés avec la clé la plus récente : { $count } ; les autres l’étaient déjà
cli-erase = { $whom } : c’est pour de bon. Effacer ?
cli-copied = copiées et comparées : { NUMBER($rows) } lignes de { $tables } tables ; les envois sont en pause dans la copie
cli-copied-next = ensuite : nommez la copie dans PASSERELLE_DATABASE_URL, passerelle doctor, passerelle run, passerelle deliveries list, puis passerelle deliveries resume ; ne repartez jamais de l’ancienne
cli-demo = Démo de Passerelle : { $address }  (Ctrl+C pour l’arrêter)
cli-running = Passerelle tourne : { $address }

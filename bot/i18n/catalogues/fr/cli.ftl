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

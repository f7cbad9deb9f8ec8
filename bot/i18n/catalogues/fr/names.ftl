# Les noms surveillés et les synonymes, pour l’équipe communication seulement.

## Ce qui est montré
watch-headline = { $count ->
    [0] 🤫 Aucun nom surveillé
    [one] 🤫 { $count } nom surveillé
   *[other] 🤫 { $count } noms surveillés
}
watch-empty = Personne n’a encore ajouté de nom.
watch-how = Une question qui évoque l’un de ces noms, même déguisé, va toujours à l’équipe. /passerelle watch add Nom, Autre nom · /passerelle watch remove Nom
synonyms-headline = { $count ->
    [0] 🤫 Aucun synonyme
    [one] 🤫 { $count } groupe de synonymes
   *[other] 🤫 { $count } groupes de synonymes
}
synonyms-empty = Personne n’a encore ajouté de synonyme.
synonyms-how = Qui emploie l’une de ces expressions parle aussi des autres. Un synonyme peut retenir une réponse, jamais en donner une. /passerelle synonyms add Nom = Autre nom · /passerelle synonyms remove Nom
names-more = { $count ->
    [one] Et { $count } autre.
   *[other] Et { $count } autres.
}

## Confirmations
watch-added = { $count ->
    [1] ✅ Nom surveillé : { $names }.
   *[other] ✅ Noms surveillés : { $names }.
}
watch-removed = ✅ « { $name } » n’est plus surveillé.
synonyms-added = ✅ Synonymes : { $phrases }.
synonyms-removed = ✅ Ne sont plus tous synonymes : { $phrases }. Voyez ce qui reste avec /passerelle synonyms.

## Ce qui ne peut être fait
name-too-long = « { $name } » compte { $count } caractères, pour { $limit } au plus.
name-too-short = « { $name } » est trop court : il faut au moins deux lettres ou chiffres.
name-marked = « { $name } » : écrivez le nom sans mise en forme, sans virgule ni signe égal.
name-letters = « { $name } » : écrivez le nom en lettres latines et en chiffres, les seuls que je retrouve dans une question.
name-twice = « { $name } » est donné deux fois.
watch-already = « { $name } » est déjà surveillé.
watch-unknown = « { $name } » n’est pas parmi les noms surveillés.
watch-full = La liste ne peut compter plus de { $limit } noms.
watch-usage = Écrivez /passerelle watch, /passerelle watch add Nom, Autre nom ou /passerelle watch remove Nom.
synonyms-count = Donnez de deux à { $limit } expressions, séparées par des signes égal.
synonyms-already = C’est déjà noté : { $phrases }.
synonyms-crowded = Cela ferait trop de synonymes ({ $limit } au plus) : { $phrases }.
synonyms-unknown = « { $name } » n’est pas parmi les synonymes.
synonyms-full = Il ne peut y avoir plus de { $limit } groupes de synonymes.
synonyms-usage = Écrivez /passerelle synonyms, /passerelle synonyms add Nom = Autre nom ou /passerelle synonyms remove Nom.

# Pourquoi cette réponse, un brouillon phrase par phrase, et ce qui ressemble à une nouvelle.

## Pourquoi : la carte du CM. Pour ce qu’il ne sait pas, les mots ne dépendent que de ce qu’il sait.
button-why = Pourquoi ?
why-headline = 💡 Pourquoi cette réponse à { $number }
why-footer = Seules des personnes autorisent ; le bot ne fait que restreindre.
why-cm-freeze = Un gel est en cours. Tant qu’il dure, rien n’est autorisé, quelle que soit la question.
why-cm-restricted = Ce que l’équipe vous a confié comme confidentiel en parle. Le plus strict l’emporte, même si autre chose pouvait être dit.
why-cm-embargo = Ce que l’équipe vous a confié sous embargo en parle. L’heure n’est pas passée : le plus strict l’emporte.
why-cm-covered = L’équipe a autorisé ces mots-là, et votre question n’y ajoute ni n’en retire rien d’important. L’autorisation porte sur ces mots, pas sur d’autres.
why-cm-expired = C’était autorisé jusqu’à une date qui est passée. Une personne dira si c’est toujours vrai.
why-cm-held = Ce que vous saviez à ce sujet ne vaut plus. Une personne dira ce qu’il en est.
why-cm-gone-by = C’était autorisé tant que ce qui est annoncé était à venir. C’est passé : une personne dira comment le dire maintenant.
why-cm-not-covered = Ce que vous savez ne suffit pas pour un oui sûr. Dans le doute ce n’est jamais oui : une personne décide.
why-cm-nothing-found = Rien de ce que l’équipe vous a transmis n’en parle d’assez près. Sans autorisation ce n’est jamais oui : une personne décide.

## Pourquoi : la carte des équipes
why-comms-rule = La règle qui a décidé : { $why }.
why-comms-hidden = 🤫 Ce que le CM ne connaît pas : { $numbers }. Ses mots sont les mêmes que si cela n’existait pas.
quote-cm-reads = Ce que lit le CM

## Un brouillon, phrase par phrase
parts-title = Phrase par phrase
parts-not-the-whole = Un oui à une phrase n’est pas un oui au texte entier : la réponse reste celle du titre.
part-frozen = 🧊 gel en cours
part-confidential = 🔒 à ne pas dire
part-embargoed = ⏳ sous embargo
part-unknown = 🤝 à l’équipe d’en juger
part-shareable = 📣 avec les mots approuvés
part-because = { $flag } · { $number }
part-wording = { $count ->
    [1] Pour la phrase { $numbers }, à publier tel quel, { $until }
   *[other] Pour les phrases { $numbers }, à publier tel quel, { $until }
}
part-adds = la phrase { $part } ajoute à { $number }
part-omits = la phrase { $part } omet de { $number }
question-adds = la question ajoute à { $number }
question-omits = la question omet de { $number }

## Ce qui ressemble à une nouvelle
neighbour-same = 🔁 { $number } dit presque la même chose.
neighbour-differs = ⚠️ { $number } donne « { $given } ».
neighbour-opposite = ⚠️ { $number } dit le contraire : « { $given } »
state-caveats = Elle dit aussi ce qu’il faut taire, et n’a pas d’éléments de langage : elle n’autorise rien tant qu’ils manquent.
do-shareable-caveats = Ce message dit aussi ce qu’il faut taire : ne le publiez pas tel quel. Demandez d’abord les mots à employer.
button-add-wording = Ajouter des éléments de langage
form-proposed-wording = Les éléments de langage proposés viennent du message. Relisez-les : c’est tout ce qu’un oui autorisera.

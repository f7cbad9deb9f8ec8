# Discord : les noms des commandes, et ce qui n’est dit que là. Les noms de commandes et d’options sont en minuscules,
# de 32 caractères au plus, les descriptions de 100.

discord-news = nouvelles
discord-news-about = Les nouvelles pour votre community manager
discord-news-add = ajouter
discord-news-add-about = Écrire une nouvelle : en une ligne, ou dans le formulaire
discord-news-list = liste
discord-news-list-about = Les nouvelles en vigueur
discord-news-search = chercher
discord-news-search-about = Trouver une nouvelle par ses mots
discord-news-show = voir
discord-news-show-about = Retrouver une nouvelle par son numéro
discord-text = texte
discord-text-about = La nouvelle elle-même ; laissez vide pour le formulaire
discord-flag = étiquette
discord-flag-about = Peut-on le dire ? Laissez vide pour le formulaire
discord-until = échéance
discord-until-about = Confidentiel : embargo jusque-là. Partageable : valable jusque-là. Par exemple : lundi 9h
discord-query = mots
discord-query-about = Ce que vous cherchez
discord-number = numéro
discord-number-about = Par exemple N-42

discord-disclose = divulguer
discord-disclose-about = Puis-je le dire ?
discord-question = question
discord-question-about = Ce que vous voudriez dire
discord-freeze = geler
discord-freeze-about = Arrêt d’urgence : plus rien n’est autorisé
discord-reason = raison
discord-reason-about = Le CM lira cette phrase
discord-thaw = dégeler
discord-thaw-about = Lever le gel

discord-digest = résumé
discord-digest-about = Ce qui est nouveau, ce qui attend, ce qui vient
discord-digest-now = maintenant
discord-digest-now-about = Ce qui est nouveau, pour vous seul d’abord
discord-digest-schedule = horaires
discord-digest-schedule-about = Quand vient le résumé
discord-digest-off = arrêt
discord-digest-off-about = Plus de résumé

discord-passerelle = passerelle
discord-passerelle-about = Aide et réglages
discord-help = aide
discord-help-about = Ce que vous pouvez faire ici
discord-status = bilan
discord-status-about = Ce qui vous attend, ce qui est en vigueur, ce que vous avez demandé
discord-watch = surveiller
discord-watch-about = Les noms à ne jamais confirmer
discord-watch-add-about = Noms à surveiller, séparés par des virgules
discord-watch-remove-about = Un nom à ne plus surveiller
discord-synonyms = synonymes
discord-synonyms-about = Ce qui porte plusieurs noms chez vous
discord-synonyms-add-about = Expressions de même sens, séparées par =
discord-synonyms-remove-about = Une expression à retirer de son groupe
discord-add = ajouter
discord-remove = retirer

discord-menu-shareable = Partageable
discord-menu-confidential = Confidentiel
discord-menu-form = Étiqueter comme nouvelle…

discord-done = C’est fait : la suite arrive dans cette conversation.
discord-failed = Quelque chose n’a pas marché : rien n’a été enregistré. Réessayez.
discord-use-menu = Je ne peux pas lire les messages ici. Pour en étiqueter un, utilisez le menu du message : Applications, puis « Partageable » ou « Confidentiel ».
discord-cannot-answer = Je ne peux pas vous écrire en privé. Autorisez les messages privés de ce serveur, ou utilisez mes commandes ici : vous seul verrez leurs réponses.

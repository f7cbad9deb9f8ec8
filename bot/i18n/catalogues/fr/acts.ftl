# Ce que répondent les commandes et les boutons, en plus de notices.ftl.
stale-with-team = L’équipe s’occupe déjà de { $number }.
question-private = Je vous réponds dans notre conversation directe : ce salon n’est pas celui de votre mandat.
command-disclose = demander si une chose peut être dite
command-news = écrire une nouvelle
command-news-list = les nouvelles en cours
command-news-search = chercher dans les nouvelles
command-help = ce que je sais faire
command-freeze = tout arrêter, avec la raison
command-thaw = mettre fin au gel
command-watch = les noms surveillés
command-watch-add = surveiller un nom
command-watch-remove = ne plus surveiller un nom
command-synonyms = les synonymes de la maison
command-synonyms-add = noter des synonymes
command-synonyms-remove = retirer un synonyme

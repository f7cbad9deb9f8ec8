# Ce que Slack seul doit dire.

slack-cancel = Annuler
slack-failed = Quelque chose n’a pas marché : rien n’est enregistré. Réessayez.
slack-open-form = Ouvrir le formulaire
slack-form-waits = Il manque une chose : appuyez sur le bouton pour ouvrir le formulaire.
slack-too-long = Ce texte est trop long pour être montré ici : cherchez-le par son numéro.
slack-home-more = Tout ne tient pas ici : /news list montre le reste.
slack-window = Passerelle
slack-close = Fermer
slack-looking = regarde ce qui peut se dire…
slack-prompt-opening = Annoncer une ouverture
slack-prompt-opening-text = Peut-on annoncer l’ouverture du magasin samedi ?
slack-prompt-figure = Citer un chiffre
slack-prompt-figure-text = Peut-on citer le nombre de visiteurs de la semaine ?
slack-prompt-list = Ce qui peut se dire
slack-prompt-list-text = /news list
slack-prompt-help = Comment ça marche
slack-prompt-help-text = /passerelle help
slack-no-commands = 💡 Depuis votre espace, pas de commandes ici, ni de menu des messages. Mentionnez-moi devant chaque commande : @passerelle /news list. Une question se passe de commande : @passerelle, puis la question.
slack-fewest = ℹ️ Installé avec le moins de droits, je ne remarque ni modification, ni suppression, ni mot-dièse, ni réaction, ni mention ; je renvoie sans vérifier ce qui est peut-être arrivé ; un CM d’un autre espace de travail n’est pas servi. Le manifeste manifest.yaml permet tout cela.

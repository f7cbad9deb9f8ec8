# La page de la démonstration : ses propres mots, jamais ceux des cartes.

demo-title = Passerelle · démo
demo-badge = DÉMO
demo-fictional = { $company }, société fictive : rien ne quitte cette machine.
demo-fictional-bare = Société fictive : rien ne quitte cette machine.
demo-starting = La démo se prépare…
demo-starting-more = Cette page se recharge toute seule.
demo-skip-link = Aller à la zone de saisie
demo-switch = Côté affiché
demo-language = Langue de la page
demo-lang-fr = Français
demo-lang-en = Anglais
demo-theme = Changer de thème (clair ou sombre)

# L'horloge
demo-clock = Horloge de la démo
demo-lives = La démo se passe le { $day }, { $clock }
demo-lives-short = { $day }, { $clock }
demo-skip-hour = +1 h
demo-skip-hour-label = Avancer d'une heure
demo-skip-day = +1 jour
demo-skip-day-label = Avancer d'un jour
demo-skip-next = Embargo
demo-skip-next-label = Avancer jusqu'à la fin du prochain embargo

# Un volet
demo-pane = { $name }, dans { $room }
demo-acting-as = Vous êtes
demo-present = Dans ce salon : { $names } et Passerelle
demo-rooms = Salons de { $name }
demo-unread = { $count ->
    [one] message non lu
   *[other] messages non lus
}
demo-topic-direct = Conversation directe avec Passerelle : vous seul·e la voyez.
demo-messages = Messages de { $room }
demo-newer = Nouveaux messages
demo-empty = Rien encore ici. Écrivez un message, ou tapez / pour voir les commandes.
demo-empty-direct = Posez une question à Passerelle, elle répond ici, à vous seul·e.

# Un message
demo-only-you = Visible de vous seul·e
demo-dismiss = Masquer
demo-deleted = Message supprimé
demo-edited = (modifié)
demo-replies = { $count ->
    [one] { $count } réponse
   *[other] { $count } réponses
}
demo-show-all = Tout afficher
demo-show-less = Réduire
demo-copy = Copier
demo-copied = Copié
demo-menu = Actions
demo-menu-of = Actions sur le message de { $name }, { $time }
demo-flag-shareable = Partageable
demo-flag-confidential = Confidentiel
demo-flag-signal = Signaler à l’équipe…
demo-flag-sync = Ajouter au prochain point
demo-flag-form = Signaler comme nouvelle…
demo-react = Réagir
demo-react-with = Réagir : { $emoji }
demo-reply = Répondre dans le fil
demo-edit = Modifier
demo-erase = Supprimer
demo-emoji-mega = mégaphone
demo-emoji-lock = cadenas
demo-emoji-eyes = je regarde
demo-emoji-thumbsup = pouce levé
demo-emoji-heart = cœur
demo-emoji-check = coche

# Écrire
demo-write = Écrire dans { $room }
demo-hint = Entrée envoie · Maj+Entrée passe à la ligne · / commandes
demo-send = Envoyer
demo-completions = Suggestions
demo-mention-meaning = s'adresser à Passerelle
demo-replying = Réponse à
demo-replying-card = la carte
demo-thread-close = Ne plus répondre dans ce fil
demo-attach = Joindre un fichier
demo-attach-name = Nom du fichier
demo-attach-example = communique.pdf
demo-attach-add = Joindre
demo-attach-remove = Retirer
demo-attach-hint = Un nom suffit : la démo n'envoie aucun vrai fichier.

# Fenêtres
demo-close = Fermer
demo-cancel = Annuler
demo-save = Enregistrer
demo-optional = facultatif
demo-edit-title = Modifier le message
demo-edit-label = Message
demo-erase-title = Supprimer ce message ?
demo-form-required = À remplir.
demo-form-too-long = Trop long : { NUMBER($limit) } caractères au plus.

# Ce qui ne va pas
demo-too-long = Message trop long : { NUMBER($limit) } caractères au plus.
demo-refused = Cela n'est pas possible ici.
demo-failed = Un incident est survenu : rien n'a été enregistré. Réessayez.
demo-lost = La connexion est interrompue. Reprise en cours…
demo-seconds = s
demo-show = Voir

# L’agenda des points d’un mandat, pour les logiciels d’agenda.
calendar-name = Points · { $mandate }
calendar-entry = { $name } – { $mandate }

## La carte
calendar-headline = 📅 L’agenda des points · { $mandate }
calendar-which = 📅 Les points de quel mandat ?
calendar-address = Votre adresse, montrée cette seule fois
calendar-how = Donnez-la à votre logiciel d’agenda (« ajouter à partir d’un lien »), qui la suit : ce qui est sauté ou déplacé y change aussi. On y lit les jours, les heures et les lieux, rien de ce qui se dit. Gardez-la pour vous : qui l’a peut lire cet agenda.
calendar-renew = « Nouvelle adresse » met fin à toutes les adresses de cet agenda données jusqu’ici, à qui que ce soit.
calendar-renewed = Toutes les adresses données auparavant sont mortes. Qui en a besoin en redemande une par /sync calendar.
button-sync-address = Nouvelle adresse
calendar-nowhere = Aucune adresse publique n’est réglée : demandez à votre administrateur de régler PASSERELLE_HTTP__PUBLIC_URL.

## Commandes
command-sync-calendar = une adresse pour votre logiciel d’agenda

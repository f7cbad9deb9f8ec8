"""More near misses: rule and exception, roles, scopes, wishes, persons and signs changed; the fair ones beside."""

from __future__ import annotations

CHANGED = [
    (
        "Toutes nos piscines sont ouvertes, sauf le bassin Aulne, qui ferme à midi.",
        "Toutes nos piscines ferment à midi, sauf le bassin Aulne, qui est ouvert : ok ?",
    ),
    (
        "All our pools are open, except the Alder pool, which closes at noon.",
        "All our pools close at noon, except the Alder pool, which is open. ok?",
    ),
    (
        "All our buses run, except the Alder line, which is replaced by taxis.",
        "All our buses are replaced by taxis, except the Alder line, which runs. ok?",
    ),
    (
        "Tous nos guides parlent anglais, sauf Ann Lee, qui parle allemand.",
        "Tous nos guides parlent allemand, sauf Ann Lee, qui parle anglais, ok ?",
    ),
    (
        "Toutes nos piscines sont ouvertes, sauf le bassin Aulne, qui ferme à midi.",
        "Fermeture à midi de toutes nos piscines, sauf le bassin Aulne, ok ?",
    ),
    (
        "All rooms are free, except the Alder tower, which costs £5.",
        "All rooms cost £5, except the Alder tower, which is free, ok?",
    ),
    (
        "Nos chambres ont vue sur mer, sauf la chambre Aulne, qui a un balcon.",
        "Nos chambres ont un balcon, sauf la chambre Aulne, qui a vue sur mer, ok ?",
    ),
    (
        "Ann Lee, who runs the garden, succeeds Bo Kerr, who runs the museum.",
        "Ann Lee, who runs the museum, succeeds Bo Kerr, who runs the garden, ok?",
    ),
    (
        "Ann Lee, qui dirige le jardin, rencontre Bo Kerr, qui dirige le musée.",
        "Ann Lee, qui dirige le musée, rencontre Bo Kerr, qui dirige le jardin, ok ?",
    ),
    ("-10% on the 9am sailing until 30 April, for members.", "-10% on the sailing until 30 April, for members. ok?"),
    ("10 % de rabais sur la séance de 20 h jusqu'au 30 avril.", "10 % de rabais sur la séance jusqu'au 30 avril, ok ?"),
    ("On Saturday 4 April, the 3pm tour is in French.", "On Saturday 4 April, the tour is in French, ok?"),
    ("Le samedi 4 avril, la visite de 15 h est en anglais.", "Le samedi 4 avril, la visite est en anglais, ok ?"),
    ("Le samedi 4 avril, la visite de 15 h est complète.", "La visite du samedi 4 avril est complète, ok ?"),
    ("The 10:30 bus to Tuam is cancelled on Friday 3 April.", "The bus to Tuam is cancelled on Friday 3 April, ok?"),
    ("Le train de 7h12 est supprimé le vendredi 3 avril.", "Le train est supprimé le vendredi 3 avril, ok ?"),
    ("Le bus de 10h30 pour Vannes est gratuit le dimanche.", "Le bus pour Vannes est gratuit le dimanche, ok ?"),
    ("Free coffee on the 6am ferry on Monday.", "Free coffee on the ferry on Monday, ok?"),
    ("Our 8pm show on 4 May is sold out.", "Our show on 4 May is sold out, ok?"),
    ("Seats for the show of 8pm on 4 May are gone.", "Seats for the show on 4 May are gone, ok?"),
    ("Café offert à bord du 7h12 le lundi.", "Café offert à bord le lundi, ok ?"),
    ("Entry is free at the Alder 2pm matinee on 4 May.", "Entry is free at the Alder matinee on 4 May, ok?"),
    ("Friday's 9pm ferry to Bantry is full.", "Friday's ferry to Bantry is full, ok?"),
    ("L'audience de 14 h du 4 mai est publique.", "L'audience du 4 mai est publique, ok ?"),
    ("A few seats are left for the Alder play.", "Few seats are left for the Alder play, ok?"),
    ("Nous aimerions rouvrir le moulin le 4 mai.", "réouverture du moulin le 4 mai, ok ?"),
    ("Le conseil étudie la réouverture du moulin Aulne.", "la réouverture du moulin Aulne, ok ?"),
    ("The board is considering reopening the Alder mill.", "reopening the Alder mill, ok?"),
    ("The council has asked us to close the Alder mill.", "closing the Alder mill, ok?"),
    ("La mairie demande la fermeture du moulin Aulne.", "fermeture du moulin Aulne, ok ?"),
    ("Les voisins réclament la fermeture du moulin Aulne.", "fermeture du moulin Aulne, ok ?"),
    ("Nous avons failli fermer le moulin Aulne.", "fermeture du moulin Aulne, ok ?"),
    ("Un projet de fermeture du moulin Aulne est à l'étude.", "fermeture du moulin Aulne, ok ?"),
    ("Sales rose by 9%.", "Sales rose to 9%, ok?"),
    ("Les ventes ont augmenté de 9 %.", "Les ventes ont augmenté à 9 %, ok ?"),
    ("We cut waste by 9%.", "We cut waste to 9%, ok?"),
    ("The number of visitors doubled to 9,000.", "The number of visitors doubled by 9,000, ok?"),
    (
        "Ann Lee, mayor of Sligo, meets Bo Kerr, mayor of Cork.",
        "Ann Lee, mayor of Cork, meets Bo Kerr, mayor of Sligo, ok?",
    ),
    (
        "Ann Lee, maire de Vannes, rencontre Bo Kerr, maire de Brest.",
        "Ann Lee, maire de Brest, rencontre Bo Kerr, maire de Vannes, ok ?",
    ),
    (
        "Ann Lee (garden) and Bo Kerr (museum) open the fair.",
        "Ann Lee (museum) and Bo Kerr (garden) open the fair, ok?",
    ),
    ("Monday yoga, Tuesday dance.", "Tuesday yoga, Monday dance, ok?"),
    ("Un don d'Ann Lee au fonds Aulne.", "Un don du fonds Aulne à Ann Lee, ok ?"),
    ("Un don du fonds Aulne.", "Un don au fonds Aulne, ok ?"),
    ("A gift of the Alder fund.", "A gift to the Alder fund, ok?"),
    ("A gift by the Alder fund.", "A gift for the Alder fund, ok?"),
    ("Photos by Ann Lee.", "Photos of Ann Lee, ok?"),
    ("Un film sur Ann Lee.", "Un film d'Ann Lee, ok ?"),
    ("Un livre sur la mairesse Ann Lee.", "Un livre de la mairesse Ann Lee, ok ?"),
    ("Ann Lee est remplacée par Bo Kerr.", "Ann Lee est remplacée pour Bo Kerr, ok ?"),
    ("On n'a jamais vendu autant de miel.", "On n'a jamais vendu de miel, ok ?"),
    ("Il manque 40 chaises à la halle.", "40 chaises à la halle, ok ?"),
    ("Unlike the hall, the tower is open.", "Unlike the tower, the hall is open, ok?"),
    ("Contrairement à la halle, la tour est ouverte.", "Contrairement à la tour, la halle est ouverte, ok ?"),
    ("Trop tard pour réserver la pièce Aulne.", "Réserver la pièce Aulne, ok ?"),
    ("L'entrée de la tour Aulne est gratuite.", "L'entrée de la tour Aulne est « gratuite », ok ?"),
    ("Entry to the Alder tower is free.", 'Entry to the Alder tower is "free", ok?'),
    ("If you cancel, we keep 10% of the fare.", "If we cancel, you keep 10% of the fare, ok?"),
    ("La foire Aulne ouvre lundi.", "La foire Aulne ouvre le lundi, ok ?"),
    ("Dogs are welcome at the Alder fair.", "Dogs are welcome at the Alder fair 🤥, ok?"),
    ("Dogs are welcome at the Alder fair.", "Dogs are un-welcome at the Alder fair, ok?"),
    ("Dogs are welcome at the Alder fair.", "Dogs are welcome at the Alder fair /s ok?"),
    ("Sales of jam: +9%.", "Sales of jam: 9% 📉, ok?"),
    ("Sales of jam: 9%.", "Sales of jam: ~9%, ok?"),
    ("Alder jam wins 🥈 at Sligo.", "Alder jam wins 🥇 at Sligo, ok?"),
    ("The Alder fair is open.", "The Alder fair is open 🔒, ok?"),
    ("Les pompiers remerciés par le maire.", "Le maire remercié par les pompiers, ok ?"),
    ("Match Aulne-Orme, victoire d'Aulne.", "Match Aulne-Orme, victoire d'Orme, ok ?"),
    (
        "Notre magasin de Vannes ouvre le 4 mai. Pour les adhérents, sur rendez-vous.",
        "Notre magasin de Vannes ouvre le 4 mai, ok ?",
    ),
    ("The Alder tower opens on 4 May. By appointment.", "The Alder tower opens on 4 May, ok?"),
    (
        "Navette gratuite entre Gap et Grand-Bois, les fins de semaine, du 4 au 9 mai.",
        "Navette gratuite entre Gap et Grand-Bois du 4 au 9 mai, ok ?",
    ),
    ("Nos 33 moulins sont labellisés Aulne.", "33 de nos moulins sont labellisés Aulne, ok ?"),
    (
        "All our pools are open, except the Alder pool, which closes at noon.",
        "All our pools are open, except the Alder pool, ok?",
    ),
    ("Retrouvez Ann Lee, directrice du moulin, sur Radio Bleue.", "Ann Lee, directrice de Radio Bleue, ok ?"),
    ("La fin de la gratuité du parking Aulne est votée.", "gratuité du parking Aulne, ok ?"),
    ("The threat of a closure of the Alder mill is over.", "closure of the Alder mill, ok?"),
]
"""A wording, and what nearly says it: never to be granted."""

KEPT = [
    (
        "Toutes nos piscines sont ouvertes, sauf le bassin Aulne, qui ferme à midi.",
        "Toutes nos piscines sont ouvertes sauf le bassin Aulne qui ferme à midi, je publie ?",
    ),
    (
        "All our pools are open, except the Alder pool, which closes at noon.",
        "Can I say all our pools are open, except the Alder pool, which closes at noon?",
    ),
    (
        "All our pools are open, except the Alder pool, which is closed.",
        "All our pools are open, except the Alder pool. ok?",
    ),
    (
        "All our shops, except Tuam, open at 9am on Sunday 5 April.",
        "On Sunday 5 April all our shops, except Tuam, open at 9am, ok?",
    ),
    ("Tous nos magasins, sauf Vannes, ouvrent à 9h.", "Tous nos magasins ouvrent à 9h, sauf Vannes, ok ?"),
    (
        "-10% on the 9am sailing until 30 April, for members.",
        "-10% on the 9am sailing until 30 April, for members. ok?",
    ),
    (
        "10 % de rabais sur la séance de 20 h jusqu'au 30 avril.",
        "On peut dire qu'il y a 10 % de rabais sur la séance de 20 h jusqu'au 30 avril ?",
    ),
    (
        "Le samedi 4 avril, la visite de 15 h est en anglais.",
        "La visite de 15 h est en anglais le samedi 4 avril, ok ?",
    ),
    (
        "The 10:30 bus to Tuam is cancelled on Friday 3 April.",
        "Is it true the 10:30 bus to Tuam is cancelled on Friday 3 April?",
    ),
    ("The Alder tour is on Thursday 2 April at 3pm.", "The Alder tour is on Thursday 2 April, ok?"),
    ("Sales of jam rose by 9% in 2025.", "Can I post that sales of jam rose by 9% in 2025?"),
    ("Un don du fonds Aulne de 9 000 €.", "Un don du fonds Aulne de 9 000 €, je poste ?"),
    ("Le pont est repeint par Ann Lee.", "Le pont est repeint par Ann Lee, ok ?"),
    (
        "Ann Lee, mayor of Sligo, meets Bo Kerr, mayor of Cork.",
        "Ann Lee, mayor of Sligo, meets Bo Kerr, mayor of Cork, ok?",
    ),
    (
        "The Alder pool opens on Monday: yoga at 9am, dance at 10am.",
        "The Alder pool opens on Monday: yoga at 9am, dance at 10am. Good to post?",
    ),
    ("Monday yoga, Tuesday dance.", "Monday yoga, Tuesday dance, ok?"),
    ("If you cancel, we keep 10% of the fare.", "If you cancel, we keep 10% of the fare, ok?"),
    (
        "The mill reopens on 4 May. For members, by appointment.",
        '"The mill reopens on 4 May. For members, by appointment." ok?',
    ),
    ("La foire Aulne ouvre le 4 mai à Vannes.", "La foire Aulne ouvre le 4 mai à Vannes 🎉 #Vannes, ok ?"),
    ("Le samedi, la visite Aulne est gratuite.", "Les samedis, la visite Aulne est gratuite, ok ?"),
    ("La coop Aulne compte 128 membres.", "Je peux dire que la coop Aulne compte 128 membres ?"),
    (
        "La foire Aulne ouvre le 4 mai à Vannes.",
        "« La foire Aulne ouvre le 4 mai à Vannes. » je réponds ça en commentaire ?",
    ),
    ("La foire Aulne ouvre le 4 mai à Vannes.", "« La foire Aulne ouvre le 4 mai à Vannes 🎶 » on est bons ?"),
    (
        "La foire Aulne ouvre le 4 mai à Vannes.",
        "Réponse à une maman inquiète : « La foire Aulne ouvre le 4 mai à Vannes. » ok ?",
    ),
    (
        "La foire Aulne ouvre le 4 mai à Vannes.",
        "« C'est reparti ! La foire Aulne ouvre le 4 mai à Vannes. Merci ! » on est corrects ?",
    ),
    (
        "The Alder fair opens on 4 May in Sligo.",
        'Draft: "The Alder fair opens on 4 May in Sligo. See you there!" good to post?',
    ),
    (
        "The Alder fair opens on 4 May in Sligo.",
        'Reply to a worried dad: "The Alder fair opens on 4 May in Sligo." are we good?',
    ),
]
"""A wording, and what says it: to be granted."""

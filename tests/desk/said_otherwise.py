"""What nearly says a wording, and what says it: found with three companies that the desk had not seen."""

from __future__ import annotations

OTHERWISE = [
    ("Notre fermier Aulne livre le pain.", "Notre fermière Aulne livre le pain."),
    ("Notre client Aulne a payé.", "Notre cliente Aulne a payé."),
    (
        "Paul Roux, notre directeur financier, parlera au forum de Nantes le 4 juin.",
        "Paul Roux, notre directeur, parlera au forum de Nantes le 4 juin.",
    ),
    ("Anna Lee, our deputy director, speaks in Leeds on 4 June.", "Anna Lee, our director, speaks in Leeds on 4 June."),
    (
        "Notre directrice générale Anne Roux inaugure la halle le 4 juin.",
        "Notre directrice Anne Roux inaugure la halle le 4 juin.",
    ),
    ("Nous avons fêté la dernière marche du quartier.", "Nous avons fêté les dernières marches du quartier."),
    ("Le premier concours du musée aura lieu le 4 juin.", "Les premiers concours du musée auront lieu le 4 juin."),
    ("Aulne rachète les entrepôts d'Orme. Ils seront rénovés.", "Aulne rachète Orme. Les entrepôts seront rénovés."),
    (
        "Nous accueillons les élèves de Brest. Ils visiteront l'atelier.",
        "Nous accueillons Brest. Les élèves visiteront l'atelier.",
    ),
    (
        "Alder buys the ships of Elm. They will be repaired in Cork.",
        "Alder buys Elm. The ships will be repaired in Cork.",
    ),
    ("Alder buys Elm's ships. They will be repaired in Cork.", "Alder buys Elm. The ships will be repaired in Cork."),
    ("Le bateau de 9 h vers Groix est supprimé le 4 mai.", "Le bateau de 9 h de Groix est supprimé le 4 mai."),
    ("La course part de Vannes le 4 mai.", "La course part à Vannes le 4 mai."),
    ("La course part de Vannes le 4 mai.", "La course part vers Vannes le 4 mai."),
    ("Les colis arrivent de Lyon le mardi.", "Les colis arrivent à Lyon le mardi."),
    ("L'usine déménage à Dole en mai.", "L'usine déménage de Dole en mai."),
    ("Nous livrons chez Orme le 4 mai.", "Nous livrons Orme le 4 mai."),
    ("La lampe Aulne est fabriquée en France.", "La lampe Aulne est fabriquée pour la France."),
    ("La lampe Aulne est fabriquée en France.", "La lampe Aulne est fabriquée avec la France."),
    ("Orme vend son usine de Dax.", "Orme vend notre usine de Dax."),
    ("Orme vend son usine de Dax.", "Orme vend votre usine de Dax."),
    ("La bourse Aulne est réservée aux étudiantes de Dax.", "La bourse Aulne est réservée aux étudiants de Dax."),
    ("La bourse Aulne est réservée aux étudiants de Dax.", "La bourse Aulne est réservée aux étudiantes de Dax."),
    ("Le port Aulne est ouvert le 4 mai.", "La porte Aulne est ouverte le 4 mai."),
    ("Le foret Aulne est vendu à Dax.", "La forêt Aulne est vendue à Dax."),
    ("Notre cidre Aulne est vendu à Dax.", "Notre cidre Aulne est vendu à Dax ⭐⭐⭐⭐⭐"),
    ("Notre cidre Aulne est vendu à Dax.", "Notre cidre Aulne est vendu à Dax... ou pas !"),
    ("Nous achetons nos lits à Orme.", "Nous achetons les lits d'Orme."),
    ("Le lit Aulne est vendu comme occasion à Dax.", "Le lit Aulne est vendu occasion à Dax."),
    ("We sold the mill to Elm in May.", "We sold the mill for Elm in May."),
    ("Anna Lee joins as chair on 4 June.", "Anna Lee joins the chair on 4 June."),
    ("One in five rooms has a balcony.", "One to five rooms have a balcony."),
    ("Nous cédons 20 % du capital à Orme.", "Nous cédons 20 % du capital d'Orme."),
    ("La halle Aulne ouvre au deuxième étage.", "La halle Aulne ouvre au 3e étage, ok ?"),
    ("La halle Aulne ouvre au deuxième étage.", "La halle Aulne ouvre 2 étages, ok ?"),
    ("Le trajet vers Dax dure 48 heures.", "Le trajet vers Dax dure 48 min, ok ?"),
]
"""A wording, and the same words with another sense: never to be granted."""

KEPT = [
    (
        "Les visites ont lieu de 13 h à 20 h, à raison de deux personnes par patient, sauf en réanimation.",
        "Les visites ont lieu de 13h à 20h, à raison de deux personnes par patient, sauf en réanimation. ok?",
    ),
    ("Paul Roux, notre directeur financier, parlera à Nantes le 4 juin.", "Paul Roux parlera à Nantes le 4 juin, ok ?"),
    ("Notre directrice générale Anne Roux inaugure la halle.", "Anne Roux inaugure la halle, ok ?"),
    ("La course Aulne part de Vannes le 4 mai.", "Le 4 mai, la course Aulne part de Vannes, ok ?"),
    ("La halle Aulne est louée à Dax.", "La halle Aulne est louée à Dax, je publie ou pas"),
    ("La halle Aulne est louée à Dax.", "La halle Aulne est louée à Dax, ou pas ?"),
    ("La halle Aulne ouvre au deuxième étage.", "La halle Aulne ouvre au 2e étage, ok ?"),
    ("Le Dr Ann Roux dirige la clinique Aulne.", "Le docteur Ann Roux dirige la clinique Aulne, ok ?"),
    ("Nos bus Aulne ont fait 12 millions de kilomètres.", "Nos autobus Aulne ont fait 12 millions de km, ok ?"),
    ("Le trajet vers Dax dure 48 heures.", "Le trajet vers Dax dure 48h, ok ?"),
]
"""A wording, and what says it: to be granted."""

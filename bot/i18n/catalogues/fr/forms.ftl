# Formulaires. Titres et boutons : 24 caractères au plus ; libellés : 45 ; aides : 100 (limites des messageries).
form-tag = Étiqueter ce message
form-write = Écrire une nouvelle
form-edit = Modifier { $number }
form-withdraw = Retirer { $number }
form-choose-mandates = Pour quel CM ?
form-choose-question-mandate = Pour quel mandat ?
form-may = { $number } : peut être dit
form-no = { $number } : non
form-not-before = { $number } : pas avant…
form-ask-back = { $number } : précision
form-context = { $number } : précision
form-freeze = Geler
submit-tag = Transmettre
submit-edit = Enregistrer
submit-withdraw = Retirer
submit-ask = Demander
submit-answer = Répondre
submit-context = Envoyer
submit-freeze = Geler maintenant

form-offer = Un formulaire vous attend : un clic l’ouvre.
form-open = Ouvrir
form-goes-to = Pour : { $mandate }
form-files = { $count ->
    [one] { $count } fichier joint. Il reste ici : le CM saura qu’il existe et devra le demander.
   *[other] { $count } fichiers joints. Ils restent ici : le CM saura qu’ils existent et devra les demander.
}
form-unheard = ⚠️ Je ne vois pas cette conversation pour l’instant : je n’apprendrais pas que ce message a été modifié ou supprimé. D’ici, il ne peut donc être que confidentiel. Pour le rendre partageable, invitez-moi dans le salon et étiquetez-le à nouveau ; ou écrivez la nouvelle avec /news.
form-blind = ⚠️ Avec les droits que j’ai reçus, je ne vois ni modification ni suppression : c’est à vous de corriger ou de retirer la nouvelle si le message change.
form-too-long-to-edit = Ce qui est trop long pour ce formulaire n’y figure pas et ne changera pas.
form-withdraw-intro = Le CM recevra un rappel : cette nouvelle ne vaudra plus, et il devra en accuser réception.
form-freeze-intro = Plus rien ne sera autorisé, et chaque CM sera prévenu tout de suite.

field-flag = Peut-on le dire ?
field-text = La nouvelle
field-wording = Éléments de langage
hint-wording = Les phrases à publier telles quelles. C’est tout ce qu’un oui autorise.
field-embargo = Sous embargo jusqu’à
hint-embargo = Ex. : lundi 9h · lundi 9h, à confirmer · partenaires : lundi 9h; public : mardi 9h
field-expires = Valable jusqu’à
hint-expires = Après, il faudra redemander. Par exemple : 1er décembre à 18h
hint-instant = Jour et heure. Par exemple : demain 17h, ou 1er décembre 2026 09:00
field-audience = Qui peut la lire ?
audience-cm = Le CM et l’équipe
audience-comms = L’équipe seulement, le CM n’en saura rien
field-topics = Sujets
hint-topics = Quelques mots, séparés par des virgules
field-mandates = Qui la recevra ?
field-freeze-mandates = Pour qui ?
field-thaw-mandates = Quels gels lever ?
field-question-mandate = Votre question concerne
field-note = Un mot pour le CM
hint-note = Facultatif. Il sera cité avec la réponse.
field-not-before = Pas avant
field-ask-back = Que faut-il savoir de plus ?
field-context = Votre précision
field-freeze-reason = Pourquoi ?
hint-freeze-reason = Le CM lira cette phrase.

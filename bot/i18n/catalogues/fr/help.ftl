# Aide, par rôle.
help-headline = 👋 Passerelle, en bref
help-cm = Ici arrivent les nouvelles de l’équipe, avec ce qui peut se dire. En cas de doute, demandez : la réponse est immédiate, ou quelqu’un vous répond.
help-comms = Vous étiquetez, le CM sait aussitôt ce qu’il peut dire. Rien ne part avant la fin du délai d’annulation.
help-ask = Demander
help-ask-how = /disclose Peut-on annoncer l’ouverture samedi ? Ou bien mentionnez-moi, ou écrivez-moi en privé.
help-list = Retrouver
help-list-how = /news list · /news search ouverture · /news N-12
help-tag = Étiqueter un message
help-tag-how = Le menu du message, la réaction 📣 (partageable) ou 🔒 (confidentiel), ou un mot-dièse dans le texte : #partageable, #confidentiel
help-write = Écrire une nouvelle
help-write-how = /news, ou d’un trait : /news Le magasin rouvre #confidentiel jusqu’au 1er décembre 9h
help-answer = Répondre au CM
help-answer-how = Les boutons de la question : peut être dit, non, pas avant, demander une précision
help-receipts = Qui a lu
help-receipts-how = /news who N-12 · /news recalls
help-freeze = Tout arrêter
help-freeze-how = /freeze suivi de la raison, puis /thaw pour reprendre
help-watch = Taire un nom
help-watch-how = /passerelle watch add Nom de code · /passerelle synonyms add Nom de code = projet de fusion · ajouter est permis à toute l’équipe, retirer à qui peut rendre partageable
help-footer = /passerelle help pour revoir ceci

# Se séparer d’une personne, ou de toutes celles d’un mandat.
form-offboard = Fin d’accès
form-offboard-member = Fin d’accès : { $name }
form-offboard-mandate = Fin du mandat : { $mandate }
field-offboard = Avec qui
offboard-mandate-option = Tout le mandat : { $name }
submit-offboard-who = Suite
submit-offboard = Mettre fin
offboard-intro = Tout s’arrête aussitôt, sur chaque plateforme : { $name } n’a plus aucun rôle ici. Boutons, commandes, formulaires et questions sont refusés, les adresses d’agenda ne mènent plus nulle part, et ce qui attendait pour { $name } seul·e est abandonné. Aucun groupe ne lui rouvre l’accès.
offboard-intro-mandates = CM de : { $mandates }.
offboard-intro-questions = { $count ->
    [one] { $count } de ses questions attend encore : plus personne n’y sera relancé.
   *[other] { $count } de ses questions attendent encore : plus personne n’y sera relancé.
}
offboard-intro-told = Vous recevez ce que le registre dit lui avoir été appris. Un CM reçoit de moi un dernier message : ce qui reste confidentiel, de ce qu’il sait.
offboard-intro-rooms = Je ne peux exclure personne d’un salon : retirez vous-même la personne de vos salons, maintenant.
offboard-intro-account = Ce compte n’a pas de rôle à lui. Désormais, aucun groupe ne lui ouvre non plus l’accès ici.
offboard-intro-mandate = Le mandat { $mandate } s’arrête aussitôt : ses salons ne sont reliés à rien, plus rien n’en part, ses points et ses résumés cessent. Ce qui a été dit reste au registre.
offboard-intro-leaving = Perdent aussi leur accès : { $names }.
offboard-intro-staying = Continuent avec un autre mandat : { $names }.
offboard-whom = Je ne sais pas bien de qui vous parlez. Choisissez dans la liste, ou écrivez le nom comme le montre /passerelle roles.
offboard-last-lead = { $name } est seul·e responsable : nommez d’abord quelqu’un d’autre, avec /passerelle invite lead NOM.
offboarded = ✅ { $name } n’a plus aucun accès. Ce qu’il vous reste à faire est dans notre conversation directe.
offboarded-account = ✅ Plus aucun groupe n’ouvre l’accès à ce compte.
offboarded-mandate = ✅ { $mandate } est terminé. { $count ->
    [0] Personne n’a perdu son accès.
    [1] Une personne n’a plus aucun accès : ce qu’il vous reste à faire est dans notre conversation directe.
   *[other] { $count } personnes n’ont plus aucun accès : ce qu’il vous reste à faire est dans notre conversation directe.
}
stale-offboarded = { $by } l’a déjà fait.
announce-end-mandate = ⚙️ Le mandat { $mandate } est terminé
parting-notice = Quelqu’un est parti : ce qu’il reste à faire
parting-headline = 👋 { $name } est parti·e
parting-mandates = Mandats
parting-rooms = Retirez la personne de ces salons, vous seul·e le pouvez :
parting-groups = Retirez aussi la personne des groupes et des rôles de la plateforme. Ici, aucun groupe ne lui ouvre plus l’accès.
parting-questions = Attendent encore, et personne n’en lira la réponse : { $numbers }.
parting-told = { $count ->
    [0] D’après le registre, rien ne lui a été appris.
    [1] Le registre a une ligne sur ce qui lui a été appris : la voici.
   *[other] Le registre a { $count } lignes sur ce qui lui a été appris : les voici.
}
parting-told-headline = 📒 Appris à { $name } ({ $part } sur { $parts })
parting-columns = ligne; quand; quoi; numéro; étiquette actuelle; accusé
farewell-headline = 🔒 Votre travail avec { $organisation } par Passerelle est terminé
farewell-notice = Votre accès à Passerelle est terminé
farewell-stays = Vous ne recevez plus rien d’ici, et je ne peux plus vous répondre. Ce qui vous a été confié reste confidentiel, sans limite de durée.
farewell-kept = De ce que vous avez appris, ceci reste confidentiel
farewell-embargoes = Je ne vous dirai pas quand cela change. N’en dites rien, sauf si l’entreprise l’a elle-même publié. Merci pour votre travail.
command-offboard = Mettre fin à l’accès d’une personne ou d’un mandat
help-offboard = Se séparer de quelqu’un
help-offboard-how = /passerelle offboard Sam Dubois · l’accès s’arrête aussitôt, après un formulaire qui dit ce qui se passe
letter-parting-record = ce qui avait été appris à une personne partie, à un·e responsable
letter-farewell = derniers mots à une personne partie
discord-offboard = départ
discord-person = personne
discord-person-about = Qui ; personne : choisir dans le formulaire

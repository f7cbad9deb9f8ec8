# Configurer dans la messagerie.
roles-headline = 👥 Qui a quel rôle
role-lead = Responsable
role-staff = Communication
role-cm = Community manager
role-of = { $role } : { $mandates }
language-name = { $locale ->
    [fr] Français
   *[en] English
}
form-setup = Relier ce salon
form-setup-intro = Dites à qui est ce salon. Le CM lit un salon de son côté ; rien de ce qui est à la communication seule n’y est dit.
submit-setup = Relier
field-setup-mandate = Mandat
setup-new-mandate = Un nouveau
field-setup-side = Côté
setup-side-comms = La communication seule
setup-side-cm = Avec le community manager
field-setup-name = Nom du nouveau mandat
hint-setup-name = Par exemple : Réseaux sociaux. Laissez vide pour un mandat qui existe.
field-setup-locale = Langue d’un nouveau mandat
field-setup-zone = Fuseau horaire d’un nouveau mandat
hint-setup-zone = Par exemple Europe/Paris
setup-tag-required = ⚠️ #{ $room } exige une étiquette pour chaque post, et je n’en mets pas : rien n’y arrive avant que cela soit désactivé dans ses réglages.
setup-room-gone = ⚠️ Je ne vois pas { $room } : rien n’y arrive avant que j’y sois.
setup-room-too-wide = ⚠️ Trop de monde peut lire { $room } (public, ou partagé avec une autre entreprise) : rien n’y arrive tant que c’est le cas.
setup-room-lets-in = ⚠️ { $room } laisse entrer une personne ou un rôle étranger à ce mandat : rien n’y arrive avant de l’en retirer, ou de l’inviter.
setup-room-still-in = ⚠️ { $names } { $count ->
    [1] n’est plus de ce mandat et peut
   *[other] ne sont plus de ce mandat et peuvent
} encore lire { $room } : rien n’y arrive avant d’en retirer qui n’en est plus.
setup-linked = ✅ Ce salon est relié à { $mandate }. Ensuite : /passerelle mandate choisit ses personnes et ses salons ; /passerelle invite cm NOM est pour qui se trouve ailleurs.
setup-in-a-room = Tapez /passerelle setup dans le salon à relier.
setup-side-missing = Choisissez qui lit ce salon.
setup-both-sides = Ce salon est déjà de l’autre côté : le CM lirait ce que la communication se dit.
setup-name-taken = « { $name } » existe déjà : choisissez-le au-dessus.
setup-zone-unknown = Je ne connais pas le fuseau « { $zone } ». Écrivez par exemple Europe/Paris.
stale-linked = Ce salon est déjà relié à { $mandate } : /passerelle mandate le modifie.
invited = ✉️ { $name } devient { $role } en tapant, seul·e avec moi ou par commande : /passerelle join { $code } – valable une fois, pendant { $minutes } minutes. Remettez-le vous-même, à personne d’autre.
invite-how = Écrivez : /passerelle invite cm NOM (ou staff, ou lead).
invite-where = Écrivez-le dans un salon du mandat : il dit de qui la personne devient CM.
joined = ✅ Bienvenue à { $organisation } ({ $role }). /passerelle help dit ce que vous pouvez faire.
stale-joined = On vous connaît déjà ici : { $name }.
stale-other-role = { $name } a déjà un autre rôle : un·e responsable le change dans le fichier d’apply.
command-setup = Relier ce salon à un mandat
command-invite = Un code à usage unique pour une personne et un rôle
command-roles = Qui a quel rôle
help-setup = Configurer
help-setup-how = /passerelle setup dans un salon · /passerelle mandate · /passerelle invite cm Sam Dubois · /passerelle roles · /passerelle checklist

# Setting up in the chat.
roles-headline = 👥 Who has which role
role-lead = Lead
role-staff = Communications
role-cm = Community manager
role-of = { $role }: { $mandates }
language-name = { $locale ->
    [fr] Français
   *[en] English
}
form-setup = Link this room
form-setup-intro = Say whose this room is. A room of a CM is read by the CM; comms never say anything there that is theirs alone.
submit-setup = Link
field-setup-mandate = Mandate
setup-new-mandate = A new one
field-setup-side = Side
setup-side-comms = The communications team alone
setup-side-cm = With the community manager
field-setup-name = Name of the new mandate
hint-setup-name = For example: Social media. Leave empty for one that is there.
field-setup-locale = Language of a new mandate
field-setup-zone = Time zone of a new mandate
hint-setup-zone = For example Europe/Paris
setup-tag-required = ⚠️ #{ $room } asks for a tag with each post, and I set none: nothing arrives there before “Require people to select tags” is switched off in its settings.
setup-room-gone = ⚠️ I cannot see { $room }: nothing arrives there before I am let in.
setup-room-too-wide = ⚠️ Too many people can read { $room } (public, or shared with another company): nothing arrives there while that is so.
setup-room-lets-in = ⚠️ { $room } lets in a person or a role of no side of this mandate: nothing arrives there before they are taken out, or invited.
setup-room-still-in = ⚠️ { $names } { $count ->
    [one] has
   *[other] have
} no part in this mandate any more and can still read { $room }: nothing arrives there before they are taken out.
setup-linked = ✅ This room is linked to { $mandate }. Next: /passerelle mandate picks its people and rooms; /passerelle invite cm NAME is for whoever is elsewhere.
setup-in-a-room = Type /passerelle setup in the room that is to be linked.
setup-side-missing = Choose who reads this room.
setup-both-sides = This room is on the other side already: the CM would read what comms say among themselves.
setup-name-taken = “{ $name }” is there already: choose it above.
setup-zone-unknown = I do not know the time zone “{ $zone }”. Write for example Europe/Paris.
stale-linked = This room is linked to { $mandate } already: /passerelle mandate changes it.
invited = ✉️ { $name } becomes { $role } by typing, alone with me or by command: /passerelle join { $code } – good once, for { $minutes } minutes. Hand it over yourself, to nobody else.
invite-how = Write: /passerelle invite cm NAME (or staff, or lead).
invite-where = Write this in a room of the mandate: it says whose CM they become.
joined = ✅ Welcome to { $organisation } ({ $role }). /passerelle help shows what you can do.
stale-joined = You are known here already: { $name }.
stale-other-role = { $name } has another role already: a lead changes it in the file of apply.
command-setup = Link this room to a mandate
command-invite = A one-time code for a person and a role
command-roles = Who has which role
help-setup = Set up
help-setup-how = /passerelle setup in a room · /passerelle mandate · /passerelle invite cm Sam Dubois · /passerelle roles · /passerelle checklist

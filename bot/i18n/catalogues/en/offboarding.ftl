# Parting with a person, or with everybody of a mandate.
form-offboard = End access
form-offboard-member = End access: { $name }
form-offboard-mandate = End the mandate: { $mandate }
field-offboard = With whom
offboard-mandate-option = The whole mandate: { $name }
submit-offboard-who = Next
submit-offboard = End now
offboard-intro = Everything ends at once, on every platform: { $name } has no role here any more. Buttons, commands, forms and questions are refused, calendar addresses lead nowhere, and what waited for { $name } alone is dropped. No group lets them in again.
offboard-intro-mandates = They are CM of: { $mandates }.
offboard-intro-questions = { $count ->
    [one] { $count } question of theirs still waits: nobody will be reminded of it.
   *[other] { $count } questions of theirs still wait: nobody will be reminded of them.
}
offboard-intro-told = You get what the register says that they were told. A CM gets one last message from me: what stays confidential, of what they know.
offboard-intro-rooms = I cannot shut anybody out of a room: remove them from your rooms yourself, now.
offboard-intro-account = This account has no role of its own. From now on no group lets it in here either.
offboard-intro-mandate = The mandate { $mandate } ends at once: its rooms are linked to nothing, nothing of it leaves any more, its syncs and digests stop. What was said stays in the register.
offboard-intro-leaving = Their access ends too: { $names }.
offboard-intro-staying = These go on with another mandate: { $names }.
offboard-whom = I am not sure whom you mean. Choose in the list, or write the name as /passerelle roles shows it.
offboard-last-lead = { $name } is the only lead: name another one first, with /passerelle invite lead NAME.
offboarded = ✅ { $name } has no access any more. What remains for you to do is in our direct conversation.
offboarded-account = ✅ This account is let in by no group any more.
offboarded-mandate = ✅ { $mandate } is over. { $count ->
    [0] Nobody lost their access.
    [one] One person has no access any more: what remains for you to do is in our direct conversation.
   *[other] { $count } people have no access any more: what remains for you to do is in our direct conversation.
}
stale-offboarded = { $by } has done this already.
announce-end-mandate = ⚙️ The mandate { $mandate } is over
parting-notice = Somebody has left: what remains to be done
parting-headline = 👋 { $name } has left
parting-mandates = Mandates
parting-rooms = Remove them from these rooms, which only you can do:
parting-groups = Take them out of the user groups and roles on the platform too. Here no group lets them in any more.
parting-questions = Still waiting, and nobody will read the answer: { $numbers }.
parting-told = { $count ->
    [0] The register says that they were told nothing.
    [one] The register has one line about what they were told: it follows.
   *[other] The register has { $count } lines about what they were told: they follow.
}
parting-told-headline = 📒 { $name } was told ({ $part } of { $parts })
parting-columns = line; when; what; number; flag now; acknowledged
farewell-headline = 🔒 Your work with { $organisation } through Passerelle has ended
farewell-notice = Your access to Passerelle has ended
farewell-stays = You get nothing more from here, and I cannot answer you any more. What you were told in confidence stays confidential, without an end.
farewell-kept = Of what you were told, this stays confidential
farewell-embargoes = I will not tell you when that changes. Say nothing of it unless the company has published it itself. Thank you for your work.
command-offboard = End the access of a person or a mandate
help-offboard = Part with somebody
help-offboard-how = /passerelle offboard Sam Dubois · ends access at once, after a form that says what happens
letter-parting-record = what somebody who left was told, to a lead
letter-farewell = last words to somebody who left
discord-offboard = offboard
discord-person = person
discord-person-about = Who; nobody: choose in the form

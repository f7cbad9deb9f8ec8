# Forms. Titles and submit buttons: 24 characters at most; labels: 45; hints: 100 (limits of the platforms).
form-tag = Tag this message
form-write = Write news
form-edit = Edit { $number }
form-withdraw = Withdraw { $number }
form-choose-mandates = For which CM?
form-choose-question-mandate = For which mandate?
form-may = { $number }: may be said
form-no = { $number }: no
form-not-before = { $number }: not before…
form-ask-back = { $number }: ask back
form-context = { $number }: say more
form-freeze = Freeze
submit-tag = Pass on
submit-edit = Save
submit-withdraw = Withdraw
submit-ask = Ask
submit-answer = Answer
submit-context = Send
submit-freeze = Freeze now

form-offer = The form is waiting: one click opens it, for you alone.
form-open = Open
form-goes-to = For: { $mandate }
form-files = { $count ->
    [one] { $count } file attached. It stays here: the CM will know that it exists and have to ask for it.
   *[other] { $count } files attached. They stay here: the CM will know that they exist and have to ask for them.
}
form-unheard = ⚠️ I cannot see this conversation for now, and would not learn that this message was edited or deleted. From here it can only be confidential. To make it shareable, invite me into the room and flag it again; or write the news with /news.
form-blind = ⚠️ With the rights I was given I see no edit and no deletion: it is yours to correct or withdraw the news if the message changes.
form-too-long-to-edit = What is too long for this form is left out of it, and will not change.
form-withdraw-intro = The CM will get a recall: this item will no longer hold, and they will have to acknowledge it.
form-freeze-intro = Nothing more will be cleared, and every CM will be told at once.

field-flag = May it be said?
field-text = The news
field-wording = Approved wording
hint-wording = The sentences to publish as they are. They are all that a yes grants.
field-embargo = Embargoed until
hint-embargo = E.g. Monday 9:00 · Monday 9:00, ask first · partners: Monday 9:00; public: Tuesday 9:00
field-expires = Holds until
hint-expires = After that, it has to be asked again. For example: 1 December 18:00
hint-instant = Day and hour. For example: tomorrow 5pm, or 1 December 2026 09:00
field-audience = Who may read it?
audience-cm = The CM and the team
audience-comms = The team only, the CM will not know of it
field-topics = Topics
hint-topics = A few words, separated by commas
field-mandates = Who will get it?
field-freeze-mandates = For whom?
field-thaw-mandates = Which ones end?
field-question-mandate = Your question is about
field-note = A word to the CM
hint-note = Optional. It will be quoted with the answer.
field-not-before = Not before
field-ask-back = What else do you need to know?
field-context = What you can add
field-freeze-reason = Why?
hint-freeze-reason = The CM will read this sentence.

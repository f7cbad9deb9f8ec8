# How things stand.
status-version = Passerelle { $version }
status-program = Passerelle
status-line = { $of }: { $what }
status-between = { "; " }
status-nobody = no organisation yet: passerelle setup-code, or passerelle apply FILE
status-outbox = Sending
status-deliveries = { $waiting } waiting, { $sending } being sent, { $held } held by a freeze, { $failed } failed
status-rooms = rooms: { $comms } of comms, { $cm } of the CM ({ $people ->
    [one] { $people } person
   *[other] { $people } people
})
status-questions = { $count ->
    [0] no open question
    [one] { $count } open question
   *[other] { $count } open questions
}
status-frozen = freeze in force since { $at }
status-next = next: { $name }, { $at }
status-sync = sync
status-digest = digest
status-reached = no refusal known
status-resting = Resting room
status-rests = { $room }: I keep quiet there until { $until }, I wrote too much
status-resting-do = What is to leave for a resting room waits; freezes and recalls get through. A lead lets it go on with the button “Resume”, here or on the card that tells of it.
status-resume = Resume: { $room }
status-lost = refuses us since { $at }: passerelle doctor
status-gone = the app is gone since { $at }: install it again; what is kept may be deleted in time (/passerelle privacy)
status-gone-kept = the app is gone since { $at }: put a good token into the settings; nothing is deleted meanwhile

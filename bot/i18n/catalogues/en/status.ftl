# How things stand.
status-version = Passerelle { $version }
status-program = Passerelle
status-line = { $of }: { $what }
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
status-lost = refuses us since { $at }: passerelle doctor

# What the terminal's commands show.
setup-nothing = Nothing to change.
setup-organisation = organisation { $name }
setup-member = member { $name } ({ $role }): { $accounts }
setup-leaves = { "  " }{ $name } leaves, as by /passerelle offboard: no access any more, what waited for them is dropped, each lead gets what is left to do. Remove them from the rooms.
setup-renamed = { "  " }the accounts of { $name } pass to somebody else in the file: nobody leaves.
setup-mandate = mandate { $name } ({ $people ->
    [one] { $people } CM
   *[other] { $people } CMs
})
setup-room = room { $address } ({ $side } side)
setup-watched = watched name of { $organisation }: { $name }
setup-synonyms = synonyms of { $organisation }: { $phrases }
setup-code-which = Several organisations are here: { $names }. Say which: passerelle setup-code --organisation NAME
setup-code-house = Our organisation
setup-code-how = Lead of { $organisation }: type this in the chat, alone with the bot or by command: /passerelle setup { $code } (good once, for { $minutes } minutes)
init-platform = Platform ({ $names })
init-database = PostgreSQL address (empty: a SQLite file)
cli-upgraded = the database is up to date: { $database }
cli-indexed = the database is up to date: { $database }; indexed again: { $again }
cli-current = the schema is up to date
cli-older = the schema is older: run passerelle db upgrade
cli-copy = { $file }: { NUMBER($size) } bytes
cli-restored = restored from { $file }; sending is paused
cli-waiting = waiting when the copy was made: { $count ->
    [one] { $count } card
   *[other] { $count } cards
} (each is looked for before it is sent)
cli-due = due since then: { $count ->
    [one] { $count } timer
   *[other] { $count } timers
} (their cards may have been sent: see passerelle deliveries list)
cli-unhandled = not handled yet: { $count ->
    [one] { $count } event
   *[other] { $count } events
} (the same is true of their cards)
cli-restored-next = next: passerelle run, passerelle deliveries list, then passerelle deliveries resume
cli-sealed = sealed with the newest key: { $count }; the others were already
cli-erase = { $whom }: this is for good. Erase?
cli-copied = copied and compared: { NUMBER($rows) } rows of { $tables } tables; sending is paused in the copy
cli-copied-next = next: name the copy in PASSERELLE_DATABASE_URL, passerelle doctor, passerelle run, passerelle deliveries list, then passerelle deliveries resume; never start on the old one again
cli-demo = Passerelle demo: { $address }  (Ctrl+C to stop)
cli-running = Passerelle runs: { $address }

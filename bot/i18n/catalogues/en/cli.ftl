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

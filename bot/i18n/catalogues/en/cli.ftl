# What the terminal's commands show.
setup-nothing = Nothing to change.
setup-organisation = organisation { $name }
setup-member = member { $name } ({ $role }): { $accounts }
setup-mandate = mandate { $name } ({ $people ->
    [one] { $people } CM
   *[other] { $people } CMs
})
setup-room = room { $address } ({ $side } side)
setup-watched = watched name of { $organisation }: { $name }
setup-synonyms = synonyms of { $organisation }: { $phrases }

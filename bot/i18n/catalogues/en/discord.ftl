# Discord: the names of commands, and what is said only there. Names of commands and options are in small letters and
# have 32 characters at most, descriptions 100.

discord-news = news
discord-news-about = News for your community manager
discord-news-add = add
discord-news-add-about = Write news: in one line, or in the form
discord-news-list = list
discord-news-list-about = The news in force
discord-news-search = search
discord-news-search-about = Find news by its words
discord-news-show = show
discord-news-show-about = Look up one item by its number
discord-text = text
discord-text-about = The news itself; leave it empty for the form
discord-flag = flag
discord-flag-about = May it be said? Leave it empty for the form
discord-until = until
discord-until-about = Confidential: embargo until then. Shareable: may be said until then. For example: Monday 9:00
discord-query = words
discord-query-about = What to look for
discord-number = number
discord-number-about = For example N-42

discord-disclose = disclose
discord-disclose-about = May I disclose this?
discord-question = question
discord-question-about = What you would like to say
discord-freeze = freeze
discord-freeze-about = Emergency stop: nothing is cleared any more
discord-reason = reason
discord-reason-about = The CM will read this sentence
discord-thaw = thaw
discord-thaw-about = End the freeze

discord-digest = digest
discord-digest-about = What is new, what waits, what is ahead
discord-digest-now = now
discord-digest-now-about = What is new, for you alone at first
discord-digest-schedule = schedule
discord-digest-schedule-about = When the digest comes
discord-digest-off = off
discord-digest-off-about = No digest any more

discord-passerelle = passerelle
discord-passerelle-about = Help and settings
discord-help = help
discord-help-about = What you can do here
discord-status = status
discord-status-about = What waits for you, what holds, what you asked
discord-watch = watch
discord-watch-about = Names that are never to be confirmed
discord-watch-add-about = Names to watch, separated by commas
discord-watch-remove-about = A name to watch no longer
discord-synonyms = synonyms
discord-synonyms-about = What goes by several names in your house
discord-synonyms-add-about = Phrases that mean the same, separated by =
discord-synonyms-remove-about = A phrase to take out of its group
discord-add = add
discord-remove = remove

discord-menu-shareable = Shareable
discord-menu-confidential = Confidential
discord-menu-form = Flag as news…

discord-done = Done: what follows comes in this conversation.
discord-failed = Something went wrong: nothing was recorded. Please try again.
discord-use-menu = I cannot read messages here. To flag one, use the menu of the message: Apps, then “Shareable” or “Confidential”.
discord-cannot-answer = I cannot write to you directly. Allow direct messages from this server, or use my commands here: only you see their answers.

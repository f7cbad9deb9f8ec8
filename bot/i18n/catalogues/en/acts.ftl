# What commands and buttons answer, beside notices.ftl.
stale-with-team = The team is already on { $number }.
question-private = I am answering you in our direct conversation: this room is not one of your mandate’s.
command-disclose = ask whether something may be said
command-news = write a news item
command-news-list = the news in force
command-news-search = search the news
command-help = what I can do
command-freeze = stop everything, with the reason
command-thaw = end the freeze
command-watch = the watched names
command-watch-add = watch a name
command-watch-remove = no longer watch a name
command-synonyms = the synonyms of the house
command-synonyms-add = note synonyms
command-synonyms-remove = remove a synonym

# The demo's page: its own words, never those of the cards.

demo-title = Passerelle · demo
demo-badge = DEMO
demo-fictional = { $company }, a fictional company: nothing leaves this machine.
demo-fictional-bare = A fictional company: nothing leaves this machine.
demo-starting = The demo is getting ready…
demo-starting-more = This page reloads by itself.
demo-skip-link = Skip to the message box
demo-switch = Side shown
demo-language = Language of the page
demo-lang-fr = French
demo-lang-en = English
demo-theme = Change theme (light or dark)

# The clock
demo-clock = The demo's clock
demo-lives = The demo lives on { $day }, { $clock }
demo-lives-short = { $day }, { $clock }
demo-skip-hour = +1 h
demo-skip-hour-label = Go forward one hour
demo-skip-day = +1 day
demo-skip-day-label = Go forward one day
demo-skip-next = Embargo
demo-skip-next-label = Go forward to the end of the next embargo

# A pane
demo-pane = { $name }, in { $room }
demo-acting-as = You are
demo-present = In this room: { $names } and Passerelle
demo-rooms = Rooms of { $name }
demo-unread = { $count ->
    [one] unread message
   *[other] unread messages
}
demo-topic-direct = Direct conversation with Passerelle: only you can see it.
demo-messages = Messages of { $room }
demo-newer = New messages
demo-empty = Nothing here yet. Write a message, or type / to see the commands.
demo-empty-direct = Ask Passerelle a question: it answers here, to you alone.

# A message
demo-only-you = Visible only to you
demo-dismiss = Dismiss
demo-deleted = Message deleted
demo-edited = (edited)
demo-replies = { $count ->
    [one] { $count } reply
   *[other] { $count } replies
}
demo-show-all = Show all
demo-show-less = Show less
demo-copy = Copy
demo-copied = Copied
demo-menu = Actions
demo-menu-of = Actions on the message of { $name }, { $time }
demo-flag-shareable = Shareable
demo-flag-confidential = Confidential
demo-flag-signal = Signal to comms…
demo-flag-sync = Add to the next sync
demo-flag-form = Flag as news…
demo-react = React
demo-react-with = React: { $emoji }
demo-reply = Reply in thread
demo-edit = Edit
demo-erase = Delete
demo-emoji-mega = megaphone
demo-emoji-lock = lock
demo-emoji-eyes = looking
demo-emoji-thumbsup = thumbs up
demo-emoji-heart = heart
demo-emoji-check = check

# Writing
demo-write = Write in { $room }
demo-hint = Enter sends · Shift+Enter for a new line · / for commands
demo-send = Send
demo-completions = Suggestions
demo-mention-meaning = talk to Passerelle
demo-replying = Reply to
demo-replying-card = the card
demo-thread-close = Stop replying in this thread
demo-attach = Attach a file
demo-attach-name = File name
demo-attach-example = press-release.pdf
demo-attach-add = Attach
demo-attach-remove = Remove
demo-attach-hint = A name is enough: the demo sends no real file.

# Windows
demo-close = Close
demo-cancel = Cancel
demo-save = Save
demo-optional = optional
demo-edit-title = Edit the message
demo-edit-label = Message
demo-erase-title = Delete this message?
demo-form-required = Please fill this in.
demo-form-too-long = Too long: { NUMBER($limit) } characters at most.

# What goes wrong
demo-too-long = Message too long: { NUMBER($limit) } characters at most.
demo-refused = That cannot be done here.
demo-failed = Something went wrong: nothing was recorded. Please try again.
demo-lost = Connection lost. Reconnecting…
demo-seconds = s
demo-show = Show

# Help, by role.
help-headline = 👋 Passerelle in short
help-cm = The team's news comes in here, with what may be said of it. In doubt, ask: the answer comes at once, or somebody gives it.
help-comms = You tag, and the CM knows at once what may be said. Nothing leaves before the time to undo is over.
help-ask = Ask
help-ask-how = /disclose May we announce the opening on Saturday? Or mention me, or write to me directly.
help-list = Look up
help-list-how = /news list · /news search opening · /news N-12
help-tag = Tag a message
help-tag-how = The message's menu, the reaction 📣 (shareable) or 🔒 (confidential), or a hashtag in the text: #shareable, #confidential
help-write = Write news
help-write-how = /news, or in one go: /news The shop reopens #confidential until 1 Dec 9:00
help-answer = Answer the CM
help-answer-how = The buttons on the question: may be said, no, not before, ask back
help-receipts = Who has read it
help-receipts-how = /news who N-12 · /news recalls
help-freeze = Stop everything
help-freeze-how = /freeze and the reason, then /thaw to start again
help-watch = Keep a name quiet
help-watch-how = /passerelle watch add Code name · /passerelle synonyms add Code name = the merger · all of the team may add, only those who may release may remove
help-footer = /passerelle help shows this again

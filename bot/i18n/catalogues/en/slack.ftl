# What Slack alone needs to say.

slack-cancel = Cancel
slack-failed = Something went wrong: nothing was recorded. Please try again.
slack-open-form = Open the form
slack-form-waits = One more thing is needed: press the button to open the form.
slack-too-long = This text is too long to be shown here: look it up by its number.
slack-home-more = There is more than fits here: /news list shows the rest.
slack-window = Passerelle
slack-close = Close
slack-looking = is looking up what may be said…
slack-prompt-opening = Announce an opening
slack-prompt-opening-text = May we announce that the shop opens on Saturday?
slack-prompt-figure = Quote a figure
slack-prompt-figure-text = May we quote the number of visitors of the week?
slack-prompt-list = What may be said
slack-prompt-list-text = /news list
slack-prompt-help = How it works
slack-prompt-help-text = /passerelle help
slack-no-commands = 💡 Your workspace has no slash commands here, nor the menu of a message. Mention me before each command: @passerelle /news list. A question needs no command: @passerelle, then the question.
slack-fewest = ℹ️ Installed with the fewest rights, I notice no edit, deletion, hashtag, reaction or mention; I send again without looking what may have arrived; a CM of another workspace is not served. The manifest manifest.yaml does all of it.

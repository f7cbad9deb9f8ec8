# What somebody who installs the app in their workspace is shown.

install-done-title = Passerelle is installed
install-done = You can close this page. In Slack, /passerelle help tells what comes next.
install-leading = { $name } is the first lead of { $organisation }, because Slack says that they installed the app. You can close this page. In Slack, in the room of your communications team, type: /passerelle setup
install-cancelled-title = Passerelle was not installed
install-cancelled = You did not allow it. Nothing was changed.
install-failed-title = Passerelle could not be installed
install-failed = Something went wrong, or the request took too long, was used already, or was begun in another browser. Please start again.
install-one-workspace = You chose a whole Enterprise Grid organisation. Passerelle is installed in one workspace at a time: start again, and choose the workspace of your comms team at the top right of Slack’s page.
install-again = Start again

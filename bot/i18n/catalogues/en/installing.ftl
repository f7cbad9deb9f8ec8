# What somebody who installs the app in their workspace is shown.

install-done-title = Passerelle is installed
install-done = You can close this page. In Slack, /passerelle help tells what comes next.
install-cancelled-title = Passerelle was not installed
install-cancelled = You did not allow it. Nothing was changed.
install-failed-title = Passerelle could not be installed
install-failed = Something went wrong, or the request took too long, was used already, or was begun in another browser. Please start again.
install-again = Start again

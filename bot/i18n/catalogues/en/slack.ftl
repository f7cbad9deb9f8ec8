# What Slack alone needs to say.

slack-cancel = Cancel

"""Where stories are told: the demo chat, Slack, Discord, and a company on both."""

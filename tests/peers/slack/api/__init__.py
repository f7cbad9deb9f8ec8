"""The methods of the Web API, by family; importing this fills the registry in calls.py."""

from tests.peers.slack.api import auth, chat, conversations, reactions, users, views

__all__ = ["auth", "chat", "conversations", "reactions", "users", "views"]

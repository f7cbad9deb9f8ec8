"""The methods of the Web API, by family; importing this fills the registry in calls.py."""

from tests.peers.slack.api import agents, auth, chat, conversations, files, oauth, reactions, usergroups, users, views

__all__ = ["agents", "auth", "chat", "conversations", "files", "oauth", "reactions", "usergroups", "users", "views"]

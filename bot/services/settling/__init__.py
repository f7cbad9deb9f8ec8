"""Setting up in the chat: who is who by one-time codes, which room is whose, who has which role."""

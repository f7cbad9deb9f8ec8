"""The composition root: settings → database, clock, chats, jobs. The only room that names both sides."""

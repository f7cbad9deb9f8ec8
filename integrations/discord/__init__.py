"""Discord: the whole product there, with discord.py 2.7."""

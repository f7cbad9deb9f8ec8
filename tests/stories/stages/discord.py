on_discord = None

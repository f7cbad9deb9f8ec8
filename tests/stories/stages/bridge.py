on_bridge = None

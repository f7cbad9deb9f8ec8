"""Passerelle: the footbridge between a communications team and its community manager."""

"""The table of rights tried at each adapter's own door: what its platform sends, and what its people are shown."""

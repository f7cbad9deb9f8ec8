"""What a post says around its matter, and that states nothing."""

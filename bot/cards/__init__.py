"""Cards and forms, drawn the same for every platform; every word comes from the catalogues by its key."""

"""The only SQL. Tables are seen here alone; everybody else is handed nouns of `core` by one book per noun."""

"""The disclosure desk: what a question says, and what the statements of record say about it. Pure and synchronous."""

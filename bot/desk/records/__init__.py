"""What stands on record: how it is indexed, looked for, and touched by a question."""

"""The first steps of a new mandate, before both sides until they are done."""

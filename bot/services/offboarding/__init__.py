"""Parting: with a person, or with everybody of a mandate. Access ends at once; what was confidential stays so."""

"""Tests; those of a room mirror bot/, file for file."""

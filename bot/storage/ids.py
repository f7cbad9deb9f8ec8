"""Opaque identifiers: a letter that says the kind, and 96 random bits. At most 20 characters, so they fit a nonce."""

from __future__ import annotations

import secrets


def new_id(kind: str) -> str:
    """A fresh id such as `n_f3qQ…`; nothing can be read from it but what kind of thing it names."""
    return f"{kind}_{secrets.token_urlsafe(12)}"

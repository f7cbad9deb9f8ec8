"""Signing anchors, and checking who signed one, with keys made from the secret keys.

The library is loaded by who has keys or checks a signature: it takes six megabytes.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.core.anchors import Anchor
from bot.storage.seal import raw_keys

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

_PURPOSE = b"passerelle register anchor"


class Signer:
    """Signs with the newest key (Ed25519, RFC 8032). Whoever has the public key alone can check, and cannot sign."""

    def __init__(self, keys: str) -> None:
        """`keys`: as in PASSERELLE_SECRET_KEY. Each makes a key of its own (HKDF, RFC 5869). Raises Misconfigured."""
        self._keys = [_made_from(key) for key in raw_keys(keys)]

    @property
    def publics(self) -> tuple[str, ...]:
        """The public keys in hexadecimal, the newest first."""
        return tuple(key.public_key().public_bytes_raw().hex() for key in self._keys)

    def sign(self, anchor: Anchor) -> Anchor:
        """The anchor with the public key and the signature."""
        named = replace(anchor, key=self.publics[0])
        return replace(named, signature=self._keys[0].sign(named.signed).hex())


def is_signed(anchor: Anchor) -> bool:
    """Whether the signature is that of the key which the anchor names."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(anchor.key))
        key.verify(bytes.fromhex(anchor.signature), anchor.signed)
    except (InvalidSignature, ValueError):
        return False
    return True


def _made_from(key: bytes) -> Ed25519PrivateKey:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return Ed25519PrivateKey.from_private_bytes(HKDF(SHA256(), 32, salt=None, info=_PURPOSE).derive(key))

"""What keeps stored tokens unreadable to whoever has the database but not the keys."""

from __future__ import annotations

import base64
import hashlib
import re

from bot.errors import Misconfigured

_KEY = re.compile(r"[A-Za-z0-9_-]{43}=")
"""32 bytes in URL-safe base64."""

_PHRASE = re.compile(r"[!-:<>-~]{16,500}")
"""A secret of another form: visible ASCII without what stands in a key that was cut or badly joined (; and =)."""

_LOST = "PASSERELLE_SECRET_KEY: no key opens a stored token; put the key of before behind a comma"


class Seal:
    """Seals with the newest of some keys and opens with any of them (cryptography.io/en/latest/fernet)."""

    def __init__(self, keys: str) -> None:
        """`keys`: as in PASSERELLE_SECRET_KEY, separated by commas, the newest first. Raises Misconfigured."""
        from cryptography import fernet  # six megabytes, for those alone who keep tokens

        fernets = [fernet.Fernet(key) for key in raw_keys(keys)]
        self._newest, self._all = fernets[0], fernet.MultiFernet(fernets)
        self._unreadable = fernet.InvalidToken

    def seal(self, purpose: str, text: str) -> str:
        """The text, readable and changeable with the keys alone, and only for this purpose (one line)."""
        return self._newest.encrypt(f"{purpose}\n{text}".encode()).decode()

    def open(self, purpose: str, sealed: str) -> str:
        """The text again. Raises Misconfigured if no key opens it, or if it was sealed for another purpose."""
        try:
            written, _, text = self._all.decrypt(sealed).decode().partition("\n")
        except self._unreadable:
            raise Misconfigured(_LOST, "seal-lost") from None
        if written != purpose:
            raise Misconfigured("a stored token belongs to another row: the database was changed by hand", "seal-moved")
        return text

    def renewed(self, sealed: str) -> str | None:
        """The same, sealed with the newest key; None if it is. Raises Misconfigured if no key opens it."""
        try:
            self._newest.decrypt(sealed)
        except self._unreadable:
            pass
        else:
            return None
        try:
            return self._all.rotate(sealed).decode()
        except self._unreadable:
            raise Misconfigured(_LOST, "seal-lost") from None


def raw_keys(keys: str) -> list[bytes]:
    """Each of some keys in URL-safe base64, the newest first. Raises Misconfigured for one that cannot be used."""
    written = [key.strip() for key in keys.split(",")]
    # Fernet itself passes over what follows the first key.
    if not all(_KEY.fullmatch(key) or _PHRASE.fullmatch(key) for key in written):
        raise Misconfigured(
            "PASSERELLE_SECRET_KEY: a key that cannot be used; passerelle keys new makes one, a comma separates two",
            "setting-secret-key",
        )
    return [key.encode() if _KEY.fullmatch(key) else _stretched(key) for key in written]


def _stretched(phrase: str) -> bytes:
    """A key made of a secret that is none, as an orchestrator hands out (RFC 7914; the salt need not be secret)."""
    return base64.urlsafe_b64encode(hashlib.scrypt(phrase.encode(), salt=b"passerelle", n=2**14, r=8, p=1, dklen=32))

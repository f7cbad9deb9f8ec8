"""`passerelle register verify --anchors FILE`: whether the register still holds what was signed of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from bot.core.anchors import Anchor
from bot.errors import Misconfigured
from bot.services.operating import Operator, Told
from bot.storage.signing import Signer, is_signed
from bot.storage.work import Work


async def verify(operator: Operator, lines: Iterable[str], public: str) -> Told:
    """Compare each anchor with the line of the register that it speaks of. `public`: the public key (hexadecimal) that
    they must be signed by; without one, those of the configured secret keys. Raises Misconfigured without either."""
    keys = frozenset([public.lower()] if public else _own(operator))
    refused, sound, gone = [], 0, 0
    async with operator.database.read() as work:
        for place, line in enumerate(lines, 1):
            key = await _compared(work, line, keys) if line.strip() else ""
            if key == "":
                continue
            sound, gone = sound + (key == "sound"), gone + (key == "gone")
            if key not in ("sound", "gone"):
                refused.append(operator.words(key, place=str(place)))
    done = [operator.words("anchors-sound", count=sound)]
    done += [operator.words("anchors-gone", count=gone)] if gone else []
    return Told(done, refused)


async def public_key(operator: Operator) -> Told:
    """The public key that anchors are signed by now, for whoever checks them elsewhere."""
    return Told(_own(operator)[:1])


def _own(operator: Operator) -> list[str]:
    if not operator.keys:
        raise Misconfigured(
            "PASSERELLE_SECRET_KEY is missing: give it, or the public key with --public-key", "register-no-key"
        )
    return list(Signer(operator.keys).publics)


async def _compared(work: Work, line: str, keys: Collection[str]) -> str:
    """What became of the line that an anchor speaks of: `sound`, `gone` below a checkpoint, or the words of a fault."""
    try:
        anchor = Anchor.read(line)
    except ValueError:
        return "anchor-unreadable"
    if anchor.key not in keys:
        return "anchor-of-another"
    if not is_signed(anchor):
        return "anchor-forged"
    cut = await work.chains.cut(anchor.organisation)
    digest = await work.chains.digest(anchor.organisation, anchor.sequence)
    if digest == anchor.digest:
        return "sound"
    if digest is None and anchor.sequence <= cut.sequence:
        return "gone"
    return "anchor-truncated" if digest is None else "anchor-rewritten"

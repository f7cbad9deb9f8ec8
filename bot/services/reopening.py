"""A form that could not be shown at once, or was lost: made anew from what was kept of it."""

from __future__ import annotations

from bot.cards.overview import NEW
from bot.core.card import Form
from bot.services import inquiring, keeping, marking, writing
from bot.services.choosing import choose_form, comms
from bot.services.turn import Turn


async def reopen(turn: Turn, target: str) -> Form:
    """The form that this very caller began, in the place where they began it. Raises Refused, Gone or Stale."""
    if target == NEW:
        return await writing.open_form(turn)
    content = await keeping.kept(turn, target)
    turn = keeping.resumed(turn, content)
    if "question" in content:
        return await inquiring.choose(turn, target, content)
    standpoint = await comms(turn)
    if "draft" in content:
        return await choose_form(turn, standpoint, target, keeping.draft_in(content))
    origin = keeping.origin_in(content)
    if origin.source is not None:
        return await marking.form_over(turn, standpoint, target, origin, content["flag"])
    return await writing.blank_form(turn, standpoint, target, content["text"])

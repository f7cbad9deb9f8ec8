"""The rulings: what people said may be said, for comms; what a CM asked, for that CM."""

from __future__ import annotations

from bot.cards.verifying import own_list, ruling_list
from bot.core.card import Reply
from bot.core.rights import Action
from bot.services.turn import Turn, lens_of, shown
from bot.services.verifying import in_force
from bot.services.who import allows, require

PAGE = 15
"""Rulings in one list."""

LOOKED_AT = 200
"""The newest rulings that a list looks at."""


async def listed(turn: Turn, _text: str) -> Reply:
    """`/passerelle rulings`. A CM sees the questions of their own that were answered, and no verdict: it may have
    changed since."""
    standpoint = await turn.standpoint()
    require(standpoint.actor, Action.READ_NEWS, standpoint.mandates)
    lens = lens_of(standpoint.actor, standpoint.organisation, standpoint.mandates[0])
    organisation = standpoint.organisation.id
    if not allows(standpoint.actor, Action.READ_SECRETS, standpoint.mandates):
        own = await turn.work.questions.of_asker(organisation, standpoint.member.id, LOOKED_AT)
        return shown(own_list([each for each in own if each.ruling][:PAGE], lens))
    mandates = [mandate.id for mandate in standpoint.mandates]
    found = await turn.work.rulings.in_force(organisation, mandates, LOOKED_AT)
    rulings = [each for each in found if in_force(turn.work, each)]
    return shown(ruling_list(rulings[:PAGE], lens, more=len(rulings[PAGE:])))


COMMANDS = {"rulings": listed, "décisions": listed, "decisions": listed}
"""How it is asked for, after `/passerelle`."""

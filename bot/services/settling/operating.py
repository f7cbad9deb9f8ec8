"""`passerelle setup-code`: the one-time code of the first lead."""

from __future__ import annotations

from bot.core.codes import LIFE, Offer
from bot.core.people import Role
from bot.services.operating import BY, Operator, Told
from bot.services.settling.joining import issue


async def setup_code(operator: Operator, *, organisation: str) -> Told:
    """A code by which whoever types it becomes lead; of a new organisation if there is none of that name."""
    say = operator.words
    async with operator.database.write() as work:
        houses = await work.codes.houses()
        if not organisation and len(houses) > 1:
            return Told(refused=[say("setup-code-which", names=say.listed(houses))])
        name = organisation or (houses[0] if houses else say("setup-code-house"))
        offer = Offer(name, Role.LEAD, BY, first=True, locale=say.locale, zone=operator.zone)
        code = await issue(work, offer)
    minutes = int(LIFE.total_seconds()) // 60
    return Told(done=[code], beside=[say("setup-code-how", code=code, organisation=name, minutes=minutes)])

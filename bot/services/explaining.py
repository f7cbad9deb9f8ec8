"""Why the bot answered as it did: told to the asker alone, and in full to comms."""

from __future__ import annotations

from bot.cards.why import why_for_cm, why_for_comms
from bot.core.card import Notice
from bot.core.rights import Action
from bot.core.verdict import VerdictKind
from bot.errors import Refused
from bot.services import asking, gate
from bot.services.turn import Turn, shown
from bot.services.who import allows


async def explain(turn: Turn, target: str) -> Notice:
    """The rule that decided a question, with its evidence. A yes is explained as it stands now.

    Raises Refused to whoever neither asked it nor is of its comms.
    """
    actor = await turn.actor_of(target)
    question, mandate = await asking.asked(turn.work, actor, target, Action.ASK)
    comms = allows(actor, Action.READ_SECRETS, [mandate])
    if not comms and (actor.member is None or question.asker != actor.member.id):
        raise Refused
    if question.judgement.kind is VerdictKind.SHAREABLE:
        question = await asking.drawn_again(turn.work, question)
    lens = await turn.lens(actor, mandate)
    card = why_for_comms(question, lens) if comms else why_for_cm(question, lens)
    return shown(await gate.let_through(turn.work, [mandate], card))

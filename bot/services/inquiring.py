"""A question as it comes from the chat: which mandate it is for, before it is asked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from bot.cards.forms import choose_question_mandate_form
from bot.core.card import Form, Option, Reply
from bot.core.pace import AT_ONCE, not_before
from bot.core.people import Mandate
from bot.core.rights import Action
from bot.core.text import cleaned
from bot.errors import Invalid, Refused
from bot.services import asking, keeping
from bot.services.keeping import Json
from bot.services.turn import Turn, lens_of, mandate_options, said
from bot.services.who import Standpoint, allows, standpoints

Choice = tuple[Standpoint, Mandate]


async def ask(turn: Turn, text: str, *, quietly: bool) -> Reply:
    """Ask; where several mandates are possible the asker chooses among their own, never joining their items.

    `quietly`: the answer in the room is enough, no line for the asker. Raises Refused or Invalid.
    """
    if not split_urgent(text)[1]:
        raise Invalid("text-empty")
    choices = await _choices(turn)
    if not choices:
        raise Refused
    if len(choices) == 1:
        return await _ask(turn, choices[0], text, quietly=quietly)
    return await _form(turn, await keeping.keep_question(turn, text), choices, text)


def split_urgent(text: str) -> tuple[bool, str]:
    """Whether a question begins with an exclamation mark, by which its asker says that it is urgent; and its text."""
    plain = cleaned(text)
    return plain.startswith("!"), plain.lstrip("! ")


async def choose(turn: Turn, target: str, content: Json) -> Form:
    """The form in which the asker chooses, made anew from what was kept. Raises Refused."""
    choices = await _choices(turn)
    if not choices:
        raise Refused
    return await _form(turn, target, choices, content["question"])


async def ask_for(turn: Turn, target: str, mandate: str) -> Reply:
    """The form in which the asker chose one of their mandates came back."""
    content = await keeping.kept(turn, target)
    turn = keeping.resumed(turn, content)
    choice = next((choice for choice in await _choices(turn) if choice[1].id == mandate), None)
    if choice is None:
        raise Invalid("choose-mandate", "mandate")
    return await _ask(turn, choice, content["question"], quietly=False, begun=target)


async def _form(turn: Turn, target: str, choices: list[Choice], text: str) -> Form:
    standpoint = choices[0][0]
    lens = lens_of(standpoint.actor, standpoint.organisation)
    return choose_question_mandate_form(target, await options_of(turn, choices), lens, quoted=cleaned(text))


async def _choices(turn: Turn) -> list[Choice]:
    """The mandates for which this person may ask here, over all their organisations."""
    return await choices_for(turn, Action.ASK)


async def choices_for(turn: Turn, action: Action) -> list[Choice]:
    """The mandates for which this person may do something here, over all their organisations."""
    return [
        (standpoint, mandate)
        for standpoint in await standpoints(turn.work, turn.caller, turn.place)
        for mandate in standpoint.mandates
        if allows(standpoint.actor, action, [mandate])
    ]


async def options_of(turn: Turn, choices: Sequence[Choice]) -> list[Option]:
    """Each mandate by its name, with the organisation's where there are several."""
    several = len({standpoint.organisation.id for standpoint, _ in choices}) > 1
    if not several:
        return await mandate_options(turn.work, [mandate for _, mandate in choices])
    return [Option(mandate.id, f"{standpoint.organisation.name}: {mandate.name}") for standpoint, mandate in choices]


async def _in_turn(turn: Turn, standpoint: Standpoint) -> None:
    """Nobody tries out names one after the other. Raises Invalid, with the time from which the person may ask again;
    nothing of the question is kept, which they are told."""
    asked = await turn.work.questions.instants(standpoint.organisation.id, standpoint.member.id, AT_ONCE)
    again = not_before(asked, turn.work.now.instant)
    if again is not None:
        lens = lens_of(standpoint.actor, standpoint.organisation)
        raise Invalid("too-many-questions", count=AT_ONCE, at=lens.instant(again + timedelta(minutes=1)))


async def _ask(turn: Turn, choice: Choice, text: str, *, quietly: bool, begun: str | None = None) -> Reply:
    standpoint, mandate = choice
    actor, organisation = standpoint.actor, standpoint.organisation
    await _in_turn(turn, standpoint)
    urgent, asked = split_urgent(text)
    question = await asking.ask(turn.work, actor, organisation, mandate, asked, turn.place, urgent=urgent)
    if begun is not None:
        await keeping.finish(turn, begun, question.label)
    if quietly and question.place == turn.place:
        return None
    lens = lens_of(actor, organisation, mandate)
    return said(lens.words("question-private", number=question.label))

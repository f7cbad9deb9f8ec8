"""What the buttons, forms and commands of signals do."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping

from bot.cards.signalforms import signal_answer_form, signal_freeze_form
from bot.core.card import Form, Reply
from bot.core.rights import Action
from bot.core.verbs import Verb
from bot.services import keeping, writing
from bot.services.choosing import comms
from bot.services.drafts import Sheet
from bot.services.signals import begun, handling
from bot.services.turn import Turn, mandate_options, said
from bot.services.who import require

Press = Callable[[Turn, str], Awaitable[Reply]]
Fill = Callable[[Turn, str, int, Mapping[str, str]], Awaitable[Reply]]
"""What a form does when it comes back: its target, the version from which it was made, its values."""
Command = Callable[[Turn, str], Awaitable[Reply]]


async def _take(turn: Turn, target: str) -> Reply:
    actor = await turn.actor_of(target)
    signal = await handling.take(turn.work, actor, target)
    lens = await turn.lens(actor)
    return said(lens.words("signal-took", number=signal.label))


async def _answer(turn: Turn, target: str) -> Form:
    actor = await turn.actor_of(target)
    signal, mandate = await handling.answerable(turn.work, actor, target)
    return signal_answer_form(signal, await turn.lens(actor, mandate))


async def _answered(turn: Turn, target: str, version: int, values: Mapping[str, str]) -> Reply:
    actor = await turn.actor_of(target)
    _, mandate = await handling.answerable(turn.work, actor, target)
    lens = await turn.lens(actor, mandate)
    sheet = Sheet(values, turn.work.now.instant, lens.zone, lens.words.locale)
    message = sheet.text("message", required=True)
    sheet.finish()
    signal = await handling.answer(turn.work, actor, target, message, version=version)
    seconds = int(mandate.policy.undo.total_seconds())
    if seconds:
        return said(lens.words("signal-answer-undo", number=signal.label, seconds=seconds))
    return said(lens.words("signal-answer-recorded", number=signal.label))


async def undo(turn: Turn, target: str) -> Reply:
    """Take the answer to a signal back."""
    actor = await turn.actor_of(target)
    signal = await handling.undo(turn.work, actor, target)
    lens = await turn.lens(actor)
    return said(lens.words("signal-answer-undone", number=signal.label))


async def send_now(turn: Turn, target: str) -> Reply:
    """Give the answer to a signal without waiting."""
    actor = await turn.actor_of(target)
    signal = await handling.send_now(turn.work, actor, target)
    lens = await turn.lens(actor)
    return said(lens.words("signal-answer-recorded", number=signal.label))


async def _news(turn: Turn, target: str) -> Form:
    """The form of news, with what was signalled. What becomes of it is told to the CM by the news itself alone."""
    actor = await turn.actor_of(target)
    signal, _ = await handling.loaded(turn.work, actor, target)
    standpoint = await comms(turn)
    text = "\n\n".join(filter(None, (signal.text, "" if signal.link in signal.text else signal.link)))
    return await writing.blank_form(turn, standpoint, await keeping.keep_blank(turn, standpoint, text), text)


async def _freeze(turn: Turn, target: str) -> Form:
    actor = await turn.actor_of(target)
    signal, mandate = await handling.loaded(turn.work, actor, target)
    require(actor, Action.FREEZE, [mandate])
    (option,) = await mandate_options(turn.work, [mandate])
    return signal_freeze_form(signal, option, await turn.lens(actor, mandate))


PRESSES: dict[Verb, Press] = {
    Verb.SIGNAL: begun.reopen,
    Verb.SIGNAL_TAKE: _take,
    Verb.SIGNAL_ANSWER: _answer,
    Verb.SIGNAL_NEWS: _news,
    Verb.SIGNAL_FREEZE: _freeze,
}

SUBMISSIONS: dict[Verb, Fill] = {Verb.SIGNAL: begun.submitted, Verb.SIGNAL_ANSWER: _answered}

COMMANDS: dict[str, Command] = {"signal": begun.command, "signaler": begun.command}

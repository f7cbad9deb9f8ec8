"""A signal as it comes from the chat: by command, in words, by a message's menu, by form; for which mandate."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import timedelta

from bot.cards.overview import NEW
from bot.cards.signalforms import LINK, URGENT, SignalDraft, signal_form
from bot.core.card import Form, Reply
from bot.core.message import Message
from bot.core.news import Attachment
from bot.core.pace import AT_ONCE, not_before
from bot.core.people import Mandate
from bot.core.rights import Action
from bot.core.signals import Signal
from bot.core.text import cleaned, is_blank
from bot.errors import Invalid, Refused
from bot.services import keeping
from bot.services.drafts import Sheet
from bot.services.inquiring import choices_for, options_of
from bot.services.keeping import Json
from bot.services.signals import listing
from bot.services.signals.sending import Telling, send
from bot.services.turn import Turn, lens_of, said, shown
from bot.services.who import Standpoint

SPOKEN = re.compile(r"\s*(?:signal|signale[rz]?|signalement)\s*:\s*(.*)", re.IGNORECASE | re.DOTALL)
"""How people without commands begin: « signal: … », « signaler : … »."""

_URGENT = re.compile(r"\s*(?:urgent[e]?\s*[:!,]|!!+)\s*(.*)", re.IGNORECASE | re.DOTALL)
_LINK = re.compile(r"https?://[^\s<>\"]{3,}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Begun:
    """What was given so far, and the files of the message that it stands in."""

    draft: SignalDraft
    files: tuple[Attachment, ...] = ()


async def command(turn: Turn, text: str) -> Reply:
    """`/signal`: the form; `/signal TEXT`: at once; `/signal list`."""
    if text.strip().lower() in ("list", "liste"):
        return shown(await listing.listed(turn.work, await turn.standpoint()))
    begun = Begun(_draft(text))
    return await (_at_once(turn, begun) if text.strip() else _open(turn, begun))


def is_spoken(words: str) -> bool:
    """Whether what is said to the bot is a signal."""
    return SPOKEN.fullmatch(words) is not None


async def spoken(turn: Turn, words: str, files: Sequence[Attachment]) -> Reply:
    """« signal: a customer says that… », said to the bot; with nothing after it, the form."""
    found = SPOKEN.fullmatch(words)
    begun = Begun(_draft(found[1] if found else words), tuple(files))
    return await (_at_once(turn, begun) if begun.draft.text else _open(turn, begun))


async def over_message(turn: Turn, message: Message) -> Form:
    """The menu of a message: the form with what it says."""
    return await _open(turn, Begun(_draft(message.text), message.files))


async def reopen(turn: Turn, target: str) -> Form:
    """The form that this very caller began, or a new one. Raises Refused, Gone or Stale."""
    if target == NEW:
        return await _open(turn, Begun(SignalDraft()))
    content = await keeping.kept(turn, target)
    turn = keeping.resumed(turn, content)
    return await _form(turn, target, SignalDraft(**content["signal"]), await _choices(turn))


async def submitted(turn: Turn, target: str, _version: int, values: Mapping[str, str]) -> Reply:
    """The form came back. Raises InvalidForm."""
    content = await keeping.kept(turn, target)
    turn = keeping.resumed(turn, content)
    choices = await _choices(turn)
    told = _read(turn, values, content)
    wanted = values.get("mandate", "")
    choice = choices[0] if len(choices) == 1 else next((each for each in choices if each[1].id == wanted), None)
    if choice is None:
        raise Invalid("choose-mandate", "mandate")
    return await _send(turn, choice, told, begun=target)


def _read(turn: Turn, values: Mapping[str, str], content: Json) -> Telling:
    sheet = Sheet(values, turn.work.now.instant, "UTC", turn.locale)
    text, link = sheet.text("text", required=True), sheet.text("link", limit=LINK)
    if link and not _LINK.fullmatch(link):
        sheet.errors["link"] = Invalid("link-unreadable", "link")
    sheet.finish()
    urgent = values.get("urgency") == URGENT
    return Telling(text, urgent, link, [Attachment(**file) for file in content["files"]])


def _draft(text: str) -> SignalDraft:
    said, urgent = cleaned(text).strip(), False
    if found := _URGENT.fullmatch(said):
        said, urgent = found[1].strip(), True
    link = _LINK.search(said)
    return SignalDraft(said, urgent, link[0][:LINK] if link else "")


async def _at_once(turn: Turn, begun: Begun) -> Reply:
    """Where only one mandate is possible it is sent; else whoever signals chooses among their own."""
    choices = await _choices(turn)
    if len(choices) > 1:
        return await _open(turn, begun)
    draft = begun.draft
    return await _send(turn, choices[0], Telling(draft.text, draft.urgent, draft.link, begun.files))


async def _open(turn: Turn, begun: Begun) -> Form:
    choices = await _choices(turn)
    content = {"signal": asdict(begun.draft), "files": [asdict(file) for file in begun.files]}
    return await _form(turn, await keeping.keep(turn, content), begun.draft, choices)


async def _form(turn: Turn, target: str, draft: SignalDraft, choices: Sequence[tuple[Standpoint, Mandate]]) -> Form:
    standpoint = choices[0][0]
    lens = lens_of(standpoint.actor, standpoint.organisation)
    return signal_form(target, draft, await options_of(turn, choices), lens)


async def _choices(turn: Turn) -> Sequence[tuple[Standpoint, Mandate]]:
    found = await choices_for(turn, Action.SIGNAL)
    if not found:
        raise Refused
    return found


async def _in_turn(turn: Turn, standpoint: Standpoint) -> None:
    """Nobody fills the room of comms, or calls people at night, one signal after the other. Raises Invalid, with the
    time from which the person may signal again; nothing of the signal is kept, which they are told."""
    sent = await turn.work.signals.instants(standpoint.organisation.id, standpoint.member.id, AT_ONCE)
    again = not_before(sent, turn.work.now.instant)
    if again is not None:
        lens = lens_of(standpoint.actor, standpoint.organisation)
        raise Invalid("too-many-signals", count=AT_ONCE, at=lens.instant(again + timedelta(minutes=1)))


async def _send(turn: Turn, choice: tuple[Standpoint, Mandate], told: Telling, begun: str | None = None) -> Reply:
    standpoint, mandate = choice
    await _in_turn(turn, standpoint)
    if is_blank(told.text) and told.files:
        names = lens_of(standpoint.actor, standpoint.organisation).words.listed([file.name for file in told.files])
        told = Telling(names, told.urgent, told.link, told.files)
    signal = await send(turn.work, standpoint.actor, standpoint.organisation, mandate, told, turn.place)
    if begun is not None:
        await keeping.finish(turn, begun, signal.label)
    elif signal.place == turn.place:
        return None  # the card in the room says it
    return said(_sent(turn, standpoint, signal))


def _sent(turn: Turn, standpoint: Standpoint, signal: Signal) -> str:
    words = lens_of(standpoint.actor, standpoint.organisation).words
    private = signal.place.room != turn.place.room
    return words("signal-sent-private" if private else "signal-sent", number=signal.label)

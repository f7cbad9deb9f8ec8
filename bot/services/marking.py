"""Tagging a message from the chat itself: a menu, a reaction, a hashtag."""

from __future__ import annotations

import re

from bot.cards.forms import NewsDraft, blind, tag_form
from bot.cards.news import still_told
from bot.core.address import Address, Place
from bot.core.card import Form, Reply
from bot.core.flags import Audience, Flag
from bot.core.message import Message
from bot.core.news import NewsState, Source
from bot.core.people import Side
from bot.core.text import cleaned, is_blank
from bot.desk.wording import propose_wording
from bot.services import keeping, passing
from bot.services.choosing import comms, tag_or_choose
from bot.services.comparing import neighbours_of
from bot.services.drafts import MAX_NEWS, Draft, checked_text
from bot.services.tagging import Origin
from bot.services.turn import Turn, lens_of, mandate_options, said, shown
from bot.services.who import Standpoint
from bot.storage.work import Work

_HASHTAG = re.compile(r"(?<!\w)#(shareable|partageable|confidential|confidentiel)\b", re.IGNORECASE)


def flag_in(text: str) -> Flag | None:
    """The flag that the hashtags of a text give; the more restrictive of two."""
    tags = {found.lower() for found in _HASHTAG.findall(text)}
    if not tags:
        return None
    return Flag.CONFIDENTIAL if tags & {"confidential", "confidentiel"} else Flag.SHAREABLE


async def flag_of(work: Work, room: Address, emoji: str) -> Flag | None:
    """What a reaction says in a room: the more restrictive, should two houses differ. None in a room of nobody's."""
    said = set()
    for organisation in {linked.organisation for linked in await work.people.rooms_at(room)}:
        found = await work.people.organisation(organisation)
        said.add(found.reactions.flag(emoji) if found else None)
    return next((flag for flag in (Flag.CONFIDENTIAL, Flag.SHAREABLE) if flag in said), None)


def without_tags(text: str) -> str:
    """A text without its tag hashtags."""
    return cleaned(_HASHTAG.sub("", text))


async def open_form(turn: Turn, message: Message, flag: str = "") -> Form:
    """The form "Flag as news…" over a message. Raises Refused."""
    standpoint = await comms(turn)
    origin = origin_of(message, standpoint)
    form = await form_over(turn, standpoint, await keeping.keep_message(turn, standpoint, origin, flag), origin, flag)
    return blind(form, lens_of(standpoint.actor, standpoint.organisation)) if message.blind else form


async def form_over(turn: Turn, standpoint: Standpoint, target: str, origin: Origin, flag: str) -> Form:
    """The form over a message that is kept under `target`."""
    text = without_tags(origin.source.text) if origin.source else ""
    draft = NewsDraft(flag=flag, wording=propose_wording(text)[:MAX_NEWS])
    options = await mandate_options(turn.work, standpoint.mandates)
    lens = lens_of(standpoint.actor, standpoint.organisation)
    near = await neighbours_of(turn.work, standpoint.organisation, standpoint.mandates, text)
    seen = origin.source is None or not origin.source.unheard
    return tag_form(target, draft, options, lens, quoted=text, files=len(origin.files), neighbours=near, seen=seen)


async def tag_at_once(turn: Turn, message: Message, flag: Flag) -> Reply:
    """Tag a message with one gesture. One that is only a file needs a wording first: the form asks for it."""
    standpoint = await comms(turn)
    text = without_tags(message.text)
    if is_blank(text) and message.files:
        return await open_form(turn, message, flag.value)
    draft = Draft(checked_text(text), flag, audience=Audience.CM)
    return await tag_or_choose(turn, standpoint, draft, origin_of(message, standpoint))


async def untag(turn: Turn, message: Message) -> Reply:
    """A tag reaction was taken away by whoever tagged: within the undo window that undoes it. Later it changes nothing,
    and they are asked whether to withdraw what the CM was told."""
    standpoint = await comms(turn)
    item = await turn.work.news.from_source(standpoint.organisation.id, message.ref)
    if item is None or item.revision.by != standpoint.member.id:
        return None
    lens = lens_of(standpoint.actor, standpoint.organisation)
    if item.state is NewsState.PASSED:
        return shown(still_told(item, lens))
    if item.state is not NewsState.PENDING:
        return None
    undone = await passing.undo(turn.work, standpoint.actor, item.id)
    return said(lens.words("news-undone", number=undone.label))


def origin_of(message: Message, standpoint: Standpoint) -> Origin:
    """Where a tagged message stands; its card goes under it, if it stands in a comms room of the mandates."""
    author, text = cleaned(message.author.name), cleaned(message.text)
    source = Source(message.ref, author, text, message.posted_at, message.unheard)
    thread = message.place.thread or message.ref.id
    place = Place(message.ref.room, thread) if standpoint.side is Side.COMMS else None
    return Origin(source, message.files, place)

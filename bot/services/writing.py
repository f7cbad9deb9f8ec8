"""News that comes by a form or a command."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from bot.cards.forms import NewsDraft, write_form
from bot.cards.lens import Lens
from bot.core.card import Form, Reply
from bot.core.flags import Audience, Flag
from bot.i18n.embargoes import read_embargo
from bot.i18n.instants import read_instant, split_until
from bot.services import keeping
from bot.services.choosing import chosen_mandates, comms, sheet_for, tag_for, tag_or_choose
from bot.services.drafts import Draft, checked_text, read_draft
from bot.services.marking import flag_in, without_tags
from bot.services.seeing import require_unchanged
from bot.services.tagging import NOWHERE
from bot.services.turn import Turn, lens_of, mandate_options
from bot.services.who import Standpoint


async def chosen(turn: Turn, target: str, values: Mapping[str, str]) -> Reply:
    """The form that asks whose CM came back. Raises Stale where its message changed meanwhile."""
    content = await keeping.kept(turn, target)
    turn = keeping.resumed(turn, content)
    standpoint = await comms(turn)
    mandates = await chosen_mandates(turn, standpoint, values)
    origin, draft = keeping.origin_in(content), keeping.draft_in(content)
    await require_unchanged(turn.work, origin.source, draft, keeping.begun_at(content))
    return await tag_for(turn, standpoint, mandates, draft, origin, target)


async def tag_by_form(turn: Turn, target: str, values: Mapping[str, str]) -> Reply:
    """The form of a message to be tagged, or of news written from nothing, came back. Raises InvalidForm;
    Stale where the message changed meanwhile."""
    content = await keeping.kept(turn, target)
    turn = keeping.resumed(turn, content)
    standpoint = await comms(turn)
    origin = keeping.origin_in(content)
    mandates = await chosen_mandates(turn, standpoint, values)
    text = without_tags(origin.source.text) if origin.source else None
    draft = read_draft(sheet_for(turn, standpoint, mandates[0], values), text)
    await require_unchanged(turn.work, origin.source, draft, keeping.begun_at(content))
    return await tag_for(turn, standpoint, mandates, draft, origin, target)


async def open_form(turn: Turn, text: str = "") -> Form:
    """The form for news written from nothing."""
    standpoint = await comms(turn)
    return await blank_form(turn, standpoint, await keeping.keep_blank(turn, standpoint, text), text)


async def blank_form(turn: Turn, standpoint: Standpoint, target: str, text: str) -> Form:
    """The form under which `target` is kept, with what was typed so far."""
    options = await mandate_options(turn.work, standpoint.mandates)
    return write_form(target, NewsDraft(text=text), options, lens_of(standpoint.actor, standpoint.organisation))


async def write_by_command(turn: Turn, text: str) -> Reply:
    """`/news <text> #confidential until 1 Dec 9:00`: written and tagged in one line; without a tag, the form."""
    body, until = split_until(text)
    flag = flag_in(body)
    if flag is None:
        return await open_form(turn, text)
    standpoint = await comms(turn)
    draft = Draft(checked_text(without_tags(body)), flag, audience=Audience.CM)
    if until is not None:
        lens = lens_of(standpoint.actor, standpoint.organisation, standpoint.mandates[0])
        draft = _until(draft, until, turn.work.now.instant, lens)
    return await tag_or_choose(turn, standpoint, draft, NOWHERE)


def _until(draft: Draft, until: str, now: datetime, lens: Lens) -> Draft:
    """« #confidential until … » is an embargo, « #shareable until … » the end of the permission."""
    locale = lens.words.locale
    if draft.flag is Flag.CONFIDENTIAL:
        embargo = read_embargo(until, now=now, zone=lens.zone, locale=locale)
        return replace(draft, flag=Flag.SHAREABLE, embargo=embargo)
    return replace(draft, expires_at=read_instant(until, now=now, zone=lens.zone, locale=locale))

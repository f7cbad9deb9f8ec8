"""Whose CM a tag is for: never guessed. One mandate goes by itself; otherwise a person chooses, by names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bot.cards.forms import choose_mandates_form
from bot.core.card import Form, Notice, Reply
from bot.core.flags import Audience
from bot.core.news import NewsItem, NewsState
from bot.core.people import Mandate
from bot.core.rights import Action
from bot.errors import Invalid
from bot.i18n.words import Words
from bot.services import keeping
from bot.services.drafts import Draft, Sheet
from bot.services.passing import kept_back
from bot.services.tagging import Origin, Outcome, tag
from bot.services.turn import Turn, lens_of, mandate_options, said
from bot.services.who import Standpoint, allows, mandates_of, require


async def comms(turn: Turn) -> Standpoint:
    """A member who may tag here, with the mandates for which they may. Raises Refused."""
    standpoint = await turn.standpoint()
    taggable = tuple(mandate for mandate in standpoint.mandates if allows(standpoint.actor, Action.TAG, [mandate]))
    require(standpoint.actor, Action.TAG, taggable)
    return replace(standpoint, mandates=taggable)


async def chosen_mandates(turn: Turn, standpoint: Standpoint, values: Mapping[str, str]) -> list[Mandate]:
    """The mandates chosen in a form; the only one if there was no choice. Raises Invalid or Gone."""
    ids = [part for part in values.get("mandates", "").split(",") if part]
    if not ids and len(standpoint.mandates) == 1:
        ids = [standpoint.mandates[0].id]
    if not ids:
        raise Invalid("choose-mandate", "mandates")
    return await mandates_of(turn.work, standpoint.organisation.id, list(dict.fromkeys(ids)))


async def tag_or_choose(turn: Turn, standpoint: Standpoint, draft: Draft, origin: Origin) -> Reply:
    """Tag at once where the room serves exactly one mandate; else ask which, showing who would be told."""
    if standpoint.side is not None and len(standpoint.mandates) == 1:
        return await tag_for(turn, standpoint, list(standpoint.mandates), draft, origin)
    return await choose_form(turn, standpoint, await keeping.keep_draft(turn, standpoint, origin, draft), draft)


async def choose_form(turn: Turn, standpoint: Standpoint, target: str, draft: Draft) -> Form:
    """Asks whose CM a draft that was kept is for."""
    options = await mandate_options(turn.work, standpoint.mandates)
    lens = lens_of(standpoint.actor, standpoint.organisation)
    end = draft.embargo.until if draft.embargo else None
    return choose_mandates_form(target, options, lens, flag=draft.flag.value, quoted=draft.text, embargo=end)


async def tag_for(
    turn: Turn, standpoint: Standpoint, mandates: list[Mandate], draft: Draft, origin: Origin, begun: str | None = None
) -> Notice:
    """Tag for those mandates, and say what came of it. `begun`: the form that this ends."""
    item, outcome = await tag(turn.work, standpoint.actor, standpoint.organisation, mandates, draft, origin)
    if begun is not None:
        await keeping.finish(turn, begun, item.label)
    lens = lens_of(standpoint.actor, standpoint.organisation, mandates[0])
    match outcome:
        case Outcome.ALREADY:
            return said(lens.words("already-tagged", number=item.label))
        case Outcome.CONFLICT:
            return said(lens.words("tag-conflict", number=item.label))
        case Outcome.TAGGED:
            frozen = await kept_back(turn.work, item, mandates)
            return said(_tagged(item, mandates, lens.words, frozen=frozen))


def sheet_for(turn: Turn, standpoint: Standpoint, mandate: Mandate, values: Mapping[str, str]) -> Sheet:
    """A submitted form, read in the mandate's zone and the member's language."""
    locale = lens_of(standpoint.actor, standpoint.organisation, mandate).words.locale
    return Sheet(values, turn.work.now.instant, mandate.zone, locale)


def _tagged(item: NewsItem, mandates: list[Mandate], words: Words, *, frozen: bool) -> str:
    if item.revision.audience is Audience.COMMS:
        return words("news-tagged-comms", number=item.label)
    seconds = int(max(mandate.policy.undo for mandate in mandates).total_seconds())
    if item.state is NewsState.PASSED:
        return words("news-tagged", number=item.label)
    if frozen:
        return words("news-tagged-frozen", number=item.label)
    if seconds:
        return words("news-tagged-undo", number=item.label, seconds=seconds)
    return words("news-tagged", number=item.label)

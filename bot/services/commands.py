"""The slash commands: `/news`, `/disclose`, `/freeze`, `/thaw`, `/signal`, `/sync`, `/digest`, `/passerelle`."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from bot.cards.forms import freeze_form, thaw_form
from bot.cards.listing import help_card
from bot.core.card import Reply
from bot.core.message import Suggestion
from bot.core.rights import Action
from bot.core.text import cleaned
from bot.errors import Invalid
from bot.i18n.words import Words
from bot.services import finding, freezing, inquiring, naming, receipting, ruling_list, writing
from bot.services.agreeing import gestures as agreeing
from bot.services.digests import commanding as digests
from bot.services.drafts import MAX_NEWS
from bot.services.offboarding import gestures as offboarding
from bot.services.onboarding import gestures as onboarding
from bot.services.privacy import commanding as privacy
from bot.services.registering import telling
from bot.services.settling import commands as settling
from bot.services.signals import gestures as signals
from bot.services.status import telling as status
from bot.services.syncs import acts as syncs
from bot.services.syncs import showing as sync_records
from bot.services.turn import Turn, lens_of, mandate_options, said, shown
from bot.services.who import Standpoint, allows, require

Command = Callable[[Turn, str], Awaitable[Reply]]


async def command(turn: Turn, name: str, text: str) -> Reply:
    """Carry out a slash command. Raises Invalid (`unknown-command`) for one that does not exist."""
    act = _COMMANDS.get(name)
    if act is None:
        raise Invalid("unknown-command")
    return await act(turn, cleaned(text))


async def _news(turn: Turn, text: str) -> Reply:
    word, _, rest = text.partition(" ")
    if word == "list" and not rest:
        return shown(await finding.listed(turn.work, await turn.standpoint()))
    if word == "search":
        return shown(await finding.listed(turn.work, await turn.standpoint(), rest))
    if word in ("who", "recalls"):
        return await receipting.command(turn, word, rest)
    if word == "history":
        return await telling.history(turn, rest)
    if finding.is_number(text):
        return shown(await finding.numbered(turn.work, await turn.standpoint(), text))
    if sync_records.is_number(text):
        return shown(await sync_records.numbered(turn.work, await turn.standpoint(), text))
    if not text:
        return await writing.open_form(turn)
    return await writing.write_by_command(turn, text)


async def _disclose(turn: Turn, text: str) -> Reply:
    return await inquiring.ask(turn, text, quietly=True)


async def _freeze(turn: Turn, text: str) -> Reply:
    standpoint = await turn.standpoint()
    require(standpoint.actor, Action.FREEZE, standpoint.mandates)
    lens = lens_of(standpoint.actor, standpoint.organisation, standpoint.mandates[0])
    one_room = standpoint.side is not None and len(standpoint.mandates) == 1
    if not text or not one_room:
        return freeze_form(await mandate_options(turn.work, standpoint.mandates), lens)
    if len(text) > MAX_NEWS:
        raise Invalid("text-too-long", count=len(text), limit=MAX_NEWS)
    await freezing.freeze(turn.work, standpoint.actor, standpoint.mandates, text)
    return said(lens.words("frozen-done"))


async def _thaw(turn: Turn, _text: str) -> Reply:
    standpoint = await turn.standpoint()
    require(standpoint.actor, Action.THAW, standpoint.mandates)
    lens = lens_of(standpoint.actor, standpoint.organisation)
    found = await freezing.frozen(turn.work, standpoint.mandates)
    if len(found) > 1:
        return thaw_form(await mandate_options(turn.work, [mandate for mandate, _ in found]), lens)
    if not found:
        return said(lens.words("stale-thawed"))
    freeze = await freezing.thaw(turn.work, standpoint.actor, found[0][1].id)
    return said(lens.words("thawed-done") if freeze.thawed_at else lens.words("thaw-asked"))


async def _passerelle(turn: Turn, text: str) -> Reply:
    if settling.is_entering(text):
        return await settling.enter(turn, text)
    standpoint = await turn.standpoint()
    word, *rest = text.split(maxsplit=1) or [""]
    act = _OF_PASSERELLE.get(word.lower())
    if act is not None:
        return await act(turn, "".join(rest))
    if text not in ("", "help"):
        raise Invalid("unknown-command")
    lens = lens_of(standpoint.actor, standpoint.organisation)
    return shown(help_card(standpoint.actor.role, lens))


_OF_PASSERELLE: dict[str, Command] = {
    "watch": naming.watch,
    "synonyms": naming.synonyms,
    **status.OF_PASSERELLE,
    **ruling_list.COMMANDS,
    **agreeing.OF_PASSERELLE,
    **settling.OF_PASSERELLE,
    **privacy.OF_PASSERELLE,
    **offboarding.OF_PASSERELLE,
    **onboarding.OF_PASSERELLE,
}

_COMMANDS: dict[str, Command] = {
    "news": _news,
    "disclose": _disclose,
    "divulguer": _disclose,
    "freeze": _freeze,
    "thaw": _thaw,
    "passerelle": _passerelle,
    **signals.COMMANDS,
    **syncs.COMMANDS,
    **digests.COMMANDS,
}


def _known(standpoint: Standpoint, words: Words) -> list[Suggestion]:
    known = [
        Suggestion("/disclose ", words("command-disclose")),
        Suggestion("/news list", words("command-news-list")),
        Suggestion("/news search ", words("command-news-search")),
        Suggestion("/passerelle help", words("command-help")),
        Suggestion("/passerelle status", words("command-status")),
        Suggestion("/passerelle rulings", words("command-rulings")),
        Suggestion("/passerelle charter", words("command-charter")),
        Suggestion("/passerelle contacts", words("command-contacts")),
        Suggestion("/passerelle roles", words("command-roles")),
        Suggestion("/passerelle privacy", words("command-privacy")),
    ]
    actor, mandates = standpoint.actor, standpoint.mandates
    if allows(actor, Action.READ_NEWS, mandates):
        known.append(Suggestion("/passerelle checklist", words("command-checklist")))
    if allows(actor, Action.SIGNAL, mandates):
        known += [
            Suggestion("/signal ", words("command-signal")),
            Suggestion("/signal list", words("command-signal-list")),
        ]
    if allows(actor, Action.TAG, mandates):
        known += [
            Suggestion("/news", words("command-news")),
            Suggestion("/news who ", words("command-news-who")),
            Suggestion("/news recalls", words("command-news-recalls")),
            Suggestion("/news history ", words("command-news-history")),
            Suggestion("/freeze ", words("command-freeze")),
            Suggestion("/thaw", words("command-thaw")),
        ]
    if allows(actor, Action.SET_UP, mandates):
        known += [
            Suggestion("/passerelle setup", words("command-setup")),
            Suggestion("/passerelle invite ", words("command-invite")),
            Suggestion("/passerelle mandate", words("command-mandate")),
            Suggestion("/passerelle offboard ", words("command-offboard")),
        ]
    return known


async def suggestions(turn: Turn, typed: str, words: Words) -> tuple[Suggestion, ...]:
    """Completions of what is typed after a slash, as far as this person may use them."""
    standpoint = await turn.standpoint()
    known = _known(standpoint, words)
    known += syncs.suggestions(standpoint, words)
    known += digests.suggestions(standpoint, words)
    known += await naming.suggestions(turn, standpoint.actor, words)
    begun = "/" + typed.removeprefix("/").lower()
    fitting = [suggestion for suggestion in known if suggestion.text.startswith(begun)]
    # What is typed already comes first, so that Enter sends it rather than something longer.
    return tuple(sorted(fitting, key=lambda suggestion: suggestion.text.strip() != begun.strip()))

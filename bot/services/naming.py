"""`/passerelle watch` and `/passerelle synonyms`: what comms keep quiet about, and what they call by several names.

Both lists only restrict. So whoever is in comms adds to them, and taking away needs the right to release on every
mandate. Both are secret: the answer is for the person alone, and anybody else gets the refusal and nothing more.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.cards.names import synonym_list, watch_list
from bot.core.card import Reply
from bot.core.message import Suggestion
from bot.core.people import Actor, Mandate, Organisation
from bot.core.rights import Action, may
from bot.errors import Invalid, Refused
from bot.i18n.words import Words
from bot.services.names import Group, added, equated, fingerprint, linked, parted, removed, typed_group, typed_names
from bot.services.seconding import by_two
from bot.services.turn import Turn, lens_of, said, shown
from bot.services.who import named, organisation_of
from bot.storage.work import Work


async def watch(turn: Turn, text: str) -> Reply:
    """List the watched names, add some, or remove one. Raises Refused, and Invalid for what cannot be done."""
    standpoint = await turn.standpoint()
    actor, lens = standpoint.actor, lens_of(standpoint.actor, standpoint.organisation)
    _require(actor, Action.WATCH)
    verb, rest = _parts(text)
    match verb:
        case "":
            return shown(watch_list(standpoint.organisation, lens))
        case "add":
            names = await add_names(turn.work, actor, rest)
            return said(lens.words("watch-added", names=lens.words.listed(names), count=len(names)))
        case "remove":
            return said(lens.words("watch-removed", name=await remove_name(turn.work, actor, rest)))
        case _:
            raise Invalid("watch-usage")


async def synonyms(turn: Turn, text: str) -> Reply:
    """List the synonyms, add a group, or remove a phrase. Raises Refused, and Invalid for what cannot be done."""
    standpoint = await turn.standpoint()
    actor, lens = standpoint.actor, lens_of(standpoint.actor, standpoint.organisation)
    _require(actor, Action.WATCH)
    verb, rest = _parts(text)
    match verb:
        case "":
            return shown(synonym_list(standpoint.organisation, lens))
        case "add":
            return said(lens.words("synonyms-added", phrases=equated(await add_synonyms(turn.work, actor, rest))))
        case "remove":
            left = await remove_synonym(turn.work, actor, rest)
            return said(lens.words("synonyms-removed", phrases=equated(left)))
        case _:
            raise Invalid("synonyms-usage")


async def add_names(work: Work, actor: Actor, text: str) -> Group:
    """Watch these names too: from the commit on nothing that speaks of them is confirmed."""
    organisation = await _locked(work, actor)
    names = typed_names(text)
    await _keep(work, actor, replace(organisation, watch=added(organisation.watch, names)), "watch", names)
    return names


async def remove_name(work: Work, actor: Actor, text: str) -> str:
    """Watch a name no longer; returns how it was spelt. Raises Refused for whoever may not release everywhere."""
    organisation = await _locked(work, actor, loosens=True)
    rest, name = removed(organisation.watch, text)
    await _keep(work, actor, replace(organisation, watch=rest), "unwatch", [name])
    return name


async def add_synonyms(work: Work, actor: Actor, text: str) -> Group:
    """Make phrases mean the same; returns the whole group that they are in now."""
    organisation = await _locked(work, actor)
    groups, whole = linked(organisation.synonyms, typed_group(text))
    await _keep(work, actor, replace(organisation, synonyms=groups), "link", whole)
    return whole


async def remove_synonym(work: Work, actor: Actor, text: str) -> Group:
    """Take a phrase out of its group; returns the group as it was. Raises Refused for whoever may not release."""
    organisation = await _locked(work, actor, loosens=True)
    groups, left = parted(organisation.synonyms, text)
    await _keep(work, actor, replace(organisation, synonyms=groups), "unlink", left)
    return left


async def suggestions(turn: Turn, actor: Actor, words: Words) -> list[Suggestion]:
    """Completions for the two lists, as far as this person may use them."""
    if not may(actor, Action.WATCH):
        return []
    found = [
        Suggestion("/passerelle watch", words("command-watch")),
        Suggestion(_typed("watch", "add"), words("command-watch-add")),
        Suggestion("/passerelle synonyms", words("command-synonyms")),
        Suggestion(_typed("synonyms", "add"), words("command-synonyms-add")),
    ]
    if may_loosen(actor, await turn.work.people.mandates(actor.organisation)):
        found += [
            Suggestion(_typed("watch", "remove"), words("command-watch-remove")),
            Suggestion(_typed("synonyms", "remove"), words("command-synonyms-remove")),
        ]
    return found


def _typed(noun: str, verb: str) -> str:
    return f"/passerelle {noun} {verb} "


def may_loosen(actor: Actor, mandates: Sequence[Mandate]) -> bool:
    """Whether the actor may take away what restricts the whole house: who may release on each of its mandates, and
    without a second person; else a lead."""
    if not mandates or by_two(mandates):
        return may(actor, Action.RELEASE)
    return all(may(actor, Action.RELEASE, mandate) for mandate in mandates)


def _require(actor: Actor, action: Action) -> None:
    if not may(actor, action):
        raise Refused


async def _locked(work: Work, actor: Actor, *, loosens: bool = False) -> Organisation:
    """The organisation as nobody else can change it meanwhile. The right comes first: no fault tells of the lists."""
    _require(actor, Action.WATCH)
    if loosens and not may_loosen(actor, await work.people.mandates(actor.organisation)):
        raise Refused
    organisation = await organisation_of(work, actor)
    return await work.people.locked(organisation.id) or organisation


async def _keep(work: Work, actor: Actor, organisation: Organisation, verb: str, names: Sequence[str]) -> None:
    await work.people.set_names(organisation)
    await work.register.note(
        organisation.id,
        at=work.now.instant,
        actor=named(actor),
        verb=verb,
        subject=organisation.id,
        names=[fingerprint(name) for name in names],
    )


def _parts(text: str) -> tuple[str, str]:
    """The first word, and what follows it."""
    verb, *rest = text.split(maxsplit=1) or [""]
    return verb.lower(), "".join(rest)

"""`/digest now`, `/digest schedule`, `/digest off`, and the buttons that do the same."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import time

from bot.cards.digest_forms import choose_room_form, schedule_form
from bot.cards.digests import preview_buttons
from bot.cards.lens import Lens
from bot.cards.overview import NEW
from bot.core.card import Option, Reply
from bot.core.digests import Plan
from bot.core.message import Suggestion
from bot.core.people import Actor, Mandate, Room, Side
from bot.core.rights import Action, may
from bot.core.verbs import Verb
from bot.errors import Gone, Invalid, Refused
from bot.i18n.words import Words
from bot.i18n.zones import zone_name
from bot.services.digests.drawing import card_of, room_of
from bot.services.digests.keeping import digest_of, overtaken, setting, stop
from bot.services.digests.making import make
from bot.services.digests.running import post
from bot.services.turn import Turn, lens_of, said, shown
from bot.services.who import Standpoint, allows, mandates_of, named

USUAL = Plan(frozenset(range(5)), time(8, 30))
"""What a form proposes where no digest comes yet."""


@dataclass(frozen=True, slots=True)
class Where:
    """A room whose digest a person may see and change, and who that is."""

    actor: Actor
    mandate: Mandate
    room: Room
    lens: Lens


Act = Callable[[Turn, Where], Awaitable[Reply]]


async def rooms_of(turn: Turn) -> list[Where]:
    """The rooms whose digest is meant here: this one, or elsewhere all that are open to this person.

    Raises Refused if there is none; a CM has only rooms of the CM side, wherever they ask.
    """
    standpoint = await turn.standpoint()
    found = [
        Where(standpoint.actor, mandate, room, lens_of(standpoint.actor, standpoint.organisation, mandate))
        for mandate in standpoint.mandates
        for room in await turn.work.people.rooms(mandate.organisation, mandate.id)
        if may_have(standpoint.actor, mandate, room.side)
    ]
    here = [each for each in found if standpoint.side is None or each.room.address == turn.place.room]
    if not here:
        raise Refused
    return here


def may_have(actor: Actor, mandate: Mandate, side: Side) -> bool:
    """Whether somebody may see and change the digests on a side of a mandate."""
    return may(actor, Action.DIGEST, mandate) and (side is Side.CM or may(actor, Action.READ_SECRETS, mandate))


async def named_room(turn: Turn, id: str) -> Where:
    """One of those rooms, by its id. Raises Refused."""
    found = next((each for each in await rooms_of(turn) if each.room.id == id), None)
    if found is None:
        raise Refused
    return found


async def preview(turn: Turn, where: Where) -> Reply:
    """What the room would be told now, for this person alone, with *Post it*."""
    work, by = turn.work, named(where.actor)
    digest = await digest_of(work, where.mandate, where.room)
    await work.digests.forget_previews(digest, by)
    edition = await make(work, digest, where.mandate, where.room, by)
    await work.digests.add_edition(edition)
    card = await card_of(work, edition, where.mandate, where.room, where.lens)
    buttons = preview_buttons(edition.id, where.room.id, where.lens)
    return shown(replace(card, buttons=buttons, footer=where.lens.words("digest-preview")))


async def post_it(turn: Turn, target: str) -> Reply:
    """Put what was shown into the room. Raises Stale, with the name of who was first, if one went there meanwhile."""
    actor = await turn.actor_of(target)
    edition = await turn.work.digests.edition(actor.organisation, target)
    if edition is None:
        raise Gone
    (mandate,) = await mandates_of(turn.work, actor.organisation, [edition.mandate])
    if not may_have(actor, mandate, edition.side):
        raise Refused
    digest = await turn.work.digests.get(actor.organisation, edition.digest, lock=True)
    room = await room_of(turn.work, edition)
    if digest is None or room is None:
        raise Gone
    edition = await turn.work.digests.edition(actor.organisation, target) or edition
    if edition.posted_at is not None or digest.covered != edition.since:
        raise await overtaken(turn.work, digest)
    await post(turn.work, digest, edition, mandate, room, named(actor))
    return said((await turn.lens(actor, mandate)).words("digest-posted"))


async def schedule(turn: Turn, where: Where) -> Reply:
    """The form that says when the digest of a room comes."""
    found = await setting(turn.work, where.room)
    say = where.lens.words
    zone = zone_name(turn.work.now.instant, where.mandate.zone, say.locale)
    intro = say("digest-form-intro", where=label(where), zone=zone)
    return schedule_form(where.room.id, found.version, found.plan or USUAL, intro, where.lens)


async def off(turn: Turn, where: Where) -> Reply:
    """No digest comes to the room by itself any more."""
    stopped = await stop(turn.work, where.room, named(where.actor))
    return said(where.lens.words("digest-stopped" if stopped else "digest-none", where=label(where)))


def label(where: Where) -> str:
    """How people call a room: by its mandate and side."""
    key = "digest-side-cm" if where.room.side is Side.CM else "digest-side-comms"
    return where.lens.words(key, mandate=where.mandate.name)


ACTS: dict[Verb, Act] = {Verb.DIGEST_NOW: preview, Verb.DIGEST_SCHEDULE: schedule, Verb.DIGEST_OFF: off}


async def begin(turn: Turn, verb: Verb) -> Reply:
    """Do it for the room at hand, or ask for which of several."""
    rooms = await rooms_of(turn)
    if len(rooms) == 1:
        return await ACTS[verb](turn, rooms[0])
    options = [Option(each.room.id, _numbered(each, rooms)) for each in rooms]
    return choose_room_form(verb, options, rooms[0].lens)


def _numbered(where: Where, rooms: list[Where]) -> str:
    """Its name; where several rooms have the same one, with the address as well."""
    same = [each for each in rooms if label(each) == label(where)]
    return label(where) if len(same) == 1 else f"{label(where)} ({where.room.address.id})"


_WORDS = {"": Verb.DIGEST_NOW, "now": Verb.DIGEST_NOW, "schedule": Verb.DIGEST_SCHEDULE, "off": Verb.DIGEST_OFF}


async def command(turn: Turn, text: str) -> Reply:
    """`/digest`. Raises Invalid (`unknown-command`)."""
    verb = _WORDS.get(text.strip().lower())
    if verb is None:
        await turn.standpoint()  # somebody without a role hears the refusal, whatever they type
        raise Invalid("unknown-command")
    return await begin(turn, verb)


def suggestions(standpoint: Standpoint, words: Words) -> list[Suggestion]:
    """Completions of `/digest`, for whoever may use it."""
    if not allows(standpoint.actor, Action.DIGEST, standpoint.mandates):
        return []
    return [
        Suggestion("/digest now", words("command-digest-now")),
        Suggestion("/digest schedule", words("command-digest-schedule")),
        Suggestion("/digest off", words("command-digest-off")),
    ]


def _press(verb: Verb) -> Callable[[Turn, str], Awaitable[Reply]]:
    async def pressed(turn: Turn, target: str) -> Reply:
        if target == NEW:
            return await begin(turn, verb)
        return await ACTS[verb](turn, await named_room(turn, target))

    return pressed


COMMANDS = {"digest": command}
PRESSES = {Verb.DIGEST_POST: post_it, **{verb: _press(verb) for verb in ACTS}}

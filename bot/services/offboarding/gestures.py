"""`/passerelle offboard`: a lead says with whom, reads what will happen, and confirms."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping

from bot.cards import partings as cards
from bot.core.address import Address
from bot.core.card import Form, Option, Reply
from bot.core.people import Mandate, Member
from bot.core.rights import Action, may
from bot.core.verbs import Verb
from bot.errors import Gone, Invalid, Refused, Stale
from bot.services import keeping
from bot.services.offboarding import ending
from bot.services.offboarding.whom import Whom, meant, named_by
from bot.services.turn import Turn, lens_of, said
from bot.services.who import Standpoint

Press = Callable[[Turn, str], Awaitable[Reply]]
Fill = Callable[[Turn, str, int, Mapping[str, str]], Awaitable[Reply]]
Command = Callable[[Turn, str], Awaitable[Reply]]


async def offboard(turn: Turn, text: str) -> Form:
    """`offboard @person`, `offboard MANDATE`, or alone: with whom. Raises Refused, Invalid."""
    standpoint = await _lead(turn)
    if text.strip():
        return await _confirm(turn, standpoint, await meant(turn.work, _id(standpoint), turn.caller, text))
    return await _ask(turn, standpoint, await keeping.keep(turn, {"offboard": ""}))


async def _ask(turn: Turn, standpoint: Standpoint, target: str) -> Form:
    """With whom: everybody but whoever asks, and every mandate."""
    members = [each for each in await turn.work.people.members(_id(standpoint)) if each.id != standpoint.member.id]
    people = [Option(each.id, each.name) for each in members]
    mandates = [Option(each.id, each.name) for each in await turn.work.people.mandates(_id(standpoint))]
    return cards.who_form(target, people, mandates, lens_of(standpoint.actor, standpoint.organisation))


async def _confirm(turn: Turn, standpoint: Standpoint, whom: Whom) -> Form:
    """What will happen, to be confirmed."""
    named = whom.member or whom.mandate
    target = await keeping.keep(turn, {"offboard": named.id if named else str(whom.account)})
    return await _saying(turn, standpoint, target, whom)


async def _saying(turn: Turn, standpoint: Standpoint, target: str, whom: Whom) -> Form:
    lens = lens_of(standpoint.actor, standpoint.organisation)
    if whom.member is not None:
        return await _of_member(turn, target, whom.member, standpoint)
    if whom.mandate is not None:
        leaving, staying = await _people(turn, whom.mandate)
        return cards.mandate_form(target, whom.mandate.name, leaving, staying, lens)
    return cards.account_form(target, lens)


async def _of_member(turn: Turn, target: str, member: Member, standpoint: Standpoint) -> Form:
    mandates = [each.name for each in await turn.work.people.mandates(_id(standpoint)) if member.id in each.members]
    waiting = len(await ending.unanswered(turn.work, member))
    lens = lens_of(standpoint.actor, standpoint.organisation)
    return cards.member_form(target, member.name, mandates, waiting=waiting, lens=lens)


async def _people(turn: Turn, mandate: Mandate) -> tuple[list[str], list[str]]:
    """Who is CM of this mandate alone, and who goes on with another one."""
    others = [each for each in await turn.work.people.mandates(mandate.organisation) if each.id != mandate.id]
    kept = {id for each in others for id in each.members}
    people = [await turn.work.people.member(mandate.organisation, id) for id in mandate.members]
    known = [person for person in people if person is not None]
    return [each.name for each in known if each.id not in kept], [each.name for each in known if each.id in kept]


async def _reopened(turn: Turn, target: str) -> Form:
    """A form that the platform has lost, made anew."""
    content = await keeping.kept(turn, target)
    turn = keeping.resumed(turn, content)
    standpoint = await _lead(turn)
    if not content["offboard"]:
        return await _ask(turn, standpoint, target)
    return await _saying(turn, standpoint, target, await named_by(turn.work, _id(standpoint), content["offboard"]))


async def _chosen(turn: Turn, target: str, _version: int, values: Mapping[str, str]) -> Reply:
    turn = keeping.resumed(turn, await keeping.kept(turn, target))
    standpoint = await _lead(turn)
    if not values.get("who"):
        raise Invalid("offboard-whom", "who", name="")
    return await _confirm(turn, standpoint, await named_by(turn.work, _id(standpoint), values["who"]))


async def _confirmed(turn: Turn, target: str, _version: int, _values: Mapping[str, str]) -> Reply:
    """Do it. Raises Stale, with the name of who was first, if it was done meanwhile."""
    content = await keeping.kept(turn, target)
    turn = keeping.resumed(turn, content)
    standpoint = await _lead(turn)
    organisation = await turn.work.people.locked(_id(standpoint))
    if organisation is None or not content["offboard"]:
        raise Gone
    try:
        whom = await named_by(turn.work, organisation.id, content["offboard"])
    except Invalid:
        raise await _overtaken(turn, organisation.id, content["offboard"]) from None
    say = lens_of(standpoint.actor, organisation).words
    if whom.mandate is not None:
        left = await ending.end_mandate(turn.work, standpoint.actor, organisation, whom.mandate)
        done = say("offboarded-mandate", mandate=whom.mandate.name, count=len(left))
    elif whom.member is not None:
        await ending.part(turn.work, standpoint.actor, organisation, whom.member)
        done = say("offboarded", name=whom.member.name)
    else:
        await ending.bar(turn.work, standpoint.actor, organisation.id, Address.parse(content["offboard"]))
        done = say("offboarded-account")
    await keeping.finish(turn, target, done)
    return said(done)


async def _overtaken(turn: Turn, organisation: str, id: str) -> Stale:
    history = await turn.work.register.about(organisation, id)
    ended = [line.actor for line in history if line.verb == "end-mandate"]
    parting = await turn.work.partings.last_of(organisation, id)
    by = parting.by if parting else ended[-1] if ended else ""
    first = await turn.work.people.member(organisation, by)
    return Stale("stale-offboarded", by=first.name if first else "–")


async def _lead(turn: Turn) -> Standpoint:
    standpoint = await turn.standpoint()
    if not may(standpoint.actor, Action.OFFBOARD):
        raise Refused
    return standpoint


def _id(standpoint: Standpoint) -> str:
    return standpoint.organisation.id


PRESSES: dict[Verb, Press] = {Verb.OFFBOARD_WHO: _reopened, Verb.OFFBOARD: _reopened}
SUBMISSIONS: dict[Verb, Fill] = {Verb.OFFBOARD_WHO: _chosen, Verb.OFFBOARD: _confirmed}
OF_PASSERELLE: dict[str, Command] = {"offboard": offboard, "départ": offboard, "depart": offboard}

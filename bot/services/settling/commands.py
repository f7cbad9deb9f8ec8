"""`/passerelle setup`, `join`, `invite`, `roles`."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from bot.cards.roles import Person, role_name, roles_card
from bot.core.card import Reply
from bot.core.codes import LIFE, Offer, typed_code
from bot.core.people import Mandate, Role
from bot.core.rights import Action, may
from bot.core.text import cleaned
from bot.errors import Invalid, Refused
from bot.services.settling import mandates, rooms
from bot.services.settling.joining import MAX_NAME, issue, join
from bot.services.turn import Turn, lens_of, own_words, said, shown
from bot.services.who import Standpoint, named

Command = Callable[[Turn, str], Awaitable[Reply]]

_ENTERING = ("setup", "join", "rejoindre")


def is_entering(text: str) -> bool:
    """Whether somebody types a code: the only thing that people without a role may do."""
    word, _, rest = text.partition(" ")
    return word.lower() in _ENTERING and typed_code(rest) is not None


async def enter(turn: Turn, text: str) -> Reply:
    """Enter with a code. Whatever is wrong with it, the answer is the one that a stranger gets."""
    joined = await join(turn, text.partition(" ")[2])
    words = await own_words(turn.work, turn.caller, turn.locale)
    if joined is None:
        return said(words("refused"))
    organisation, member = joined
    return said(words("joined", organisation=organisation.name, role=role_name(member.role, words)))


async def setup(turn: Turn, text: str) -> Reply:
    """The form that links the room in which it is typed; for leads."""
    if text:
        raise Invalid("unknown-command")
    return await rooms.open_form(turn)


async def invite(turn: Turn, text: str) -> Reply:
    """`invite cm Sam Dubois`: a code for one person and one role, for the lead to hand over. Raises Refused."""
    standpoint = await turn.standpoint()
    actor = standpoint.actor
    if not may(actor, Action.SET_UP):
        raise Refused
    word, _, name = cleaned(text).partition(" ")
    role, name = {each.value: each for each in Role}.get(word.lower()), name.strip()
    if role is None or not name:
        raise Invalid("invite-how")
    if len(name) > MAX_NAME:
        raise Invalid("text-too-long", count=len(name), limit=MAX_NAME)
    mandate = _whose(standpoint) if role is Role.CM else None
    offer = Offer(standpoint.organisation.name, role, named(actor), name, mandate.id if mandate else None)
    code = await issue(turn.work, offer)
    await turn.work.register.note(
        actor.organisation,
        at=turn.work.now.instant,
        actor=named(actor),
        verb="invite",
        subject=mandate.id if mandate else actor.organisation,
        role=role.value,
    )
    words = lens_of(actor, standpoint.organisation).words
    minutes = int(LIFE.total_seconds()) // 60
    return said(words("invited", name=name, role=role_name(role, words), code=code, minutes=minutes))


def _whose(standpoint: Standpoint) -> Mandate:
    """Whose CM somebody becomes: the only mandate here, never guessed."""
    if len(standpoint.mandates) != 1:
        raise Invalid("invite-where")
    return standpoint.mandates[0]


async def roles(turn: Turn, _text: str) -> Reply:
    """Who has which role: all for comms, their own for a CM. Raises Refused."""
    standpoint = await turn.standpoint()
    work, organisation = turn.work, standpoint.organisation.id
    mandates = await work.people.mandates(organisation)
    comms = standpoint.member.role.is_comms
    members = await work.people.members(organisation) if comms else [standpoint.member]
    people = [
        Person(member.name, member.role, tuple(each.name for each in mandates if member.id in each.members))
        for member in members
    ]
    return shown(roles_card(people, lens_of(standpoint.actor, standpoint.organisation)))


OF_PASSERELLE: dict[str, Command] = {
    "setup": setup,
    "mandate": mandates.open_form,
    "mandat": mandates.open_form,
    "invite": invite,
    "inviter": invite,
    "roles": roles,
}

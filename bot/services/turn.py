"""One gesture of one person: the unit of work it runs in, who and where, and how to talk to them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.cards.lens import Lens
from bot.core.address import Place
from bot.core.card import Card, Notice, Option, Tone
from bot.core.people import Actor, Caller, Mandate, Organisation
from bot.errors import Refused
from bot.i18n.words import Words, words
from bot.services import who
from bot.services.who import Standpoint
from bot.storage.work import Work


@dataclass(frozen=True, slots=True)
class Turn:
    """A gesture being handled. `locale`: the installation's, for people nobody knows."""

    work: Work
    caller: Caller
    place: Place
    locale: str

    async def standpoint(self) -> Standpoint:
        """The one organisation for which this person acts here. Raises Refused."""
        return await who.the_standpoint(self.work, self.caller, self.place)

    async def actor_of(self, id: str) -> Actor:
        """The caller as a member of the organisation that owns the record of that id. Raises Refused."""
        organisation = await self.work.organisation_of(id)
        if organisation is None:
            raise Refused
        actor = await who.actor_for(self.work, self.caller, organisation)
        if actor.member is None:
            raise Refused
        return actor

    async def lens(self, actor: Actor, mandate: Mandate | None = None) -> Lens:
        """Through this member's eyes."""
        organisation = await who.organisation_of(self.work, actor)
        return lens_of(actor, organisation, mandate)


def lens_of(actor: Actor, organisation: Organisation, mandate: Mandate | None = None) -> Lens:
    """A member's language, and the clock of the mandate."""
    own = actor.member.locale if actor.member else None
    locale = own or actor.caller.locale or (mandate.locale if mandate else organisation.locale)
    return Lens(words(locale), mandate.zone if mandate else organisation.zone, organisation.zone)


async def own_words(work: Work, caller: Caller, fallback: str) -> Words:
    """The words for a short answer to a caller: their own language if they are known, else what the platform says."""
    for member in await work.people.members_of(caller):
        organisation = await work.people.organisation(member.organisation)
        return words(member.locale or caller.locale or (organisation.locale if organisation else fallback))
    return words(caller.locale or fallback)


async def mandate_options(work: Work, mandates: Sequence[Mandate]) -> list[Option]:
    """Each mandate, with the names of those who would be told."""
    return [Option(mandate.id, await _with_names(work, mandate)) for mandate in mandates]


async def _with_names(work: Work, mandate: Mandate) -> str:
    people = [await work.people.member(mandate.organisation, member) for member in mandate.members]
    names = words(mandate.locale).listed([person.name for person in people if person is not None])
    return f"{mandate.name} ({names})" if names else mandate.name


def said(text: str, tone: Tone = Tone.NEUTRAL) -> Notice:
    """A short answer."""
    return Notice(text, tone)


def shown(card: Card) -> Notice:
    """A card for the person alone."""
    return Notice(card.headline, card.tone, card)

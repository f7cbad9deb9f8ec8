"""One gesture of one person, as the table writes it, tried at the door through which every platform comes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.core.address import MessageRef, Place
from bot.core.card import Notice, Reply
from bot.core.message import Message, Sought
from bot.core.people import Caller
from bot.core.verbs import Verb
from bot.i18n.words import words
from bot.services.gestures import Gestures
from tests.builders import OPENING
from tests.rights.company import CALLERS, ROOMS, WAITING, Company, Trial

REFUSALS = {words("fr")("refused"), words("fr")("gone")}
"""What whoever may not is told: that they may not, or that there is no such thing."""

EMOJI = {"shareable": "mega", "confidential": "lock"}

VALUES = {
    "text": "Essai",
    "flag": "confidential",
    "audience": "cm",
    "wording": "Essai",
    "note": "Essai",
    "reason": "Essai",
    "message": "Essai",
    "until": "2026-12-01 09:00",
    "expires": "2026-12-01 09:00",
    "embargo": "2026-12-01 09:00",
    "readers": "shared",
    "notes": "Essai",
    "due": "2026-12-01",
    "days": "0,1",
    "at": "09:00",
    "day": "2026-03-24",
    "time": "11:00",
}


def values_for(company: Company, id: str) -> dict[str, str]:
    """What is sent with a form about a record, whatever the form asks for."""
    mandate = company.of("mandate")[0]
    return VALUES | {"mandate": mandate, "mandates": mandate, "room": id, "meeting": company.of("meeting")[0]}


@dataclass(frozen=True)
class Outcome:
    """What came of a gesture. `let_in`: it got further than the refusal; `wrote`: it would have changed something."""

    reply: Reply
    wrote: bool

    @property
    def let_in(self) -> bool:
        if self.reply is None:
            return self.wrote
        if not isinstance(self.reply, Notice) or self.reply.card is not None:
            return True
        return self.reply.text not in REFUSALS


class Driver:
    """Tries gestures on a company of which nothing is kept."""

    def __init__(self, database: Trial, company: Company) -> None:
        self._database, self._company = database, company
        self._gestures = Gestures(database, "fr")

    async def tried(self, role: str, way: str, kinds: str = "new") -> list[Outcome]:
        """A gesture, on every record of some kinds where it is one about a record, in the room of the role's side."""
        self._database.written = 0
        how, _, what = way.partition(" ")
        caller, place = CALLERS[role], self.place(role)
        if how in ("press", "submit"):
            return [await self._about(how, caller, place, Verb(what), id) for id in self._company.of(kinds)]
        return [await self._spoken(how, caller, place, what)]

    def place(self, role: str) -> Place:
        """The CM's room for whoever is not in comms: the one that outsiders come into."""
        return ROOMS["comms" if role in ("lead", "staff", "bot") else "cm"]

    async def _about(self, how: str, caller: Caller, place: Place, verb: Verb, id: str) -> Outcome:
        if how == "press":
            return self._came(await self._gestures.press(caller, place, verb, id))
        values = values_for(self._company, id)
        return self._came(await self._gestures.submit(caller, place, verb, id, 1, values))

    async def _spoken(self, how: str, caller: Caller, place: Place, what: str) -> Outcome:
        gestures = self._gestures
        direct = Place(caller.account, direct=True, person=True)
        message = self._message(caller, place, what, WAITING if how == "reaction-off" else OPENING)
        match how:
            case "command":
                name, _, text = what.partition(" ")
                return self._came(await gestures.command(caller, place, name, text))
            case "mention":
                return self._came(await gestures.mention(caller, place, what))
            case "direct":
                return self._came(await gestures.mention(caller, direct, what))
            case "menu":
                return self._came(await gestures.shortcut(caller, message, "" if what == "form" else what))
            case "hashtag":
                return self._came(await gestures.posted(caller, message))
            case "reaction" | "reaction-off":
                return self._came(await gestures.react(caller, message, EMOJI[what], how == "reaction"))
            case _:
                return await self._shown(how, caller, place, what)

    async def _shown(self, how: str, caller: Caller, place: Place, what: str) -> Outcome:
        """What is shown without having been asked for: something, or nothing at all."""
        gestures = self._gestures
        match how:
            case "home":
                return Outcome(None, wrote=bool(await gestures.home(caller)))
            case "complete":
                return Outcome(
                    None, wrote=any(each.text.startswith(what) for each in await gestures.complete(caller, place, what))
                )
            case "choices":
                return Outcome(None, wrote=bool(await gestures.choices(caller, place, Sought(what), "")))
            case _:
                raise ValueError(how)

    def _message(self, caller: Caller, place: Place, flag: str, id: str) -> Message:
        """Somebody's message, which was tagged."""
        ref = MessageRef(ROOMS["comms"].room, id)
        return Message(ref, place, caller, f"Notre magasin ouvre. #{flag}", datetime.fromisoformat("2026-03-16T09:30Z"))

    def _came(self, reply: Reply) -> Outcome:
        return Outcome(reply, wrote=self._database.written > 0)

"""Gestures for the page's own tests: a real, small implementation that remembers what it was asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.core.address import Place
from bot.core.card import Field, FieldErrors, FieldKind, Form, Notice, Option, Paragraph, Quote, Reply, Tone
from bot.core.event import Event, EventKind
from bot.core.message import Message, Suggestion
from bot.core.people import Caller
from bot.core.verbs import Verb
from bot.ports import Answer
from integrations.demo.app import DemoApp

COMMANDS = {
    "disclose": "Demander si une information peut être dite",
    "news": "Écrire, lister ou chercher des nouvelles",
    "sync": "Préparer le point hebdomadaire",
    "digest": "Programmer un résumé",
    "freeze": "Arrêt d'urgence : plus rien n'est autorisé",
    "passerelle": "Aide, état, rôles",
}


def answer_form(target: str) -> Form:
    """A form with every kind of field."""
    return Form(
        Verb.ANSWER_MAY,
        target,
        "Répondre : peut être dit",
        "Envoyer la réponse",
        (
            Field("wording", FieldKind.TEXT, "Éléments de langage", "Notre magasin de Vaise…", required=True),
            Field("scope", FieldKind.CHOICE, "Portée", "once", options=(_once(), Option("always", "Toujours"))),
            Field(
                "topics",
                FieldKind.CHOICES,
                "Sujets",
                "open",
                options=(Option("open", "Ouverture"), Option("price", "Prix"), Option("jobs", "Emploi")),
            ),
            Field("until", FieldKind.INSTANT, "Valable jusqu'au", hint="Par exemple : lundi 9h, 1er décembre à 9 h"),
            Field("note", FieldKind.LINE, "Note pour l'équipe", max_length=40),
        ),
        intro=(Quote("Est-ce qu'on peut annoncer Vaise ?", "Sam Dubois"), Paragraph("Sam verra exactement ceci.")),
        version=3,
    )


def _once() -> Option:
    return Option("once", "Pour cette question seulement")


@dataclass
class StandIn:
    """Records every call; `reply` is what the next ones give back, `broken` makes them all fail."""

    calls: list[tuple[object, ...]] = field(default_factory=list)
    reply: Reply = None
    broken: bool = False
    keys: list[str | None] = field(default_factory=list)
    answer: Answer | None = None

    def _done(self, *call: object) -> Reply:
        self.calls.append(call)
        if self.broken:
            raise RuntimeError("secret matter")
        return self.reply

    def at(self, demo: DemoApp, **clock: Any) -> StandIn:
        """Connected to a demo."""
        self.answer = demo.inbound.answer
        hands: Any = self
        demo.connect(hands, hands, **clock)
        return self

    @property
    def names(self) -> list[object]:
        """Which gestures were made, in order."""
        return [call[0] for call in self.calls]

    async def take(self, event: Event) -> bool:
        """Store nothing, and answer at once; the call is recorded as what happened, with what the inside would read."""
        told: tuple[object, ...] = (event.ref,)
        if event.message is not None:
            told = (event.message,)
        if event.kind is EventKind.POSTED:
            told = (event.caller, event.message)
        elif event.kind is EventKind.MENTIONED and event.message is not None:
            told = (event.caller, event.message.place, event.message.text)
        elif event.kind is EventKind.REACTED:
            told = (event.caller, event.message, event.emoji, event.added)
        reply = self._done(event.kind.value, *told)
        if self.answer is not None:
            await self.answer(event, reply)
        return True

    async def command(self, caller: Caller, place: Place, name: str, text: str, *, key: str | None = None) -> Reply:
        return self._done("command", caller, place, name, text)

    async def shortcut(self, caller: Caller, message: Message, flag: str, *, key: str | None = None) -> Reply:
        self._done("shortcut", caller, message, flag)
        return self.reply if self.reply or flag else answer_form(message.ref.id)

    async def press(self, caller: Caller, place: Place, verb: Verb, target: str, *, key: str | None = None) -> Reply:
        self._done("press", caller, place, verb, target)
        self.keys.append(key)
        return self.reply or (answer_form(target) if verb is Verb.ANSWER_MAY else Notice("C'est noté.", Tone.SHAREABLE))

    async def submit(
        self,
        caller: Caller,
        place: Place,
        verb: Verb,
        target: str,
        version: int,
        values: Mapping[str, str],
        *,
        key: str | None = None,
    ) -> Reply:
        self._done("submit", caller, place, verb, target, version, dict(values))
        self.keys.append(key)
        return self.reply or (FieldErrors({"until": "Date illisible."}) if "?" in values.get("until", "") else None)

    async def complete(self, caller: Caller, place: Place, text: str) -> tuple[Suggestion, ...]:
        self._done("complete", caller, place, text)
        return tuple(
            Suggestion(name, meaning) for name, meaning in COMMANDS.items() if name.startswith(text.partition(" ")[0])
        )

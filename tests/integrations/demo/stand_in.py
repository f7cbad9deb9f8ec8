"""Gestures for the page's own tests: a real, small implementation that remembers what it was asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.core.address import MessageRef, Place
from bot.core.card import (
    Field,
    FieldErrors,
    FieldKind,
    Form,
    Notice,
    Option,
    Paragraph,
    Quote,
    Reply,
    Tone,
    Verb,
)
from bot.core.message import Message, Suggestion
from bot.core.people import Caller

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

    def _done(self, *call: object) -> Reply:
        self.calls.append(call)
        if self.broken:
            raise RuntimeError("secret matter")
        return self.reply

    @property
    def names(self) -> list[object]:
        """Which gestures were made, in order."""
        return [call[0] for call in self.calls]

    async def command(self, caller: Caller, place: Place, name: str, text: str) -> Reply:
        return self._done("command", caller, place, name, text)

    async def mention(self, caller: Caller, place: Place, text: str) -> Reply:
        return self._done("mention", caller, place, text)

    async def react(self, caller: Caller, message: Message, emoji: str, added: bool) -> Reply:
        return self._done("react", caller, message, emoji, added)

    async def shortcut(self, caller: Caller, message: Message, flag: str) -> Reply:
        self._done("shortcut", caller, message, flag)
        return self.reply if self.reply or flag else answer_form(message.ref.id)

    async def press(self, caller: Caller, place: Place, verb: Verb, target: str) -> Reply:
        self._done("press", caller, place, verb, target)
        return self.reply or (answer_form(target) if verb is Verb.ANSWER_MAY else Notice("C'est noté.", Tone.SHAREABLE))

    async def submit(
        self, caller: Caller, place: Place, verb: Verb, target: str, version: int, values: Mapping[str, str]
    ) -> Reply:
        self._done("submit", caller, place, verb, target, version, dict(values))
        return self.reply or (FieldErrors({"until": "Date illisible."}) if "?" in values.get("until", "") else None)

    async def posted(self, caller: Caller, message: Message) -> Reply:
        return self._done("posted", caller, message)

    async def edited(self, message: Message) -> None:
        self._done("edited", message)

    async def deleted(self, ref: MessageRef) -> None:
        self._done("deleted", ref)

    async def complete(self, caller: Caller, place: Place, text: str) -> tuple[Suggestion, ...]:
        self._done("complete", caller, place, text)
        return tuple(
            Suggestion(name, meaning) for name, meaning in COMMANDS.items() if name.startswith(text.partition(" ")[0])
        )

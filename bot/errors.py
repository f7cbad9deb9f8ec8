"""What can go wrong, as one tree. An error carries a message key and its arguments, never a sentence.

PasserelleError
├── Refused            the actor may not do this (one wording for every refusal: no oracle)
├── Invalid            what was typed cannot be used; names the field
├── InvalidForm        several fields of a form cannot be used
├── Stale              the thing changed or was settled by somebody else meanwhile
├── Gone               there is no such thing for this actor
├── Frozen             a freeze holds: nothing may be cleared
├── NotRecorded        the database is away or too slow: nothing was stored
├── MissingWord        a catalogue lacks a key (a bug, never shown)
├── Misconfigured      settings or an `apply` file cannot be used; the process ends with exit code 2
├── AdviserFailed      an adviser gave no answer that can be used: that counts as "no"
└── ChatError          a platform did not do what was asked
    ├── ChatBusy       try again, not before `after` seconds
    │   └── ChatLost   the platform does not accept us any more: everything waits for a human
    ├── ChatUncertain  the answer was lost: it may or may not have been done
    ├── ChatUnreadable the room's history cannot be read: nobody can tell what arrived
    └── ChatRefused    will never work as asked (room gone, no right)
"""

from __future__ import annotations


class PasserelleError(Exception):
    """Root of the tree: a message key of the catalogues and the arguments it is filled with."""

    def __init__(self, key: str, **arguments: object) -> None:
        super().__init__(key)
        self.key = key
        self.arguments = arguments


class Refused(PasserelleError):
    """The actor may not do this. Always the same words, whatever the reason."""

    def __init__(self) -> None:
        super().__init__("refused")


class Invalid(PasserelleError):
    """What a person gave cannot be used; `field` names the form field or option, if one is to blame."""

    def __init__(self, key: str, field: str | None = None, **arguments: object) -> None:
        super().__init__(key, **arguments)
        self.field = field


class InvalidForm(PasserelleError):
    """What is wrong with a form, field by field (an empty name: the form as a whole)."""

    def __init__(self, errors: dict[str, Invalid]) -> None:
        super().__init__("form-invalid")
        self.errors = errors


class Stale(PasserelleError):
    """Somebody else settled or changed the thing first."""


class Gone(PasserelleError):
    """There is no such thing, or none that this actor may know of."""

    def __init__(self) -> None:
        super().__init__("gone")


class Frozen(PasserelleError):
    """A freeze is in force and the act would clear something."""

    def __init__(self) -> None:
        super().__init__("frozen-refusal")


class NotRecorded(PasserelleError):
    """The database is away or too slow. Not `certain`: it was storing when it went, and may have done so."""

    def __init__(self, *, certain: bool = True) -> None:
        super().__init__("not-recorded" if certain else "maybe-recorded")
        self.certain = certain


class MissingWord(PasserelleError):
    """A catalogue lacks the key, or an argument that the message needs."""


class Misconfigured(PasserelleError):
    """Settings or a file that cannot be used; `detail` says what, where and what to do, without any secret: in the
    reader's language, or in English with a `key` by which the command line says it in theirs."""

    def __init__(self, detail: str, key: str = "misconfigured", **arguments: object) -> None:
        super().__init__(key, **(arguments if key != "misconfigured" else {"detail": detail}))
        self.detail = detail

    def __str__(self) -> str:
        return self.detail


class AdviserFailed(PasserelleError):
    """An adviser gave no answer that can be used; `reason` is one word for the log and holds nothing that was sent."""

    def __init__(self, reason: str) -> None:
        super().__init__("adviser-failed", reason=reason)
        self.reason = reason


class ChatError(PasserelleError):
    """A chat platform did not do what was asked."""


class ChatBusy(ChatError):
    """Nothing was done; may be tried again in `after` seconds.

    `beyond`: what the addresses of the rooms begin with that must wait as well (`slack:T0/` for a workspace,
    `discord:` for all of an account); empty: only this one. `alone`: not even the room has to wait, only this card.
    """

    def __init__(self, after: float, *, beyond: str = "", alone: bool = False) -> None:
        super().__init__("chat-busy")
        self.after = after
        self.beyond = beyond
        self.alone = alone


class ChatLost(ChatBusy):
    """The platform refuses our token: nothing was done, and nothing will be until somebody gives it another one."""

    def __init__(self, after: float, *, beyond: str) -> None:
        super().__init__(after, beyond=beyond)
        self.key = "chat-lost"


class ChatUncertain(ChatError):
    """The answer was lost: the message may have been sent or not."""

    def __init__(self) -> None:
        super().__init__("chat-uncertain")


class ChatUnreadable(ChatError):
    """What was said in the room cannot be read, so that nobody can tell whether a message arrived."""

    def __init__(self) -> None:
        super().__init__("chat-unreadable")


class ChatRefused(ChatError):
    """The platform refuses for good: the room is gone, or the bot is not in it."""

    def __init__(self, reason: str) -> None:
        super().__init__("chat-refused", reason=reason)
        self.reason = reason

"""Cards and forms, the same for every platform. All text is plain: a renderer escapes every character of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from bot.core.address import Address
from bot.core.verbs import Verb


class Tone(Enum):
    """What a card is about, for its colour and its emoji; the words always say it as well."""

    SHAREABLE = "shareable"
    CONFIDENTIAL = "confidential"
    EMBARGOED = "embargoed"
    UNKNOWN = "unknown"
    FROZEN = "frozen"
    RECALL = "recall"
    NEUTRAL = "neutral"


class Weight(Enum):
    """How a button stands out."""

    PLAIN = "plain"
    MAIN = "main"
    DANGER = "danger"
    QUIET = "quiet"


@dataclass(frozen=True, slots=True)
class Button:
    """Something to press: `verb` and `target`, an opaque id of at most 60 characters."""

    verb: Verb
    target: str
    label: str
    weight: Weight = Weight.PLAIN


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A sentence of the bot's own."""

    text: str


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody's words, always in a frame that they cannot leave; `by` says whose, or what."""

    text: str
    by: str | None = None


@dataclass(frozen=True, slots=True)
class Wording:
    """The approved wording: what may be published, to be copied as it is. `label` names it."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Facts:
    """Short labelled values, in order."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class EvidenceLine:
    """One record that a verdict rests on or that may help: its number, its flag in words, a short extract.

    `target`: what *Show* opens, its number; empty where nothing is to be opened.
    """

    number: str
    flag: str
    tone: Tone
    extract: str
    target: str = ""


@dataclass(frozen=True, slots=True)
class EvidenceList:
    """Evidence under a title."""

    title: str
    lines: tuple[EvidenceLine, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """What a sentence adds to the wording and what it leaves out, in the person's own words."""

    adds_label: str
    adds: tuple[str, ...]
    omits_label: str
    omits: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Moment:
    """An instant (UTC ISO) on each reader's own clock, where the platform knows it; the words say it as well."""

    label: str
    at: str


@dataclass(frozen=True, slots=True)
class WebAddress:
    """An address of the web, to be copied and followed by no program; `opens`: a link that people follow."""

    label: str
    url: str
    opens: bool = False


Block = Paragraph | Quote | Wording | Facts | EvidenceList | Difference | Moment | WebAddress


@dataclass(frozen=True, slots=True)
class Picture:
    """A small chart of bars, drawn by whoever shows the card, if it can: the words of the card say the same.

    `labels`: one for each place; `bars`: the name of each row of bars, and how high each is. `alt`: all of it in words.
    """

    alt: str
    labels: tuple[str, ...]
    bars: tuple[tuple[str, tuple[int, ...]], ...]


@dataclass(frozen=True, slots=True)
class Card:
    """One message of the bot.

    `headline` is the first line (a verdict's begins with its contract words), `number` how people call it, `notice` a
    line fit for a notification: it never holds confidential matter. `countdown` (UTC ISO instant): until then it can
    be undone. `clears`: whether the card tells the CM that something may be said, so that a freeze stops it at the
    last gate. `picture` comes last, where a platform shows one.
    """

    tone: Tone
    headline: str
    notice: str
    number: str = ""
    blocks: tuple[Block, ...] = ()
    buttons: tuple[Button, ...] = ()
    footer: str = ""
    countdown: str | None = None
    clears: bool = False
    picture: Picture | None = None

    @property
    def offered(self) -> frozenset[tuple[Verb, str]]:
        """Whatever can be pressed on it: its buttons, and the lines that open a record."""
        lines = [line for block in self.blocks if isinstance(block, EvidenceList) for line in block.lines]
        opened = [(Verb.SHOW, line.target) for line in lines if line.target]
        return frozenset([*((button.verb, button.target) for button in self.buttons), *opened])


class FieldKind(Enum):
    """How a form asks for a value. `CHOICES` gives several; `INSTANT` is typed as people write times; `ROOMS` and
    `PEOPLE` are picked from what the platform offers, and hold addresses (`core/picking.py`)."""

    LINE = "line"
    TEXT = "text"
    CHOICE = "choice"
    CHOICES = "choices"
    INSTANT = "instant"
    ROOMS = "rooms"
    PEOPLE = "people"


@dataclass(frozen=True, slots=True)
class Option:
    """One value to choose, and how it is called."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Field:
    """One question of a form. `value` prefills it (comma-separated values for CHOICES)."""

    name: str
    kind: FieldKind
    label: str
    value: str = ""
    hint: str = ""
    options: tuple[Option, ...] = ()
    required: bool = False
    max_length: int = 3000


@dataclass(frozen=True, slots=True)
class Form:
    """A form to fill in: what it asks for, on which record, and from which `version` of it it was made."""

    verb: Verb
    target: str
    title: str
    submit: str
    fields: tuple[Field, ...]
    intro: tuple[Block, ...] = ()
    version: int = 0


@dataclass(frozen=True, slots=True)
class Notice:
    """A short answer to the person who acted, and to nobody else. `rooms`: those that they have just linked, of which
    the platform may have something to say. `untaken`: nothing came of it, and what they typed should not be lost."""

    text: str
    tone: Tone = Tone.NEUTRAL
    card: Card | None = None
    rooms: tuple[Address, ...] = ()
    untaken: bool = False


@dataclass(frozen=True, slots=True)
class FieldErrors:
    """A submitted form that cannot be used: what to mend, by field (an empty name: the form as a whole)."""

    errors: dict[str, str] = field(default_factory=dict)


Reply = Notice | Form | FieldErrors | None

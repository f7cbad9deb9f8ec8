"""The fields that several forms ask for."""

from __future__ import annotations

from collections.abc import Sequence

from bot.cards.lens import Lens
from bot.core.card import Block, Field, FieldKind, Option, Paragraph, Quote
from bot.core.flags import Audience, Flag
from bot.core.text import shortened

QUOTED = 600
"""Characters of a text that a form repeats above its fields."""

SHORT = 150
"""Characters of an instant or of topics."""

STAGED = 300
"""Characters of an embargo: several stages, each with its instant."""

LONG = 3000
"""Characters of a text field: what every platform takes."""


def quoted(text: str, lens: Lens) -> tuple[Block, ...]:
    """The text that a form is about, shortened."""
    return (Quote(shortened(text, QUOTED)),) if text.strip() else ()


def flag_field(value: str, lens: Lens) -> Field:
    """Shareable or confidential; nothing is chosen beforehand unless the person chose it."""
    options = (
        Option(Flag.SHAREABLE.value, lens.words("flag-shareable")),
        Option(Flag.CONFIDENTIAL.value, lens.words("flag-confidential")),
    )
    chosen = value if value in {option.value for option in options} else ""
    return Field("flag", FieldKind.CHOICE, lens.words("field-flag"), chosen, options=options, required=True)


def audience_field(value: str, lens: Lens) -> Field:
    """Whether the CM may read it at all."""
    options = (
        Option(Audience.CM.value, lens.words("audience-cm")),
        Option(Audience.COMMS.value, lens.words("audience-comms")),
    )
    chosen = value if value in {option.value for option in options} else Audience.COMMS.value
    return Field("audience", FieldKind.CHOICE, lens.words("field-audience"), chosen, options=options, required=True)


def text_field(value: str, lens: Lens) -> Field:
    """The news itself."""
    return Field("text", FieldKind.TEXT, lens.words("field-text"), value, required=True, max_length=LONG)


def wording_field(value: str, lens: Lens, *, required: bool = False) -> Field:
    """The sentences that comms approve; the only thing a yes grants."""
    hint = lens.words("hint-wording")
    return Field(
        "wording", FieldKind.TEXT, lens.words("field-wording"), value, hint, required=required, max_length=LONG
    )


def embargo_field(value: str, lens: Lens) -> Field:
    """Until when it is confidential."""
    hint = lens.words("hint-embargo")
    return Field("embargo", FieldKind.INSTANT, lens.words("field-embargo"), value, hint, max_length=STAGED)


def expires_field(value: str, lens: Lens) -> Field:
    """Until when it may be said."""
    hint = lens.words("hint-expires")
    return Field("expires", FieldKind.INSTANT, lens.words("field-expires"), value, hint, max_length=SHORT)


def topics_field(value: str, lens: Lens) -> Field:
    """What it is about."""
    return Field(
        "topics", FieldKind.LINE, lens.words("field-topics"), value, lens.words("hint-topics"), max_length=SHORT
    )


def note_field(lens: Lens) -> Field:
    """A word to the person who asked."""
    return Field("note", FieldKind.TEXT, lens.words("field-note"), hint=lens.words("hint-note"), max_length=LONG)


def mandates_field(
    mandates: Sequence[Option], chosen: Sequence[str], lens: Lens, label: str = "field-mandates"
) -> Field:
    """Whose CM: each mandate with the names of its recipients. `label`: the key of what is asked."""
    known = [option.value for option in mandates if option.value in chosen]
    return Field(
        "mandates",
        FieldKind.CHOICES,
        lens.words(label),
        ",".join(known),
        options=tuple(mandates),
        required=True,
    )


def recipients(
    mandates: Sequence[Option], chosen: Sequence[str], lens: Lens, label: str = "field-mandates"
) -> tuple[tuple[Block, ...], list[Field]]:
    """The only mandate stated in the intro, or a field to choose among several. `label`: the key of what is asked."""
    if len(mandates) == 1:
        return (Paragraph(lens.words("form-goes-to", mandate=mandates[0].label)),), []
    return (), [mandates_field(mandates, chosen, lens, label)] if mandates else []

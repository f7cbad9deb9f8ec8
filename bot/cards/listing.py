"""Lists: news in force, and what each role can do here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.cards.flags import TONES, extract_of, flag
from bot.cards.lens import Lens
from bot.core.card import Block, Card, EvidenceLine, EvidenceList, Facts, Paragraph, Tone
from bot.core.flags import Audience, Standing
from bot.core.judgement import EXTRACT
from bot.core.news import NewsItem
from bot.core.people import Role
from bot.core.text import shortened

Listed = tuple[NewsItem, Standing]


def news_list(items: Sequence[Listed], lens: Lens, *, query: str = "", more: int = 0, for_comms: bool = False) -> Card:
    """Items in the order given; `more` is how many were left out. The CM's list holds nothing that is not for them."""
    say = lens.words
    shown = [(item, standing) for item, standing in items if for_comms or item.revision.audience is Audience.CM]
    return Card(
        tone=Tone.NEUTRAL,
        headline=say("list-found", query=query) if query else say("list-headline"),
        notice=say("notice-list"),
        blocks=(*_lines(shown, lens), *((Paragraph(say("list-more", count=more)),) if more > 0 else ())),
        clears=not for_comms and any(standing is Standing.SHAREABLE for _, standing in shown),
    )


def with_freeze(card: Card, mandates: Sequence[str], lens: Lens) -> Card:
    """A list for comms that says first where a freeze holds: what it calls shareable is not to be said now."""
    if not mandates:
        return card
    said = Paragraph(lens.words("overview-frozen", mandates=lens.words.listed(mandates)))
    return replace(card, tone=Tone.FROZEN, blocks=(said, *card.blocks))


def _lines(shown: Sequence[Listed], lens: Lens) -> tuple[Block, ...]:
    if not shown:
        return (Paragraph(lens.words("list-empty")),)
    lines = tuple(news_line(item, standing, lens) for item, standing in shown)
    return (EvidenceList(lens.words("list-title", count=len(lines)), lines), Paragraph(lens.words("list-hint")))


def news_line(item: NewsItem, standing: Standing, lens: Lens) -> EvidenceLine:
    """One item of a list: its flag as it stands, and a short extract."""
    said = flag(standing, lens)
    if item.revision.audience is not Audience.CM:
        said = lens.words("evidence-comms-only", flag=said)
    extract = shortened(extract_of(item, standing), EXTRACT)
    return EvidenceLine(item.label, said, TONES[standing], extract, target=item.label)


_ASKING = (
    ("help-ask", "help-ask-how"),
    ("help-urgent", "help-urgent-how"),
    ("help-list", "help-list-how"),
    ("help-signal", "help-signal-how"),
    ("help-charter", "help-charter-how"),
    ("help-sync", "help-sync-how-cm"),
    ("help-digest", "help-digest-how"),
)
_TELLING = (
    ("help-tag", "help-tag-how"),
    ("help-write", "help-write-how"),
    ("help-embargo", "help-embargo-how"),
    ("help-answer", "help-answer-how"),
    ("help-rulings", "help-rulings-how"),
    ("help-list", "help-list-how"),
    ("help-receipts", "help-receipts-how"),
    ("help-history", "help-history-how"),
    ("help-signals", "help-signals-how"),
    ("help-sync", "help-sync-how"),
    ("help-digest", "help-digest-how"),
    ("help-freeze", "help-freeze-how"),
    ("help-watch", "help-watch-how"),
    ("help-charter", "help-charter-how"),
)

_LEADING = (
    *_TELLING,
    ("help-setup", "help-setup-how"),
    ("help-offboard", "help-offboard-how"),
    ("help-privacy", "help-privacy-how"),
)


def help_card(role: Role | None, lens: Lens) -> Card:
    """What this person can do here, with examples. Somebody without a role learns nothing but the refusal."""
    say = lens.words
    if role is None:
        return Card(tone=Tone.NEUTRAL, headline=say("refused"), notice=say("refused"))
    rows = _LEADING if role is Role.LEAD else _TELLING if role.is_comms else _ASKING
    return Card(
        tone=Tone.NEUTRAL,
        headline=say("help-headline"),
        notice=say("help-headline"),
        blocks=(
            Paragraph(say("help-comms") if role.is_comms else say("help-cm")),
            Facts(tuple((say(label), say(how)) for label, how in rows)),
        ),
        footer=say("help-footer"),
    )

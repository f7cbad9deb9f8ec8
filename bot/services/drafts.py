"""What a form says of a news item or an answer, checked field by field."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar

from bot.core.flags import Audience, Embargo, Flag
from bot.core.news import Revision
from bot.core.text import cleaned, is_blank
from bot.errors import Invalid, InvalidForm
from bot.i18n.embargoes import read_embargo, written_embargo
from bot.i18n.instants import read_instant, written

MAX_NEWS = 8_000
"""Characters of a news item or of a wording: what still fits a card on every platform in a few parts."""

MAX_LINE = 300
"""Characters of a short field."""


Read = TypeVar("Read")


@dataclass(slots=True)
class Sheet:
    """A submitted form being read: every fault is noted beside its field, and told at once by `finish`.

    `known`: the instants that the form was prefilled with; one that was left as it was is not read anew, so that it
    may be past. `embargoed`: the same for the embargo.
    """

    values: Mapping[str, str]
    now: datetime
    zone: str
    locale: str
    known: Mapping[str, datetime | None] = field(default_factory=dict)
    embargoed: Embargo | None = None
    errors: dict[str, Invalid] = field(default_factory=dict)

    def text(self, name: str, *, limit: int = MAX_NEWS, required: bool = False) -> str:
        """A text field, cleaned."""
        text = cleaned(self.values.get(name, ""))
        if required and is_blank(text):
            self.errors[name] = Invalid("text-empty", name)
        elif len(text) > limit:
            self.errors[name] = Invalid("text-too-long", name, count=len(text), limit=limit)
        return text

    def instant(self, name: str, *, required: bool = False) -> datetime | None:
        """A time as people write it; must be ahead."""
        text = self.text(name, limit=MAX_LINE, required=required)
        if not text or name in self.errors:
            return None
        before = self.known.get(name)
        if before is not None and text == written(before, zone=self.zone, locale=self.locale):
            return before
        return self._noted(name, lambda: read_instant(text, now=self.now, zone=self.zone, locale=self.locale))

    def embargo(self, name: str, *, required: bool = False) -> Embargo | None:
        """An embargo as people write it: an instant or stages, by itself or asking first; all of it ahead."""
        text = self.text(name, limit=MAX_LINE, required=required)
        if not text or name in self.errors:
            return None
        before = self.embargoed
        if before is not None and text == written_embargo(before, zone=self.zone, locale=self.locale):
            return before
        return self._noted(name, lambda: read_embargo(text, now=self.now, zone=self.zone, locale=self.locale))

    def flag(self) -> Flag:
        """The flag; confidential, and an error beside the field, when none was chosen."""
        chosen = {flag.value: flag for flag in Flag}.get(self.values.get("flag", ""))
        if chosen is None:
            self.errors["flag"] = Invalid("flag-missing", "flag")
        return chosen or Flag.CONFIDENTIAL

    def audience(self) -> Audience:
        """Who may read it; comms alone unless the form says otherwise."""
        return Audience.CM if self.values.get("audience") == Audience.CM.value else Audience.COMMS

    def choices(self, name: str) -> tuple[str, ...]:
        """Several values, comma-separated."""
        return tuple(dict.fromkeys(part for part in self.values.get(name, "").split(",") if part))

    def finish(self) -> None:
        """Raises InvalidForm if anything was wrong."""
        if self.errors:
            raise InvalidForm(self.errors)

    def _noted(self, name: str, read: Callable[[], Read]) -> Read | None:
        try:
            return read()
        except Invalid as error:
            error.field = name
            self.errors[name] = error
            return None


@dataclass(frozen=True, slots=True)
class Draft:
    """What an item is to say, under which flag."""

    text: str
    flag: Flag = Flag.CONFIDENTIAL
    wording: str | None = None
    embargo: Embargo | None = None
    expires_at: datetime | None = None
    audience: Audience = Audience.COMMS
    topics: tuple[str, ...] = ()

    def revision(self, number: int, by: str, at: datetime) -> Revision:
        """The draft as a revision of an item."""
        return Revision(
            number=number,
            text=self.text,
            flag=self.flag,
            by=by,
            at=at,
            wording=self.wording,
            audience=self.audience,
            embargo=self.embargo,
            expires_at=self.expires_at,
            topics=self.topics,
        )


def checked_text(text: str) -> str:
    """A news text from a message or a command. Raises Invalid when it is empty or too long."""
    clean = cleaned(text)
    if is_blank(clean):
        raise Invalid("text-empty", "text")
    if len(clean) > MAX_NEWS:
        raise Invalid("text-too-long", "text", count=len(clean), limit=MAX_NEWS)
    return clean


def read_draft(sheet: Sheet, text: str | None = None) -> Draft:
    """The draft in a tag, write or edit form; `text` is the message's, where the form does not ask for one.

    Raises InvalidForm.
    """
    said = sheet.text("text", required=True) if text is None else text
    flag, wording = sheet.flag(), sheet.text("wording")
    if text is not None and is_blank(said) and is_blank(wording):
        sheet.errors["wording"] = Invalid("file-needs-wording", "wording")
    embargo, expires_at = sheet.embargo("embargo"), sheet.instant("expires")
    if len(said) > MAX_NEWS and "text" not in sheet.errors:
        sheet.errors[""] = Invalid("text-too-long", count=len(said), limit=MAX_NEWS)
    if embargo and expires_at and expires_at <= embargo.until:
        sheet.errors["expires"] = Invalid("expiry-before-embargo", "expires")
    if embargo and flag is not Flag.SHAREABLE:
        sheet.errors["embargo"] = Invalid("embargo-without-share", "embargo")
    topics = tuple(filter(None, (topic.strip() for topic in sheet.text("topics", limit=MAX_LINE).split(","))))
    sheet.finish()
    return Draft(
        text=said or wording,
        flag=flag,
        wording=wording or None,
        embargo=embargo,
        expires_at=expires_at,
        audience=sheet.audience(),
        topics=topics,
    )

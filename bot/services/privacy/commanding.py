"""`/passerelle privacy`: everybody reads how long things are kept; a lead changes it, and sets and lifts holds."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Mapping

from bot.cards.privacy import Keeping, hold_form, lift_form, privacy_card, retention_form
from bot.core.card import Form, Reply
from bot.core.people import Actor
from bot.core.retention import BOUNDS, Kept, LegalHold, Retention, fits, typed_months
from bot.core.rights import Action, may
from bot.core.verbs import Verb
from bot.errors import Invalid, InvalidForm, Refused, Stale
from bot.services.drafts import Sheet
from bot.services.turn import Turn, lens_of, said, shown
from bot.services.who import actor_for, named, organisation_of
from bot.storage.ids import new_id
from bot.storage.work import Work

Press = Callable[[Turn, str], Awaitable[Reply]]
Fill = Callable[[Turn, str, int, Mapping[str, str]], Awaitable[Reply]]
Command = Callable[[Turn, str], Awaitable[Reply]]

MAX_REASON = 500
"""Characters of a reason."""

_NUMBER = re.compile(r"([NQS])-?(\d{1,9})", re.IGNORECASE)


async def privacy(turn: Turn, _text: str) -> Reply:
    """What is kept for how long. What is held is for leads alone: it may name what others must not know of."""
    standpoint = await turn.standpoint()
    work, organisation = turn.work, standpoint.organisation.id
    lead = may(standpoint.actor, Action.PRIVACY)
    told = Keeping(
        organisation,
        await work.privacy.retention(organisation),
        [(hold, await _name(work, hold)) for hold in await work.privacy.holds(organisation)] if lead else (),
        await work.privacy.swept_at(organisation),
        for_lead=lead,
    )
    return shown(privacy_card(told, lens_of(standpoint.actor, standpoint.organisation)))


async def _name(work: Work, hold: LegalHold) -> str:
    member = await work.people.member(hold.organisation, hold.by)
    return member.name if member else "-"


async def _change(turn: Turn, target: str) -> Form:
    actor = await _lead(turn, target)
    lens = lens_of(actor, await organisation_of(turn.work, actor))
    return retention_form(target, await turn.work.privacy.retention(target), lens)


async def _changed(turn: Turn, target: str, version: int, values: Mapping[str, str]) -> Reply:
    actor = await _lead(turn, target)
    old = await turn.work.privacy.retention(target)
    new = Retention(_months(values), old.grace, version)
    if not await turn.work.privacy.set_retention(target, new):
        raise Stale("stale-changed")
    await _note(turn.work, actor, "retention-set", target, **{k.value: n for k, n in new.months.items()})
    return said(lens_of(actor, await organisation_of(turn.work, actor)).words("retention-kept"))


def _months(values: Mapping[str, str]) -> dict[Kept, int]:
    """The typed months of each kind. Raises InvalidForm with what is wrong beside each field."""
    errors, found = {}, {}
    for kind in Kept:
        count = typed_months(values.get(kind.value, ""))
        if count is None or not fits(kind, count):
            least, most = BOUNDS[kind]
            errors[kind.value] = Invalid("retention-bounds", kind.value, least=least, most=most)
        else:
            found[kind] = count
    if errors:
        raise InvalidForm(errors)
    return found


async def _hold(turn: Turn, target: str) -> Form:
    actor = await _lead(turn, target)
    return hold_form(target, lens_of(actor, await organisation_of(turn.work, actor)))


async def _held(turn: Turn, target: str, _version: int, values: Mapping[str, str]) -> Reply:
    actor = await _lead(turn, target)
    organisation = await organisation_of(turn.work, actor)
    lens = lens_of(actor, organisation)
    sheet = Sheet(values, turn.work.now.instant, lens.zone, lens.words.locale)
    reason = sheet.text("reason", limit=MAX_REASON, required=True)
    sheet.finish()
    subject, label = (target, "") if values.get("scope") == "all" else await _record(turn.work, target, values)
    made = LegalHold(new_id("h"), target, subject, label, reason, named(actor), turn.work.now.instant)
    if not await turn.work.privacy.add_hold(made):
        raise Stale("stale-legal-hold")
    await _note(turn.work, actor, "hold-set", subject, hold=made.id)
    return said(lens.words("hold-kept", number=label or lens.words("hold-everything")))


async def _record(work: Work, organisation: str, values: Mapping[str, str]) -> tuple[str, str]:
    """The record of a typed number. Raises Invalid beside the field."""
    found = _NUMBER.fullmatch(values.get("number", "").strip())
    if found is None:
        raise Invalid("hold-number", "number")
    letter, number = found[1].upper(), int(found[2])
    books = {"N": work.news, "Q": work.questions, "S": work.signals}
    record = await books[letter].numbered(organisation, number)  # type: ignore[attr-defined]
    if record is None:
        raise Invalid("hold-number", "number")
    return record.id, f"{letter}-{number}"


async def _lift(turn: Turn, target: str) -> Form:
    actor, hold = await _of_hold(turn, target)
    return lift_form(hold, lens_of(actor, await organisation_of(turn.work, actor)))


async def _lifted(turn: Turn, target: str, _version: int, values: Mapping[str, str]) -> Reply:
    actor, hold = await _of_hold(turn, target)
    lens = lens_of(actor, await organisation_of(turn.work, actor))
    sheet = Sheet(values, turn.work.now.instant, lens.zone, lens.words.locale)
    reason = sheet.text("reason", limit=MAX_REASON, required=True)
    sheet.finish()
    now = turn.work.now.instant
    if not await turn.work.privacy.lift_hold(hold.organisation, hold.id, named(actor), now, reason):
        raise await _too_late(turn.work, hold.organisation, hold.id)
    await _note(turn.work, actor, "hold-lifted", hold.subject, hold=hold.id)
    return said(lens.words("hold-lifted", number=hold.label or lens.words("hold-everything")))


async def _of_hold(turn: Turn, target: str) -> tuple[Actor, LegalHold]:
    """A hold that is in force. Raises Refused, or Stale where somebody has lifted it."""
    organisation = await turn.work.organisation_of(target)
    if organisation is None:
        raise Refused
    actor = await _lead(turn, organisation)
    if not target.startswith("h_"):
        raise Refused
    hold = await turn.work.privacy.hold(organisation, target)
    if hold is None:
        raise await _too_late(turn.work, organisation, target)
    return actor, hold


async def _too_late(work: Work, organisation: str, hold: str) -> Stale:
    by = await work.people.member(organisation, await work.privacy.lifted_by(organisation, hold) or "")
    return Stale("stale-hold-lifted", name=by.name if by else "-")


async def _lead(turn: Turn, organisation: str) -> Actor:
    """The caller, who leads there. Raises Refused."""
    actor = await actor_for(turn.work, turn.caller, organisation)
    if not may(actor, Action.PRIVACY):
        raise Refused
    return actor


async def _note(work: Work, actor: Actor, verb: str, subject: str, **details: object) -> None:
    """The line of an act; about a record, or about the organisation itself."""
    await work.register.note(
        actor.organisation, at=work.now.instant, actor=named(actor), verb=verb, subject=subject, **details
    )


PRESSES: dict[Verb, Press] = {Verb.RETENTION: _change, Verb.HOLD_SET: _hold, Verb.HOLD_LIFT: _lift}
SUBMISSIONS: dict[Verb, Fill] = {Verb.RETENTION: _changed, Verb.HOLD_SET: _held, Verb.HOLD_LIFT: _lifted}
OF_PASSERELLE: dict[str, Command] = {"privacy": privacy, "confidentialité": privacy, "vie-privée": privacy}

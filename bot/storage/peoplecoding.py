"""People, mandates and rooms as rows, and back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from datetime import timedelta
from itertools import groupby
from typing import Any

from sqlalchemy import Row

from bot.core.address import Address
from bot.core.nagging import Nagging
from bot.core.people import Mandate, Member, Organisation, Policy, Reactions, Release, Role, Room, Side
from bot.storage.charters import agreed_out, charter_in, contacts_in
from bot.storage.hours import hours, hours_row


def organisation_in(row: Row[Any]) -> Organisation:
    """A row as an organisation."""
    synonyms = tuple(tuple(group) for group in row.synonyms)
    reactions = Reactions(**{flag: tuple(names) for flag, names in row.reactions.items()})
    working = hours(row.hours, row.zone)
    return Organisation(row.id, row.name, row.locale, row.zone, tuple(row.watch), synonyms, reactions, working)


def organisation_out(organisation: Organisation) -> dict[str, Any]:
    """An organisation as a row."""
    return {
        "id": organisation.id,
        "name": organisation.name,
        "locale": organisation.locale,
        "zone": organisation.zone,
        "reactions": asdict(organisation.reactions),
        "hours": hours_row(organisation.hours),
        **names_out(organisation),
    }


def names_out(organisation: Organisation) -> dict[str, Any]:
    """The names that comms keep, as columns."""
    return {"watch": list(organisation.watch), "synonyms": [list(group) for group in organisation.synonyms]}


def members_in(rows: Iterable[Row[Any]]) -> list[Member]:
    """Rows as members: one row for each of their accounts (`address`), those of one member together."""
    return [_member(list(of_one)) for _, of_one in groupby(rows, lambda row: row.id)]


def member_out(member: Member) -> dict[str, Any]:
    """A member as a row."""
    return {
        "id": member.id,
        "organisation": member.organisation,
        "name": member.name,
        "role": member.role.value,
        "locale": member.locale,
        "active": True,
    }


def mandates_in(rows: Iterable[Row[Any]]) -> list[Mandate]:
    """Rows as mandates: one row for each of their community managers (`member`), those of one mandate together."""
    return [_mandate(list(of_one)) for _, of_one in groupby(rows, lambda row: row.id)]


def mandate_out(mandate: Mandate) -> dict[str, Any]:
    """A mandate as a row."""
    return {
        "id": mandate.id,
        "organisation": mandate.organisation,
        "name": mandate.name,
        "locale": mandate.locale,
        "zone": mandate.zone,
        "release": mandate.policy.release.value,
        "undo": int(mandate.policy.undo.total_seconds()),
        "answer_within": int(mandate.policy.answer_within.total_seconds()),
        "then": mandate.policy.then,
        "nagging": {name: int(given.total_seconds()) for name, given in asdict(mandate.policy.nagging).items()},
        "thaw_by_two": mandate.policy.thaw_by_two,
        "urgent_within": int(mandate.policy.urgent_within.total_seconds()),
        "question_threads": mandate.policy.threads,
        "ended_at": mandate.ended_at,
        **agreed_out(mandate),
    }


def room_in(row: Row[Any]) -> Room:
    """A row as a room."""
    return Room(row.id, row.organisation, row.mandate, Side(row.side), Address.parse(row.address), row.name)


def _member(rows: list[Row[Any]]) -> Member:
    row = rows[0]
    accounts = tuple(Address.parse(each.address) for each in rows if each.address is not None)
    return Member(row.id, row.organisation, row.name, Role(row.role), accounts, row.locale)


def _mandate(rows: list[Row[Any]]) -> Mandate:
    row = rows[0]
    policy = Policy(
        release=Release(row.release),
        undo=timedelta(seconds=row.undo),
        answer_within=timedelta(seconds=row.answer_within),
        then=row.then,
        nagging=Nagging(**{name: timedelta(seconds=given) for name, given in row.nagging.items()}),
        thaw_by_two=row.thaw_by_two,
        urgent_within=timedelta(seconds=row.urgent_within),
        threads=row.question_threads,
    )
    members = tuple(each.member for each in rows if each.member is not None)
    agreed = charter_in(row.charter), contacts_in(row.contacts), tuple(row.on_call)
    return Mandate(row.id, row.organisation, row.name, row.locale, row.zone, members, policy, *agreed, row.ended_at)

"""The one function of rights. Default deny: whatever is not said here is refused."""

from __future__ import annotations

from enum import Enum
from typing import assert_never

from bot.core.people import Actor, Mandate, Release, Role


class Action(Enum):
    """Everything that a person can ask of the bot."""

    TAG = "tag"
    EDIT = "edit"
    WITHDRAW = "withdraw"
    RELEASE = "release"
    UNDO = "undo"
    DELIVER = "deliver"
    RESUME = "resume"
    ANSWER = "answer"
    ASK = "ask"
    READ_NEWS = "read-news"
    READ_SECRETS = "read-secrets"
    ACKNOWLEDGE = "acknowledge"
    WATCH = "watch"
    RUN_SYNCS = "run-syncs"
    JOIN_SYNCS = "join-syncs"
    FREEZE = "freeze"
    THAW = "thaw"
    SEE_RECEIPTS = "see-receipts"
    SEE_HISTORY = "see-history"
    SET_UP = "set-up"
    SIGNAL = "signal"
    HANDLE_SIGNALS = "handle-signals"
    HELP = "help"
    DIGEST = "digest"
    PRIVACY = "privacy"
    OFFBOARD = "offboard"


def may(actor: Actor, action: Action, mandate: Mandate | None = None) -> bool:
    """Whether the actor may do it, on this mandate if the action concerns one. Nobody else has any right."""
    member = actor.member
    if member is None or actor.caller.is_bot or member.organisation != actor.organisation:
        return False
    if mandate is not None and mandate.organisation != member.organisation:
        return False
    match member.role:
        case Role.LEAD:
            return True
        case Role.STAFF:
            return _staff_may(action, mandate)
        case Role.CM:
            return _cm_may(member.id, action, mandate)
        case _:
            assert_never(member.role)


def _staff_may(action: Action, mandate: Mandate | None) -> bool:
    if action in (Action.SET_UP, Action.PRIVACY, Action.OFFBOARD, Action.RESUME):
        return False
    if action in (Action.RELEASE, Action.THAW):
        return mandate is not None and mandate.policy.release in (Release.STAFF, Release.TWO)
    return True


_OF_A_CM = frozenset(
    {Action.ASK, Action.READ_NEWS, Action.ACKNOWLEDGE, Action.SIGNAL, Action.JOIN_SYNCS, Action.DIGEST}
)


def _cm_may(member: str, action: Action, mandate: Mandate | None) -> bool:
    if action is Action.HELP:
        return True
    return action in _OF_A_CM and mandate is not None and member in mandate.members

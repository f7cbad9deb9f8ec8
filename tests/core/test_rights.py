"""Who may do what, as one table to read; whoever is not in it may do nothing (product.md, Roles)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.address import Address, Platform
from bot.core.people import Actor, Caller, Mandate, Member, Policy, Release, Role
from bot.core.rights import Action, may

HERE, ELSEWHERE = "o_here", "o_elsewhere"
CALLER = Caller(Address(Platform.DEMO, "", "somebody"), "Somebody")

BY_STAFF = Mandate("w_1", HERE, "Réseaux", "fr", "Europe/Paris", members=("p_cm",))
BY_TWO = replace(BY_STAFF, policy=Policy(release=Release.TWO))
BY_LEAD = replace(BY_STAFF, policy=Policy(release=Release.LEAD))
OF_OTHERS = replace(BY_STAFF, members=("p_another_cm",))
FOREIGN = replace(BY_STAFF, organisation=ELSEWHERE)

# action: what the lead, staff, the mandate's CM, and a CM of another mandate may.
# `policy`: only where the mandate's policy says staff.
TABLE = """
tag           yes  yes     no   no
edit          yes  yes     no   no
withdraw      yes  yes     no   no
release       yes  policy  no   no
undo          yes  yes     no   no
deliver       yes  yes     no   no
answer        yes  yes     no   no
ask           yes  yes     yes  no
read-news     yes  yes     yes  no
read-secrets  yes  yes     no   no
acknowledge   yes  yes     yes  no
watch         yes  yes     no   no
freeze        yes  yes     no   no
thaw          yes  policy  no   no
see-receipts  yes  yes     no   no
see-history   yes  yes     no   no
run-syncs     yes  yes     no   no
join-syncs    yes  yes     yes  no
set-up        yes  no      no   no
signal        yes  yes     yes  no
handle-signals  yes  yes   no   no
help          yes  yes     yes  yes
digest        yes  yes     yes  no
privacy       yes  no      no   no
offboard      yes  no      no   no
resume          yes  no      no   no
"""
ROWS = {Action(line.split()[0]): line.split()[1:] for line in TABLE.strip().splitlines()}
COLUMNS = ("lead", "staff", "cm", "other-cm")


def actor(role: Role, id: str = "p_1", organisation: str = HERE, caller: Caller = CALLER) -> Actor:
    return Actor(caller, organisation, Member(id, organisation, "Somebody", role))


ACTORS = {
    "lead": actor(Role.LEAD),
    "staff": actor(Role.STAFF),
    "cm": actor(Role.CM, "p_cm"),
    "other-cm": actor(Role.CM, "p_other_cm"),
}
NOBODY = Actor(CALLER, HERE)
BOT = replace(CALLER, is_bot=True)


def test_every_action_is_in_the_table() -> None:
    assert set(ROWS) == set(Action)
    assert all(len(cells) == len(COLUMNS) for cells in ROWS.values())


@pytest.mark.parametrize(
    ("action", "who", "cell"),
    [(action, who, cell) for action, cells in ROWS.items() for who, cell in zip(COLUMNS, cells, strict=True)],
)
def test_the_table_holds(action: Action, who: str, cell: str) -> None:
    assert may(ACTORS[who], action, BY_STAFF) is (cell in ("yes", "policy"))
    assert may(ACTORS[who], action, BY_TWO) is (cell in ("yes", "policy"))
    assert may(ACTORS[who], action, BY_LEAD) is (cell == "yes")


@pytest.mark.parametrize("action", Action)
@pytest.mark.parametrize("mandate", [None, BY_STAFF, BY_LEAD, OF_OTHERS, FOREIGN])
def test_nobody_may_do_anything(action: Action, mandate: Mandate | None) -> None:
    assert not may(NOBODY, action, mandate)


@pytest.mark.parametrize("action", Action)
@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("mandate", [None, BY_STAFF])
def test_a_bot_has_no_right_whatever_member_it_claims_to_be(
    action: Action, role: Role, mandate: Mandate | None
) -> None:
    assert not may(actor(role, "p_cm", caller=BOT), action, mandate)


@pytest.mark.parametrize("action", Action)
@pytest.mark.parametrize("role", Role)
def test_nothing_crosses_to_another_organisation(action: Action, role: Role) -> None:
    insider = actor(role, "p_cm")
    assert not may(insider, action, FOREIGN), "a mandate of others"
    assert not may(replace(insider, organisation=ELSEWHERE), action, None), "acting for others"
    assert not may(replace(insider, organisation=ELSEWHERE), action, FOREIGN)
    assert not may(replace(insider, organisation=ELSEWHERE), action, BY_STAFF)


@pytest.mark.parametrize("action", Action)
def test_without_a_mandate_a_cm_may_only_ask_for_help(action: Action) -> None:
    assert may(ACTORS["cm"], action) is (action is Action.HELP)


@pytest.mark.parametrize("action", [Action.RELEASE, Action.THAW])
def test_without_a_mandate_staff_release_nothing(action: Action) -> None:
    assert not may(ACTORS["staff"], action)


def test_a_lead_may_release_by_either_policy() -> None:
    assert all(may(ACTORS["lead"], Action.RELEASE, mandate) for mandate in (BY_STAFF, BY_LEAD))


@pytest.mark.parametrize("action", Action)
def test_a_role_that_nobody_gave_rights_to_is_an_error_and_no_answer(action: Action) -> None:
    """A role added without its column fails loudly, rather than be given somebody else's rights."""
    with pytest.raises(AssertionError):
        may(actor("owner"), action, BY_STAFF)  # type: ignore[arg-type]

"""The file of `apply`: read whole, or refused with every fault by line and field."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from bot.core.address import Platform
from bot.errors import Misconfigured
from bot.services.setup.file import MAX_FILE, address, duration, known_zone, parse

CONTRACT = """organisation: Les Halles Verrier
locale: fr
timezone: Europe/Paris
watch: [Tilleul, "Cap 45"]            # names never to be confirmed
members:
  - name: Léa Montagne
    role: lead
    accounts: ["slack:T0HALLES/U0LEA"]
  - name: Sam Dubois
    role: cm
    accounts: ["discord:900000000000000001/910000000000000001"]
mandates:
  - name: Réseaux sociaux
    members: [Sam Dubois]
    rooms:
      comms: ["slack:T0HALLES/C0COMMS"]
      cm: ["discord:900000000000000001/920000000000000001"]
    policy: {release: staff, undo: 10s, answer_within: 2h, then: Léa Montagne}
    sync: {every: monday, at: "09:00"}
    digest: {every: weekday, at: "08:30"}
"""


def faults(text: str) -> list[str]:
    with pytest.raises(Misconfigured) as found:
        parse(text, "f.yaml")
    return found.value.detail.splitlines()


def test_the_file_of_the_contract() -> None:
    file = parse(CONTRACT, "f.yaml")
    (mandate,) = file.mandates
    assert (file.organisation, file.watch) == ("Les Halles Verrier", ("Tilleul", "Cap 45"))
    assert (mandate.policy.undo, mandate.policy.answer_within) == (timedelta(seconds=10), timedelta(hours=2))
    assert mandate.rooms.comms == ("slack:T0HALLES/C0COMMS",)
    assert parse(Path("bot/samples/verrier.yaml").read_text("utf-8"), "v").organisation == "Les Halles Verrier"


def test_a_fault_of_one_member_is_told_of_no_mandate() -> None:
    (fault,) = faults(CONTRACT.replace("role: lead", "role: boss"))
    assert "members.0.role" in fault


def test_what_is_left_out_is_closed() -> None:
    file = parse("organisation: X", "f.yaml")
    assert (file.locale, file.timezone, file.members, file.mandates, file.watch) == ("fr", "Europe/Paris", (), (), ())
    assert file.synonyms == ()
    assert not file.names("watch")
    assert parse("organisation: X\nwatch: []", "f.yaml").names("watch")


def test_a_file_that_is_far_too_long_is_not_read() -> None:
    with pytest.raises(Misconfigured, match="at most 1,000,000"):
        parse("#" * (MAX_FILE + 1), "long.yaml")


@pytest.mark.parametrize(
    ("old", "new", "line", "field"),
    [
        ("organisation: Les Halles Verrier", "organisation: ''", 1, "organisation"),
        ("locale: fr", "locale: de", 2, "locale"),
        ("timezone: Europe/Paris", "timezone: Europe/Paname", 3, "timezone"),
        ("timezone: Europe/Paris", "timezone: ../../etc/passwd", 3, "timezone"),
        ("timezone: Europe/Paris", "timezone: Europe/Paris\ncountry: XX", 4, "country"),
        ("timezone: Europe/Paris", "timezone: Europe/Paris\nregion: QC", 4, "region"),
        ("timezone: Europe/Paris", "timezone: Europe/Paris\ncountry: FR\nregion: QC", 5, "region"),
        ("timezone: Europe/Paris", 'timezone: Europe/Paris\nhours: {from: "19:00"}', 4, "hours"),
        ("timezone: Europe/Paris", "timezone: Europe/Paris\nhours: {from: 9}", 4, "hours.from"),
        ("timezone: Europe/Paris", "timezone: Europe/Paris\nhours: {days: [someday]}", 4, "hours.days.0"),
        ("role: lead", "role: boss", 7, "members.0.role"),
        ("slack:T0HALLES/U0LEA", "slack:U0LEA", 8, "members.0.accounts"),
        ("slack:T0HALLES/C0COMMS", "teams:T0/C0", 16, "mandates.0.rooms.comms"),
        ("undo: 10s", "undo: 10 parsecs", 18, "mandates.0.policy.undo"),
        ("undo: 10s", "undo: -1s", 18, "mandates.0.policy.undo"),
        ("release: staff", "release: anybody", 18, "mandates.0.policy.release"),
        ("undo: 10s", "questions: post", 18, "mandates.0.policy.questions"),
        ("    members: [Sam Dubois]", "    members: [Sam Dupont]", 13, "mandates"),
        ("then: Léa Montagne", "then: Sam Dubois", 13, "mandates"),
        ("name: Sam Dubois", "name: Léa Montagne", 6, "members"),
        ("watch: [Tilleul", "watched: [Tilleul", 4, "watched"),
    ],
)
def test_each_fault_has_its_line_and_field(old: str, new: str, line: int, field: str) -> None:
    assert old in CONTRACT
    assert any(fault.startswith(f"f.yaml:{line}: {field}") for fault in faults(CONTRACT.replace(old, new, 1))), faults(
        CONTRACT.replace(old, new, 1)
    )


NAMED = """organisation: X
watch:
  - Tilleul
  - Cap 45
synonyms:
  - [Tilleul, projet de fusion]
  -
    - Cap 45
    - déménagement
"""


def test_names_and_synonyms_are_kept_as_they_are_seen() -> None:
    file = parse(NAMED.replace("  - Tilleul", '  - "  Till\\u200beul "'), "f.yaml")
    assert file.watch == ("Tilleul", "Cap 45")
    assert file.synonyms == (("Tilleul", "projet de fusion"), ("Cap 45", "déménagement"))


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("  - Cap 45", "  - ''", "4: watch.1: There is no text."),
        ("  - Cap 45", "  - <b>Cap</b>", "4: watch.1: “<b>Cap</b>”: write the name without"),
        ("  - Cap 45", f"  - {'x' * 81}", "4: watch.1: “xxx"),
        ("  - Cap 45", "  - Проект", "4: watch.1: “Проект”: write the name in Latin"),
        ("  - Cap 45", "  - [Cap]", "4: watch.1: "),
        ("  - Cap 45", "  - TILLEUL", "3: watch: “TILLEUL” is given twice."),
        ("watch:\n  - Tilleul\n  - Cap 45", "watch:", "2: watch: "),
        ("watch:\n  - Tilleul\n  - Cap 45", f"watch: [{', '.join(f'n{n}' for n in range(501))}]", "2: watch: The list"),
        ("    - déménagement\n", "", "8: synonyms.1: Give two to 6 phrases"),
        ("    - déménagement\n", "    - déménagement\n" * 2, "8: synonyms.1: “déménagement” is given twice."),
        ("    - déménagement\n", "    - tilleul\n", "6: synonyms: “tilleul” is given twice."),
        ("    - déménagement\n", "    - a = b\n", "9: synonyms.1.1: “a = b”: write the name without"),
        ("    - déménagement\n", "    - 45\n", "9: synonyms.1.1: "),
    ],
)
def test_a_fault_in_a_name_has_its_line_and_field(old: str, new: str, fault: str) -> None:
    assert old in NAMED
    (told,) = faults(NAMED.replace(old, new, 1))
    assert told.startswith(f"f.yaml:{fault}"), told


def test_every_fault_is_told_at_once() -> None:
    broken = CONTRACT.replace("locale: fr", "locale: de").replace("undo: 10s", "undo: soon")
    assert len(faults(broken)) == 2


@pytest.mark.parametrize(
    "text",
    ["", "[]", "x", "organisation: [", "a: b: c", "\0", "organisation: !!python/name:os.system x", "- a\n---\n- b"],
)
def test_what_is_no_such_file_is_told_in_one_line(text: str) -> None:
    (fault, *_) = faults(text)
    assert fault.startswith(("f.yaml:", "f.yaml, line "))


def test_a_date_that_does_not_exist_is_a_fault_and_no_crash() -> None:
    (fault, *_) = faults("organisation: 2026-02-31\n")
    assert fault.startswith(("f.yaml:", "f.yaml, line "))


@pytest.mark.parametrize("other", ["same mandate", "another mandate"])
def test_a_room_is_never_on_both_sides(other: str) -> None:
    """What comms read there the CM would read as well."""
    both = CONTRACT.replace("discord:900000000000000001/920000000000000001", "slack:T0HALLES/C0COMMS")
    if other == "another mandate":
        both = CONTRACT + '  - {name: B, members: [], rooms: {cm: ["slack:T0HALLES/C0COMMS"]}}\n'
    assert any("slack:T0HALLES/C0COMMS" in fault for fault in faults(both))


@pytest.mark.parametrize(
    ("written", "seconds"), [("10s", 10), ("0s", 0), (" 15min ", 900), ("2h", 7200), ("3 d", 259_200)]
)
def test_durations(written: str, seconds: int) -> None:
    assert duration(written) == timedelta(seconds=seconds)


@pytest.mark.parametrize("written", ["", "10", "s", "1.5h", "10m", "-1s", "999999s", None, 10, True])
def test_what_is_no_duration(written: object) -> None:
    with pytest.raises(ValueError, match="duration"):
        duration(written)


def test_addresses_and_zones() -> None:
    assert address("demo:comms").platform is Platform.DEMO
    assert known_zone("America/Montreal")
    for wrong in ("demo:a/b", "slack:x", "x"):
        with pytest.raises(ValueError, match="address"):
            address(wrong)
    for wrong in ("Paris", "", "CEST+1"):
        with pytest.raises(ValueError, match="zone"):
            known_zone(wrong)


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        ("{shareable: [mega], confidential: [mega]}", "cannot mean shareable and confidential"),
        ("{shareable: ['a b']}", "reactions.shareable.0"),
        ("{green: [mega]}", "reactions.green"),
    ],
)
def test_an_emoji_has_one_meaning(written: str, fault: str) -> None:
    with pytest.raises(Misconfigured, match=fault):
        parse(f"organisation: X\nreactions: {written}\n", "x.yaml")

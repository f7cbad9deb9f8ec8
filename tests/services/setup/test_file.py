"""The file of `apply`: read whole, or refused with every fault by line and field."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path

import pytest

from bot.core.address import Platform
from bot.errors import Misconfigured
from bot.i18n.words import words
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


def faults(text: str, language: str = "en") -> list[str]:
    with pytest.raises(Misconfigured) as found:
        parse(text, "f.yaml", words(language))
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


@pytest.mark.parametrize(
    ("language", "page"), [("en", "describe-your-organisation.md"), ("fr", "describe-your-organisation.fr.md")]
)
def test_the_fault_that_the_guide_shows_is_the_one_that_is_told(language: str, page: str) -> None:
    (fault,) = faults(CONTRACT.replace("role: lead", "role: boss"), language)
    shown = re.search(r"^halles\.yaml:\d+(.+)$", Path("docs/how-to", page).read_text("utf-8"), re.MULTILINE)
    assert shown is not None
    assert fault.endswith(shown[1])


def test_what_is_left_out_is_closed() -> None:
    file = parse("organisation: X", "f.yaml")
    assert (file.locale, file.timezone, file.members, file.mandates, file.watch) == ("fr", "Europe/Paris", (), (), ())
    assert file.synonyms == ()
    assert not file.names("watch")
    assert parse("organisation: X\nwatch: []", "f.yaml").names("watch")


def test_a_file_that_is_far_too_long_is_not_read() -> None:
    with pytest.raises(Misconfigured, match="at most 1,000,000"):
        parse("#" * (MAX_FILE + 1), "long.yaml")


FAULTS = (
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
)


@pytest.mark.parametrize(("old", "new", "line", "field"), FAULTS)
def test_each_fault_has_its_line_and_field(old: str, new: str, line: int, field: str) -> None:
    assert old in CONTRACT
    assert any(fault.startswith(f"f.yaml:{line}: {field}") for fault in faults(CONTRACT.replace(old, new, 1))), faults(
        CONTRACT.replace(old, new, 1)
    )


MORE_FAULTS = (
    ("undo: 10s", "receipts: {news: 1s}"),
    ("  - name: Sam Dubois", "  - name: {}"),
    ("  - name: Sam Dubois", "  - nom: Sam Dubois"),
    ("members: [Sam Dubois]", "members: Sam Dubois"),
    ("members: [Sam Dubois]", "members: [Sam Dubois]\n    on_call: [Sam Dubois]"),
    ("    members: [Sam Dubois]", "    charter: {text: ''}"),
    ("    members: [Sam Dubois]", "    contacts: [{name: A, how: B, topics: []}]"),
    ("    members: [Sam Dubois]", "    contacts: [{name: 'A, B', how: B, topics: [x]}]"),
    ("    members: [Sam Dubois]", '    contacts: [{name: A, how: "B\\nC", topics: [xy]}]'),
    ("    members: [Sam Dubois]", f"    charter: {{text: {'x' * 5000}}}"),
    ('sync: {every: monday, at: "09:00"}', "sync: {every: monday, at: 9:00}"),
    ('sync: {every: monday, at: "09:00"}', 'sync: {every: [], at: "09:00"}'),
    ('sync: {every: monday, at: "09:00"}', 'sync: {every: monday, at: "9 heures"}'),
    ('sync: {every: monday, at: "09:00"}', 'sync: {every: monday, at: "09:00", begins: soon}'),
    ('sync: {every: monday, at: "09:00"}', 'sync: {every: monday, at: "09:00", weeks: often}'),
    ('sync: {every: monday, at: "09:00"}', 'sync: {every: monday, at: "09:00", weeks: [1]}'),
    ('sync: {every: monday, at: "09:00"}', 'sync: {every: monday, at: "09:00", people: [Nobody]}'),
    ('sync: {every: monday, at: "09:00"}', 'sync: {every: monday, at: "09:00", timezone: Paname}'),
    (
        'sync: {every: monday, at: "09:00"}',
        'sync: {every: monday, at: "09:00", place: "https://discord.com/channels/1/2"}',
    ),
    ('sync: {every: monday, at: "09:00"}', 'sync: [{every: monday, at: "09:00"}, {every: friday, at: "09:00"}]'),
    ("digest: {every: weekday", "digest: {every: someday"),
    ("watch: [Tilleul", "reactions: {shareable: ['a b']}\nwatch: [Tilleul"),
    ("watch: [Tilleul", "reactions: {shareable: [1]}\nwatch: [Tilleul"),
    ("watch: [Tilleul", "retention: {items: soon}\nwatch: [Tilleul"),
    ("watch: [Tilleul", "retention: {items: 99 years}\nwatch: [Tilleul"),
    ("watch: [Tilleul", "retention: {after_removal: 1 year}\nwatch: [Tilleul"),
    ('watch: [Tilleul, "Cap 45"]', "watch: [Tilleul, tilleul]"),
    ('watch: [Tilleul, "Cap 45"]', "watch: ['']"),
    ('watch: [Tilleul, "Cap 45"]', "watch: Tilleul"),
    ('watch: [Tilleul, "Cap 45"]', "watch: [Tilleul"),
    ('watch: [Tilleul, "Cap 45"]', "watch: 2026-02-31"),
    ("organisation: Les Halles Verrier", "\torganisation: Les Halles Verrier"),
    ("organisation: Les Halles Verrier\n", ""),
    (CONTRACT, "- a"),
    (CONTRACT, "#" * (MAX_FILE + 1)),
)

ENGLISH = re.compile(
    r"\b(?:the|is|are|should|must|an|or|with|goes?|valid|input|unknown|cannot|missing|not|of|at|for)\b"
)
"""Words of which no French sentence here has one."""


@pytest.mark.parametrize(
    ("old", "new"), [(old, new) for old, new, *_ in FAULTS] + list(MORE_FAULTS), ids=lambda given: given[:60]
)
def test_each_fault_is_told_in_french_too(old: str, new: str) -> None:
    assert old in CONTRACT
    broken = CONTRACT.replace(old, new, 1)
    told, english = faults(broken, "fr"), faults(broken)
    assert len(told) == len(english)
    for line, other in zip(told, english, strict=True):
        place, _, fault = line.rpartition("\N{NO-BREAK SPACE}:")
        assert not ENGLISH.search(fault or line), line
        assert place not in other or fault not in other, line


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
        ("{shareable: [lock]}", "cannot mean shareable and confidential"),
    ],
)
def test_an_emoji_has_one_meaning(written: str, fault: str) -> None:
    with pytest.raises(Misconfigured, match=fault):
        parse(f"organisation: X\nreactions: {written}\n", "x.yaml")

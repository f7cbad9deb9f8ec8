"""What a form says, checked field by field: every fault at once, each beside its field."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.core.flags import Audience, Flag
from bot.errors import Invalid, InvalidForm
from bot.services.drafts import MAX_LINE, MAX_NEWS, Draft, Sheet, checked_text, read_draft

NOW = datetime(2026, 3, 16, 9, tzinfo=UTC)
GOOD = {"text": "Une nouvelle", "flag": "shareable", "audience": "cm"}


def sheet(**values: str) -> Sheet:
    return Sheet(values, NOW, "Europe/Paris", "fr")


def faults(values: dict[str, str], of_message: str | None = None) -> dict[str, str]:
    with pytest.raises(InvalidForm) as found:
        read_draft(sheet(**(GOOD | values)), of_message)
    return {name: error.key for name, error in found.value.errors.items()}


def test_a_whole_form() -> None:
    draft = read_draft(
        sheet(**GOOD, wording=" Dites-le. ", embargo="demain 9h", expires="2026-04-01 18:00", topics="a, b,, c ")
    )
    assert (draft.text, draft.wording, draft.flag, draft.audience) == (
        "Une nouvelle",
        "Dites-le.",
        Flag.SHAREABLE,
        Audience.CM,
    )
    assert draft.embargo is not None
    assert (draft.embargo.until, draft.embargo.zone) == (datetime(2026, 3, 17, 8, tzinfo=UTC), "Europe/Paris")
    assert draft.expires_at == datetime(2026, 4, 1, 16, tzinfo=UTC)
    assert draft.topics == ("a", "b", "c")


def test_nothing_is_open_by_default() -> None:
    draft = Draft("x")
    assert (draft.flag, draft.audience, draft.wording) == (Flag.CONFIDENTIAL, Audience.COMMS, None)
    for audience in ("", "CM", "everybody", "cm,comms"):
        assert read_draft(sheet(**(GOOD | {"audience": audience}))).audience is Audience.COMMS


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"text": ""}, {"text": "text-empty"}),
        ({"text": " … ! "}, {"text": "text-empty"}),
        ({"text": "\0\0"}, {"text": "text-empty"}),
        ({"text": "x" * (MAX_NEWS + 1)}, {"text": "text-too-long"}),
        ({"wording": "x" * (MAX_NEWS + 1)}, {"wording": "text-too-long"}),
        ({"topics": "x" * (MAX_LINE + 1)}, {"topics": "text-too-long"}),
        ({"flag": ""}, {"flag": "flag-missing"}),
        ({"flag": "SHAREABLE"}, {"flag": "flag-missing"}),
        ({"embargo": "hier 9h"}, {"embargo": "instant-past"}),
        ({"embargo": "bientôt"}, {"embargo": "instant-unreadable"}),
        ({"embargo": "1er avril"}, {"embargo": "instant-hour-missing"}),
        ({"embargo": "x" * (MAX_LINE + 1)}, {"embargo": "text-too-long"}),
        ({"expires": "2026-03-16 08:00"}, {"expires": "instant-past"}),
        ({"embargo": "demain 9h", "expires": "demain 9h"}, {"expires": "expiry-before-embargo"}),
        ({"embargo": "demain 9h", "flag": "confidential"}, {"embargo": "embargo-without-share"}),
        (
            {"text": "", "flag": "x", "expires": "jamais"},
            {"text": "text-empty", "flag": "flag-missing", "expires": "instant-unreadable"},
        ),
    ],
)
def test_every_fault_is_told_beside_its_field(values: dict[str, str], expected: dict[str, str]) -> None:
    assert faults(values) == expected


def test_a_message_that_is_only_a_file_takes_its_wording_as_text() -> None:
    assert faults({}, "") == {"wording": "file-needs-wording"}
    draft = read_draft(sheet(flag="shareable", audience="cm", wording="L'affiche est belle."), "")
    assert (draft.text, draft.wording) == ("L'affiche est belle.", "L'affiche est belle.")


def test_the_text_of_a_message_is_not_asked_for_again_but_is_not_endless() -> None:
    assert read_draft(sheet(flag="confidential"), "du message").text == "du message"
    assert faults({}, "x" * (MAX_NEWS + 1)) == {"": "text-too-long"}


@pytest.mark.parametrize("text", ["", "\0", " … ", "\u200b"])
def test_a_text_has_something_to_see(text: str) -> None:
    with pytest.raises(Invalid, match="text-empty"):
        checked_text(text)


def test_a_text_has_a_limit() -> None:
    assert checked_text("x" * MAX_NEWS)
    with pytest.raises(Invalid, match="text-too-long"):
        checked_text("x" * (MAX_NEWS + 1))


def test_several_choices_are_each_taken_once() -> None:
    assert sheet(mandates="a,b,,a").choices("mandates") == ("a", "b")


def test_a_revision_says_what_its_draft_says() -> None:
    draft = Draft("x", Flag.SHAREABLE, wording="y", expires_at=NOW + timedelta(days=1), topics=("t",))
    revision = draft.revision(3, "p_1", NOW)
    assert (revision.number, revision.by, revision.at) == (3, "p_1", NOW)
    assert all(getattr(revision, name) == getattr(draft, name) for name in ("text", "flag", "wording", "topics"))
    assert (revision.audience, revision.expires_at) == (Audience.COMMS, draft.expires_at)

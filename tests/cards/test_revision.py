from __future__ import annotations

import pytest

from bot.cards.revision import content, facts, what_to_do
from bot.core.card import Quote, Wording
from bot.core.flags import Standing
from tests.cards.samples import ENGLISH, FRENCH, MAY, TEXT, embargoed, revision


def test_the_text_is_a_quotation_and_the_wording_follows() -> None:
    quote, wording = content(revision(), Standing.SHAREABLE, FRENCH)
    assert quote == Quote(TEXT)
    assert isinstance(wording, Wording)
    assert wording.label == "Éléments de langage, à publier tels quels"


def test_the_wording_of_an_embargoed_item_says_not_before() -> None:
    _, wording = content(embargoed(), Standing.EMBARGOED, ENGLISH)
    assert isinstance(wording, Wording)
    assert wording.label == "Wording to prepare, not before Monday 6 April 2026 at 09:00 (Paris time)"


@pytest.mark.parametrize("standing", [Standing.CONFIDENTIAL, Standing.UNKNOWN, Standing.HELD])
def test_no_wording_is_shown_of_what_may_not_be_said(standing: Standing) -> None:
    assert content(embargoed(), standing, FRENCH) == (Quote(TEXT),)


def test_without_wording_only_the_text_itself_may_be_said() -> None:
    said = what_to_do(revision(wording=None), Standing.SHAREABLE, FRENCH)
    assert "mot pour mot" in said
    assert said != what_to_do(revision(), Standing.SHAREABLE, FRENCH)


@pytest.mark.parametrize(
    ("standing", "label"),
    [
        (Standing.SHAREABLE, "Holds"), (Standing.EMBARGOED, "Then holds"), (Standing.UNKNOWN, "Held"),
        (Standing.CONFIDENTIAL, None), (Standing.HELD, None),
    ],
)  # fmt: skip
def test_a_secret_is_never_told_to_end(standing: Standing, label: str | None) -> None:
    rows = dict(facts(embargoed(expires_at=MAY), standing, ENGLISH, by="Léa", files=0))
    ends = [name for name, value in rows.items() if value.startswith("until")]
    assert ends == ([label] if label else [])


@pytest.mark.parametrize(
    ("standing", "files", "told"),
    [
        (Standing.CONFIDENTIAL, 2, "2 files, ask the team"),
        (Standing.EMBARGOED, 1, "1 file, ask the team"),
        (Standing.SHAREABLE, 1, "1 file, not cleared by the text: ask the team"),
    ],
)
def test_files_are_never_cleared_by_the_text(standing: Standing, files: int, told: str) -> None:
    assert dict(facts(revision(), standing, ENGLISH, by="Léa", files=files))["Files"] == told

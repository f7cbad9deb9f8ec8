from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cards.lens import Lens
from bot.cards.verdicts import verdict_for_cm
from bot.core.card import Difference, Quote, Weight, Wording
from bot.core.evidence import Doubt
from bot.core.flags import Standing
from bot.core.judgement import Seen
from bot.core.questions import QuestionState
from bot.core.verbs import Verb
from bot.core.verdict import VerdictKind, Why
from tests.cards.samples import (
    APRIL,
    ENGLISH,
    FRENCH,
    LENSES,
    QUEBEC,
    SECRET,
    VERDICT,
    WORDING,
    cited,
    judgement,
    question,
    text_of,
    verbs,
)

HIDDEN = cited(Standing.CONFIDENTIAL, told=False, adds=(SECRET,), omits=(SECRET,))
RESTRICTIVE = [VerdictKind.CONFIDENTIAL, VerdictKind.EMBARGOED]


@pytest.mark.parametrize(("kind", "locale"), list(product(VerdictKind, ["fr", "en"])))
def test_the_headline_begins_with_the_contract_words(kind: VerdictKind, locale: str) -> None:
    headline = verdict_for_cm(question(judgement(kind)), LENSES[locale]).headline
    assert headline.startswith(VERDICT[locale][kind])


@pytest.mark.parametrize(("kind", "lens"), list(product(VerdictKind, LENSES.values())))
def test_only_a_yes_clears(kind: VerdictKind, lens: Lens) -> None:
    card = verdict_for_cm(question(judgement(kind, cited())), lens)
    shareable = kind is VerdictKind.SHAREABLE
    assert card.clears is shareable
    assert any(isinstance(block, Wording) for block in card.blocks) is shareable
    assert card.number == "Q-4"


@pytest.mark.parametrize(("kind", "lens", "why"), list(product(VerdictKind, LENSES.values(), Why)))
def test_nothing_that_was_not_told_is_shown(kind: VerdictKind, lens: Lens, why: Why) -> None:
    for doubts in ((), (Doubt.WATCHED_NAME,), tuple(Doubt)):
        card = verdict_for_cm(question(judgement(kind, HIDDEN, cited(), HIDDEN, why=(why,), doubts=doubts)), lens)
        read = text_of(card)
        assert SECRET not in read
        assert "N-99" not in read


@pytest.mark.parametrize("lens", LENSES.values())
def test_an_unknown_verdict_is_the_same_whatever_the_reason(lens: Lens) -> None:
    silent = [doubt for doubt in Doubt if doubt not in (Doubt.EMPTY, Doubt.TOO_LONG)]
    cards = {
        verdict_for_cm(question(judgement(VerdictKind.UNKNOWN, *hidden, why=(why,), doubts=doubts)), lens)
        for why in Why
        for doubts in ((), *((doubt,) for doubt in silent), tuple(silent))
        for hidden in ((), (HIDDEN,), (HIDDEN, HIDDEN))
    }
    assert len(cards) == 1


def test_what_the_asker_can_see_for_themself_may_be_told() -> None:
    plain, empty, long = (
        verdict_for_cm(question(judgement(VerdictKind.UNKNOWN, doubts=doubts)), ENGLISH)
        for doubts in ((), (Doubt.EMPTY,), (Doubt.TOO_LONG,))
    )
    assert "too long" in text_of(long)
    assert "no text" in text_of(empty)
    assert plain.headline == empty.headline == long.headline


def test_a_yes_is_the_wording_its_source_and_its_end() -> None:
    card = verdict_for_cm(question(judgement(VerdictKind.SHAREABLE, cited(), until=APRIL)), FRENCH)
    assert Wording("Éléments de langage, à publier tels quels", WORDING) in card.blocks
    read = text_of(card)
    assert "Publiez ces mots, pas votre propre phrase." in read
    assert "N-42" in read
    assert "jusqu’au lundi 6 avril 2026 à 09:00 (heure de Paris)" in read


def test_a_yes_without_wording_is_no_yes() -> None:
    for wording in (None, ""):
        card = verdict_for_cm(question(judgement(VerdictKind.SHAREABLE, wording=wording)), FRENCH)
        assert card.headline == "🤝 Question transmise à l'équipe"
        assert not card.clears


def test_an_embargo_without_end_is_a_no() -> None:
    card = verdict_for_cm(question(judgement(VerdictKind.EMBARGOED, until=None)), FRENCH)
    assert card.headline == "🔒 Ne pas divulguer"


def test_an_embargo_is_said_on_both_clocks() -> None:
    headline = verdict_for_cm(question(judgement(VerdictKind.EMBARGOED)), QUEBEC).headline
    assert "03:00 (heure de Montréal), soit 09:00 (heure de Paris)" in headline


def test_the_best_record_near_says_what_differs() -> None:
    near = (HIDDEN, cited(adds=("samedi",)), cited(adds=("dimanche",)))
    card = verdict_for_cm(question(judgement(VerdictKind.UNKNOWN, *near)), FRENCH)
    assert [block.adds for block in card.blocks if isinstance(block, Difference)] == [("samedi",)]


def test_what_the_asker_may_see_stands_in_place_of_what_was_found() -> None:
    seen = Seen(Why.NOT_COVERED, (cited(number="N-7", adds=("lundi",)),))
    card = verdict_for_cm(question(judgement(VerdictKind.UNKNOWN, HIDDEN, cited(), seen=seen)), FRENCH)
    assert [block.adds for block in card.blocks if isinstance(block, Difference)] == [("lundi",)]
    assert "N-7" in text_of(card)
    assert "N-42" not in text_of(card)


@pytest.mark.parametrize("kind", VerdictKind)
def test_a_person_can_be_asked_unless_one_has_been(kind: VerdictKind) -> None:
    asking = [Verb.ASK_TEAM] if kind in (*RESTRICTIVE, VerdictKind.SHAREABLE) else []
    assert verbs(verdict_for_cm(question(judgement(kind)), FRENCH)) == [*asking, Verb.WHY]
    assert verbs(verdict_for_cm(question(judgement(kind), wants_human=True), FRENCH)) == [Verb.WHY]
    opened = question(judgement(kind), state=QuestionState.OPEN)
    assert verbs(verdict_for_cm(opened, FRENCH)) == [Verb.URGENT, Verb.WHY]
    assert verbs(verdict_for_cm(replace(opened, urgent=True), FRENCH)) == [Verb.WHY]


@pytest.mark.parametrize("kind", VerdictKind)
def test_every_verdict_can_be_asked_why_quietly(kind: VerdictKind) -> None:
    button = verdict_for_cm(question(judgement(kind)), ENGLISH).buttons[-1]
    assert (button.verb, button.target, button.label, button.weight) == (Verb.WHY, "question-1", "Why?", Weight.QUIET)


@pytest.mark.parametrize("kind", RESTRICTIVE)
def test_it_is_said_that_the_team_was_asked(kind: VerdictKind) -> None:
    line = "The team has been asked as well"
    assert line in text_of(verdict_for_cm(question(judgement(kind), wants_human=True), ENGLISH))
    assert line not in text_of(verdict_for_cm(question(judgement(kind)), ENGLISH))


@pytest.mark.parametrize("kind", VerdictKind)
def test_a_notification_says_nothing_of_the_matter(kind: VerdictKind) -> None:
    assert verdict_for_cm(question(judgement(kind)), ENGLISH).notice == "Passerelle: an answer to Q-4"


@given(st.text(st.characters(exclude_categories=["Cs"])), st.sampled_from(VerdictKind))
def test_any_question_can_be_answered(text: str, kind: VerdictKind) -> None:
    card = verdict_for_cm(question(judgement(kind), text=text), FRENCH)
    assert card.headline == verdict_for_cm(question(judgement(kind)), FRENCH).headline
    assert all(len(block.text) <= 300 for block in card.blocks if isinstance(block, Quote))

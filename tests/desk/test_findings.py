from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from bot.core.evidence import Reading, Record
from bot.core.verdict import VerdictKind, Why, decide
from bot.desk import findings, reading
from bot.desk.covering.coverage import Coverage, cover
from bot.desk.covering.sides import Sides
from bot.desk.records.imprint import Parts
from bot.desk.retelling.comparing import cover_retold
from bot.desk.showing import MOST_SHOWN
from tests.desk.world import NOW, kind_of, reading_of, said, secret, verdict_of

TOWNS = "Montclar Bussière Fontbrune Vautrin Lumigny Corbas Tarnac Ussel Royat".split()
MANY = [said(town, f"Le salon Lumio ouvre le 2 avril à {town}, avec Zora.") for town in TOWNS]
LATER = NOW.replace(month=5)


def test_few_are_shown_besides_what_restricts() -> None:
    open_ = [said(f"o{n}", f"La cave bleue numéro {n} de Montclar ouvre.") for n in range(20)]
    closed = [secret(f"c{n}", f"Cave bleue {n} de Montclar vendue.") for n in range(12)]
    findings = reading_of("on peut parler de la cave bleue de Montclar ?", *open_, *closed).findings
    assert sum(not f.statement.standing.restricts for f in findings) <= MOST_SHOWN
    assert sum(f.statement.standing.restricts for f in findings) >= 12


def test_records_that_say_the_same_are_compared_once(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[Sides] = []

    def counted(sides: Sides, *, wholly: bool = True) -> Coverage:
        compared.append(sides)
        return cover(sides, wholly=wholly)

    monkeypatch.setattr(findings, "cover", counted)
    same = [said(f"s{number}", "Le salon Lumio ouvre le 2 avril à Montclar.") for number in range(4)]
    other = said("other", "Le salon Lumio ouvre le 2 avril à Montclar, avec Zora.")
    found = reading_of("Le salon Lumio ouvre le 2 avril", *same, other).findings
    assert len(compared) == 2
    assert {each.statement.id for each in found if each.omits} == {"s0", "s1", "s2", "s3", "other"}
    assert len({each.omits for each in found if each.statement.id.startswith("s")}) == 1


def test_a_question_asked_again_has_its_answer_beside_a_record_whose_day_has_gone_by() -> None:
    question = "Le salon Lumio ouvre le 12 mars, ok ?"
    ruling = replace(said("ruling", "Le salon Lumio ouvre à Montclar.", question), record=Record.RULING, posted_at=NOW)
    past = said("past", "Le salon Lumio ouvre le 12 mars.")
    for statements in ((ruling, past), (past, ruling)):
        found = {each.statement.id: each.covers for each in reading_of(question, *statements).findings}
        assert found == {"ruling": True, "past": False}


def test_two_wordings_for_one_subject_grant_none() -> None:
    one = said("one", "Le salon Lumio ouvre le 2 avril à Montclar.")
    two = said("two", "Le salon Lumio ouvre à Montclar avec Zora le 2 avril.")
    assert kind_of("On peut parler du salon Lumio à Montclar ?", one, two) is not VerdictKind.SHAREABLE
    assert kind_of("On peut parler du salon Lumio à Montclar ?", one) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    "question",
    [
        "In Valence a new 80-space car park opens on 23 March.",
        "The new 80-space car park opens on 23 March in Valence",
        "can we talk about the car park in Valence?",
    ],
)
def test_a_secret_that_contradicts_a_wording_blocks_even_its_very_words(question: str) -> None:
    opens = said("opens", "In Valence a new 80-space car park opens on 23 March.")
    not_opens = secret("not", "The new 80-space car park in Valence will not open on 23 March: asbestos.")
    assert kind_of("In Valence a new 80-space car park opens on 23 March.", opens) is VerdictKind.SHAREABLE
    assert kind_of(question, opens, not_opens) is VerdictKind.CONFIDENTIAL


def test_where_nothing_can_be_granted_nothing_is_told_otherwise_to_see_whether_it_might(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    retold: list[Sides] = []

    def counted(sides: Sides, record: Parts) -> Coverage | None:
        retold.append(sides)
        return cover_retold(sides, record)

    monkeypatch.setattr(findings, "cover_retold", counted)
    found = reading_of("Le salon Lumio ouvre le 2 avril", *MANY).findings
    assert not retold
    assert [bool(each.omits) for each in found] == [True] + [False] * (len(found) - 1)
    reading_of("Le salon Lumio ouvre le 2 avril", MANY[0])
    assert len(retold) == 1


@pytest.mark.parametrize("at", [NOW, LATER])
@pytest.mark.parametrize(
    "question",
    [
        "Le salon Lumio ouvre le 2 avril",
        "Le salon Lumio ouvre le 2 avril avec Zora, ok ?",
        "On peut parler du salon Lumio ?",
        "Le salon Lumio ouvre le 2 avril à Ussel, avec Zora.",
        "Lumio ouvre le 3 avril ?",
    ],
)
def test_what_is_told_where_nothing_can_be_granted_is_the_same_as_if_all_were_compared(
    question: str, at: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    less = _told(reading_of(question, *MANY, at=at))
    monkeypatch.setattr(reading, "may_grant", lambda *_, **__: True)
    assert less == _told(reading_of(question, *MANY, at=at))


def _told(reading: Reading) -> object:
    """What a reading that grants nothing tells: its records, how the nearest differs, and why it grants nothing."""
    nearest = reading.findings[0]
    records = [replace(each, adds=(), omits=(), past=False) for each in reading.findings]
    return records, nearest.adds, nearest.omits, decide(reading, frozen=False).why


@pytest.mark.parametrize(("at", "nearest"), [(NOW, 1), (LATER, 2)])
def test_where_nothing_can_be_granted_only_the_nearest_is_compared_and_a_second_if_it_has_gone_by(
    at: datetime, nearest: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared: list[Sides] = []

    def counted(sides: Sides, *, wholly: bool = True) -> Coverage:
        compared.append(sides)
        return cover(sides, wholly=wholly)

    monkeypatch.setattr(findings, "cover", counted)
    reading_of("Le salon Lumio ouvre le 2 avril", *MANY, at=at)
    assert len(compared) == nearest


@pytest.mark.parametrize("untold", [0, 1])
def test_what_has_gone_by_is_looked_for_until_one_is_found_that_may_be_told(untold: int) -> None:
    many = [replace(each, told=at >= untold) for at, each in enumerate(MANY)]
    verdict = verdict_of("On peut parler du salon Lumio ?", *many, at=LATER)
    assert verdict.why == (Why.GONE_BY,)


def test_what_would_have_covered_it_is_told_to_have_gone_by_where_nothing_can_be_granted() -> None:
    verdict = verdict_of("On peut parler du salon Lumio ?", *MANY, at=LATER)
    assert verdict.why == (Why.GONE_BY,)


def test_what_has_gone_by_is_told_though_its_very_words_stand_in_what_may_not_be_told() -> None:
    untold = replace(MANY[0], id="A", told=False)
    verdict = verdict_of(MANY[0].grantable, untold, *MANY, at=LATER)
    assert verdict.why == (Why.GONE_BY,)


def test_what_it_adds_is_told_of_a_record_that_lacks_it() -> None:
    asked = "Notre centre de visite de Fontbrune ouvre le jeudi 2 avril à 10h avec fanfare et buvette, ok ?"
    (centre,) = [one for one in reading_of(asked).findings if one.statement.id == "centre"]
    assert centre.adds == ("fanfare", "buvette")

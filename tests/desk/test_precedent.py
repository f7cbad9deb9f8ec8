"""The same question again, and nothing but the same."""

from datetime import UTC, date, datetime

import pytest

from bot.core.evidence import Record, Statement
from bot.core.flags import Standing
from bot.core.verdict import VerdictKind, decide
from bot.desk.precedent import same_question
from bot.desk.reading import read

ASKED = datetime(2026, 3, 16, 9, 0, tzinfo=UTC)
DAY, LATER = date(2026, 3, 16), date(2026, 3, 24)


def ruling(question: str, wording: str = "Oui, venez nombreux !", record: Record = Record.RULING) -> Statement:
    return Statement("j", record, question, wording, "fr", ASKED, Standing.SHAREABLE, told=True, number="Q-1")


@pytest.mark.parametrize(
    ("first", "again", "day", "same"),
    [
        ("Le magasin de Nice ouvre ?", "le magasin de nice ouvre", LATER, True),
        ("Le magasin de Nice ouvre ?", "Le magasin de Nice ouvre-t-il ?", LATER, False),
        ("Le magasin de Nice ouvre ?", "Le magasin de Nice n'ouvre pas ?", DAY, False),
        ("Le magasin de Nice ouvre ?", "Le magasin de Lyon ouvre ?", DAY, False),
        ("L'atelier a 12 places ?", "L'atelier a 13 places ?", DAY, False),
        ("On annonce la fête dimanche ?", "On annonce la fête dimanche ?", DAY, True),
        ("On annonce la fête dimanche ?", "On annonce la fête dimanche ?", LATER, False),
        ("On annonce la fête demain ?", "On annonce la fête demain ?", LATER, False),
        ("On lance la promo la semaine prochaine ?", "On lance la promo la semaine prochaine ?", LATER, False),
    ],
)
def test_the_same_question_is_the_same_word_for_word(first: str, again: str, day: date, same: bool) -> None:
    assert same_question(again, day, ruling(first), DAY) is same


def test_a_news_item_is_no_precedent() -> None:
    assert not same_question(
        "Le magasin de Nice ouvre ?", DAY, ruling("Le magasin de Nice ouvre ?", record=Record.NEWS), DAY
    )


def test_the_same_question_gets_the_wording_that_a_person_gave() -> None:
    question = "On peut annoncer un pique-nique géant au parc ?"
    verdict = decide(read(question, [ruling(question)], asked_at=ASKED), frozen=False)
    assert (verdict.kind, verdict.wording) == (VerdictKind.SHAREABLE, "Oui, venez nombreux !")


def test_a_watched_name_is_not_cleared_by_a_precedent() -> None:
    question = "On peut annoncer le projet Tilleul ?"
    verdict = decide(read(question, [ruling(question)], watch=["Tilleul"], asked_at=ASKED), frozen=False)
    assert verdict.kind is VerdictKind.UNKNOWN

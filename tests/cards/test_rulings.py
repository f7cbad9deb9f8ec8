from __future__ import annotations

import pytest

from bot.cards.rulings import answer_blocks, headline_of, sure_answer, tone_of
from bot.core.card import Facts, Quote, Tone, Wording
from bot.core.questions import Answer
from tests.cards.samples import ENGLISH, FRENCH, MAY, WORDING, ruling


@pytest.mark.parametrize(
    ("answer", "headline", "tone"),
    [
        (Answer.MAY, "📣 Peut être dit", Tone.SHAREABLE),
        (Answer.NO, "🔒 Ne pas divulguer", Tone.CONFIDENTIAL),
        (
            Answer.NOT_BEFORE,
            "⏳ Sous embargo jusqu'au lundi 6 avril 2026 à 09:00 (heure de Paris)",
            Tone.EMBARGOED,
        ),
    ],
)
def test_an_answer_has_the_contract_words_of_a_verdict(answer: Answer, headline: str, tone: Tone) -> None:
    assert headline_of(ruling(answer), FRENCH) == headline
    assert tone_of(ruling(answer)) is tone


def test_an_answer_that_lacks_what_it_says_is_a_no() -> None:
    assert sure_answer(ruling(Answer.MAY, wording="")) is Answer.NO
    assert sure_answer(ruling(Answer.NOT_BEFORE, not_before=None)) is Answer.NO


def test_an_answer_quotes_the_note_and_says_who_decided_and_until_when() -> None:
    blocks = answer_blocks(ruling(Answer.MAY, note="Bravo", expires_at=MAY), "Léa", ENGLISH)
    assert Wording("Approved wording, to publish as it is", WORDING) in blocks
    assert Quote("Bravo", "Léa") in blocks
    rows = dict(next(block.rows for block in blocks if isinstance(block, Facts)))
    assert rows["Decided by"] == "Léa"
    assert rows["Holds"] == "until Friday 1 May 2026 at 14:00 (Paris time)"

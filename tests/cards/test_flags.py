from __future__ import annotations

import pytest

from bot.cards.flags import TONES, embargo_end, extract_of, flag, headline
from bot.core.flags import Standing
from tests.cards.samples import APRIL, FLAG, FRENCH, LENSES, TEXT, WORDING, embargoed, item, revision


@pytest.mark.parametrize("locale", ["fr", "en"])
@pytest.mark.parametrize("standing", Standing)
def test_a_news_card_begins_with_its_contract_words(standing: Standing, locale: str) -> None:
    assert headline(standing, APRIL, LENSES[locale]).startswith(FLAG[locale][standing])


def test_every_standing_has_its_own_words_and_tone() -> None:
    assert len({flag(standing, FRENCH) for standing in Standing}) == len(set(TONES.values())) == len(Standing)


def test_an_embargo_without_an_end_is_told_as_confidential() -> None:
    assert headline(Standing.EMBARGOED, None, FRENCH) == "🔒 Confidentiel"


def test_the_end_of_an_embargo() -> None:
    assert embargo_end(revision()) is None
    assert embargo_end(embargoed()) == APRIL


def test_a_list_shows_the_wording_only_where_it_may_be_said() -> None:
    assert extract_of(item(), Standing.SHAREABLE) == WORDING
    assert {extract_of(item(), other) for other in Standing if other is not Standing.SHAREABLE} == {TEXT}

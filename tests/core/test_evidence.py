from dataclasses import replace
from datetime import UTC, datetime

from bot.core.evidence import Record, Statement
from bot.core.flags import Standing

NEWS = Statement(
    "n_1", Record.NEWS, "Lyon ouvre.", "Lyon ouvre !", "fr", datetime(2026, 3, 16, tzinfo=UTC), Standing.SHAREABLE
)


def test_a_yes_would_grant_the_approved_wording() -> None:
    assert NEWS.grantable == "Lyon ouvre !"


def test_without_a_wording_a_news_item_grants_its_literal_text_and_a_ruling_nothing() -> None:
    assert replace(NEWS, wording=None).grantable == "Lyon ouvre."
    assert replace(NEWS, wording=None, record=Record.RULING).grantable == ""


def test_nobody_was_told_unless_it_says_so() -> None:
    assert not NEWS.told

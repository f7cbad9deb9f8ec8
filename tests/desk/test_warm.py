import gc

from bot.desk.warm import warm


def test_warming_reads_a_question_and_says_nothing() -> None:
    warm()


def test_what_a_verdict_drops_by_itself_is_not_looked_for() -> None:
    warm()
    assert gc.get_threshold()[0] >= 10_000

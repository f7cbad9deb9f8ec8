from bot.desk.warm import warm


def test_warming_reads_a_question_and_says_nothing() -> None:
    warm()

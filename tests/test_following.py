"""What comes of one thing carries its id: from the inbox to the row of each card, and into each line of the log."""

from __future__ import annotations

from bot.following import cause, following, report, watching


def test_the_innermost_cause_counts_and_ends_with_its_step() -> None:
    assert cause() == ""
    with following("handle", "e_1"):
        with following("fire", "t_1"):
            assert cause() == "t_1"
        assert cause() == "e_1"
    assert cause() == ""


def test_faults_are_told_only_while_somebody_listens() -> None:
    heard: list[tuple[str, str]] = []
    with watching(faults=lambda error, of: heard.append((str(error), of))), following("handle", "e_1"):
        report(ValueError("one"))
    report(ValueError("another"))
    assert heard == [("one", "e_1")]

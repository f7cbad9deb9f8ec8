"""Which findings are shown: what restricts, all of it, and a few more; the evidence of a yes first."""

from __future__ import annotations

from bot.desk.showing import MOST_SHOWN
from tests.desk.world import reading_of, said, secret


def test_the_evidence_of_a_yes_comes_first() -> None:
    others = [said(f"o{n}", f"La cave bleue numéro {n} de Montclar ouvre.") for n in range(MOST_SHOWN + 4)]
    one = said("one", "La cave rouge de Montclar ferme le 4 avril.")
    findings = reading_of("je peux dire que la cave rouge de Montclar ferme le 4 avril ?", *others, one).findings
    assert findings[0].statement.id == "one"
    assert len(findings) <= MOST_SHOWN


def test_all_that_restricts_is_kept() -> None:
    closed = [secret(f"c{n}", f"Cave bleue {n} de Montclar vendue.") for n in range(MOST_SHOWN + 4)]
    findings = reading_of("on peut parler de la cave bleue de Montclar ?", *closed).findings
    assert len(findings) == MOST_SHOWN + 4

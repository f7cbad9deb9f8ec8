"""Words that only ask lead up to a verb of telling; what the house does, or somebody else says, is no asking."""

from __future__ import annotations

import pytest

from bot.desk.asking.leading import lead_to
from bot.desk.asking.phrases import BROAD, CLAIM, SUBJECT


@pytest.mark.parametrize(
    ("lead", "sort"),
    [
        ("ca te va si j'annonce ", SUBJECT),
        ("voyez-vous un inconvenient a ce que je dise que ", CLAIM),
        ("seriez-vous d'accord pour que j'ecrive que ", CLAIM),
        ("c'tu correct si je parle de ", BROAD),
        ("un petit post sur ", BROAD),
        ("je peux toucher un mot de ", BROAD),
        ("on peut d'ores et deja annoncer ", SUBJECT),
        ("pourriez-vous me confirmer que ", CLAIM),
        ("any objection to me posting about ", BROAD),
        ("would it be fine if i announced ", SUBJECT),
        ("is it fair to say that ", CLAIM),
        ("can i get the word out about ", BROAD),
        ("people keep asking me about ", SUBJECT),
    ],
)
def test_an_asking_leads_up_to_what_is_asked(lead: str, sort: str) -> None:
    assert lead_to(f"{lead}the cellar", marked=True) == (len(lead), sort)


@pytest.mark.parametrize(
    "said",
    [
        "nous programmons la reouverture",
        "on donne la date",
        "we feature the cellar",
        "we should have said that the cellar reopens",
        "on m'a dit que la cave rouvre",
        "le maire annonce la reouverture",
        "the council confirmed that the cellar reopens",
        "je ne veux pas parler de la reouverture",
        "i can't announce the cellar",
        "nobody can say that the cellar reopens",
        "si la mairie accepte, je peux dire que la cave rouvre",
    ],
)
def test_what_is_said_leads_up_to_nothing(said: str) -> None:
    assert lead_to(said, marked=True) == (0, None)


def test_without_a_question_mark_only_who_speaks_of_themselves_asks() -> None:
    assert lead_to("let me know if i can announce the cellar", marked=False)[0]
    assert lead_to("besoin de votre accord pour annoncer la cave", marked=False)[0]
    assert not lead_to("on annonce la cave", marked=False)[0]


def test_whoever_asks_whether_it_is_sure_asks_of_it() -> None:
    assert lead_to("on est surs que la cave rouvre", marked=True) == (len("on est surs que "), CLAIM)
    assert lead_to("are we sure that the cellar reopens", marked=True) == (len("are we sure that "), CLAIM)
    assert lead_to("on est surs que la cave rouvre", marked=False) == (0, None)
    assert lead_to("on n'est pas surs que la cave rouvre", marked=True) == (0, None)
    assert lead_to("c'est faux de dire que la cave rouvre", marked=True) == (0, None)

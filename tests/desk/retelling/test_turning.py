from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from bot.desk.retelling.turning import apposed_otherwise, named_alone
from tests.desk.retelling.test_told import told
from tests.desk.world import kind_of, said


def test_who_somebody_is_stands_before_or_behind_the_name() -> None:
    before, behind = "Notre présidente Ana Roy chante.", "Ana Roy, notre présidente, chante."
    assert list(apposed_otherwise(told(before))) == [behind]
    assert list(apposed_otherwise(told(behind))) == [before]
    assert list(apposed_otherwise(told("Notre président Ana Roy et sa sœur chantent."))) == []


@pytest.mark.parametrize(
    "wording",
    [
        "Our office at Elm House moves on 4 May.",
        "Our restaurant Elm House moves on 4 May.",
        "Notre agence de la Place Royale déménage le 4 mai.",
        "Notre boutique Place Royale déménage le 4 mai.",
    ],
)
def test_the_name_of_a_place_is_nobody(wording: str) -> None:
    assert list(apposed_otherwise(told(wording))) == []


def test_what_opens_is_called_by_its_name_alone() -> None:
    wording = "Our new pub, the Swan in Bath, opens on 3 June."
    assert list(named_alone(told(wording, english=True))) == ["The Swan in Bath opens on 3 June."]
    assert list(named_alone(told(wording, "our new pub", english=True))) == []
    assert list(named_alone(told("Our rival, the Swan in Bath, opens on 3 June.", english=True))) == []


@pytest.mark.parametrize(
    ("wording", "question", "kind"),
    [
        (
            "Notre président, Marc Delmas, a été réélu pour trois ans.",
            "Marc Delmas, notre président, a été réélu pour trois ans, ok ?",
            VerdictKind.SHAREABLE,
        ),
        (
            "Our mayor, Ana Roy, our baker and Luc Lam sing on 3 July.",
            "Ana Roy, our mayor, our baker and Luc Lam sing on 3 July, ok?",
            VerdictKind.UNKNOWN,
        ),
        (
            "Our director, Ana Roy, speaks at the York fair on 3 July.",
            "Ana Roy, our director, speaks at the York fair on 3 July, ok?",
            VerdictKind.SHAREABLE,
        ),
        (
            "Notre président, Marc Delmas, a été réélu pour trois ans.",
            "Marc Delmas, notre directeur, a été réélu pour trois ans, ok ?",
            VerdictKind.UNKNOWN,
        ),
        (
            "Notre agence, Place Royale, rouvre le 3 juin.",
            "Place Royale, notre agence, ferme le 3 juin, ok ?",
            VerdictKind.UNKNOWN,
        ),
    ],
)
def test_a_role_between_pauses(wording: str, question: str, kind: VerdictKind) -> None:
    assert kind_of(question, said("one", wording)) is kind

"""Who asks what may be said of something gets its wording; nothing, where there is no one such."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from bot.desk.asking.whatmay import what_may
from tests.desk.world import kind_of, said, secret

_FAIR = "La foire de Lys a lieu du 3 au 5 octobre."


@pytest.mark.parametrize(
    "asking",
    [
        "que puis-je dire de ",
        "qu'est-ce que j'ai le droit de publier sur ",
        "je peux dire quoi sur ",
        "rappelle-moi ce que je peux dire sur ",
        "vous avez un texte valide pour ",
        "quelle formulation pour ",
        "what can i say about ",
        "what are we allowed to post on ",
        "do you have approved wording for ",
        "remind me what i can say about ",
        "anything shareable about ",
    ],
)
def test_it_ends_where_the_thing_begins(asking: str) -> None:
    assert what_may(f"{asking}la foire ?") == len(asking)


@pytest.mark.parametrize(
    "head", ["que puis-je faire de la salle", "what can i bring to the fair", "quel prix pour la foire", "any news"]
)
def test_what_asks_for_something_else_is_none(head: str) -> None:
    assert what_may(head) == 0


def test_the_wording_of_a_subject_is_granted() -> None:
    assert kind_of("Que puis-je dire de la foire de Lys ?", said("n", _FAIR)) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    "question",
    [
        "Que puis-je dire de la foire de Dax ?",
        "What can I say about the Lys fire?",
        "Que puis-je dire des prix de la foire de Lys ?",
        "Je peux dire quoi sur le parking de la foire de Lys ?",
        "Vous avez un texte validé pour l'annulation de la foire de Lys ?",
        "Que puis-je dire de la foire de Lys, qui est annulée ?",
        "Que ne puis-je pas dire de la foire de Lys ?",
        "Que peut-on sortir de la foire de Lys ?",
    ],
)
def test_that_of_another_is_not(question: str) -> None:
    assert kind_of(question, said("n", _FAIR)) is not VerdictKind.SHAREABLE


def test_nothing_is_where_a_secret_shares_the_subject() -> None:
    beside = secret("s", "La foire de Lys perd son mécène.")
    assert kind_of("Que puis-je dire de la foire de Lys ?", said("n", _FAIR), beside) is not VerdictKind.SHAREABLE

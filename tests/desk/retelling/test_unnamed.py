"""What a house runs, without its name; never what is only called after it."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said


def _kind(wording: str, told: str) -> VerdictKind:
    return kind_of(f"Je peux dire que {told} ?", said("w", wording), name="Tercelin")


@pytest.mark.parametrize(
    ("wording", "told"),
    [
        ("La librairie Tercelin de Cholet ouvre le 3 mai.", "la librairie de Cholet ouvre le 3 mai"),
        ("La boutique Tercelin de Lys ferme le 3 mai.", "la boutique de Lys ferme le 3 mai"),
        ("Le restaurant Tercelin de Lys a reçu une étoile.", "le restaurant de Lys a reçu une étoile"),
    ],
)
def test_what_the_house_runs_goes_without_its_name(wording: str, told: str) -> None:
    assert _kind(wording, told) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("wording", "told"),
    [
        ("Le musée Tercelin de Lys ouvre le 3 mai.", "le musée de Lys ouvre le 3 mai"),
        ("Le pont Tercelin de Lys ferme le 3 mai.", "le pont de Lys ferme le 3 mai"),
        ("Le fils Tercelin de Lys a gagné la coupe.", "le fils de Lys a gagné la coupe"),
        ("Le stand Tercelin à la foire de Lys est ouvert.", "le stand à la foire de Lys est ouvert"),
        ("L'affaire Tercelin de Lys est jugée le 3 mai.", "l'affaire de Lys est jugée le 3 mai"),
        ("Le prix Tercelin de Lys est remis le 3 mai.", "le prix de Lys est remis le 3 mai"),
        ("La librairie Tercelin de Cholet ouvre le 3 mai.", "la librairie de Lys ouvre le 3 mai"),
        ("La librairie Tercelin de Cholet ouvre le 3 mai.", "la librairie Castell de Cholet ouvre le 3 mai"),
    ],
)
def test_what_is_called_after_it_keeps_it(wording: str, told: str) -> None:
    assert _kind(wording, told) is not VerdictKind.SHAREABLE

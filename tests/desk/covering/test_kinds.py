"""What a message tells beyond its approved wording is not granted, but for the word of what kind of thing it is."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said


@pytest.mark.parametrize(
    ("text", "wording", "asked"),
    [
        (
            "Notre centre de Dol rouvre le samedi 16 mai, après l'incendie du local.",
            "Notre centre de Dol rouvre ses portes samedi 16 mai.",
            "On peut annoncer la réouverture de Dol samedi 16 mai après l'incendie ?",
        ),
        (
            "Marion Duval est nommée directrice du site de Tulle, après le licenciement de son prédécesseur.",
            "Marion Duval est nommée directrice du site de Tulle.",
            "Je peux annoncer la nomination de Marion Duval comme directrice du site de Tulle après le licenciement"
            " de son prédécesseur ?",
        ),
        (
            "L'atelier de Roanne déménage le 12 octobre pour échapper aux impayés de loyer.",
            "L'atelier de Roanne déménage le 12 octobre.",
            "On peut parler du déménagement de l'atelier de Roanne le 12 octobre pour échapper aux impayés de loyer ?",
        ),
        (
            "The Hull depot reopens on 3 June following the asbestos leak.",
            "The Hull depot reopens on 3 June.",
            "Can we announce the Hull depot reopening on 3 June following the asbestos leak?",
        ),
        (
            "L'usine de Dax licencie 12 personnes le 3 juin.",
            "L'usine de Dax évolue : 12 personnes sont concernées le 3 juin.",
            "Je peux dire que l'usine de Dax licencie 12 personnes le 3 juin ?",
        ),
    ],
)
def test_what_only_the_message_tells_is_not_granted(text: str, wording: str, asked: str) -> None:
    assert kind_of(asked, said("w", wording, text)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("text", "wording", "asked"),
    [
        (
            "Notre magasin de Lyon ouvre le 16 mai à 9h.",
            "Aulne ouvre à Lyon le 16 mai à 9h !",
            "On peut annoncer que le magasin de Lyon ouvre le 16 mai à 9h ?",
        ),
        (
            "Promo de printemps : -30 % sur les carnets du 16 au 20 mai.",
            "-30 % sur les carnets du 16 au 20 mai.",
            "On peut communiquer sur la promo -30 % sur les carnets du 16 au 20 mai ?",
        ),
    ],
)
def test_the_kind_of_thing_may_be_named_as_the_message_does(text: str, wording: str, asked: str) -> None:
    assert kind_of(asked, said("w", wording, text)) is VerdictKind.SHAREABLE

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.desk.asking.sentences import MOST, pieces_of, sentences_of


@pytest.mark.parametrize(
    ("post", "sentences"),
    [
        ("La cave ouvre le 2 mai.", ["La cave ouvre le 2 mai."]),
        ("La cave ouvre. L'entrée est gratuite !", ["La cave ouvre.", "L'entrée est gratuite !"]),
        ("La cave ouvre… L'entrée est gratuite", ["La cave ouvre…", "L'entrée est gratuite"]),
        ("La cave ouvre ? L'entrée est gratuite.", ["La cave ouvre ?", "L'entrée est gratuite."]),
        # Abbreviations, initials, figures, addresses
        ("M. Perrin dirige la cave. Il arrive.", ["M. Perrin dirige la cave.", "Il arrive."]),
        ("Dr. J. Perrin (cf. p. 3) arrive.", ["Dr. J. Perrin (cf. p. 3) arrive."]),
        ("Mr. Perrin leads the U.S. office.", ["Mr. Perrin leads the U.S. office."]),
        ("La cave coûte 3.5 M€. Elle ouvre.", ["La cave coûte 3.5 M€.", "Elle ouvre."]),
        ("Cave ouverte le 3 avr. 2026 à 9.30 h.", ["Cave ouverte le 3 avr. 2026 à 9.30 h."]),
        ("Cave : https://cave.fr/a.b?c=D. Elle ouvre.", ["Cave : https://cave.fr/a.b?c=D.", "Elle ouvre."]),
        ("La cave.fr ouvre, etc. Elle ferme.", ["La cave.fr ouvre, etc.", "Elle ferme."]),
        ("« La cave ouvre ! » dit-elle.", ["« La cave ouvre ! » dit-elle."]),
        ("« La cave ouvre ! » Elle le dit.", ["« La cave ouvre ! »", "Elle le dit."]),
        # Emoji
        ("La cave ouvre ! 🎉 L'entrée est gratuite", ["La cave ouvre ! 🎉", "L'entrée est gratuite"]),
        ("La cave ouvre 🎉 L'entrée est gratuite 🧀", ["La cave ouvre 🎉", "L'entrée est gratuite 🧀"]),
        ("La cave 🧀 ouvre lundi", ["La cave 🧀 ouvre lundi"]),
        # Lines and bullets
        ("La cave ouvre\nL'entrée est gratuite", ["La cave ouvre", "L'entrée est gratuite"]),
        ("La cave ouvre\nle 2 mai.", ["La cave ouvre le 2 mai."]),
        ("- La cave ouvre\n- le bar ferme", ["La cave ouvre", "le bar ferme"]),
        ("1. La cave ouvre\n2) Le bar ferme\n• Le musée brûle", ["La cave ouvre", "Le bar ferme", "Le musée brûle"]),
        ("✅ La cave ouvre\n👉 Le bar ferme", ["La cave ouvre", "Le bar ferme"]),
        ("-20 % sur le bleu\n- 10 % sur le brie", ["-20 % sur le bleu", "- 10 % sur le brie"]),
        # Hashtags at the end stand by themselves, those of a sentence stay in it
        ("La cave ouvre. #cave #montclar", ["La cave ouvre.", "#cave #montclar"]),
        ("La cave ouvre #cave #montclar", ["La cave ouvre", "#cave #montclar"]),
        ("La cave ouvre\n\n#cave", ["La cave ouvre", "#cave"]),
        ("La cave fête #Noël", ["La cave fête #Noël"]),
        ("La cave #bleu ouvre lundi", ["La cave #bleu ouvre lundi"]),
        # Courtesies and asking are no sentences of the post
        ("Bonjour ! Peut-on dire que la cave ouvre ? Merci !", ["Peut-on dire que la cave ouvre ?"]),
        ("La cave ouvre. Je peux publier ?", ["La cave ouvre."]),
        ("La cave ouvre. Qu'en pensez-vous ?", ["La cave ouvre."]),
        ("The shop opens. Is this ok?", ["The shop opens."]),
        ("The shop opens on May 2. Admission isn't free.", ["The shop opens on May 2.", "Admission isn't free."]),
        ("", []),
        ("…", []),
        ("🎉", []),
    ],
)
def test_a_post_is_cut_where_its_sentences_end(post: str, sentences: list[str]) -> None:
    assert list(sentences_of(post)) == sentences


def test_no_more_than_so_many_and_nothing_is_lost() -> None:
    post = " ".join(f"Le magasin {name} ouvre." for name in "Un Deux Trois Quatre Cinq Six Sept Huit Neuf Dix".split())
    found = sentences_of(post)
    assert len(found) == MOST
    assert found[-1] == "Le magasin Huit ouvre. Le magasin Neuf ouvre. Le magasin Dix ouvre."
    assert len(pieces_of(post)) == 10


@given(st.text(alphabet=st.characters(codec=None) | st.sampled_from(" .!?…\n#🎉-«»0aA")))
def test_any_text_is_cut_and_every_letter_of_it_is_the_writers_own(post: str) -> None:
    assert len(sentences_of(post)) <= MOST
    letters = "".join(post.split())
    for piece in pieces_of(post):
        assert "".join(piece.split()) in letters
    said = "".join(char for piece in pieces_of(post) for char in piece if char.isalpha())
    assert len(said) >= len([char for char in post if char.isalpha()]) - 2 * len(post.splitlines()), (
        "only « a) » may go"
    )

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.desk.asking.ownwords import own_words


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Peut-on dire que la cave rouvre le 2 mai ?", "La cave rouvre le 2 mai."),
        ("Bonjour, puis-je annoncer que Fontbrune rouvre ? Merci", "Fontbrune rouvre."),
        ("Peut-on dire qu’elle rouvre à Bussière ?", "Elle rouvre à Bussière."),
        ("Puis-je publier : « Le cœur de Montclar bat ! »", "Le cœur de Montclar bat !"),
        ("Est-ce qu'on peut dire que l'Œuvre rouvre ?", "L'Œuvre rouvre."),
        ("Voici mon post : La cave rouvre.\n\nL'entrée est LIBRE !", "La cave rouvre.\n\nL'entrée est LIBRE !"),
        ("La cave rouvre lundi, je peux le dire ?", "La cave rouvre lundi."),
        ("Can we say that the cellar reopens on May 2?", "The cellar reopens on May 2."),
        ("Can I post: Don’t miss the café!", "Don’t miss the café!"),
        ("Peut-on annoncer un pique-nique géant dimanche ?", "Un pique-nique géant dimanche"),
        # A subject to speak of is no sentence to publish
        ("Peut-on parler des fromages bleus ?", ""),
        ("May we speak of the blue cheeses?", ""),
        ("", ""),
    ],
)
def test_the_sentence_is_the_askers_own(question: str, sentence: str) -> None:
    assert own_words(question) == sentence


@given(st.text(alphabet=st.characters(codec=None)))
def test_any_question_may_be_given(question: str) -> None:
    own_words(question)

"""A question beside a wording retold: the numbers of its nouns stay, and its language."""

from __future__ import annotations

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

OPENING = said("one", "Our new Bath shop opens on Saturday 11 April at 9am, at 41 Sturt Street.")


def test_one_shop_is_not_several() -> None:
    assert kind_of("Our new Bath shops open on Saturday 11 April at 9am, ok?", OPENING) is not VerdictKind.SHAREABLE
    assert kind_of("Our new Bath shop opens on Saturday 11 April at 9am, ok?", OPENING) is VerdictKind.SHAREABLE


def test_a_translation_is_not_retold() -> None:
    question = "Je peux dire que notre nouvelle boutique de Bath ouvre le samedi 11 avril à 9h ?"
    assert kind_of(question, OPENING) is not VerdictKind.SHAREABLE


def test_the_text_of_a_message_without_approved_wording_is_not_retold() -> None:
    from tests.desk.world import statement

    bare = statement("one", "Écoutez Claire Morel sur Radio Dax jeudi 9 avril.")
    assert kind_of("Je peux dire que Claire Morel est sur Radio Dax jeudi 9 avril ?", bare) is not VerdictKind.SHAREABLE

import pytest

from bot.core.verbs import Verb
from bot.storage.ids import new_id
from integrations.discord.identifiers import Act, Ident, Menu, read, read_menu


@pytest.mark.parametrize("verb", Verb)
@pytest.mark.parametrize("act", Act)
def test_a_custom_id_says_all_and_fits(act: Act, verb: Verb) -> None:
    for target in (new_id("n"), "new", "q_-_-"):
        for ident in (Ident(act, verb, target, 123456789), Ident(act, verb, target)):
            assert read(str(ident)) == ident
            assert len(str(ident)) <= 100


def test_the_longest_button_fits() -> None:
    assert len(str(Ident(Act.PRESS, Verb.SETTLE_CONFIDENTIAL, "x" * 60))) <= 100


@pytest.mark.parametrize(
    "forged",
    ["", "p:nothing:x", "x:edit:n_1", "p:edit", "p:edit:", "p:edit:n_1:v1:g1f", "p:edit:a b", "p:edit:" + "x" * 61],
)
def test_what_is_not_ours_is_nothing(forged: str) -> None:
    assert read(forged) is None
    assert read_menu(forged) is None


@pytest.mark.parametrize("menu", [Menu("mandates", 2, several=True), Menu("flag")])
def test_a_menu_says_which_field_it_asks_for(menu: Menu) -> None:
    assert read_menu(str(menu)) == menu

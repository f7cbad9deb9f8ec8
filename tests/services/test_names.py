"""What may be a name, when two are one, and what becomes of groups of synonyms."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.people import MAX_ALIKE, MAX_NAME, MAX_SYNONYMS, MAX_WATCHED
from bot.desk.records.disguise import names_in
from bot.errors import Invalid
from bot.services.names import (
    Group,
    added,
    all_checked,
    checked,
    checked_groups,
    checked_watch,
    fingerprint,
    key,
    linked,
    parted,
    removed,
    typed_group,
    typed_names,
)


@pytest.mark.parametrize(
    "other", ["PHENIX", "phénix", "Phe\u0301nix", "Рhénіх", "Ｐｈénix", " Phénix ", "Phé\u200bnix"]
)
def test_a_name_is_one_however_it_is_spelt(other: str) -> None:
    assert key(other) == key("Phénix")
    assert fingerprint(other) == fingerprint("Phénix")


@pytest.mark.parametrize("other", ["Phoenix", "Phénix 2", "Phéni", "Projet Phénix", ""])
def test_another_name_is_another(other: str) -> None:
    assert key(other) != key("Phénix")
    assert fingerprint(other) != fingerprint("Phénix")


def test_names_of_other_letters_from_before_are_not_all_one() -> None:
    assert len({key("项目"), key("计划"), key("")}) == 3


def test_a_fingerprint_does_not_hold_the_name() -> None:
    assert "phenix" not in fingerprint("Phénix")
    assert len(fingerprint("Phénix")) == 16


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("Tilleul", "Tilleul"),
        ("  Cap\u00a045\t", "Cap 45"),
        ("Épices & Cie", "Épices & Cie"),
        ("rachat d’Épices", "rachat d'Épices"),
        ("Till\0eul", "Tilleul"),
        ("Till\u200b\ufeffeul", "Tilleul"),
        ("E\u0301pices", "Épices"),
        ("18/19 (F3), R&D".replace(",", ""), "18/19 (F3) R&D"),
        ("x" * MAX_NAME, "x" * MAX_NAME),
        ("F1", "F1"),
    ],
)
def test_a_name_is_kept_as_it_is_seen(written: str, kept: str) -> None:
    assert checked(written) == kept
    assert checked(kept) == kept


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        ("", "text-empty"),
        (" \t\n", "text-empty"),
        ("\0\u200b", "text-empty"),
        ("!?", "name-too-short"),
        ("X", "name-too-short"),
        ("à !", "name-too-short"),
        ("x" * (MAX_NAME + 1), "name-too-long"),
        ("x" * 40_000, "name-too-long"),
        ("é" * 40_000, "name-too-long"),
        ("\ufdfa" * MAX_NAME, "name-too-long"),
        ("<b>Tilleul</b>", "name-marked"),
        ("<!channel>", "name-marked"),
        ("*Tilleul*", "name-marked"),
        ("_Tilleul_", "name-marked"),
        ("`Tilleul`", "name-marked"),
        ("[Tilleul](https://x.example)", "name-marked"),
        ("Tilleul = Cap", "name-marked"),
        ("Tilleul, Cap", "name-marked"),
        ("\u202eluelliT", "name-marked"),
        ("\u2067Tilleul\u2069", "name-marked"),
        ("\uff1cTilleul\uff1e", "name-marked"),
        ("مشروع", "name-letters"),
        ("פרויקט 2", "name-letters"),
        ("Проект", "name-letters"),
        ("项目2", "name-letters"),
        ("Tilleul مشروع", "name-letters"),
    ],
)
def test_what_is_no_name_is_told_by_field_and_key(written: str, fault: str) -> None:
    with pytest.raises(Invalid) as found:
        checked(written)
    assert (found.value.key, found.value.field) == (fault, "name")
    assert len(str(found.value.arguments.get("name", ""))) <= 40


@given(st.text() | st.text("abélÉ1ß€œ &'-.·аіøﬁ²\u200b\u0301\u202e", max_size=90))
def test_any_text_is_a_name_or_a_fault(written: str) -> None:
    """And the desk finds each name that is kept, where it stands as it is."""
    try:
        name = checked(written)
    except Invalid:
        return
    assert checked(name) == name
    assert names_in(name, [name]) == (name,)


def test_names_are_typed_with_commas_or_on_lines() -> None:
    assert typed_names(" Phénix, Cap 45 ,,\nTilleul\n") == ("Phénix", "Cap 45", "Tilleul")
    for text in ("", " ", ",", ",\n,"):
        with pytest.raises(Invalid, match="text-empty"):
            typed_names(text)
    with pytest.raises(Invalid, match="name-twice"):
        typed_names("Phénix, Tilleul, PHENIX")
    with pytest.raises(Invalid, match="watch-full"):
        typed_names("a," * 20_000)


def test_phrases_are_typed_with_equals_signs() -> None:
    assert typed_group("Tilleul = projet de fusion=la  fusion") == ("Tilleul", "projet de fusion", "la fusion")
    for text in ("", "Tilleul", "Tilleul, fusion", "=".join("abcdefg")):
        with pytest.raises(Invalid, match="synonyms-count"):
            typed_group(text)
    with pytest.raises(Invalid, match="text-empty"):
        typed_group("Tilleul =")
    with pytest.raises(Invalid, match="name-twice"):
        typed_group("Tilleul = TILLEUL")


def test_a_whole_list_has_its_limit() -> None:
    names = [f"n{number}" for number in range(MAX_WATCHED)]
    assert len(checked_watch(names)) == MAX_WATCHED
    with pytest.raises(Invalid, match="watch-full"):
        checked_watch([*names, "Tilleul"])
    with pytest.raises(Invalid, match="watch-full"):
        added(tuple(names), ("Tilleul",))
    assert len(added(tuple(names[1:]), ("Tilleul",))) == MAX_WATCHED


def test_a_name_is_added_once() -> None:
    assert added(("Tilleul",), ("Phénix", "Cap 45")) == ("Tilleul", "Phénix", "Cap 45")
    with pytest.raises(Invalid) as found:
        added(("Tilleul",), ("Phénix", "TILLEUL"))
    assert (found.value.key, found.value.arguments) == ("watch-already", {"name": "Tilleul"})


def test_a_name_is_removed_however_it_is_spelt() -> None:
    assert removed(("Tilleul", "Phénix"), "PHENIX") == (("Tilleul",), "Phénix")
    for text, fault in (
        ("Cap 45", "watch-unknown"),
        ("Phéni", "watch-unknown"),
        ("", "text-empty"),
        (" ", "text-empty"),
    ):
        with pytest.raises(Invalid, match=fault):
            removed(("Tilleul", "Phénix"), text)


def test_synonyms_are_joined_to_the_groups_that_share_one() -> None:
    a, b = ("Tilleul", "la fusion"), ("Cap 45", "déménagement")
    assert linked((), a) == ((a,), a)
    assert linked((a,), b) == ((a, b), b)
    longer = ("Tilleul", "la fusion", "le rachat")
    assert linked((a, b), ("TILLEUL", "le rachat")) == ((b, longer), longer)
    one = (*a, *b)
    assert linked((a, b), ("déménagement", "la fusion")) == ((one,), one)


def test_synonyms_that_stand_together_already_are_told() -> None:
    with pytest.raises(Invalid, match="synonyms-already"):
        linked((("Tilleul", "la fusion", "le rachat"),), ("LE RACHAT", "tilleul"))


def test_a_group_and_their_number_have_limits() -> None:
    whole = tuple(f"a{number}" for number in range(MAX_ALIKE))
    with pytest.raises(Invalid, match="synonyms-crowded"):
        linked((whole,), (whole[0], "Tilleul"))
    many = tuple((f"a{number}", f"b{number}") for number in range(MAX_SYNONYMS))
    with pytest.raises(Invalid, match="synonyms-full"):
        linked(many, ("Tilleul", "la fusion"))
    assert len(linked(many, ("a0", "Tilleul"))[0]) == MAX_SYNONYMS
    assert checked_groups(many) == many
    with pytest.raises(Invalid, match="synonyms-full"):
        checked_groups((*many, ("Tilleul", "la fusion")))
    with pytest.raises(Invalid, match="name-twice"):
        checked_groups((("Tilleul", "la fusion"), ("le rachat", "LA FUSION")))


def test_one_phrase_leaves_its_group_and_a_pair_ends() -> None:
    pair, three = ("Tilleul", "la fusion"), ("Cap 45", "déménagement", "the move")
    assert parted((pair, three), "DEMENAGEMENT") == ((pair, ("Cap 45", "the move")), three)
    assert parted((pair, three), "tilleul") == ((three,), pair)
    for text, fault in (("rachat", "synonyms-unknown"), ("", "text-empty")):
        with pytest.raises(Invalid, match=fault):
            parted((pair, three), text)


NAMES = st.sampled_from([f"n{number}" for number in range(8)])


@given(st.lists(st.lists(NAMES, min_size=2, max_size=4, unique=True).map(tuple), max_size=6))
def test_groups_never_share_a_phrase(given_groups: list[Group]) -> None:
    groups: tuple[Group, ...] = ()
    for group in given_groups:
        try:
            groups, whole = linked(groups, group)
        except Invalid:
            continue
        assert set(group) <= set(whole)
        assert whole in groups
    assert checked_groups(groups) == groups
    assert all(2 <= len(all_checked(group)) <= MAX_ALIKE for group in groups)


def test_a_very_long_text_costs_little() -> None:
    watch = tuple(f"n{number}" for number in range(MAX_WATCHED))
    began = process_time()
    for act in (typed_names, typed_group, lambda text: removed(watch, text)):
        for text in ("é" * 40_000, "a=" * 20_000, "é," * 20_000):
            with pytest.raises(Invalid):
                act(text)
    assert process_time() - began < 5

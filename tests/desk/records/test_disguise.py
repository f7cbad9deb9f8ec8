"""Twelve disguises of a code name; what hides must restrict, and never reach a yes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.core.evidence import Doubt
from bot.core.verdict import VerdictKind
from bot.desk.records.disguise import hidden_readings, names_in
from tests.desk.world import kind_of, reading_of, secret

NAMES = ("Phénix", "Mélèze", "Houblon", "Zéphyr", "Cap Horizon")
MORE = (
    "Tilleul Vautrin Boréal Kestrel Lighthouse Samphire Cormoran Étincelle Nébuleuse Aurore Basalte Cèdre Dauphin "
    "Écluse Falaise Griffon Harmattan Iceberg Jonquille Kayak Lagune Mirage Narval Obsidienne Pélican Quartz Ressac "
    "Sirocco Tornade Ultramarin Vermeil Wapiti Xénon Yucca Zibeline Ambroisie Bérénice Calypso Daphné Éolienne Fougère "
    "Garance Héliotrope Isard Jasmin"
).split()
FIFTY = (*NAMES, *MORE)
LOOKS = str.maketrans("eoaipcx", "\u0435\u043e\u0430\u0456\u0440\u0441\u0445")


def plain(name: str) -> str:
    return name.replace("é", "e").replace("è", "e").replace("É", "E")


DISGUISES: dict[str, Callable[[str], str]] = {
    "case": lambda n: n.swapcase(),
    "no accents": plain,
    "zero width": "\u200b".join,
    "soft hyphen": "\u00ad".join,
    "decomposed": lambda n: "".join(f"{c}\u0301" if c == "e" else c for c in plain(n)),
    "full width": lambda n: "".join(chr(ord(c) + 0xFEE0) if c.isalpha() else c for c in plain(n)),
    "bold": lambda n: "".join(chr(0x1D400 + ord(c) - 65) if c.isupper() else c for c in plain(n).upper()),
    "cyrillic": lambda n: plain(n).lower().translate(LOOKS),
    "override": lambda n: "\u202e" + plain(n)[::-1] + "\u202c",
    "dotless i": lambda n: plain(n).replace("i", "\u0131"),
    "spelt out": lambda n: " ".join(plain(n).replace(" ", "")),
    "dots": lambda n: ".".join(plain(n).replace(" ", "")),
    "figures": lambda n: plain(n).lower().replace("e", "3").replace("o", "0"),
}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("disguise", DISGUISES)
def test_a_watched_name_is_seen_through_its_disguise(name: str, disguise: str) -> None:
    question = f"je peux parler de {DISGUISES[disguise](name)} ?"
    assert names_in(question, NAMES) == (name,)
    assert Doubt.WATCHED_NAME in reading_of(question, watch=NAMES).doubts


@pytest.mark.parametrize("disguise", DISGUISES)
def test_fifty_secrets_are_seen_through_each_disguise_and_never_granted(disguise: str) -> None:
    """The catalogue (B6) asks for 11 of 12 classes to be found and none to reach a yes; here all are."""
    assert len(FIFTY) == 50
    missed = []
    for name in FIFTY:
        asked = f"je peux parler de {DISGUISES[disguise](name)} ?"
        assert kind_of(asked, secret("hidden", f"Projet {name} : on rachète la laiterie."), watch=FIFTY) in (
            VerdictKind.CONFIDENTIAL,
            VerdictKind.UNKNOWN,
        )
        if name not in names_in(asked, FIFTY):
            missed.append(name)
    assert not missed


@pytest.mark.parametrize("disguise", DISGUISES)
def test_a_disguised_secret_is_never_granted_and_mostly_named(disguise: str) -> None:
    hidden = secret("hidden", "Projet Mélèze : on rachète la laiterie Vautrin.")
    kind = kind_of(f"je peux parler de {DISGUISES[disguise]('Mélèze')} ?", hidden)
    assert kind is VerdictKind.CONFIDENTIAL


def test_two_scripts_in_a_word_are_a_doubt() -> None:
    assert Doubt.MIXED_SCRIPT in reading_of("je peux parler de Ph\u0435nix ?").doubts


def test_honest_text_hides_nothing() -> None:
    assert hidden_readings("Le centre de visite de Fontbrune ouvre le jeudi 2 avril à 10h") == ""
    assert names_in("une recette au fromage", NAMES) == ()


def test_nobody_is_found_where_nobody_is_looked_for() -> None:
    assert names_in("Fontbrune", ()) == ()
    assert names_in("F0ntbrune", ("Fontbrune",)) == ("Fontbrune",)


def test_a_name_of_two_words_is_found_though_together_they_are_another_word() -> None:
    assert names_in("la plateforme ouvre", ("Plate Forme",)) == ("Plate Forme",)
    assert names_in("la forme plate ouvre", ("Plate Forme",)) == ()

"""Posts and cards as the templates are given them."""

from __future__ import annotations

import pytest

from integrations.demo.render import is_long, lines, pieces, plain
from integrations.demo.world import World
from tests.integrations.demo.company import CARDS, LEA, QUESTION, SAM, Clock


def test_threads_stand_under_their_heads(world: World, clock: Clock) -> None:
    head = world.say("lea", "comms", "un")
    clock.forward(minutes=10)
    world.say("noe", "comms", "deux")
    reply = world.say("noe", "comms", "un, la suite", thread=head.id)
    world.post("comms", QUESTION, "q")
    shown = lines(world, LEA, "comms", "fr")
    assert [line.post.text for line in shown] == ["un", "un, la suite", "deux", ""]
    assert (shown[0].replies, shown[1].post.id, shown[0].mine, shown[1].mine) == (1, reply.id, True, False)
    assert shown[3].author.name == "Passerelle"


def test_one_breath_has_one_name(world: World, clock: Clock) -> None:
    for minutes in (0, 4, 6):
        clock.forward(minutes=minutes)
        world.say("sam", "cm", str(minutes))
    world.say("lea", "cm", "et moi")
    world.whisper("lea", "cm", "pour Léa")
    world.whisper("lea", "cm", "encore")
    assert [line.joined for line in lines(world, SAM, "cm", "fr")] == [False, True, False, False]
    assert not any(line.joined for line in lines(world, LEA, "cm", "fr")[3:])


def test_times_are_the_readers(world: World) -> None:
    world.say("sam", "cm", "bonjour")
    (line,) = lines(world, SAM, "cm", "fr")
    assert (line.time, line.day) == ("10:00", "lundi 16 mars 2026")


def test_reactions_are_gathered(world: World) -> None:
    said = world.say("sam", "cm", "bonjour")
    for person in ("lea", "sam"):
        world.react(person, said.id, "mega")
    (line,) = lines(world, SAM, "cm", "fr")
    assert [(one.emoji, one.names, one.mine) for one in line.reactions] == [
        ("mega", ("Léa Montagne", "Sam Dubois"), True)
    ]


@pytest.mark.parametrize(("text", "long"), [("x" * 900, False), ("x" * 901, True), ("\n" * 12, True), ("", False)])
def test_what_is_long(text: str, long: bool) -> None:
    assert is_long(text) is long


def test_mentions_and_hashtags_stand_out() -> None:
    text = "@passerelle voir #Partageable et @passerelles, C#"
    assert [piece for marked, piece in pieces(text) if marked] == ["@passerelle", "#Partageable"]
    assert "".join(piece for _, piece in pieces(text)) == text


def test_a_card_in_plain_words_leaves_nothing_out() -> None:
    text = plain(QUESTION)
    for part in (
        "Q-7",
        "Vaise ouvre en juin",
        "N-9 Confidentiel",
        "20 % de remise",
        "au 112 cours",
        "Ensuite Noé Faure",
    ):
        assert part in text
    assert all(card.headline in plain(card) for card in CARDS)

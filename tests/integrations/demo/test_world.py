"""Who sees what on the demo chat."""

from __future__ import annotations

import pytest

from bot.core.verbs import Verb
from bot.errors import Gone, Invalid
from integrations.demo.app import Channel, Person
from integrations.demo.nouns import Change
from integrations.demo.world import World
from tests.integrations.demo.company import CONFIDENTIAL, NOW, QUESTION, SHAREABLE, Clock


def test_a_room_is_read_by_its_members_alone(world: World) -> None:
    world.say("lea", "comms", "entre nous")
    assert [post.text for post in world.visible("noe", "comms")] == ["entre nous"]
    for outsider in ("sam", "max", "nobody", "passerelle", ""):
        assert world.visible(outsider, "comms") == ()
    assert world.visible("lea", "no-such-room") == ()


def test_a_public_room_is_read_by_anybody_known_and_written_by_members(world: World) -> None:
    world.say("lea", "town", "bonjour")
    assert world.visible("sam", "town")
    assert world.visible("nobody", "town") == ()
    with pytest.raises(Gone):
        world.say("sam", "town", "moi aussi")


@pytest.mark.parametrize(("person", "room"), [("sam", "comms"), ("max", "cm"), ("nobody", "comms"), ("lea", "nowhere")])
def test_an_outsider_cannot_write(world: World, person: str, room: str) -> None:
    with pytest.raises(Gone):
        world.say(person, room, "coucou")
    assert all(not world.visible("lea", one) for one in ("comms", "cm"))


def test_a_direct_conversation_is_one_persons(world: World) -> None:
    world.say("sam", "dm-sam", "une question")
    world.post("dm-sam", SHAREABLE, "k")
    assert len(world.visible("sam", "dm-sam")) == 2
    for other in ("lea", "noe", "max"):
        assert world.visible(other, "dm-sam") == ()
        with pytest.raises(Gone):
            world.say(other, "dm-sam", "moi ?")


def test_a_whisper_is_seen_by_one_person_and_can_be_put_away(world: World) -> None:
    whisper = world.whisper("lea", "cm", "pour Léa")
    assert world.visible("lea", "cm") == (whisper,)
    assert world.visible("sam", "cm") == ()
    for act in (world.seen, world.dismiss):
        with pytest.raises(Gone):
            act("sam", whisper.id)
    with pytest.raises(Gone):
        world.react("lea", whisper.id, "mega")
    with pytest.raises(Gone):
        world.say("lea", "cm", "réponse", thread=whisper.id)
    world.dismiss("lea", whisper.id)
    assert world.visible("lea", "cm") == ()


def test_only_a_whisper_can_be_put_away(world: World) -> None:
    said = world.say("lea", "cm", "pour tous")
    with pytest.raises(Gone):
        world.dismiss("lea", said.id)


def test_a_key_posts_once_in_a_room(world: World) -> None:
    first = world.post("cm", SHAREABLE, "delivery-1")
    assert world.post("cm", CONFIDENTIAL, "delivery-1") == first
    assert world.post("comms", SHAREABLE, "delivery-1") != first
    assert world.by_key("cm", "delivery-1") == first
    assert world.by_key("cm", "delivery-2") is None
    assert world.post("cm", SHAREABLE) != world.post("cm", SHAREABLE)


def test_replies_belong_to_the_head_of_the_thread(world: World) -> None:
    head = world.say("lea", "comms", "sujet")
    reply = world.say("noe", "comms", "réponse", thread=head.id)
    assert world.say("lea", "comms", "encore", thread=reply.id).thread == head.id
    with pytest.raises(Gone):
        world.say("lea", "cm", "ailleurs", thread=head.id)


def test_own_messages_alone_are_changed(world: World) -> None:
    said = world.say("lea", "cm", "bonjour")
    for act in (lambda: world.edit("sam", said.id, "autre"), lambda: world.erase("sam", said.id)):
        with pytest.raises(Gone):
            act()
    edited = world.edit("lea", said.id, "bonsoir")
    assert (edited.text, edited.edited, edited.version) == ("bonsoir", True, 2)
    world.erase("lea", said.id)
    assert world.visible("sam", "cm") == ()
    with pytest.raises(Gone):
        world.edit("lea", said.id, "de retour")


def test_a_deleted_head_keeps_its_place_but_none_of_its_matter(world: World) -> None:
    head = world.say("lea", "cm", "secret")
    world.say("sam", "cm", "réponse", thread=head.id)
    world.erase("lea", head.id)
    tomb, reply = world.visible("sam", "cm")
    assert (tomb.deleted, tomb.text, reply.text) == (True, "", "réponse")


def test_reactions_go_on_and_off(world: World) -> None:
    said = world.say("lea", "cm", "bonjour")
    assert world.react("sam", said.id, "mega")[1]
    assert world.react("lea", said.id, "mega")[0].reactions == (("mega", "sam"), ("mega", "lea"))
    post, added = world.react("sam", said.id, "mega")
    assert (post.reactions, added) == ((("mega", "lea"),), False)
    with pytest.raises(Gone):
        world.react("max", said.id, "mega")


def test_a_button_is_pressed_where_it_stands_or_stood(world: World) -> None:
    post = world.post("comms", QUESTION, "q")
    world.update("comms", post.id, SHAREABLE)
    assert world.offered("lea", post.id, Verb.ANSWER_NO, "question-7").id == post.id
    for person, target in (("lea", "question-8"), ("sam", "question-7")):
        with pytest.raises(Gone):
            world.offered(person, post.id, Verb.ANSWER_NO, target)


def test_only_the_bots_own_cards_are_updated(world: World) -> None:
    said = world.say("lea", "cm", "bonjour")
    card = world.post("cm", SHAREABLE, "k")
    for room, number in (("cm", said.id), ("comms", card.id), ("cm", 99)):
        with pytest.raises(Gone):
            world.update(room, number, CONFIDENTIAL)


def test_unread_counts_what_others_said_since(world: World) -> None:
    world.say("lea", "cm", "un")
    world.whisper("lea", "cm", "pour Léa")
    assert (world.unread("sam", "cm"), world.unread("lea", "cm"), world.unread("max", "cm")) == (1, 1, 0)
    world.mark_read("sam", "cm")
    assert world.unread("sam", "cm") == 0


def test_only_those_who_see_a_change_are_told(world: World) -> None:
    told: list[Change] = []
    stop = world.listen(told.append)
    said = world.say("lea", "comms", "entre nous")
    world.react("noe", said.id, "mega")
    world.whisper("lea", "cm", "pour Léa")
    world.post("dm-sam", SHAREABLE, "k")
    world.say("lea", "town", "à tous")
    stop()
    world.say("lea", "comms", "trop tard")
    everybody = {"lea", "noe", "sam", "max"}
    assert [set(change.people) for change in told] == [{"lea", "noe"}, {"lea", "noe"}, {"lea"}, {"sam"}, everybody]


def test_time_is_the_clocks(world: World, clock: Clock) -> None:
    assert world.say("lea", "cm", "un").posted_at == NOW
    clock.forward(hours=1)
    assert (world.say("lea", "cm", "deux").posted_at - NOW).total_seconds() == 3600


@pytest.mark.parametrize("name", ["Léa", "a b", "a/b", "", "<b>", "passerelle", "a" * 99])
def test_ids_are_plain(name: str, clock: Clock) -> None:
    with pytest.raises(Invalid):
        World([Person(name, "X")], [], clock)
    with pytest.raises(Invalid):
        World([Person("lea", "X")], [Channel(name, "X")], clock)


@pytest.mark.parametrize(("name", "initials"), [("Léa Montagne", "LM"), ("Noé", "N"), ("A B C", "AC"), ("", "?")])
def test_initials(name: str, initials: str) -> None:
    assert Person("x", name).initials == initials

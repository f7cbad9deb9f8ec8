"""One topic, decision, action; the list of the meetings."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time

from bot.cards import syncrecords as records
from bot.cards.lens import Lens
from bot.cards.syncrecords import Seat
from bot.core.card import Card
from bot.core.people import Side
from bot.core.recurrence import Recurrence
from bot.core.syncdays import weekly
from bot.core.syncs import Meeting, Minute, MinuteKind, Sitting, Task, TaskState, Topic, TopicState, Written
from bot.core.verbs import Verb
from bot.i18n.words import words

AT = datetime(2026, 3, 23, 9, 30, tzinfo=UTC)
LENS = Lens(words("en"), "Europe/Paris", "Europe/Paris")
TOPIC = Topic("x_1", "o_1", "w_1", "g_1", 1, "The budget", Written("p_1", Side.COMMS, AT))
TASK = Task("a_1", "o_1", "w_1", "z_1", 2, "Send", "p_2", date(2026, 4, 1), "Europe/Paris", TOPIC.written)
MEETING = Meeting("g_1", "o_1", "w_1", "Weekly", "s_1", "s_2")


def offered(card: Card) -> set[Verb]:
    return {button.verb for button in card.buttons}


def test_its_author_alone_may_show_a_topic_to_the_cm() -> None:
    mine = records.topic_card(TOPIC, "Karim", Seat(Side.COMMS, is_author=True), LENS)
    others = records.topic_card(TOPIC, "Karim", Seat(Side.COMMS), LENS)
    assert offered(mine) == {Verb.TOPIC_SHARE, Verb.TOPIC_DONE, Verb.TOPIC_DROP}
    assert offered(others) == {Verb.TOPIC_DONE, Verb.TOPIC_DROP}
    shared = replace(TOPIC, written=replace(TOPIC.written, shown_from=AT))
    assert Verb.TOPIC_KEEP in offered(records.topic_card(shared, "Karim", Seat(Side.COMMS, is_author=True), LENS))
    assert offered(records.topic_card(shared, "Karim", Seat(Side.CM), LENS)) == {Verb.TOPIC_DONE}


def test_what_is_closed_offers_nothing() -> None:
    done, sitting = replace(TOPIC, state=TopicState.DONE), Sitting("z", "o", "w", "g", 3, date(2026, 3, 23), AT)
    assert offered(records.topic_card(done, "Karim", Seat(Side.COMMS, is_author=True), LENS)) == set()
    assert offered(records.asked_in_text(done, "Karim", sitting, [], LENS)) == set()
    assert Verb.TOPIC_ANSWER in offered(records.asked_in_text(TOPIC, "Karim", sitting, [], LENS))
    assert offered(records.task_card(replace(TASK, state=TaskState.DONE), "Sam", LENS)) == set()


def test_comms_alone_make_news_of_a_decision() -> None:
    minute = Minute("l_1", "o", "w", "z", MinuteKind.DECISION, "Open.", TOPIC.written, 4)
    made = offered(records.decision_card(minute, "Karim", Seat(Side.COMMS), LENS))
    assert made == {Verb.DECISION_TO_NEWS, Verb.DECISION_TO_RULING}
    assert offered(records.decision_card(minute, "Karim", Seat(Side.CM), LENS)) == set()


def test_an_action_says_that_it_is_due_on_its_day_only() -> None:
    assert records.task_card(TASK, "Sam", LENS, is_due=True).headline == "⏰ Due today: A-2"
    assert records.task_card(TASK, "Sam", LENS).headline == "📌 Action A-2"
    assert "Wednesday 1 April 2026" in repr(records.task_card(TASK, "Sam", LENS))


def test_meetings_are_said_in_words_and_each_can_be_changed() -> None:
    recurrence = Recurrence(weekly((0, 3), 2), date(2026, 3, 16), time(9), "America/Montreal")
    card = records.meeting_list([(MEETING, recurrence, ["Sam"])], [("w_1", "Social"), ("w_2", "Press")], LENS)
    assert "every 2 weeks, Monday and Thursday at 09:00 (America/Montreal)" in repr(card)
    assert [button.target for button in card.buttons] == ["g_1", "w_1", "w_2"]
    assert records.rule_said(recurrence, LENS) in repr(records.arranged(MEETING, recurrence, "", LENS))

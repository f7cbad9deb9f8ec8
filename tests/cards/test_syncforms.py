"""The forms of a sync: nothing is shared by default, and what platforms take is kept to."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from bot.cards import syncforms as forms
from bot.cards.lens import Lens
from bot.cards.syncforms import ScheduleDraft
from bot.core.card import Field, FieldKind, Form, Option
from bot.core.people import Side
from bot.core.syncs import Meeting, Sitting, Task, Topic, Written
from bot.i18n.words import words

AT = datetime(2026, 3, 23, 9, 30, tzinfo=UTC)
TOPIC = Topic("x_1", "o_1", "w_1", "g_1", 1, "Le budget", Written("p_1", Side.COMMS, AT))
TASK = Task("a_1", "o_1", "w_1", "z_1", 2, "Envoyer", "p_2", date(2026, 4, 1), "Europe/Paris", TOPIC.written)
SITTING = Sitting("z_1", "o_1", "w_1", "g_1", 3, date(2026, 3, 23), AT)
PEOPLE = [Option("p_1", "Léa"), Option("p_2", "Sam")]


def every(locale: str) -> list[Form]:
    lens = Lens(words(locale), "Europe/Paris", "Europe/Paris")
    return [
        forms.topic_form("i_1", "", PEOPLE, Side.COMMS, lens),
        forms.answer_form(TOPIC, Side.COMMS, lens, both=True),
        forms.schedule_form("g_1", ScheduleDraft("Point", (0,), "09:00", 12), PEOPLE, lens, version=2),
        forms.move_form(SITTING, Meeting("g_1", "o", "w", "Point", "s", "s"), "lundi", lens),
        forms.notes_form(SITTING, [TOPIC], lens),
        forms.task_form(SITTING, PEOPLE, lens),
        forms.later_form(TASK, lens),
    ]


def fields(form: Form) -> dict[str, Field]:
    return {field.name: field for field in form.fields}


@pytest.mark.parametrize("locale", ["fr", "en"])
def test_titles_labels_and_what_is_typed_fit_every_platform(locale: str) -> None:
    for form in every(locale):
        assert len(form.title) <= 45
        assert len(form.submit) <= 24
        assert all(len(field.label) <= 45 and len(field.hint) <= 100 for field in form.fields)
        typed = [field for field in form.fields if field.kind not in (FieldKind.CHOICE, FieldKind.CHOICES)]
        assert len(typed) <= 5


def test_nobody_shares_without_choosing_it() -> None:
    for form in every("fr"):
        if "readers" in fields(form):
            assert fields(form)["readers"].value in ("", "own")
            assert fields(form)["readers"].required


def test_a_cm_is_not_asked_who_reads_their_topic() -> None:
    lens = Lens(words("fr"), "Europe/Paris", "Europe/Paris")
    assert set(fields(forms.topic_form("i_1", "", PEOPLE[:1], Side.CM, lens))) == {"text"}


def test_the_form_holds_what_is_set_even_a_longer_interval() -> None:
    form = every("fr")[2]
    assert (form.version, fields(form)["weeks"].value, fields(form)["days"].value) == (2, "12", "0")
    assert "12" in {option.value for option in fields(form)["weeks"].options}
    assert "state" in fields(form)

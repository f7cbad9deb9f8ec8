from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import product

import pytest

from bot.cards import forms
from bot.cards.forms import NewsDraft
from bot.cards.lens import Lens
from bot.core.card import FieldKind, Form, Option, Paragraph
from bot.core.flags import Audience, Flag
from bot.core.neighbours import Neighbour, Relation
from bot.core.news import Revision
from bot.core.verbs import Verb
from bot.i18n.instants import read_instant
from tests.cards.samples import (
    APRIL,
    ENGLISH,
    FRENCH,
    LENSES,
    MAY,
    NOW,
    TEXT,
    WORDING,
    embargoed,
    item,
    question,
    revision,
    text_of,
)

ONE, TWO = Option("m1", "Réseaux (Sam)"), Option("m2", "Presse (Kim)")
DRAFT = NewsDraft(text=TEXT, flag="shareable", wording=WORDING, embargo="lundi 9h", topics="Lille", mandates=("m2",))
NEWS = ["flag", "wording", "embargo", "expires", "audience", "topics"]


def every(lens: Lens) -> list[Form]:
    long = question(number=123_456, asked_back="Quel réseau ?")
    return [
        forms.tag_form("t", DRAFT, [ONE, TWO], lens, quoted=TEXT, files=2),
        forms.tag_form("t", NewsDraft(), [ONE], lens, quoted="", files=1),
        forms.blind(forms.tag_form("t", NewsDraft(), [ONE], lens, quoted=TEXT, seen=False), lens),
        forms.write_form("t", DRAFT, [ONE, TWO], lens),
        forms.edit_form(item(embargoed(expires_at=MAY), number=123_456), lens),
        forms.edit_form(item(revision(text="x" * 3001)), lens),
        forms.withdraw_form(item(number=123_456), lens),
        forms.choose_mandates_form("t", [ONE, TWO], lens, flag="shareable", quoted=TEXT),
        forms.choose_mandates_form("t", [ONE, TWO], lens, flag="shareable", quoted=TEXT, embargo=APRIL),
        forms.choose_question_mandate_form("t", [ONE, TWO], lens, quoted=TEXT),
        forms.may_form(long, WORDING, "", lens),
        forms.no_form(long, lens),
        forms.not_before_form(long, lens),
        forms.ask_back_form(long, lens),
        forms.context_form(long, lens),
        forms.freeze_form([ONE, TWO], lens),
        forms.freeze_form([ONE], lens),
    ]


def names(form: Form) -> list[str]:
    return [field.name for field in form.fields]


@pytest.mark.parametrize("lens", LENSES.values())
def test_every_form_fits_every_platform(lens: Lens) -> None:
    """Slack: titles and buttons of 24 characters, options of 75. Discord: labels of 45, hints of 100."""
    for form in every(lens):
        assert 0 < len(form.title) <= 24, form.title
        assert 0 < len(form.submit) <= 24, form.submit
        assert len(set(names(form))) == len(names(form))
        for field in form.fields:
            assert 0 < len(field.label) <= 45, field.label
            assert len(field.hint) <= 100, field.hint
            assert len(field.value) <= field.max_length
            assert all(0 < len(option.label) <= 75 for option in field.options)


@pytest.mark.parametrize("lens", LENSES.values())
def test_a_form_sends_what_its_verb_says(lens: Lens) -> None:
    assert [(form.verb, form.target) for form in every(lens)] == [
        (Verb.TAG, "t"), (Verb.TAG, "t"), (Verb.TAG, "t"), (Verb.WRITE, "t"), (Verb.EDIT, "item-1"),
        (Verb.EDIT, "item-1"), (Verb.WITHDRAW, "item-1"), (Verb.CHOOSE_MANDATES, "t"), (Verb.CHOOSE_MANDATES, "t"),
        (Verb.ASK, "t"),
        (Verb.ANSWER_MAY, "question-1"), (Verb.ANSWER_NO, "question-1"), (Verb.ANSWER_NOT_BEFORE, "question-1"),
        (Verb.ASK_BACK, "question-1"), (Verb.GIVE_CONTEXT, "question-1"), (Verb.FREEZE, "new"), (Verb.FREEZE, "new"),
    ]  # fmt: skip


def test_a_tag_form_asks_for_the_flag_and_shows_the_message() -> None:
    form = forms.tag_form("t", NewsDraft(), [ONE, TWO], FRENCH, quoted=TEXT)
    assert names(form) == [*NEWS, "mandates"]
    assert form.fields[0].value == ""
    assert form.fields[0].required
    assert TEXT in text_of(form)


def test_the_only_recipients_are_stated_in_the_intro() -> None:
    form = forms.tag_form("t", NewsDraft(), [ONE], ENGLISH, quoted=TEXT, files=2)
    assert names(form) == NEWS
    assert "For: Réseaux (Sam)" in text_of(form)
    assert "2 files attached" in text_of(form)


def test_a_message_that_is_only_a_file_needs_a_wording() -> None:
    alone, with_text = (forms.tag_form("t", NewsDraft(), [ONE], FRENCH, quoted=q, files=1) for q in ("", TEXT))
    assert [form.fields[1].required for form in (alone, with_text)] == [True, False]


def test_a_draft_fills_the_form() -> None:
    form = forms.write_form("t", DRAFT, [ONE, TWO], FRENCH)
    assert {field.name: field.value for field in form.fields} == {
        "text": TEXT, "flag": "shareable", "wording": WORDING, "embargo": "lundi 9h", "expires": "", "audience": "cm",
        "topics": "Lille", "mandates": "m2",
    }  # fmt: skip


@pytest.mark.parametrize(("lens", "minutes"), list(product(LENSES.values(), range(-120, 121, 30))))
def test_an_edited_instant_reads_back_as_it_was(lens: Lens, minutes: int) -> None:
    """Also in the hours around a change of clocks (25 October in Paris)."""
    for at in (APRIL, APRIL.replace(month=10, day=25, hour=1) + timedelta(minutes=minutes)):
        form = forms.edit_form(item(revision(expires_at=at), version=7), lens)
        typed = next(field.value for field in form.fields if field.name == "expires")
        assert read_instant(typed, now=NOW, zone=lens.zone, locale=lens.words.locale) == at
        assert form.version == 7


def test_an_edit_form_shows_the_item_as_it_is() -> None:
    edited = revision(flag=Flag.CONFIDENTIAL, audience=Audience.COMMS, topics=("Lille", "Metz"), wording=None)
    values = {field.name: field.value for field in forms.edit_form(item(edited), FRENCH).fields}
    assert (values["flag"], values["audience"], values["topics"]) == ("confidential", "comms", "Lille, Metz")
    assert (values["text"], values["wording"]) == (TEXT, "")


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        (revision(wording=None), "Lille ouvre."),
        (embargoed(wording=None, flag=Flag.CONFIDENTIAL), "Lille ouvre."),
        (revision(), WORDING),
        (revision(wording=None, flag=Flag.CONFIDENTIAL), ""),
    ],
)
def test_an_edit_form_proposes_a_wording_where_one_is_missing_and_says_so(said: Revision, shown: str) -> None:
    form = forms.edit_form(item(said), ENGLISH, proposed="Lille ouvre.")
    assert next(field.value for field in form.fields if field.name == "wording") == shown
    assert ("The proposed wording comes from the message" in text_of(form)) is (shown == "Lille ouvre.")


def test_what_nobody_would_tell_us_an_edit_of_can_be_confidential_alone() -> None:
    form = forms.tag_form("t", replace(DRAFT, flag="shareable"), [ONE], FRENCH, quoted=TEXT, seen=False)
    assert [field.name for field in form.fields] == ["flag", "audience", "topics"]
    assert [option.value for option in form.fields[0].options] == [form.fields[0].value] == ["confidential"]
    assert form.intro[0] == Paragraph(FRENCH.words("form-unheard"))


def test_a_tag_form_tells_what_the_message_repeats_or_contradicts() -> None:
    near = (Neighbour("N-12", Relation.DIFFERS, "2 avril"), Neighbour("N-14", Relation.SAME))
    form = forms.tag_form("t", DRAFT, [ONE], FRENCH, quoted=TEXT, neighbours=near)
    assert [block.text for block in form.intro if isinstance(block, Paragraph)][:2] == [
        "⚠️ N-12 donne «\u00a02 avril\u00a0».",
        "🔁 N-14 dit presque la même chose.",
    ]


def test_a_text_too_long_for_a_field_is_never_cut() -> None:
    form = forms.edit_form(item(revision(text="x" * 3001)), FRENCH)
    assert names(form) == NEWS
    assert forms.may_form(question(), "x" * 3001, "", FRENCH).fields[0].value == ""


def test_a_choice_of_recipients_says_what_they_will_get() -> None:
    plain = forms.choose_mandates_form("t", [ONE, TWO], FRENCH, flag="confidential", quoted=TEXT)
    assert "🔒 Confidentiel" in text_of(plain)
    timed = forms.choose_mandates_form("t", [ONE, TWO], FRENCH, flag="shareable", quoted=TEXT, embargo=APRIL)
    assert "⏳ Sous embargo jusqu'au lundi 6 avril 2026 à 09:00 (heure de Paris)" in text_of(timed)
    assert "📣" not in text_of(timed)
    assert plain.fields[0].options == (ONE, TWO)
    assert plain.fields[0].value == ""


def test_answers_ask_for_what_they_need() -> None:
    asked = question(version=3)
    built = [forms.may_form(asked, WORDING, "lundi 9h", FRENCH), forms.no_form(asked, FRENCH)]
    built += [
        forms.not_before_form(asked, FRENCH),
        forms.ask_back_form(asked, FRENCH),
        forms.context_form(asked, FRENCH),
    ]
    assert [names(form) for form in built] == [
        ["wording", "expires", "note"], ["note"], ["until", "note"], ["message"], ["message"],
    ]  # fmt: skip
    assert {form.version for form in built} == {3}
    assert [field.name for form in built for field in form.fields if field.required] == [
        "wording", "until", "message", "message",
    ]  # fmt: skip
    assert built[2].fields[0].kind is FieldKind.INSTANT


def test_a_freeze_asks_why_and_for_whom() -> None:
    form = forms.freeze_form([ONE, TWO], ENGLISH)
    assert names(form) == ["reason", "mandates"]
    assert form.fields[1].value == "m1,m2"
    assert names(forms.freeze_form([ONE], ENGLISH)) == ["reason"]

"""Forms as modals, within Slack's limits, and what comes back from them."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bot.cards import forms
from bot.cards.forms import NewsDraft
from bot.cards.lens import Lens
from bot.core.address import Address, Place, Platform
from bot.core.card import Field, FieldKind, Form, Option, Paragraph
from bot.core.verbs import Verb
from bot.errors import Invalid
from bot.i18n.words import words
from integrations.slack.modals import filled, view, wrong
from tests.cards.samples import LENSES, NOW, item, question
from tests.integrations.slack.strict import faults_of_view

PLACE = Place(Address(Platform.SLACK, "T1", "C1"), "1700000000.000100")
MANDATES = [Option("m1", "Réseaux sociaux (Sam Dubois)"), Option("m2", "Boutiques " + "et villes " * 20)]
SAY = words("fr")


def samples(lens: Lens) -> list[Form]:
    full = NewsDraft("Un texte", "shareable", "Le texte", "lundi 9h", "mardi", "cm", "lille", ("m1",))
    return [
        forms.tag_form("kept-1", NewsDraft(), MANDATES, lens, quoted="Un message", files=2),
        forms.write_form("new", full, MANDATES, lens),
        forms.edit_form(item(), lens),
        forms.withdraw_form(item(), lens),
        forms.choose_mandates_form("kept-2", MANDATES, lens, flag="shareable", quoted="x" * 5000, embargo=NOW),
        forms.choose_question_mandate_form("kept-3", MANDATES, lens, quoted="Peut-on ?"),
        forms.may_form(question(), "Oui", "", lens),
        forms.no_form(question(), lens),
        forms.not_before_form(question(), lens),
        forms.ask_back_form(question(), lens),
        forms.context_form(question(), lens),
        forms.freeze_form(MANDATES, lens),
        Form(Verb.TAG, "t", "Un titre bien trop long pour un modal", "Envoyer", (), ()),
    ]


@pytest.mark.parametrize("lens", LENSES.values(), ids=LENSES.keys())
def test_every_form_is_taken_and_asks_everything(lens: Lens) -> None:
    for form in samples(lens):
        drawn = view(form, PLACE, lens.words)
        assert not faults_of_view(drawn), drawn
        asked = [block["block_id"] for block in drawn["blocks"] if block["type"] == "input"]
        assert asked == [field.name for field in form.fields]
        everything = json.dumps(drawn, ensure_ascii=False)
        assert json.dumps(form.title, ensure_ascii=False)[1:-1] in everything
        for option in (option for field in form.fields for option in field.options):
            assert option.label.strip() in everything


def test_a_form_comes_back_with_what_it_was_for() -> None:
    form = forms.edit_form(item(), LENSES["fr"])
    drawn = view(form, PLACE, SAY)
    values = {
        "text": {"text": {"type": "plain_text_input", "value": "Nouveau"}},
        "wording": {"wording": {"type": "plain_text_input", "value": None}},
        "flag": {"flag": {"type": "radio_buttons", "selected_option": {"value": "shareable"}}},
        "audience": {"audience": {"type": "static_select", "selected_option": None}},
        "mandates": {"mandates": {"type": "checkboxes", "selected_options": [{"value": "m1"}, {"value": "m2"}]}},
    }
    answer = filled(drawn | {"state": {"values": values}})
    assert (answer.verb, answer.target, answer.version) == (Verb.EDIT, form.target, form.version)
    assert answer.place == PLACE
    expected = {"text": "Nouveau", "wording": "", "flag": "shareable", "audience": "", "mandates": "m1,m2"}
    assert answer.values == expected


@pytest.mark.parametrize("carried", ["", "{}", "[]", "null", '{"verb": "nothing"}', "{" * 2000])
def test_a_modal_of_somebody_else_is_no_form(carried: str) -> None:
    with pytest.raises(Invalid):
        filled({"private_metadata": carried, "state": {"values": {}}})


def test_nothing_but_opaque_ids_is_carried() -> None:
    drawn = view(forms.withdraw_form(item(), LENSES["fr"]), PLACE, SAY)
    carried = json.loads(drawn["private_metadata"])
    assert set(carried) == {"verb", "target", "version", "room", "thread", "direct", "person"}


def test_what_is_wrong_is_said_beside_the_input() -> None:
    drawn = view(forms.not_before_form(question(), LENSES["fr"]), PLACE, SAY)
    answer = wrong(drawn, {"until": "déjà passé", "": "tout est faux", "unknown": "et ceci"})
    assert answer == {"response_action": "errors", "errors": {"until": "déjà passé\ntout est faux\net ceci"}}


def test_what_is_wrong_with_a_form_without_inputs_is_said_over_it() -> None:
    drawn: dict[str, Any] = view(forms.withdraw_form(item(), LENSES["fr"]), PLACE, SAY)
    shown = drawn | {"id": "V1", "hash": "1.2", "state": {"values": {}}, "team_id": "T1"}
    answer = wrong(shown, {"": "déjà retiré"})
    again = wrong(answer["view"], {"": "encore"})
    assert answer["response_action"] == "update"
    for view_of in (answer["view"], again["view"]):
        assert not faults_of_view(view_of)
        assert not {"id", "hash", "state", "team_id"} & set(view_of)
    assert "déjà retiré" in json.dumps(answer, ensure_ascii=False)
    assert len(again["view"]["blocks"]) == len(answer["view"]["blocks"]) == len(drawn["blocks"]) + 1


def test_many_options_make_a_menu_and_what_is_too_long_is_left_out() -> None:
    many = tuple(Option(f"m{n}", f"Mandat {n}") for n in range(11))
    fields = (
        Field("mandates", FieldKind.CHOICES, "Pour qui", "m1,m3", options=many),
        Field("mandate", FieldKind.CHOICE, "Pour qui", "m1", options=many),
        Field("text", FieldKind.TEXT, "Texte", "x" * 3001, required=True, max_length=4000),
    )
    drawn = view(Form(Verb.ASK, "t", "Titre", "Envoyer", fields, (Paragraph("Pourquoi"),)), PLACE, SAY)
    assert not faults_of_view(drawn)
    several, one, typed = (block["element"] for block in drawn["blocks"] if block["type"] == "input")
    assert (several["type"], one["type"]) == ("multi_static_select", "static_select")
    assert [option["value"] for option in several["initial_options"]] == ["m1", "m3"]
    assert "initial_value" not in typed

"""Every form of the product fits Discord, loses no field, and comes back whole."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from bot.cards import forms as drawn
from bot.cards.forms import NewsDraft
from bot.cards.lens import Lens
from bot.core.card import Field, FieldKind, Form, Option, Quote
from bot.core.verbs import Verb
from integrations.discord import fields
from integrations.discord.forms import OpenForm, OpenForms, ident_of, sheet, typing_modal, whole_modal
from integrations.discord.identifiers import Act, Menu, read, read_menu
from tests.cards.samples import LENSES, NOW, item, question
from tests.integrations.discord.judge import breaches, modal_breaches, texts, walk

TWO = (Option("m_1", "Réseaux sociaux (Sam)"), Option("m_2", "Boutique (Sam et Jo)"))
MANY = tuple(Option(f"m_{at}", f"Mandat {at}") for at in range(60))


def every_form(lens: Lens) -> list[Form]:
    """Each form of bot/cards/forms.py, with one mandate, with two and with very many."""
    draft = NewsDraft("Lille ouvre.", "shareable", "Lille !", "demain 9h", "lundi 9h", "cm", "ouverture")
    made: list[Form] = []
    for mandates in ((TWO[0],), TWO, MANY):
        made += [
            drawn.tag_form("i_1", draft, mandates, lens, quoted="Lille *ouvre*. " * 60, files=2),
            drawn.write_form("i_2", draft, mandates, lens),
            drawn.choose_mandates_form("i_3", mandates, lens, flag="shareable", quoted="Lille", embargo=NOW),
            drawn.choose_question_mandate_form("i_4", mandates, lens, quoted="Lille ?"),
            drawn.freeze_form(mandates, lens),
        ]
    asked = question()
    return [
        *made,
        drawn.edit_form(item(), lens, proposed="Lille"),
        drawn.withdraw_form(item(), lens),
        drawn.may_form(asked, "Lille ouvre", "lundi 9h", lens),
        drawn.no_form(asked, lens),
        drawn.not_before_form(asked, lens),
        drawn.ask_back_form(asked, lens),
        drawn.context_form(asked, lens),
    ]


FORMS = [pytest.param(form, id=f"{locale}-{form.verb.value}-{at}") for locale, lens in LENSES.items()
         for at, form in enumerate(every_form(lens))]  # fmt: skip


def asked_for(components: Sequence[dict[str, Any]]) -> set[str]:
    found = set()
    for each in walk(components):
        if "custom_id" in each and each["type"] != 2:
            menu = read_menu(each["custom_id"])
            found.add(menu.field if menu else each["custom_id"])
    return found


@pytest.mark.parametrize("form", FORMS)
def test_every_form_fits_and_asks_for_every_field(form: Form) -> None:
    opened, wanted = OpenForm(form), {each.name for each in form.fields}
    modal = whole_modal(opened)
    if modal is not None:
        assert modal_breaches(modal.to_dict()) == []
        assert asked_for(modal.to_dict()["components"]) == wanted
    message = sheet(opened).to_components()
    assert breaches(message) == []
    typed = any(not fields.is_choice(each) for each in form.fields)
    typing = typing_modal(opened).to_dict() if typed else {"components": []}
    assert not typed or modal_breaches(typing) == []
    assert asked_for(message) | asked_for(typing["components"]) == wanted
    act = next(each["custom_id"] for each in walk(message) if each["type"] == 2)
    assert read(act) == ident_of(form, Act.OPEN if typed else Act.SEND)


@pytest.mark.parametrize("form", FORMS)
def test_no_label_and_no_hint_is_cut(form: Form) -> None:
    for each in form.fields:
        assert len(each.label) <= 45
        assert len(each.hint) <= 100
    assert len(form.title) <= 45


def form_of(*asked: Field, version: int = 3) -> Form:
    return Form(Verb.EDIT, "n_1", "Modifier", "Enregistrer", asked, version=version)


CHOICE = Field("flag", FieldKind.CHOICE, "Étiquette", "b", options=(Option("a", "A"), Option("b", "B")), required=True)
SEVERAL = Field("mandates", FieldKind.CHOICES, "Pour", "m_1,m_40", options=MANY, required=True)
LINE = Field("topics", FieldKind.LINE, "Sujets", "mars", max_length=150)


def test_a_modal_is_prefilled() -> None:
    modal = whole_modal(OpenForm(form_of(CHOICE, LINE), {"topics": "avril"}))
    assert modal is not None
    radio, line = (each["component"] for each in modal.to_dict()["components"])
    assert [option.get("default") for option in radio["options"]] == [False, True]
    assert (line["value"], line["max_length"]) == ("avril", 150)


def test_a_sheet_remembers_what_was_chosen_in_each_of_its_menus() -> None:
    view = sheet(OpenForm(form_of(CHOICE, SEVERAL)))
    items = list(view.walk_children())
    assert fields.chosen_in(iter(items)) == {"flag": "b", "mandates": "m_1,m_40"}
    fields.choose(iter(items), str(Menu("mandates", 1, several=True)), ["m_30", "m_31"])
    fields.choose(iter(items), str(Menu("flag")), ["a"])
    assert fields.chosen_in(iter(items)) == {"flag": "a", "mandates": "m_1,m_30,m_31"}
    fields.choose(iter(items), str(Menu("flag")), [])
    assert fields.chosen_in(iter(items))["flag"] == ""


def test_of_one_value_only_one_is_chosen_whatever_the_menus() -> None:
    one = Field("mandate", FieldKind.CHOICE, "Pour", "m_1", options=MANY)
    items = list(sheet(OpenForm(form_of(one))).walk_children())
    fields.choose(iter(items), str(Menu("mandate", 2)), ["m_59"])
    assert fields.chosen_in(iter(items)) == {"mandate": "m_59"}


def test_what_is_to_be_mended_is_said() -> None:
    message = sheet(OpenForm(form_of(CHOICE, LINE)), {"topics": "trop *long*", "": "rien"}).to_components()
    assert [text for text in texts(message) if "⚠" in text] == ["⚠ Sujets: trop \\*long\\*", "⚠ rien"]


def test_a_text_too_long_for_its_field_is_left_out_rather_than_cut() -> None:
    modal = typing_modal(OpenForm(form_of(LINE), {"topics": "x" * 151})).to_dict()
    assert not modal["components"][0]["component"].get("value")


def test_a_form_is_remembered_for_its_person_and_its_version() -> None:
    open_forms, form = OpenForms(), form_of(LINE)
    open_forms.keep(7, form, {"topics": "avril"})
    ident = ident_of(form, Act.OPEN)
    found = open_forms.find(7, ident)
    assert found is not None
    assert found.values == {"topics": "avril"}
    assert open_forms.find(8, ident) is None
    assert open_forms.find(7, ident_of(form_of(LINE, version=4), Act.OPEN)) is None
    open_forms.done(7, ident)
    assert open_forms.find(7, ident) is None


def test_a_modal_that_came_back_is_read() -> None:
    sent: list[dict[str, Any]] = [
        {"type": 10, "id": 1},
        {"type": 18, "component": {"type": 21, "custom_id": "flag", "value": "a"}},
        {"type": 18, "component": {"type": 21, "custom_id": "none", "value": None}},
        {"type": 18, "component": {"type": 22, "custom_id": "mandates", "values": ["m_1", "m_2"]}},
        {"type": 18, "component": {"type": 4, "custom_id": "wording", "value": "Lille !"}},
    ]
    assert fields.typed_in(sent) == {"flag": "a", "none": "", "mandates": "m_1,m_2", "wording": "Lille !"}


def test_a_quotation_in_a_form_stays_in_its_frame() -> None:
    form = Form(Verb.TAG, "i_1", "t", "s", (LINE,), (Quote("a\n# b"),))
    modal = whole_modal(OpenForm(form))
    assert modal is not None
    assert texts(modal.to_dict()["components"]) == ["> a\n> \\# b"]

"""Components: what a message and a modal may be built of."""

from __future__ import annotations

import io
from typing import Any

import discord
import pytest
from discord import ui

from tests.peers.discord.conftest import Api, Town
from tests.peers.discord.pointing import a_client

V2 = 1 << 15
Json = dict[str, Any]


def button(custom_id: str = "b", **more: Any) -> Json:
    return {"type": 2, "style": 1, "label": "x", "custom_id": custom_id, **more}


def row(*inside: Json) -> Json:
    return {"type": 1, "components": list(inside)}


def words(text: str = "x") -> Json:
    return {"type": 10, "content": text}


def menu(count: int = 1, **more: Any) -> Json:
    options = [{"label": f"o{n}", "value": f"v{n}"} for n in range(count)]
    return {"type": 3, "custom_id": "m", "options": options, **more}


NOT_BOTH = "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE"
FIRST = "components.0.components.0.options"
TWICE = "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED"
DEFAULTS = "SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES"


@pytest.mark.parametrize(
    ("components", "complaint"),
    [
        ([words("x" * 4000)], ""),
        ([words("x" * 4001)], "components COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED"),
        ([words("x" * 2000), words("x" * 2001)], "components COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED"),
        ([words("")], "components.0.content BASE_TYPE_REQUIRED"),
        ([words()] * 40, ""),
        ([words()] * 41, "components BASE_TYPE_BAD_LENGTH"),
        ([{"type": 17, "components": [words()] * 39}], ""),
        ([{"type": 17, "components": [words()] * 40}], "components BASE_TYPE_BAD_LENGTH"),
        ([{"type": 17, "components": []}], "components.0.components BASE_TYPE_BAD_LENGTH"),
        (
            [{"type": 17, "components": [{"type": 17, "components": [words()]}]}],
            "components.0.components.0.type BASE_TYPE_CHOICES",
        ),
        ([{"type": 17, "accent_color": 1 << 24, "components": [words()]}], "components.0.accent_color NUMBER_TYPE_MAX"),
        ([button()], "components.0.type BASE_TYPE_CHOICES"),
        ([row(*[button(str(n)) for n in range(5)])], ""),
        ([row(*[button(str(n)) for n in range(6)])], "components.0.components BASE_TYPE_BAD_LENGTH"),
        ([row(button(), button())], "components.0.components.1.custom_id COMPONENT_CUSTOM_ID_DUPLICATED"),
        ([words() | {"id": 3}, words() | {"id": 3}], "components.1.id COMPONENT_ID_DUPLICATED"),
        ([row(button("x" * 101))], "components.0.components.0.custom_id BASE_TYPE_BAD_LENGTH"),
        ([row(button(""))], "components.0.components.0.custom_id BASE_TYPE_BAD_LENGTH"),
        ([row({"type": 2, "style": 1, "label": "x"})], "components.0.components.0.custom_id BASE_TYPE_REQUIRED"),
        ([row(button(label="x" * 81))], "components.0.components.0.label BASE_TYPE_MAX_LENGTH"),
        ([row(button(label=""))], "components.0.components.0 BUTTON_COMPONENT_INVALID_EMOJI_OR_LABEL"),
        ([row(button(label=None, emoji={"name": "🔒"}))], ""),
        ([row({"type": 2, "style": 5, "label": "x"})], "components.0.components.0.url BASE_TYPE_REQUIRED"),
        (
            [row(button(style=5, url="https://example.org"))],
            "components.0.components.0 BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE",
        ),
        ([row(menu(25))], ""),
        ([row(menu(26))], "components.0.components.0.options BASE_TYPE_BAD_LENGTH"),
        ([row(menu(), button())], "components.0.components COMPONENT_LAYOUT_WIDTH_EXCEEDED"),
        ([row(menu(2, max_values=3))], "components.0.components.0.max_values BASE_TYPE_MAX_LENGTH"),
        ([row(menu(placeholder="x" * 151))], "components.0.components.0.placeholder BASE_TYPE_MAX_LENGTH"),
        ([{"type": 9, "components": [words()], "accessory": button()}], ""),
        ([{"type": 9, "components": [words()]}], "components.0.accessory BASE_TYPE_REQUIRED"),
        (
            [{"type": 9, "components": [words()] * 4, "accessory": button()}],
            "components.0.components BASE_TYPE_BAD_LENGTH",
        ),
        ([{"type": 14, "spacing": 3}], "components.0.spacing BASE_TYPE_CHOICES"),
        ({"type": 10}, "components LIST_TYPE_CONVERT"),
        ([{"type": 1}], "components.0.components BASE_TYPE_REQUIRED"),
        ([words() | {"content": 7}], "components.0.content STRING_TYPE_CONVERT"),
        ([row(button(style=7))], "components.0.components.0.style BASE_TYPE_CHOICES"),
        ([row(button(url="https://example.org"))], f"components.0.components.0 {NOT_BOTH}"),
        ([row(menu(min_values=26))], "components.0.components.0.min_values BASE_TYPE_BAD_LENGTH"),
        ([row(menu(max_values=0))], "components.0.components.0.max_values BASE_TYPE_BAD_LENGTH"),
        ([row(menu(options=[{"label": "a", "value": "v"}, {"label": "b", "value": "v"}]))], f"{FIRST}.1.value {TWICE}"),
        ([row(menu(options=[{"label": x, "value": x, "default": True} for x in "ab"]))], f"{FIRST} {DEFAULTS}"),
        ([row(menu(options=[{"label": "x" * 101, "value": "v"}]))], f"{FIRST}.0.label BASE_TYPE_MAX_LENGTH"),
        ([{"type": 12, "items": []}], "components.0.items BASE_TYPE_BAD_LENGTH"),
        (
            [{"type": 13, "file": {"url": "attachment://a.txt"}}],
            "components.0.file UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
        ),
        ([{"type": 18, "label": "x", "component": menu()}], "components.0.type BASE_TYPE_CHOICES"),
    ],
)
async def test_a_message_of_components(town: Town, api: Api, components: list[Json], complaint: str) -> None:
    path = f"/channels/{town.private.id}/messages"
    assert await api.complaint(path, {"flags": V2, "components": components}) == complaint


async def test_the_old_kind_has_rows_only(town: Town, api: Api) -> None:
    path = f"/channels/{town.private.id}/messages"
    rows = [row(button(str(n))) for n in range(5)]
    assert await api.complaint(path, {"content": "x", "components": rows}) == ""
    assert (
        await api.complaint(path, {"content": "x", "components": [*rows, row(button("6"))]})
        == "components BASE_TYPE_BAD_LENGTH"
    )
    assert await api.complaint(path, {"components": [words()]}) == "components.0.type BASE_TYPE_CHOICES"


async def test_nothing_stands_beside_components_of_the_new_kind(town: Town, api: Api) -> None:
    path = f"/channels/{town.private.id}/messages"
    legacy = "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"
    new = {"flags": V2, "components": [words()]}
    assert await api.complaint(path, new | {"content": "x"}) == f"content {legacy}"
    assert await api.complaint(path, new | {"embeds": [{"title": "x"}]}) == f"embeds {legacy}"
    assert await api.code("POST", path, {"flags": V2, "components": []}) == 50006
    _, old = await api("POST", path, {"content": "x"})
    there = f"{path}/{old['id']}"
    assert await api.complaint(there, new, "PATCH") == f"content {legacy}"
    status, changed = await api("PATCH", there, new | {"content": None})
    assert (status, changed["flags"] & V2, changed["components"][0]["id"]) == (200, V2, 1)
    assert await api.complaint(there, {"content": "x", "flags": 0}, "PATCH") == f"content {legacy}"
    _, kept = await api("PATCH", there, {"components": [words("y")], "flags": 0})
    assert kept["flags"] & V2


IN_LABEL = "data.components.0.component"
NOT_REQUIRED = "SELECT_COMPONENT_MIN_VALUES_NOT_REQUIRED"
FIELD = {"type": 4, "custom_id": "t", "style": 1}


def label(inner: Json, **more: Any) -> Json:
    return {"type": 18, "label": "x", "component": inner, **more}


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        ({}, ""),
        ({"title": "x" * 46}, "data.title BASE_TYPE_MAX_LENGTH"),
        ({"title": ""}, "data.title BASE_TYPE_REQUIRED"),
        ({"custom_id": "x" * 101}, "data.custom_id BASE_TYPE_BAD_LENGTH"),
        ({"components": []}, "data.components BASE_TYPE_BAD_LENGTH"),
        ({"components": [words()] * 5}, ""),
        ({"components": [words()] * 6}, "data.components BASE_TYPE_BAD_LENGTH"),
        ({"components": [label(FIELD, label="x" * 46)]}, "data.components.0.label BASE_TYPE_MAX_LENGTH"),
        ({"components": [label(FIELD, description="x" * 101)]}, "data.components.0.description BASE_TYPE_MAX_LENGTH"),
        (
            {"components": [label(FIELD), label(FIELD)]},
            "data.components.1.component.custom_id COMPONENT_CUSTOM_ID_DUPLICATED",
        ),
        ({"components": [label(button())]}, "data.components.0.component.type BASE_TYPE_CHOICES"),
        (
            {"components": [label(FIELD | {"label": "x"})]},
            "data.components.0.component.label COMPONENT_LABEL_NOT_ALLOWED",
        ),
        ({"components": [row(FIELD)]}, "data.components.0.components.0.label BASE_TYPE_REQUIRED"),
        ({"components": [row(FIELD | {"label": "x"})]}, ""),
        ({"components": [row(button())]}, "data.components.0.components BASE_TYPE_CHOICES"),
        (
            {"components": [label(FIELD | {"value": "x" * 11, "max_length": 10})]},
            "data.components.0.component.value BASE_TYPE_BAD_LENGTH",
        ),
        (
            {"components": [label(FIELD | {"max_length": 4001})]},
            "data.components.0.component.max_length BASE_TYPE_BAD_LENGTH",
        ),
        ({"components": [label(FIELD | {"style": 3})]}, "data.components.0.component.style BASE_TYPE_CHOICES"),
        ({"components": [label(menu(11) | {"type": 21})]}, "data.components.0.component.options BASE_TYPE_BAD_LENGTH"),
        ({"components": [label(menu(1) | {"type": 21})]}, "data.components.0.component.options BASE_TYPE_BAD_LENGTH"),
        ({"components": [label(menu(1) | {"type": 22})]}, ""),
        ({"components": [button()]}, "data.components.0.type BASE_TYPE_CHOICES"),
        ({"components": [{"type": 18, "label": "x"}]}, "data.components.0.component BASE_TYPE_REQUIRED"),
        ({"components": [label(menu(required=False, min_values=1))]}, f"{IN_LABEL}.min_values {NOT_REQUIRED}"),
    ],
)
async def test_a_modal(town: Town, api: Api, changes: Json, complaint: str) -> None:
    interaction = town.discord.interactions.start(2, town.lea, town.private, {"id": "1", "name": "x", "type": 1})
    data = {"title": "x", "custom_id": "c", "components": [label(FIELD)], **changes}
    path = f"/interactions/{interaction.id}/{interaction.token}/callback"
    assert await api.complaint(path, {"type": 9, "data": data}) == complaint


async def test_a_view_of_discord_py_is_read_as_text(town: Town) -> None:
    view = ui.LayoutView()
    section: ui.Section[ui.LayoutView] = ui.Section(
        "Le pont", accessory=ui.Button(label="Voir", custom_id="see", disabled=True)
    )
    view.add_item(ui.Container(ui.TextDisplay("## Nouvelle"), ui.Separator(), section))
    view.add_item(
        ui.ActionRow(
            ui.Select(custom_id="s", placeholder="Choisir", options=[discord.SelectOption(label="Un", value="1")])
        )
    )
    client = a_client()
    await client.login(town.discord.token)
    await client.get_partial_messageable(town.private.id).send(view=view)
    await client.close()
    seen = town.lea.visible(town.private)[0]
    assert seen.text == "## Nouvelle\nLe pont\nVoir\nChoisir\nUn"
    assert [(b.label, b.disabled) for b in seen.buttons] == [("Voir", True)]
    assert [s["custom_id"] for s in seen.selects] == ["s"]


async def test_files_in_a_view_get_an_address(town: Town) -> None:
    view = ui.LayoutView()
    view.add_item(ui.File("attachment://plan.txt"))
    view.add_item(ui.MediaGallery(discord.MediaGalleryItem("attachment://plan.txt")))
    client = a_client()
    await client.login(town.discord.token)
    channel = client.get_partial_messageable(town.private.id)
    sent = await channel.send(view=view, file=discord.File(io.BytesIO(b"plan"), "plan.txt"))
    shown = sent.components[0]
    assert isinstance(shown, discord.FileComponent)
    assert (shown.name, shown.size, shown.media.url) == ("plan.txt", 4, sent.attachments[0].url)
    with pytest.raises(discord.HTTPException):
        await channel.send(view=view)
    await client.close()

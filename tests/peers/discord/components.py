"""What a message may be built of (docs.discord.com/developers/components/reference). Whoever breaks a rule is refused
with 50035, as by Discord."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from tests.peers.discord.refusals import bad_choice, bad_length, invalid, missing, too_long

Json = dict[str, Any]
ROW, BUTTON, STRING_SELECT, TEXT_INPUT, SECTION, TEXT, THUMBNAIL, GALLERY, FILE, SEPARATOR = (
    1,
    2,
    3,
    4,
    9,
    10,
    11,
    12,
    13,
    14,
)
CONTAINER, LABEL, UPLOAD, RADIO, CHECKBOXES, CHECKBOX = 17, 18, 19, 21, 22, 23
SELECTS = (3, 5, 6, 7, 8)
LINK, PREMIUM = 5, 6
TOP_V1 = {ROW}
TOP_V2 = {ROW, SECTION, TEXT, GALLERY, FILE, SEPARATOR, CONTAINER}
IN_CONTAINER = TOP_V2 - {CONTAINER}
MOST_V2, MOST_TEXT, MOST_ROWS_V1 = 40, 4000, 5


def walk(components: Sequence[Json], path: str = "components") -> Iterator[tuple[str, Json]]:
    """Every component with where it stands, outermost first."""
    for index, component in enumerate(components):
        here = f"{path}.{index}"
        yield here, component
        yield from walk(component.get("components") or [], f"{here}.components")
        for inner in ("accessory", "component"):
            if component.get(inner):
                yield f"{here}.{inner}", component[inner]
                yield from walk(component[inner].get("components") or [], f"{here}.{inner}.components")


def check_message(components: Sequence[Json], *, v2: bool, files: Sequence[str] = ()) -> None:
    """Raise what is wrong with the components of a message; `files` are the names of its attachments."""
    _kinds(components, "components", TOP_V2 if v2 else TOP_V1, v2=v2)
    if not v2 and len(components) > MOST_ROWS_V1:
        raise bad_length("components", 0, MOST_ROWS_V1)
    everything = list(walk(components))
    if v2 and len(everything) > MOST_V2:
        raise invalid("components", "BASE_TYPE_BAD_LENGTH", f"The total number of components cannot exceed {MOST_V2}")
    _text_total(everything)
    unique(everything)
    for path, component in everything:
        CHECKS.get(component["type"], _nothing)(path, component)
        _file_is_there(path, component, files)


def _kinds(components: Sequence[Json], path: str, allowed: set[int], *, v2: bool) -> None:
    if not isinstance(components, list):
        raise invalid(path, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType")
    for index, component in enumerate(components):
        here = f"{path}.{index}"
        kind = component.get("type")
        if kind not in allowed:
            raise bad_choice(f"{here}.type", f'Value of field "type" must be one of {tuple(sorted(allowed))}.')
        inside = component.get("components")
        if kind == CONTAINER:
            _some(inside, f"{here}.components", 1, MOST_V2)
            _kinds(inside, f"{here}.components", IN_CONTAINER, v2=v2)
        elif kind == SECTION:
            _section(here, component)
        elif kind == ROW:
            _row(here, inside)


def _section(here: str, section: Json) -> None:
    _some(section.get("components"), f"{here}.components", 1, 3)
    _kinds(section["components"], f"{here}.components", {TEXT}, v2=True)
    if "accessory" not in section:
        raise missing(f"{here}.accessory")
    _kinds([section["accessory"]], f"{here}.accessory", {BUTTON, THUMBNAIL}, v2=True)


def _row(here: str, inside: Any) -> None:
    _some(inside, f"{here}.components", 1, 5)
    kinds = {c.get("type") for c in inside}
    if kinds & set(SELECTS) and len(inside) > 1:
        raise invalid(
            f"{here}.components", "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The specified component exceeds the maximum width"
        )
    _kinds(inside, f"{here}.components", {BUTTON, *SELECTS}, v2=True)


def _some(inside: Any, path: str, least: int, most: int) -> None:
    if not isinstance(inside, list):
        raise missing(path)
    if not least <= len(inside) <= most:
        raise bad_length(path, least, most)


def _text_total(everything: Sequence[tuple[str, Json]]) -> None:
    total = sum(len(str(c.get("content") or "")) for _, c in everything if c["type"] == TEXT)
    if total > MOST_TEXT:
        raise invalid(
            "components",
            "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
            f"The total displayable text size exceeds {MOST_TEXT}",
        )


def unique(everything: Sequence[tuple[str, Json]]) -> None:
    """No custom_id twice, no id twice."""
    for key, code in (("custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED"), ("id", "COMPONENT_ID_DUPLICATED")):
        seen: set[Any] = set()
        for path, component in everything:
            value = component.get(key)
            if value in seen:
                raise invalid(f"{path}.{key}", code, f"Component {key} cannot be duplicated")
            if value:
                seen.add(value)


def custom_id(path: str, component: Json) -> None:
    """It must be there, and have 1 to 100 characters."""
    value = component.get("custom_id")
    if value is None:
        raise missing(f"{path}.custom_id")
    if not isinstance(value, str) or not 1 <= len(value) <= 100:
        raise bad_length(f"{path}.custom_id", 1, 100)


def text(path: str, component: Json, key: str, least: int, most: int, *, needed: bool = False) -> None:
    """A text field within its bounds."""
    value = component.get(key)
    where = f"{path}.{key}".removeprefix(".")
    if value is None:
        if needed:
            raise missing(where)
        return
    if not isinstance(value, str):
        raise invalid(where, "STRING_TYPE_CONVERT", "Could not interpret value as string.")
    if len(value) < least:
        raise missing(where) if not value else bad_length(where, least, most)
    if len(value) > most:
        raise too_long(where, most)


def _button(path: str, button: Json) -> None:
    style = button.get("style")
    if style not in range(1, 7):
        raise bad_choice(f"{path}.style")
    text(path, button, "label", 0, 80)
    if style != PREMIUM and not button.get("label") and not button.get("emoji"):
        raise invalid(path, "BUTTON_COMPONENT_INVALID_EMOJI_OR_LABEL", "A button must have a label or emoji")
    if style == LINK:
        text(path, button, "url", 1, 512, needed=True)
        if button.get("custom_id"):
            raise invalid(
                path,
                "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE",
                "A custom id and url cannot both be specified",
            )
    elif button.get("url"):
        raise invalid(
            path, "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE", "A custom id and url cannot both be specified"
        )
    else:
        custom_id(path, button)


def select(path: str, menu: Json) -> None:
    """A menu: its options, and how many of them may be taken."""
    custom_id(path, menu)
    text(path, menu, "placeholder", 0, 150)
    least, most = menu.get("min_values"), menu.get("max_values")
    if least is not None and not 0 <= least <= 25:
        raise bad_length(f"{path}.min_values", 0, 25)
    if most is not None and not 1 <= most <= 25:
        raise bad_length(f"{path}.max_values", 1, 25)
    if menu["type"] == STRING_SELECT:
        options(path, menu, 1, 25)


def options(path: str, menu: Json, least: int, most: int) -> None:
    """The choices of a menu or a group of boxes: each label and value, no value twice."""
    _some(menu.get("options"), f"{path}.options", least, most)
    values: set[str] = set()
    for index, option in enumerate(menu["options"]):
        here = f"{path}.options.{index}"
        text(here, option, "label", 1, 100, needed=True)
        text(here, option, "value", 1, 100, needed=True)
        text(here, option, "description", 0, 100)
        if option["value"] in values:
            raise invalid(
                f"{here}.value",
                "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
                "The specified option value is already used",
            )
        values.add(option["value"])
    chosen = sum(bool(option.get("default")) for option in menu["options"])
    if chosen > (menu.get("max_values") or 1):
        raise invalid(f"{path}.options", "SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES", "Too many default values")
    if (menu.get("max_values") or 1) > len(menu["options"]):
        raise invalid(f"{path}.max_values", "BASE_TYPE_MAX_LENGTH", "More values than options")


def shown(path: str, component: Json) -> None:
    """A text display: at least one character."""
    text(path, component, "content", 1, MOST_TEXT, needed=True)


def _container(path: str, container: Json) -> None:
    colour = container.get("accent_color")
    if colour is not None and not 0 <= colour <= 0xFFFFFF:
        raise invalid(f"{path}.accent_color", "NUMBER_TYPE_MAX", "int value should be between 0 and 16777215.")


def _gallery(path: str, gallery: Json) -> None:
    _some(gallery.get("items"), f"{path}.items", 1, 10)


def _separator(path: str, separator: Json) -> None:
    if separator.get("spacing") not in (None, 1, 2):
        raise bad_choice(f"{path}.spacing")


def _file_is_there(path: str, component: Json, files: Sequence[str]) -> None:
    media = component.get("file") or component.get("media") or {}
    url = media.get("url", "")
    if url.startswith("attachment://") and url.removeprefix("attachment://") not in files:
        raise invalid(
            f"{path}.file",
            "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
            "The referenced attachment was not found",
        )


def _nothing(path: str, component: Json) -> None:
    return


Check = Callable[[str, Json], None]
CHECKS: dict[int, Check] = {
    BUTTON: _button,
    **dict.fromkeys(SELECTS, select),
    TEXT: shown,
    CONTAINER: _container,
    GALLERY: _gallery,
    SEPARATOR: _separator,
}

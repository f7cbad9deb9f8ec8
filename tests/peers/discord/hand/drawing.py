"""Messages, modals and commands as HTML. Everything that came from outside is escaped."""

from __future__ import annotations

from html import escape
from typing import Any

from tests.peers.discord.commands import BOOLEAN, GROUP, SUB
from tests.peers.discord.components import (
    BUTTON,
    CHECKBOX,
    CHECKBOXES,
    CONTAINER,
    RADIO,
    ROW,
    SECTION,
    SELECTS,
    SEPARATOR,
    TEXT,
    TEXT_INPUT,
)
from tests.peers.discord.limits import embed_lines
from tests.peers.discord.modals import Modal, initial
from tests.peers.discord.options import localized
from tests.peers.discord.sight import Seen

Json = dict[str, Any]
STYLES = {1: "primary", 2: "secondary", 3: "success", 4: "danger", 5: "link", 6: "premium"}


def tag(element: str, inside: str = "", /, **attributes: object) -> str:
    """An element; attributes that are None or False are left out, `class_` is class, `data_x` is data-x."""
    given = {key: value for key, value in attributes.items() if value is not None and value is not False}
    named = {key.rstrip("_").replace("_", "-"): value for key, value in given.items()}
    written = "".join(f" {key}" if value is True else f' {key}="{escape(str(value))}"' for key, value in named.items())
    return f"<{element}{written}>" if element in ("input", "hr") else f"<{element}{written}>{inside}</{element}>"


def words(text: str, kind: str = "words") -> str:
    """Text as it is, with its markup to be read."""
    return tag("div", escape(text), class_=kind)


def doing(verb: str, inside: str, /, **hidden: object) -> str:
    """A form that does something."""
    kept = "".join(tag("input", type="hidden", name=name, value=value) for name, value in hidden.items())
    return tag("form", kept + inside, method="post", action=f"/hand/{verb}")


def message(seen: Seen, menus: list[Json], own: bool, locale: str) -> str:
    """A message with all that can be done to it."""
    marks = [label for label, so in (("only you", seen.ephemeral), ("edited", seen.edited)) if so]
    head = tag("b", escape(seen.author.name)) + tag("small", escape(" · ".join(["", *marks])))
    body = words(seen.message.content) + "".join(
        words(line, "embed") for e in seen.message.embeds for line in embed_lines(e)
    )
    body += "".join(component(c, seen.id) for c in seen.message.components)
    body += tag("i", "is thinking…") if seen.thinking else ""
    files = "".join(tag("a", escape(a["filename"]), href=a["url"]) for a in seen.message.attachments)
    reactions = " ".join(f"{emoji} {len(users)}" for emoji, users in seen.message.reactions.items())
    return tag("article", head + body + files + words(reactions, "reactions") + _tools(seen, menus, own, locale))


def _tools(seen: Seen, menus: list[Json], own: bool, locale: str) -> str:
    if seen.ephemeral:
        return ""
    found = [
        doing("menu", tag("button", escape(localized(c, "name", locale))), message=seen.id, command=c["name"])
        for c in menus
    ]
    found += [doing("react", tag("button", emoji), message=seen.id, emoji=emoji) for emoji in ("🔒", "📣")]
    found.append(
        doing("thread", tag("input", name="name", placeholder="thread") + tag("button", "open"), message=seen.id)
    )
    if own:
        found.append(
            doing(
                "edit", tag("input", name="text", value=seen.message.content) + tag("button", "edit"), message=seen.id
            )
        )
        found.append(doing("delete", tag("button", "delete"), message=seen.id))
    return tag("details", tag("summary", "⋯") + "".join(found))


def component(of: Json, message_id: int) -> str:
    """One component of a message."""
    kind = of["type"]
    inside = "".join(component(inner, message_id) for inner in of.get("components") or [])
    if kind == CONTAINER:
        colour = of.get("accent_color")
        return tag("section", inside, style=None if colour is None else f"border-color:#{colour:06x}")
    if kind == ROW:
        return tag("div", inside, class_="row")
    if kind == SECTION:
        return tag("div", tag("div", inside) + component(of["accessory"], message_id), class_="row")
    if kind == TEXT:
        return words(of["content"])
    if kind == SEPARATOR:
        return tag("hr")
    if kind == BUTTON:
        return _button(of, message_id)
    if kind in SELECTS:
        return _menu(of, message_id)
    return words(f"[component {kind}]", "odd")


def _button(of: Json, message_id: int) -> str:
    label = escape(f"{(of.get('emoji') or {}).get('name') or ''} {of.get('label') or ''}".strip())
    if of.get("url"):
        return tag("a", label, href=of["url"], class_="button")
    pressed = tag("button", label, class_=STYLES[of["style"]], disabled=bool(of.get("disabled")))
    return doing("click", pressed, message=message_id, button=of["custom_id"])


def _menu(of: Json, message_id: int) -> str:
    if not of.get("options"):
        return words("[a menu of people, roles or channels]", "odd")
    chosen = tag("select", _options(of), name="values", multiple=of["max_values"] > 1)
    return doing(
        "select",
        chosen + tag("button", escape(of.get("placeholder") or "choose")),
        message=message_id,
        menu=of["custom_id"],
    )


def _options(of: Json) -> str:
    return "".join(
        tag(
            "option",
            escape(f"{o['label']} — {o['description']}" if o.get("description") else o["label"]),
            value=o["value"],
            selected=bool(o.get("default")),
        )
        for o in of["options"]
    )


def modal(opened: Modal) -> str:
    """An open modal."""
    lines = [tag("h2", escape(opened.title))]
    for one in opened.data["components"]:
        if one["type"] == TEXT:
            lines.append(words(one["content"]))
    for label, field in opened.fields():
        described = next((c.get("description") for c in opened.data["components"] if c.get("component") is field), None)
        lines.append(tag("label", escape(label) + words(described or "", "hint") + _field(field)))
    lines.append(tag("button", "Submit", class_="primary"))
    return tag("dialog", doing("submit", "".join(lines)) + doing("dismiss", tag("button", "Cancel")), open=True)


def _field(field: Json) -> str:
    name = field["custom_id"]
    if field["type"] == TEXT_INPUT:
        limits = {"minlength": field.get("min_length"), "maxlength": field.get("max_length")}
        text = {
            "name": name,
            "placeholder": field.get("placeholder"),
            "required": field.get("required", True),
            **limits,
        }
        if field["style"] == 2:
            return tag("textarea", escape(field.get("value") or ""), **text)
        return tag("input", value=field.get("value") or "", **text)
    if field["type"] == CHECKBOX:
        return tag("input", type="checkbox", name=name, value="yes", checked=initial(field))
    if field["type"] in (RADIO, CHECKBOXES):
        kind = "radio" if field["type"] == RADIO else "checkbox"
        return "".join(
            tag(
                "label",
                tag("input", type=kind, name=name, value=o["value"], checked=bool(o.get("default")))
                + escape(o["label"]),
                class_="choice",
            )
            for o in field["options"]
        )
    if not field.get("options"):
        return tag("input", name=name, placeholder="id")
    return tag("select", _options(field), name=name, multiple=(field.get("max_values") or 1) > 1)


def command(of: Json, locale: str, path: str = "") -> str:
    """A slash command, or every subcommand of it, as a form."""
    here = f"{path} {of['name']}".strip()
    inner = of.get("options") or []
    if any(o["type"] in (SUB, GROUP) for o in inner):
        return "".join(command(o, locale, here) for o in inner)
    shown = tag("b", escape(f"/{here}"), title=localized(of, "description", locale))
    fields = "".join(_option(o, here, locale) for o in inner)
    return doing("slash", shown + fields + tag("button", "go"), command=here)


def _option(of: Json, command: str, locale: str) -> str:
    name, hint = f"option:{of['name']}", localized(of, "name", locale)
    required = bool(of.get("required"))
    if of.get("choices") or of["type"] == BOOLEAN:
        choices = of.get("choices") or [{"name": "true", "value": "true"}, {"name": "false", "value": "false"}]
        shown = [tag("option", escape(localized(c, "name", locale)), value=c["value"]) for c in choices]
        return tag("select", tag("option", escape(hint), value="") + "".join(shown), name=name, required=required)
    if not of.get("autocomplete"):
        return tag("input", name=name, placeholder=hint, required=required)
    place = f"{command} {of['name']}".replace(" ", "-")
    field = tag(
        "input",
        name=name,
        placeholder=hint,
        required=required,
        list=place,
        data_command=command,
        data_option=of["name"],
    )
    return field + tag("datalist", id=place)

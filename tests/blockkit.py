"""Blocks of Block Kit as HTML that looks much as Slack shows them: for pictures, where there is no Slack."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import partial
from html import escape
from typing import Any

from babel.dates import format_datetime, get_timezone

Json = dict[str, Any]

STYLE = """
* { box-sizing: border-box; }
body { margin: 0; padding: 18px 22px; max-width: 720px; background: #fff; color: #1d1c1d;
  font: 15px/1.47 Lato, "DejaVu Sans", "Noto Color Emoji", sans-serif; }
.message { display: flex; gap: 10px; padding: 6px 0 16px; }
.avatar { flex: none; width: 36px; height: 36px; border-radius: 8px; background: #1f4e5f; color: #fff;
  display: grid; place-items: center; font-weight: 700; }
.name { font-weight: 800; }
.app { font-size: 10px; background: #e8e8e8; border-radius: 3px; padding: 1px 4px; margin: 0 6px; }
.time { color: #616061; font-size: 12px; }
.body { flex: 1; min-width: 0; } .body > * { margin: 6px 0; }
h3 { font-size: 18px; line-height: 1.3; margin: 6px 0; }
p { margin: 0; white-space: pre-wrap; } b { font-weight: 700; }
blockquote { margin: 4px 0; padding-left: 12px; border-left: 4px solid #ddd; white-space: pre-wrap; }
pre { margin: 4px 0; padding: 8px; background: #f8f8f8; border: 1px solid #ddd; border-radius: 4px;
  white-space: pre-wrap;
  font: 12px/1.5 "DejaVu Sans Mono", monospace; }
ul { margin: 4px 0; padding-left: 24px; } li { margin: 2px 0; }
.fields { display: grid; grid-template-columns: 1fr 1fr; gap: 6px 16px; } .fields > * { white-space: pre-wrap; }
.beside { display: flex; gap: 16px; align-items: flex-start; } .beside > p { flex: 1; }
.context { color: #616061; font-size: 12px; display: flex; gap: 10px; flex-wrap: wrap; }
.actions { display: flex; gap: 8px; flex-wrap: wrap; }
button { font: 700 13px/1 inherit; font-family: inherit; padding: 8px 12px; border-radius: 8px; border: 1px solid #bbb;
  background: #fff; color: #1d1c1d; white-space: nowrap; }
button.primary { background: #007a5a; border-color: #007a5a; color: #fff; }
button.danger { background: #e01e5a; border-color: #e01e5a; color: #fff; }
.window { border: 1px solid #ddd; border-radius: 10px; padding: 16px 20px; box-shadow: 0 4px 18px #0002; }
.window > * { margin: 10px 0; }
.input { border: 1px solid #888; border-radius: 6px; padding: 8px; white-space: pre-wrap; }
.tabs { display: flex; gap: 20px; border-bottom: 1px solid #ddd; padding-bottom: 8px; color: #616061; }
.tabs b { color: #1d1c1d; border-bottom: 2px solid #1f4e5f; padding-bottom: 7px; margin-bottom: -9px; }
.feet { display: flex; justify-content: flex-end; gap: 8px; }
@media (max-width: 480px) { body { padding: 8px 10px; } .fields { grid-template-columns: 1fr; }
  button { max-width: 100%; overflow: hidden; text-overflow: ellipsis; }
  p, blockquote { overflow-wrap: anywhere; } }
"""


def document(inside: str, locale: str = "fr") -> str:
    """A whole page, as a reader of that language in Paris sees it."""
    inside = re.sub(r"<time>(\d+)</time>", partial(_time, locale), inside)
    return f"<!doctype html><meta charset=utf-8><style>{STYLE}</style><body>{inside}</body>"


def _time(locale: str, found: re.Match[str]) -> str:
    """An instant as Slack writes `{date_long_pretty} {time}` (docs.slack.dev/messaging/formatting-message-text)."""
    at = datetime.fromtimestamp(int(found[1]), UTC)
    written = "EEEE d MMMM y HH:mm" if locale == "fr" else "EEEE, MMMM d, y h:mm a"
    return escape(format_datetime(at, written, get_timezone("Europe/Paris"), locale=locale))


def message(blocks: Iterable[Json], time: str = "10:07") -> str:
    """A message of the bot."""
    head = f"<span class=name>Passerelle</span><span class=app>APP</span><span class=time>{time}</span>"
    return f"<div class=message><div class=avatar>P</div><div class=body><div>{head}</div>{drawn(blocks)}</div></div>"


def home(blocks: Iterable[Json], tabs: tuple[str, str]) -> str:
    """The Home tab."""
    first, second = map(escape, tabs)
    return f"<div class=body><div class=tabs><b>{first}</b><span>{second}</span></div>{drawn(blocks)}</div>"


def window(view: Json) -> str:
    """A modal."""
    feet = "".join(
        f'<button class="{style}">{_text(view[name])}</button>'
        for name, style in (("close", ""), ("submit", "primary"))
        if name in view
    )
    return f"<div class=window><h3>{_text(view['title'])}</h3>{drawn(view['blocks'])}<div class=feet>{feet}</div></div>"


def drawn(blocks: Iterable[Json]) -> str:
    """Some blocks."""
    return "".join(_DRAW[block["type"]](block) for block in blocks)


def _text(text: Json) -> str:
    if text["type"] == "plain_text":
        return escape(text["text"])
    marked = re.sub(r"<!date\^\d+\^[^|>]*\|([^>]*)>", r"\1", text["text"])
    return re.sub(r"\*([^*]+)\*", r"<b>\1</b>", marked)


def _section(block: Json) -> str:
    if "fields" in block:
        return f"<div class=fields>{''.join(f'<span>{_text(each)}</span>' for each in block['fields'])}</div>"
    beside = _button(block["accessory"]) if "accessory" in block else ""
    return f"<div class=beside><p>{_text(block['text'])}</p>{beside}</div>"


def _button(element: Json) -> str:
    return f'<button class="{element.get("style", "")}">{_text(element["text"])}</button>'


def _actions(block: Json) -> str:
    return f"<div class=actions>{''.join(map(_button, block['elements']))}</div>"


def _context(block: Json) -> str:
    return f"<div class=context>{''.join(f'<span>{_text(each)}</span>' for each in block['elements'])}</div>"


def _rich(block: Json) -> str:
    return "".join(map(_part, block["elements"]))


def _part(part: Json) -> str:
    inside = "".join(_letters(each) for each in part["elements"] if each["type"] in ("text", "link", "date"))
    if part["type"] == "rich_text_list":
        lines = "".join("<li>" + "".join(map(_letters, line["elements"])) + "</li>" for line in part["elements"])
        return f"<ul>{lines}</ul>"
    tag = {"rich_text_quote": "blockquote", "rich_text_preformatted": "pre"}.get(part["type"], "p")
    return f"<{tag}>{inside}</{tag}>"


def _letters(element: Json) -> str:
    if element["type"] == "date":
        return f"<time>{element['timestamp']}</time>"
    text, style = escape(element.get("text") or element["fallback"]), element.get("style", {})
    text = f"<u>{text}</u>" if element["type"] == "link" else text
    text = f"<b>{text}</b>" if style.get("bold") else text
    return f"<i>{text}</i>" if style.get("italic") else text


def _input(block: Json) -> str:
    element = block["element"]
    options = element.get("options")
    if options:
        chosen = [*element.get("initial_options", []), element.get("initial_option")]
        marks = ("☑", "☐") if element["type"] == "checkboxes" else ("◉", "○")
        inside = "".join(f"<div>{marks[each not in chosen]} {_text(each['text'])}</div>" for each in options)
    else:
        inside = f"<div class=input>{escape(element.get('initial_value', '')) or '&nbsp;'}</div>"
    hint = f"<div class=time>{_text(block['hint'])}</div>" if "hint" in block else ""
    return f"<div><b>{_text(block['label'])}</b>{inside}{hint}</div>"


_DRAW = {
    "header": lambda block: f"<h3>{_text(block['text'])}</h3>",
    "section": _section,
    "actions": _actions,
    "context": _context,
    "rich_text": _rich,
    "input": _input,
}

"""Pictures of the cards as Discord shows them: the very components that are sent, drawn in HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from html import escape
from pathlib import Path
from typing import Any

from babel.dates import format_datetime, format_timedelta, get_timezone
from discord import ui
from playwright.async_api import Browser

from bot.cards.forms import NewsDraft, write_form
from bot.cards.lens import Lens
from bot.cards.news import for_cm
from bot.cards.news import for_comms as comms_card
from bot.cards.overview import ForComms, for_comms
from bot.cards.questions import answer_for_cm, asked_back_for_cm
from bot.cards.questions import for_comms as question_card
from bot.cards.verdicts import verdict_for_cm
from bot.core.card import Card, Option
from bot.core.evidence import Record
from bot.core.flags import Flag, Standing
from bot.core.judgement import Cited
from bot.core.news import NewsItem, NewsState
from bot.core.people import Side
from bot.core.questions import Answer, QuestionState
from bot.core.verdict import VerdictKind
from bot.i18n.words import words
from integrations.discord.forms import OpenForm, sheet
from integrations.discord.render import card_views
from tests.cards.samples import LENSES, NOW, embargoed, item, judgement, question, revision, ruling, view
from tests.docs import gallery

Json = dict[str, Any]
SAID = {
    "fr": {
        "opening": "Notre magasin de Lyon Confluence ouvre le jeudi 2 avril 2026 à 9 h.",
        "prices": "Les prix du rayon vrac baissent de 5 % en mai.",
        "range": "La gamme de tisanes sort le 6 avril, en avant-première à Lille.",
        "ask": "Puis-je dire que Lyon Confluence ouvre le 2 avril à 9 h ?",
        "picnic": "Peut-on annoncer un pique-nique géant dimanche ?",
        "back": "Sur quel site, et de quelle heure à quelle heure ?",
        "answer": "Pique-nique géant dimanche 22 mars à midi, sur le parvis de Lyon Confluence.",
        "rooms": "réseaux|com-interne",
        "mandates": "Réseaux sociaux (Sam Dubois)|Boutique (Jo Petit)",
    },
    "en": {
        "opening": "Our shop in Lyon Confluence opens on Thursday 2 April 2026 at 9 am.",
        "prices": "Prices at the bulk counter go down by 5% in May.",
        "range": "The herbal teas come out on 6 April, first of all in Lille.",
        "ask": "May I say that Lyon Confluence opens on 2 April at 9 am?",
        "picnic": "May we announce a giant picnic on Sunday?",
        "back": "At which shop, and from when to when?",
        "answer": "Giant picnic on Sunday 22 March at noon, in front of Lyon Confluence.",
        "rooms": "social-media|comms",
        "mandates": "Social media (Sam Dubois)|Shop (Jo Petit)",
    },
}
READ = {"fr": "EEEE d MMMM y HH:mm", "en": "EEEE d MMMM y 'at' HH:mm"}
"""How Discord writes an instant in full, in each language."""

STYLES = {1: "#5865f2", 2: "#4e5058", 3: "#248046", 4: "#da373c"}
CSS = """
body { margin: 0; background: #313338; color: #dbdee1; font: 15px/1.375 "DejaVu Sans", "Noto Color Emoji", sans-serif; }
main { width: 640px; padding: 20px 24px; }
h1 { font-size: 16px; margin: 0 0 16px; padding-bottom: 12px; border-bottom: 1px solid #26282c; color: #f2f3f5; }
.by { display: flex; gap: 8px; align-items: center; margin: 14px 0 6px; color: #f2f3f5; font-weight: 600; }
.by i { width: 28px; height: 28px; border-radius: 50%; background: #5865f2; text-align: center; font-style: normal;
  line-height: 28px; }
.by b { background: #5865f2; border-radius: 4px; font-size: 10px; padding: 1px 5px; }
.by span { color: #949ba4; font-size: 12px; font-weight: 400; }
.card { background: #2b2d31; border: 1px solid #3b3d44; border-left: 4px solid; border-radius: 8px;
  padding: 14px 16px; }
.card > * + * { margin-top: 8px; }
h3 { font-size: 17px; margin: 0; color: #f2f3f5; }
small { color: #949ba4; font-size: 12px; display: block; }
blockquote { margin: 2px 0; padding-left: 12px; border-left: 4px solid #4e5058; }
pre { background: #1e1f22; border: 1px solid #26282c; border-radius: 4px; padding: 8px; margin: 4px 0;
  font: 13px/1.35 "DejaVu Sans Mono"; white-space: pre-wrap; }
.row { display: flex; gap: 8px; flex-wrap: wrap; margin-top: 12px; }
.beside { display: flex; justify-content: space-between; align-items: flex-start; gap: 16px; }
.beside > div { min-width: 0; }
.button { color: #fff; border-radius: 6px; padding: 6px 14px; font-size: 13px; font-weight: 600; white-space: nowrap; }
.menu { background: #1e1f22; border-radius: 6px; padding: 9px 12px; flex: 1; color: #949ba4;
  display: flex; justify-content: space-between; }
.link { color: #00a8fc; }
code { background: #1e1f22; border-radius: 3px; padding: 0 3px; font: 13px "DejaVu Sans Mono"; }
.by i.person { background: #3ba55c; }
.menu-of { float: right; background: #111214; border-radius: 4px; padding: 6px 8px; width: 230px;
  margin: 0 0 8px 16px; }
.menu-of div { padding: 5px 8px; border-radius: 3px; font-size: 14px; }
.menu-of div.on { background: #4752c4; color: #fff; }
.said { min-height: 190px; }
.time { background: #3f4147; border-radius: 3px; padding: 0 3px; }
""".replace("\n", " ")


def _cited(news: NewsItem) -> Cited:
    words = news.revision.wording or ""
    return Cited(Record.NEWS, news.id, news.label, 1, Standing.SHAREABLE, told=True, extract=words, likeness=0.97)


def scenes(locale: str) -> dict[str, tuple[str, list[Card]]]:
    """What is shown in which room, by the name of the picture."""
    lens, said = LENSES[locale], SAID[locale]
    cm, comms = said["rooms"].split("|")
    opening = item(revision(text=said["opening"], wording=said["opening"]), number=41)
    teas = item(embargoed(text=said["range"], flag=Flag.CONFIDENTIAL, wording=None), number=42, id="item-2")
    prices = item(revision(text=said["prices"], flag=Flag.CONFIDENTIAL, wording=None), number=43, id="item-3")
    granted = judgement(VerdictKind.SHAREABLE, _cited(opening), wording=said["opening"], why=())
    asked = question(granted, text=said["ask"], number=7)
    waits = question(text=said["picnic"], number=8, state=QuestionState.OPEN)
    return {
        "cm": (
            cm,
            [for_cm(view(teas, Standing.EMBARGOED), lens), verdict_for_cm(asked, lens), verdict_for_cm(waits, lens)],
        ),
        "comms": (comms, [question_card(waits, "Sam Dubois", lens), _overview([opening, prices, teas], waits, lens)]),
        "crisis": (
            cm,
            _of_the_gallery(locale, *"\N{LEFTWARDS ARROW WITH HOOK}\N{ICE CUBE}\N{BLACK SUN WITH RAYS}"),
        ),
        "thread": (
            f"{cm} › {waits.label}",
            [
                asked_back_for_cm(replace(waits, asked_back=said["back"]), "Karim Osman", lens),
                answer_for_cm(waits, ruling(Answer.MAY, wording=said["answer"]), "Karim Osman", lens),
            ],
        ),
        "meeting": (cm, _of_the_gallery(locale, *"\N{ROLLED-UP NEWSPAPER}\N{SPIRAL CALENDAR PAD}\N{HANDSHAKE}")),
    }


def _of_the_gallery(locale: str, *signs: str) -> list[Card]:
    """The newest card for the CM under each of some signs, of those that the reference shows."""
    cards = [card for _, side, card in gallery.cards(locale) if side is Side.CM]
    return [next(card for card in reversed(cards) if card.headline.startswith(sign)) for sign in signs]


def form(locale: str) -> list[ui.LayoutView]:
    """The sheet in which news is written, chosen from."""
    lens = LENSES[locale]
    mandates = [Option(f"m_{at}", name) for at, name in enumerate(SAID[locale]["mandates"].split("|"))]
    draft = NewsDraft("", "shareable", "", "", "", "cm", "")
    return [sheet(OpenForm(write_form("i_1", draft, mandates, lens)))]


def _overview(items: list[NewsItem], waits: Any, lens: Lens) -> Card:
    unread = [(items[0], Standing.SHAREABLE, ["Sam Dubois"]), (items[1], Standing.CONFIDENTIAL, ["Sam Dubois"])]
    return for_comms(ForComms(questions=[(waits, "Sam Dubois")], unread=unread, ahead=[items[2]]), lens)


def tagged(locale: str) -> str:
    """A message in the comms room with its menu open, and the card that came of it."""
    said, say = SAID[locale], words(locale)
    news = item(revision(text=said["opening"], wording=said["opening"]), number=41, state=NewsState.PENDING)
    card = comms_card(view(news, Standing.SHAREABLE, undo_until=NOW + timedelta(seconds=10)), LENSES[locale])
    first, *others = (say(f"discord-menu-{name}") for name in ("shareable", "confidential", "form", "signal", "sync"))
    entries = f'<div class="on">{escape(first)}</div>' + "".join(f"<div>{escape(each)}</div>" for each in others)
    by = '<div class="by"><i class="person">L</i>Léa Montagne <span>11:06</span></div>'
    message = f'{by}<div class="said"><div class="menu-of">{entries}</div>{escape(said["opening"])}</div>'
    return page(said["rooms"].split("|")[1], [card], locale).replace("</h1>", f"</h1>{message}", 1)


def page(room: str, cards: list[Card], locale: str = "fr") -> str:
    """A room with cards in it."""
    return shown(room, [view for card in cards for view in card_views(card)], locale)


def shown(room: str, views: list[ui.LayoutView], locale: str) -> str:
    """A room with messages in it."""
    messages = "".join(_message(view.to_components()[0], locale) for view in views)
    return f"<style>{CSS}</style><main><h1># {escape(room)}</h1>{messages}</main>"


def _message(container: Json, locale: str) -> str:
    colour = f"#{container['accent_color']:06x}"
    inside = "".join(_component(each, locale) for each in container["components"])
    by = '<div class="by"><i>P</i>Passerelle <b>APP</b> <span>11:07</span></div>'
    return f'{by}<div class="card" style="border-left-color:{colour}">{inside}</div>'


def _component(component: Json, locale: str) -> str:
    match component["type"]:
        case 1:
            return f'<div class="row">{"".join(_component(each, locale) for each in component["components"])}</div>'
        case 2:
            colour, emoji = STYLES[component["style"]], (component.get("emoji") or {}).get("name", "")
            return f'<span class="button" style="background:{colour}">{emoji}{escape(component["label"])}</span>'
        case 3:
            chosen = ", ".join(each["label"] for each in component["options"] if each.get("default"))
            said = f"<b>{escape(chosen)}</b>" if chosen else escape(component["placeholder"])
            return f'<span class="menu">{said}<span>▾</span></span>'
        case 9:
            text = "".join(_component(each, locale) for each in component["components"])
            return f'<div class="beside"><div>{text}</div>{_component(component["accessory"], locale)}</div>'
        case 10:
            return f"<div>{''.join(_markdown(component['content'], locale))}</div>"
        case _:
            return ""


def _markdown(text: str, locale: str) -> Iterator[str]:
    for part in re.split(r"(```\n.*?\n```)", text, flags=re.DOTALL):
        if part.startswith("```"):
            yield f"<pre>{escape(part[4:-4])}</pre>"
        else:
            yield from (_line(line, locale) for line in part.split("\n") if line)


def _line(line: str, locale: str) -> str:
    for mark, tag in (("### ", "h3"), ("-# ", "small"), ("> ", "blockquote")):
        if line.startswith(mark):
            return f"<{tag}>{_inline(line.removeprefix(mark), locale)}</{tag}>"
    return f"<div>{_inline(line, locale)}</div>"


def _inline(text: str, locale: str) -> str:
    drawn = escape(text, quote=False)
    drawn = re.sub(r"\*\*((?:\\.|[^*\\])+)\*\*", r"<strong>\1</strong>", drawn)
    drawn = re.sub(r"`([^`]+)`", r"<code>\1</code>", drawn)
    drawn = re.sub(r"&lt;t:(\d+):([FR])&gt;", partial(_time, locale), drawn)
    drawn = re.sub(r"&lt;(https?://\S+?)&gt;", r'<span class="link">\1</span>', drawn)
    return re.sub(r"\\([^0-9A-Za-z\s])", r"\1", drawn)


def _time(locale: str, found: re.Match[str]) -> str:
    """As the reader's own client writes an instant: in full in their zone and language, or what is left of it."""
    if found[2] == "R":
        said = format_timedelta(timedelta(seconds=10), add_direction=True, locale=locale)
    else:
        zone = get_timezone("Europe/Paris")
        said = format_datetime(datetime.fromtimestamp(int(found[1]), UTC), READ[locale], zone, locale=locale)
    return f'<span class="time">{escape(said)}</span>'


async def take(browser: Browser, folder: Path) -> None:
    """Every picture, in every language."""
    for locale in SAID:
        pages = {name: page(room, cards, locale) for name, (room, cards) in scenes(locale).items()}
        pages["tag"] = tagged(locale)
        pages["form"] = shown(SAID[locale]["rooms"].split("|")[1], form(locale), locale)
        for name, content in pages.items():
            opened = await browser.new_page(viewport={"width": 688, "height": 200}, device_scale_factor=1.5)
            await opened.set_content(content)
            await opened.locator("main").screenshot(path=folder / f"discord-{name}-{locale}.png")
            await opened.close()

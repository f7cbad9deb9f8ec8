"""The page is drawn in both languages, every word from the catalogues, every character of people's escaped."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import httpx
import pytest

from bot.core.card import (
    Button,
    Card,
    Difference,
    EvidenceLine,
    EvidenceList,
    Facts,
    Field,
    FieldKind,
    Form,
    Notice,
    Option,
    Paragraph,
    Quote,
    Tone,
    Wording,
)
from bot.core.news import Attachment
from bot.core.verbs import Verb
from bot.i18n.words import words
from integrations.demo.app import Channel, DemoApp, Person
from integrations.demo.forms import PICKED
from integrations.demo.world import World
from tests.integrations.demo.company import CARDS, COMMS, LEA, Clock, lived_in
from tests.integrations.demo.conftest import client
from tests.integrations.demo.stand_in import StandIn

DEMO = Path(__file__).parents[3] / "integrations" / "demo"
TEMPLATES = sorted((DEMO / "templates").glob("*.html"))
CATALOGUES = DEMO.parents[1] / "bot" / "i18n" / "catalogues"
EVIL = """<script>alert(1)</script><img src=x onerror=alert(2)>"'`&amp;{{7*7}}{% raw %}</textarea></li>"""
KEY = re.compile(r"demo-[a-z-]+")


def keys(locale: str) -> set[str]:
    text = (CATALOGUES / locale / "demo.ftl").read_text()
    return set(re.findall(r"^(demo-[a-z-]+) =", text, re.MULTILINE))


@pytest.mark.parametrize(("locale", "phrase"), [("fr", "Visible de vous seul·e"), ("en", "Visible only to you")])
async def test_the_page_in_both_languages(clock: Clock, locale: str, phrase: str) -> None:
    demo = lived_in(clock)
    StandIn().at(demo)
    async with client(demo) as page:
        html = (await page.get(f"/?lang={locale}")).text
        assert f'<html lang="{locale}"' in html
        assert phrase in html
        assert words(locale)("demo-hint") in html
        assert re.search(r">\s*demo-[a-z]", html) is None
        assert f'<html lang="{locale}"' in (await page.get("/")).text, "the language is remembered"


async def test_another_language_is_the_demos_own(page: httpx.AsyncClient) -> None:
    assert '<html lang="fr"' in (await page.get("/?lang=<b>")).text


async def test_the_theme_is_remembered(page: httpx.AsyncClient) -> None:
    page.cookies.set("passerelle_theme", "dark")
    assert 'data-theme="dark"' in (await page.get("/")).text
    page.cookies.set("passerelle_theme", '"><b>')
    assert "data-theme=" not in (await page.get("/")).text.split("<head>")[0]


def test_both_catalogues_hold_the_same_words() -> None:
    assert keys("fr") == keys("en")


def test_every_word_is_used_and_every_word_used_is_there() -> None:
    sources = [*TEMPLATES, *DEMO.glob("*.py")]
    used = set(re.findall(r"""["'](demo-[a-z-]+)["']""", "\n".join(path.read_text() for path in sources)))
    dynamic = {key for key in keys("fr") if key.startswith("demo-emoji-")}
    events = {"demo-close", "demo-refresh", "demo-emoji-", "demo-badge"}
    assert keys("fr") - dynamic <= used
    assert used - events <= keys("fr")


class Literals(HTMLParser):
    """Text, and attributes that people read, written in a template itself."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_data(self, data: str) -> None:
        self.found.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        read = {"title", "aria-label", "placeholder", "alt"}
        self.found.extend(value or "" for name, value in attrs if name in read)


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_no_template_holds_a_word_of_its_own(path: Path) -> None:
    bare = re.sub(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", "", path.read_text(), flags=re.DOTALL)
    reader = Literals()
    reader.feed(re.sub(r"(?<!<) aria-[a-z]+=\"[a-z]*\"(?=[^<>]*(<|$))", "", bare))
    assert set(re.findall(r"[^\W\d_]{2,}", " ".join(reader.found))) <= {"Passerelle", "FR", "EN"}


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_no_template_opens_the_door_to_markup(path: Path) -> None:
    text = path.read_text()
    assert not re.search(r"\|\s*safe|autoescape|<script(?! src=)| on[a-z]+=|style=", text)


def test_no_script_writes_words_or_markup() -> None:
    for path in (DEMO / "static").glob("*.js"):
        text = path.read_text()
        assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(", text)


async def test_all_that_people_write_is_escaped(clock: Clock) -> None:
    evil = Person("lea", EVIL, EVIL)
    demo = DemoApp(people=[evil], rooms=[Channel("r", EVIL, EVIL, frozenset({"lea"}))], clock=clock, title=EVIL)
    hands = StandIn()
    hands.at(demo)
    blocks = (
        Paragraph(EVIL),
        Quote(EVIL * 40, EVIL),
        Wording(EVIL, EVIL),
        Facts(((EVIL, EVIL),)),
        EvidenceList(EVIL, (EvidenceLine(EVIL, EVIL, Tone.RECALL, EVIL),)),
        Difference(EVIL, (EVIL,), EVIL, (EVIL,)),
    )
    card = Card(Tone.NEUTRAL, EVIL, EVIL, EVIL, blocks, (Button(Verb.THAW, EVIL, EVIL),), EVIL, EVIL)
    said = demo.world.say("lea", "r", EVIL, files=[Attachment(EVIL, "x", 1)])
    demo.world.react("lea", said.id, EVIL)
    demo.world.post("r", card, "k")
    demo.world.whisper("lea", "r", EVIL, card=card, echo=EVIL)
    options = (Option(EVIL, EVIL),)
    fields = tuple(
        Field(kind.value, kind, EVIL, "" if kind in PICKED else EVIL, EVIL, options, required=True)
        for kind in FieldKind
    )
    hands.reply = Form(Verb.THAW, EVIL, EVIL, EVIL, fields, blocks)
    async with client(demo) as page:
        pages = [
            await page.get("/"),
            await page.get("/list?side=left&as=lea&room=r"),
            await page.get("/edit?as=lea&message=1"),
        ]
        pages += [await page.get("/erase?as=lea&message=1"), await page.get("/complete?as=lea&room=r&text=@")]
        pages.append(await page.post("/flag", data={"as": "lea", "message": "1", "flag": ""}))
    for answer in pages:
        assert answer.status_code == 200
        assert "<script>alert" not in answer.text
        assert "<img" not in answer.text
        assert "49" not in re.findall(r"alert\(2\)&gt;.{0,40}", answer.text)
        assert all(not name.startswith("on") for name in _attributes(answer.text))


def _attributes(html: str) -> set[str]:
    found: set[str] = set()

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            found.update(name for name, _ in attrs)

    Reader().feed(html)
    return found


async def test_the_page_shows_to_each_what_they_can_see(page: httpx.AsyncClient, world: World) -> None:
    world.say("lea", "comms", "le grand secret")
    world.whisper("lea", "cm", "pour Léa seule")
    sams = (await page.get("/pane?side=right&as=sam&room=comms")).text
    assert 'data-room="cm"' in sams, "a room one is not in is not shown"
    for path in (
        "/pane?side=right&as=sam&room=cm",
        "/list?side=right&as=sam&room=comms",
        "/?right=sam/comms&left=max/comms",
    ):
        html = (await page.get(path)).text
        assert "secret" not in html
        assert "pour Léa" not in html
        assert COMMS.name not in html
    leas = (await page.get("/pane?side=left&as=lea&room=comms")).text
    assert "le grand secret" in leas
    assert 'data-testid="unread">1' in leas


@pytest.mark.parametrize(
    "path",
    [
        "/pane?side=left&as=nobody&room=cm",
        "/pane?side=middle&as=lea&room=cm",
        "/pane",
        "/list?side=<b>&as=lea",
        "/edit?as=sam&message=1",
        "/erase?as=sam&message=1",
        "/edit?as=lea&message=x",
        "/edit?as=lea&message=99",
        "/complete?as=sam&room=comms&text=/",
        "/complete?as=sam&room=comms&text=@",
    ],
)
async def test_what_cannot_be_shown_is_not_there(page: httpx.AsyncClient, world: World, path: str) -> None:
    world.say("lea", "cm", "bonjour")
    assert (await page.get(path)).status_code == 404


async def test_it_says_so_while_it_is_not_ready(clock: Clock) -> None:
    demo = lived_in(clock)
    async with client(demo) as page:
        for answer in (await page.get("/"), await page.post("/say", data={"as": "sam", "room": "cm", "text": "x"})):
            assert answer.status_code == 503
            assert words("fr")("demo-starting") in answer.text
            assert LEA.name not in answer.text
        assert (await page.get("/static/page.css")).status_code == 200
        StandIn().at(demo)
        assert (await page.get("/")).status_code == 200


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.tone.value)
async def test_every_card_shows_all_its_words(page: httpx.AsyncClient, world: World, card: Card) -> None:
    world.post("cm", card, "k")
    html = (await page.get("/list?side=right&as=sam&room=cm")).text
    text = re.sub(r"\s+", " ", html.replace("&#39;", "'"))
    assert card.headline in text
    assert card.number in text
    assert f'data-tone="{card.tone.value}"' in text
    for button in card.buttons:
        assert f'data-verb="{button.verb.value}" data-target="{button.target}"' in text
        assert f">{button.label}</button>" in text


async def test_completion(page: httpx.AsyncClient, hands: StandIn) -> None:
    html = (await page.get("/complete?side=left&as=lea&room=cm&text=/di")).text
    assert re.findall(r'data-text="([^"]+)"', html) == ["/disclose", "/digest"]
    assert '@passerelle "' in (await page.get("/complete?side=left&as=lea&room=cm&text=@pa")).text
    assert (await page.get("/complete?side=left&as=lea&room=cm&text=@zoe")).text.strip() == ""


async def test_a_notice_is_marked_as_private(page: httpx.AsyncClient, hands: StandIn) -> None:
    hands.reply = Notice("C'est noté.", Tone.SHAREABLE)
    await page.post("/say", data={"as": "sam", "room": "cm", "text": "/disclose x"})
    html = (await page.get("/list?side=right&as=sam&room=cm")).text
    assert words("fr")("demo-only-you") in html
    assert "data-ephemeral" in html
    assert "data-ephemeral" not in (await page.get("/list?side=left&as=lea&room=cm")).text


def test_the_vendored_scripts_say_whose_they_are() -> None:
    vendor = DEMO / "static" / "vendor"
    note = (vendor / "LICENCES.txt").read_text()
    for script in vendor.glob("*.js"):
        name = script.name.removesuffix(".min.js")
        assert name.rsplit("-", 1)[1] in note


def _colours(block: str) -> dict[str, str]:
    return dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", block))


def _light(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    lighter, darker = sorted((_light(one), _light(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("theme", ["light", "dark", "dark-by-system"])
def test_contrast_is_enough_in_both_themes(theme: str) -> None:
    css = (DEMO / "static" / "tones.css").read_text()
    light, system, dark = css.split("@media")[0], *css.split("@media")[1].split(':root[data-theme="dark"]')
    colours = _colours({"light": light, "dark": dark, "dark-by-system": system}[theme])
    grounds = [colours[name] for name in ("surface", "raised", "sunken")]
    for ink in ("ink", "ink-soft", "ink-faint", "mark"):
        assert min(_contrast(colours[ink], ground) for ground in grounds) >= 4.5, ink
    for tone in Tone:
        ink = colours[tone.value]
        assert min(_contrast(ink, ground) for ground in (*grounds, colours[f"{tone.value}-ground"])) >= 4.5, tone
    pairs = (("on-accent", "accent"), ("demo", "demo-ground"), ("mark", "mark-ground"), ("ink", "shareable-ground"))
    for ink, ground in (*pairs, ("ink-soft", "ground"), ("ink-soft", "neutral-ground"), ("focus", "surface")):
        assert _contrast(colours[ink], colours[ground]) >= (3 if ink == "focus" else 4.5), (ink, ground)


def test_white_initials_stand_out_on_every_avatar() -> None:
    css = (DEMO / "static" / "tones.css").read_text()
    hues = re.findall(r"--hue: (#[0-9a-f]{6})", css)
    assert len(hues) == 10
    assert min(_contrast("#ffffff", hue) for hue in hues) >= 4.5

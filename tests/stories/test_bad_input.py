"""What people do wrong: each gets a clear answer, nothing is lost, and nothing is widened by it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.core.address import MessageRef
from bot.core.card import FieldErrors, Form, Notice
from bot.core.message import Message
from bot.core.verbs import Verb
from tests.stories.harness import (
    DO_NOT_DISCLOSE,
    MAY_BE_SAID,
    RECALL,
    SENT_TO_TEAM,
    SHAREABLE,
    UNDER_EMBARGO,
    Both,
    Story,
    Words,
    after,
    cm,
    comms,
    karim,
    lea,
    sam,
)
from tests.stories.test_answering import ASKING
from tests.stories.test_asking import passed_on
from tests.stories.texts import FRIDAY, TOMORROW, VAISE, VALENCE, YESTERDAY

pytestmark = pytest.mark.told_in("en")

NO_TEXT = Both("Il manque un texte", "There is no text")
REQUIRED = Both("À remplir", "Please fill this in")
PAST = Both("C'est déjà passé", "That is already past")
UNREADABLE = Both("Je ne comprends pas", "I do not understand")

ODD = {
    "right-to-left": "\u202eValence\u202c \u2067park\u2069",
    "zero-width": "Val\u200bence\u200d \ufeffpark\u00ad",
    "markup": "*Valence* _park_ `x` <b>x</b> &amp; [a](http://x.example) <!channel> @everyone <@U0LEA> #x\n> quote",
    "astral": "Valence 🅿️ 𝔳𝔞𝔩𝔢𝔫𝔠𝔢 \U0001f9d1\u200d\U0001f4bb",
    "combining": "Va\u0301\u0302\u0303lence " + "e\u0301" * 50,
    "quotes": "Valence'; DROP TABLE news; -- \" \\ %s {0} {{x}} $number",
    "controls": "Valence\x07\x1b[31m\x7f\u0085park",
}


# Questions


@pytest.mark.told_on("demo", "slack", because="Discord sends no command without its question")
async def test_a_question_without_text(story: Story) -> None:
    for typed in ("/disclose", "/disclose    ", "@passerelle", "@passerelle  ,"):
        await story.tell(sam.says(cm, typed), sam.hears(NO_TEXT), sam.does_not_see(None, "Q-1"))
    assert not await story.rows("SELECT id FROM question")


async def test_a_question_without_a_word_goes_to_people(story: Story) -> None:
    for typed in ("???", "\u200b\u200b.", "🙂"):
        await story.tell(sam.says(cm, "/disclose " + typed), sam.sees_last(cm, SENT_TO_TEAM), lea.sees(comms, "Q-1"))


@pytest.mark.told_on("demo", "slack", because="a message of Discord has 2,000 characters at most")
async def test_a_question_of_forty_thousand_characters_goes_to_people(story: Story) -> None:
    long = (VALENCE.fr + " ") * 1000
    await story.tell(
        *passed_on(VALENCE),
        sam.says(cm, "@passerelle " + long[:39_000]),
        sam.sees_last(cm, SENT_TO_TEAM, "Q-1", Both("trop long", "too long")),
        lea.sees(comms, "Q-1"),
    )


async def test_an_odd_question_is_never_a_yes_and_is_quoted_back(story: Story) -> None:
    """Quoted as people see it: what is bold in it has no stars where the platform draws it bold."""
    await story.tell(*passed_on(VALENCE))
    for number, odd in enumerate(ODD.values(), 1):
        await story.tell(
            sam.says(cm, "@passerelle peut-on dire " + odd + " ouvre"),
            sam.sees_last(cm, f"Q-{number}", odd.split()[0].strip("*")),
            sam.does_not_see(cm, MAY_BE_SAID),
        )


@pytest.mark.told_on("demo", because="it goes straight to the inside, past every platform")
async def test_text_that_a_database_refuses_is_mended_at_the_door(story: Story) -> None:
    """Straight to the inside, as a platform might hand it over: a question, news, an edit, a freeze, forms."""
    broken = "Valence\0park \ud800 \udfff\0"
    hands, at = story.runtime.gestures, datetime(2026, 3, 16, 9, tzinfo=UTC)
    sams, karims = story.caller("sam"), story.caller("karim")
    await hands.mention(sams, story.place(cm), f"Peut-on dire {broken} ?")
    await hands.command(sams, story.place(cm), "disclose", f"Peut-on dire {broken} ?")
    ref = MessageRef(story.place(comms).room, "777")
    message = Message(ref, story.place(comms), karims, f"{VALENCE.fr} {broken}", at)
    await hands.shortcut(karims, message, "shareable")
    await story.tell(after(seconds=4), sam.sees(cm, SHAREABLE, "N-1", VALENCE.fr))
    await hands.edited(Message(ref, story.place(comms), karims, f"{VAISE.fr} {broken}", at))
    await story.settle()
    await story.tell(sam.does_not_see(cm, SHAREABLE), sam.sees(cm, RECALL, "N-1"))
    values = {"text": broken + "x", "flag": "shareable", "audience": "cm", "wording": broken + "x", "topics": broken}
    form = await hands.command(karims, story.place(comms), "news", "")
    assert isinstance(form, Form)
    reply = await hands.submit(karims, story.place(comms), form.verb, form.target, 0, values | {"mandates": broken})
    assert isinstance(reply, Notice | FieldErrors)
    reply = await hands.submit(karims, story.place(comms), form.verb, form.target, 0, values)
    assert isinstance(reply, Notice)
    reply = await hands.submit(karims, story.place(comms), form.verb, form.target, 0, values | {"mandates": broken})
    assert isinstance(reply, Notice | FieldErrors)
    for verb in Verb:
        assert await hands.press(karims, story.place(comms), verb, "n_" + broken) is not None
        assert await hands.submit(karims, story.place(comms), verb, "i_" + broken, 0, values) is not None
    await hands.command(karims, story.place(comms), "news", f"search {broken}")
    await hands.command(karims, story.place(comms), "freeze", f"stop {broken}")
    await story.settle()
    await story.tell(sam.sees(cm, "stop"))


# News


@pytest.mark.told_on("demo", "slack", because="on Discord a flag is an option, and without a text it opens the form")
async def test_news_without_text(story: Story) -> None:
    await story.tell(
        karim.says(comms, "/news #shareable"),
        karim.hears(NO_TEXT),
        karim.says(comms, "#confidential"),
        karim.hears(NO_TEXT),
        karim.says(comms, "/news"),
        karim.fills_badly("text", REQUIRED, text="", flag="shareable"),
        karim.fills_badly("text", NO_TEXT, text="  …  ", flag="shareable"),
        karim.fills_badly("flag", REQUIRED, text=VALENCE, flag=""),
        after(minutes=1),
        sam.does_not_see(None, "N-1"),
    )


@pytest.mark.told_on("demo", "slack", because="a message of Discord has 2,000 characters at most")
async def test_news_of_forty_thousand_characters(story: Story) -> None:
    long, too_long = ("Valence " * 4_990).strip(), Both("Ce texte compte", "This text has")
    await story.tell(
        karim.says(comms, long),
        karim.tags(long, "shareable"),
        karim.hears(too_long, "8"),
        karim.says(comms, "/news " + long + " #shareable"),
        karim.hears(too_long),
        karim.tags(long),
        karim.fills_badly("", too_long, flag="shareable", wording=VALENCE),
        karim.says(comms, "/news"),
        karim.fills_badly("text", Both("Trop long", "Too long"), text=long, flag="shareable"),
        after(minutes=1),
        sam.does_not_see(None, "N-1"),
    )


async def test_odd_characters_in_every_field_stay_what_they_are(story: Story) -> None:
    odd = "\n".join(ODD.values())
    await story.tell(
        karim.says(comms, "/news"),
        karim.fills(text=odd, wording=odd, topics=odd[:100], flag="shareable", audience="cm"),
        after(seconds=4),
        sam.sees_last(cm, SHAREABLE, odd),
        sam.says(cm, "/disclose " + ASKING),
        lea.presses(Verb.ASK_BACK, "Q-1"),
        lea.fills(message=odd),
        sam.sees_last(cm, odd, "Q-1"),
        sam.presses(Verb.GIVE_CONTEXT),
        sam.fills(message=odd),
        lea.presses(Verb.ANSWER_NO, "Q-1"),
        lea.fills(note=odd),
        after(seconds=4),
        sam.sees_last(cm, DO_NOT_DISCLOSE, odd),
        lea.says(comms, "/freeze " + odd),
        sam.sees_last(cm, odd),
    )


async def test_times_that_cannot_be(story: Story) -> None:
    given: dict[str, Words] = {"text": VALENCE, "flag": "shareable", "audience": "cm"}
    later = Both("avant la fin de l'embargo", "before the embargo does")
    shareable = Both("choisissez l'étiquette partageable", "choose the shareable flag")
    await story.tell(
        karim.says(comms, "/news"),
        karim.fills_badly("embargo", PAST, **given, embargo=YESTERDAY),
        karim.fills_badly("embargo", UNREADABLE, **given, embargo=Both("bientôt peut-être", "soon perhaps")),
        karim.fills_badly("embargo", Both("Il manque l'heure", "There is no hour"), **given, embargo="1 April"),
        karim.fills_badly("expires", PAST, **given, expires=YESTERDAY),
        karim.fills_badly("expires", later, **given, embargo=FRIDAY, expires=TOMORROW),
        karim.fills_badly("embargo", shareable, **given | {"flag": "confidential"}, embargo=TOMORROW),
        after(minutes=1),
        sam.does_not_see(None, "N-1"),
        karim.fills(**given, embargo=TOMORROW, expires=FRIDAY),
        after(seconds=4),
        sam.sees_last(cm, UNDER_EMBARGO, "N-1"),
    )


async def test_an_unreadable_time_in_one_line_sends_nothing(story: Story) -> None:
    for typed in (" #confidential until soon", " #confidential until 2020-01-01 09:00", " #shareable until 3"):
        await story.tell(karim.says(comms, "/news " + VALENCE + typed), after(minutes=1))
    await story.tell(karim.hears(UNREADABLE), sam.does_not_see(None, "N-1", VALENCE))
    assert not await story.rows("SELECT id FROM news")


@pytest.mark.told_on("demo", because="the platforms themselves turn away what is no command of the bot's")
async def test_an_unknown_command(story: Story) -> None:
    await story.tell(karim.says(comms, "/dance"), karim.hears(Both("/passerelle help", "/passerelle help")))

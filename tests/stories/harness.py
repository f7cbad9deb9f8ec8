"""Dialogues over a chat: people act, people see, people do not see; and nobody ever sees too much.

A story is a list of steps, told on the demo chat in French on SQLite and in English on PostgreSQL, and on Slack, on
Discord, and with comms on Slack and the CM on Discord (`stages/`):

    await story.tell(
        karim.says(comms, VALENCE),
        karim.tags(VALENCE, "shareable"),
        sam.does_not_see(cm, VALENCE),
        after(seconds=4),
        sam.sees(cm, SHAREABLE, VALENCE),
    )

After every story `Story.check` looks at all that the CM and the stranger could ever read, in every version of it, and
at what everybody's notifications said.
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from sqlalchemy import text as sql

from bot.core.address import Place
from bot.core.people import Caller
from bot.core.verbs import Verb
from bot.errors import PasserelleError
from bot.runtime import Runtime
from bot.services.setup.apply import apply
from bot.services.setup.file import parse
from tests.stories.stages.house import addressed
from tests.stories.stages.stage import PEOPLE, Asked, CannotDo, Offer, Seen, Sent, Stage
from tests.stories.stages.waits import lifted


@dataclass(frozen=True)
class Both:
    """What is said in French, and in English."""

    fr: str
    en: str

    def __add__(self, other: str | Both) -> Both:
        also = other if isinstance(other, Both) else Both(other, other)
        return Both(self.fr + also.fr, self.en + also.en)

    def __radd__(self, other: str) -> Both:
        return Both(other, other) + self


Words = str | Both
Step = Callable[["Story"], Awaitable[None]]

# The contract: the first words of every headline (contract.md), literally.
MAY_BE_SAID = Both("Peut être dit", "May be said")
DO_NOT_DISCLOSE = Both("Ne pas divulguer", "Do not disclose")
UNDER_EMBARGO = Both("Sous embargo jusqu'au", "Embargoed until")
SENT_TO_TEAM = Both("Question transmise à l'équipe", "Sent to the team")
FREEZE = Both("Gel en cours", "Freeze in force")
SHAREABLE = Both("Partageable", "Shareable")
CONFIDENTIAL = Both("Confidentiel", "Confidential")
RECALL = Both("Rappel", "Recall")
REFUSED = Both("Désolé, je ne peux pas faire cela pour vous.", "Sorry, I cannot do this for you.")
GONE = Both("Je ne trouve rien de tel.", "I can find no such thing.")

CANARY = "zibelinox"
"""A word put into every secret text. Whoever may not read the secret must never meet it."""

comms, cm, hall = "comms", "cm", "hall"


@dataclass
class Story:
    """One dialogue under way on a stage."""

    stage: Stage
    locale: str
    granted: set[str] = field(default_factory=set)
    forms: dict[str, Asked | None] = field(default_factory=dict)
    clicks: list[str] = field(default_factory=list)

    @property
    def runtime(self) -> Runtime:
        return self.stage.runtime

    def say(self, words: Words) -> str:
        return words if isinstance(words, str) else getattr(words, self.locale)

    async def tell(self, *steps: Step) -> None:
        for step in steps:
            await step(self)

    async def settle(self) -> None:
        await self.stage.settle()

    async def submit(self, person: str, values: Mapping[str, Words]) -> Sent:
        """Send the form that is open before a person, with these values over what it holds."""
        opened = self.forms.get(person)
        assert opened is not None, f"no form is open before {person}"
        return await self.stage.submit(person, opened, {name: self.say(value) for name, value in values.items()})

    # What can be seen

    def plain(self, words: Words) -> str:
        """What is looked for, as this stage shows it."""
        return plain(self.stage.readable(self.say(words)))

    def shown(self, text: str) -> str:
        """What stands there, to be compared with it: a bridge reads on both of its sides."""
        return plain(self.stage.readable(text))

    def seen(self, person: str, room: str | None = None) -> list[Seen]:
        """All that a person can see now, of one room or of all, oldest first."""
        return self.stage.seen(person, room)

    def cards(self, person: str, room: str | None = None) -> list[Seen]:
        return [seen for seen in self.seen(person, room) if seen.is_card]

    def find(self, person: str, room: str | None, *texts: Words) -> Seen | None:
        """The newest message, visible to the person, that holds all the texts."""
        found = [seen for seen in self.seen(person, room) if not self.missing(seen, *texts)]
        return found[-1] if found else None

    def missing(self, seen: Seen, *texts: Words) -> list[str]:
        """Which of the texts it does not hold."""
        there = self.shown(seen.text)
        return [text for text in map(self.plain, texts) if text not in there]

    def message(self, person: str, text: Words) -> Seen:
        """The newest human message that says exactly this."""
        said = self.plain(text)
        found = [seen for seen in self.seen(person) if self.shown(seen.said) == said and not seen.ours]
        assert found, f"{person} sees no message « {said} »: {self.transcript(person)}"
        return found[-1]

    def button(self, person: str, verb: Verb, *on: Words) -> tuple[Seen, Offer]:
        """The newest card before this person that offers a button, and the button."""
        for seen in reversed(self.seen(person)):
            if seen.offers and not self.missing(seen, *on):
                for offer in seen.offers:
                    if offer.verb is verb:
                        return seen, offer
        raise AssertionError(f"{person} has no button {verb.value} on {on}: {self.transcript(person)}")

    def whispers(self, person: str) -> list[Seen]:
        """What was said to this person alone."""
        return [seen for seen in self.seen(person) if seen.alone and seen.ours]

    def transcript(self, person: str) -> str:
        return "\n" + "\n".join(f"  [{seen.where}] {seen.author}: {plain(seen.text)}" for seen in self.seen(person))

    # What happened

    async def rows(self, query: str, **values: object) -> list[Any]:
        async with self.runtime.database.read() as work:
            return list((await work.connection.execute(sql(query), values)).all())

    async def everything(self) -> dict[str, list[Any]]:
        """Every row of every table, to see that nothing changed."""
        async with self.runtime.database.read() as work:
            names = [table for table in _TABLES if table != "intake"]
            return {
                name: sorted(map(repr, (await work.connection.execute(sql(f'SELECT * FROM "{name}"'))).all()))
                for name in names
            }

    async def reorganise(self, file: str) -> None:
        """Bring the organisation to what a file says; its accounts and rooms are the demo's, whatever the stage."""
        text = addressed(file, self.stage.addresses)
        await apply(self.runtime.database, parse(text, "story.yaml"), dry_run=False, by="story")

    def caller(self, person: str, *, is_bot: bool = False) -> Caller:
        return self.stage.caller(person, is_bot=is_bot)

    def place(self, room: str) -> Place:
        return self.stage.place(room)

    # Nobody ever saw too much

    async def check(self) -> None:
        """What holds after every story, whatever it told."""
        await self.settle()
        secrets = [plain(self.stage.readable(secret)).casefold() for secret in await self._secrets()]
        for person in ("sam", "max"):
            for seen in self.stage.ever(person):
                text = plain(seen.text).casefold()
                for secret in secrets:
                    assert secret not in text, f"{person} could read the secret « {secret} »: {text}"
                assert CANARY not in text, f"{person} met the canary: {text}"
        await self._check_notifications(secrets)
        await self._check_yes()

    async def _check_notifications(self, secrets: Sequence[str]) -> None:
        """What a phone shows on its locked screen, of cards to anybody."""
        for person in PEOPLE:
            for seen in self.stage.ever(person):
                line = plain(seen.notification).casefold()
                if not seen.alone:
                    assert CANARY not in line, f"a notification to {person} holds the canary: {line}"
                    assert not [one for one in secrets if one in line], f"a notification to {person}: {line}"

    async def _secrets(self) -> list[str]:
        """Every text and wording that was only ever for comms, without those that the CM was also told."""
        rows = await self.rows("SELECT text, wording, audience FROM revision")
        told = {value for row in rows if row.audience == "cm" for value in (row.text, row.wording)}
        return [v for row in rows if row.audience == "comms" for v in (row.text, row.wording) if v and v not in told]

    async def _check_yes(self) -> None:
        """A yes was expected by the story, and grants only what people approved as something that may be said."""
        rows = await self.rows(
            "SELECT coalesce(wording, text) AS wording FROM revision WHERE flag = 'shareable' AND audience = 'cm'"
        )
        rows += await self.rows("SELECT wording FROM ruling WHERE answer = 'may' AND state <> 'undone'")
        approved = {plain(self.stage.readable(row.wording)) for row in rows if row.wording}
        for person in ("sam", "max"):
            for seen in self.stage.ever(person):
                words = {self.shown(wording) for wording in seen.wordings}
                assert words <= approved, f"words to take that nobody approved: {words - approved}"
                if says_yes(seen):
                    assert seen.number in self.granted, f"a yes that no story expected: {seen.number}\n{seen.text}"
                    assert words, f"{seen.number}: a yes without a wording"


def says_yes(seen: Seen) -> bool:
    return _OPENING.sub("", seen.headline).startswith((MAY_BE_SAID.fr, MAY_BE_SAID.en))


_OPENING = re.compile(r"^(?:[^\w:]|:\w+:)+")
"""The emoji before a headline's words."""

_TABLES = (
    "organisation member account mandate mandate_member room news revision news_mandate question ruling recall "
    "freeze receipt signal intake delivery sent timer register call leak"
).split()


Enter = Callable[..., AbstractAsyncContextManager[Stage]]


@asynccontextmanager
async def telling(enter: Enter, database_url: str, locale: str, *, empty: bool = True) -> AsyncIterator[Story]:
    """A story about the sample company (`empty`: before any news) on a stage, with its checks at the end."""
    with lifted():
        async with enter(database_url, locale, empty=empty) as stage:
            story = Story(stage, locale)
            await story.settle()
            yield story
            await story.check()


def plain(text: str) -> str:
    """One line, with simple spaces and apostrophes."""
    return " ".join(text.replace("’", "'").split())


# Who


@dataclass(frozen=True)
class Who:
    """Somebody of the demo: what they do and what they see, as steps of a story."""

    id: str

    def says(self, room: str, text: Words, *, files: Sequence[str] = ()) -> Step:
        """Writes in a room, or uses a command there."""
        return self._does(lambda s: s.stage.say(self.id, room, s.say(text), files=files))

    def replies(self, room: str, to: Words, text: Words) -> Step:
        """Writes in the thread under a message."""
        return self._does(lambda s: s.stage.say(self.id, room, s.say(text), under=s.message(self.id, to)))

    def tags(self, text: Words, flag: str = "") -> Step:
        """Tags a message: with a flag by one gesture, else by the form of its menu."""
        return self._does(lambda s: s.stage.tag(self.id, s.message(self.id, text), flag))

    def tags_last(self, room: str, flag: str) -> Step:
        """Tags the newest message of a room."""
        return self._does(lambda s: s.stage.tag(self.id, s.seen(self.id, room)[-1], flag))

    def reacts(self, text: Words, emoji: str) -> Step:
        """Puts an emoji on a message, or takes it off."""
        return self._does(lambda s: s.stage.react(self.id, s.message(self.id, text), emoji))

    def edits(self, text: Words, new: Words) -> Step:
        return self._does(lambda s: s.stage.edit(self.id, s.message(self.id, text), s.say(new)))

    def erases(self, text: Words) -> Step:
        return self._does(lambda s: s.stage.erase(self.id, s.message(self.id, text)))

    def presses(self, verb: Verb, *on: Words) -> Step:
        """Presses a button of the newest card that offers it (and holds these texts)."""
        return self._does(lambda s: s.stage.press(self.id, *s.button(self.id, verb, *on)))

    def presses_this(self, seen: Seen, offer: Offer) -> Step:
        """Presses a button that stood on a message, whatever became of it."""
        return self._does(lambda s: s.stage.press(self.id, seen, offer))

    def presses_often(self, verb: Verb, times: int) -> Step:
        """Clicks so fast that the clicks overtake each other."""

        async def step(story: Story) -> None:
            seen, offer = story.button(self.id, verb)
            story.clicks = await story.stage.press_often(self.id, seen, offer, times)
            await story.settle()

        return step

    def fills(self, **values: Words) -> Step:
        """Sends the form that is open before them, with these values over what it holds; it is taken."""

        async def step(story: Story) -> None:
            sent = await story.submit(self.id, values)
            assert not sent.errors, f"the form was not taken: {sent.errors}"
            story.forms[self.id] = sent.asked
            await story.settle()
            await self._look_for_a_form(story)

        return step

    def fills_badly(self, field_name: str, because: Words, **values: Words) -> Step:
        """Sends the form; it comes back with this fault beside this field, and stays open."""

        async def step(story: Story) -> None:
            sent = await story.submit(self.id, values)
            assert field_name in sent.errors, f"taken, or another fault: {sent.errors}"
            assert story.plain(because) in plain(sent.errors[field_name]), sent.errors
            story.forms[self.id] = sent.asked or story.forms[self.id]
            await story.settle()

        return step

    def is_asked(self, *texts: Words) -> Step:
        """A form is open before them that holds all these texts."""

        async def step(story: Story) -> None:
            opened = story.forms.get(self.id)
            assert opened is not None, f"no form is open before {self.id}: {story.transcript(self.id)}"
            shown = story.shown(opened.text)
            for text in texts:
                assert story.plain(text) in shown, f"{story.plain(text)}\n{shown}"

        return step

    def is_proposed(self, field_name: str, text: Words) -> Step:
        """The form that is open before them holds exactly this in a field."""

        async def step(story: Story) -> None:
            opened = story.forms.get(self.id)
            assert opened is not None
            assert story.shown(opened.held[field_name]) == story.plain(text)

        return step

    def is_asked_nothing(self) -> Step:
        async def step(story: Story) -> None:
            assert story.forms.get(self.id) is None

        return step

    def sees(self, room: str | None, *texts: Words) -> Step:
        """One message in the room (None: in any) holds all these texts."""

        async def step(story: Story) -> None:
            assert story.find(self.id, room, *texts), f"{self.id} sees nowhere {texts}:{story.transcript(self.id)}"

        return step

    def sees_last(self, room: str, *texts: Words) -> Step:
        """The newest message in the room holds all these texts."""

        async def step(story: Story) -> None:
            seen = story.seen(self.id, room)
            assert seen, f"{self.id} sees nothing in {room}"
            assert not story.missing(seen[-1], *texts), f"{texts}{story.transcript(self.id)}"

        return step

    def last_is_without(self, room: str, *texts: Words) -> Step:
        """The newest message in the room holds none of these texts."""

        async def step(story: Story) -> None:
            last = story.seen(self.id, room)[-1]
            assert len(story.missing(last, *texts)) == len(texts), last.text

        return step

    def does_not_see(self, room: str | None, *texts: Words) -> Step:
        """No message holds any of these texts."""

        async def step(story: Story) -> None:
            for text in texts:
                found = story.find(self.id, room, text)
                assert found is None, f"{self.id} sees {text}: {found.text}"

        return step

    def hears(self, *texts: Words) -> Step:
        """The newest thing said to this person alone holds these texts."""

        async def step(story: Story) -> None:
            whispers = story.whispers(self.id)
            assert whispers, f"nothing was said to {self.id}: {story.transcript(self.id)}"
            assert not story.missing(whispers[-1], *texts), f"{texts}\n{plain(whispers[-1].text)}"

        return step

    def hears_nothing(self) -> Step:
        async def step(story: Story) -> None:
            assert not story.whispers(self.id), story.transcript(self.id)

        return step

    def is_granted(self, wording: Words) -> Step:
        """The newest card before the CM says that it may be said, with exactly this wording."""

        async def step(story: Story) -> None:
            card = story.cards(self.id)[-1]
            assert says_yes(card), story.transcript(self.id)
            assert [story.shown(each) for each in card.wordings] == [story.plain(wording)], card
            assert card.clears is not False

        return step

    def cannot(self, step: Step) -> Step:
        """What the page itself does not let them do."""

        async def tried(story: Story) -> None:
            try:
                await step(story)
            except (PasserelleError, CannotDo, AssertionError):
                return
            raise AssertionError(f"{self.id} could do it")

        return tried

    def _does(self, act: Callable[[Story], Awaitable[Asked | None]]) -> Step:
        async def step(story: Story) -> None:
            asked = await act(story)
            if asked is not None:
                story.forms[self.id] = asked
            await story.settle()
            await self._look_for_a_form(story)

        return step

    async def _look_for_a_form(self, story: Story) -> None:
        """One that an event could only offer."""
        offered = await story.stage.offered(self.id)
        if offered is not None:
            story.forms[self.id] = offered
            await story.settle()


lea, karim, sam, max_ = Who("lea"), Who("karim"), Who("sam"), Who("max")


def after(**delta: float) -> Step:
    """Time passes: `after(seconds=4)`."""

    async def step(story: Story) -> None:
        await story.stage.skip(timedelta(**delta))
        await story.settle()

    return step


def granted(*numbers: str) -> Step:
    """These questions are ones to which the story expects a yes; any other yes is a fault."""

    async def step(story: Story) -> None:
        story.granted.update(numbers)

    return step

"""Dialogues over the demo chat: people act, people see, people do not see; and nobody ever sees too much.

A story is a list of steps, told in French on SQLite and in English on PostgreSQL:

    await story.tell(
        karim.says(comms, VALENCE),
        karim.tags(VALENCE, "shareable"),
        sam.does_not_see(cm, VALENCE),
        after(seconds=4),
        sam.sees(cm, SHAREABLE, VALENCE),
    )

After every story `Story.check` looks at all that the CM and the stranger could ever read, in every version of it.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import timedelta
from enum import Enum
from typing import Any

from sqlalchemy import text as sql

from bot.app.demo import Demo, demo
from bot.core.address import Address, Place, Platform
from bot.core.card import Card, Form, Notice, Reply, Tone, Verb, Wording
from bot.core.people import Caller
from bot.errors import PasserelleError
from bot.services.setup.apply import apply
from bot.services.setup.file import parse
from integrations.demo.forms import OpenForm, Outcome
from integrations.demo.nouns import Change, Post


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
    """One dialogue under way, and what the two who must not know too much have been able to read so far."""

    demo: Demo
    locale: str
    read: dict[tuple[str, int, int], str] = field(default_factory=dict)
    yes: dict[str, Card] = field(default_factory=dict)
    wordings: set[str] = field(default_factory=set)
    granted: set[str] = field(default_factory=set)
    forms: dict[str, OpenForm | None] = field(default_factory=dict)
    clicks: list[str] = field(default_factory=list)

    def say(self, words: Words) -> str:
        return words if isinstance(words, str) else getattr(words, self.locale)

    async def tell(self, *steps: Step) -> None:
        for step in steps:
            await step(self)

    async def settle(self) -> None:
        await self.demo.runtime.engine.settle()

    async def submit(self, person: str, values: Mapping[str, Words]) -> Outcome:
        """Send the form that is open before a person, with these values over what it holds."""
        opened = self.forms.get(person)
        assert opened is not None, f"no form is open before {person}"
        held = {each.name: each.value for each in opened.form.fields}
        given = held | {name: self.say(value) for name, value in values.items()}
        raw = {name: value.split(",") if name == "mandates" else [value] for name, value in given.items()}
        return await self.demo.app.inbound.submit(person, opened.token, raw)

    # What can be seen

    def posts(self, person: str, room: str | None = None) -> list[Post]:
        """All that a person can see now, of one room or of all, oldest first."""
        world = self.demo.app.world
        rooms = [room] if room else [there.id for there in world.rooms_of(person)]
        return sorted((post for each in rooms for post in world.visible(person, each)), key=lambda post: post.id)

    def cards(self, person: str, room: str | None = None) -> list[Card]:
        return [post.card for post in self.posts(person, room) if post.card is not None]

    def find(self, person: str, room: str | None, *texts: Words) -> Post | None:
        """The newest post, visible to the person, that holds all the texts."""
        wanted = [plain(self.say(text)) for text in texts]
        found = [post for post in self.posts(person, room) if all(text in plain(words_of(post)) for text in wanted)]
        return found[-1] if found else None

    def message(self, person: str, text: Words) -> Post:
        """The newest human message that says exactly this."""
        said = self.say(text)
        found = [post for post in self.posts(person) if post.text == said and not post.ours]
        assert found, f"{person} sees no message « {said} »"
        return found[-1]

    def button(self, person: str, verb: Verb, *on: Words) -> tuple[Post, str]:
        """The newest card before this person that offers a button, and the button's target."""
        wanted = [plain(self.say(text)) for text in on]
        for post in reversed(self.posts(person)):
            if post.card and all(text in plain(words_of(post)) for text in wanted):
                for button in post.card.buttons:
                    if button.verb is verb:
                        return post, button.target
        raise AssertionError(f"{person} has no button {verb.value} on {wanted}: {self.transcript(person)}")

    def transcript(self, person: str) -> str:
        return "\n".join(f"  [{post.room}] {post.author}: {plain(words_of(post))}" for post in self.posts(person))

    # What happened

    async def rows(self, query: str, **values: object) -> list[Any]:
        async with self.demo.runtime.database.read() as work:
            return list((await work.connection.execute(sql(query), values)).all())

    async def everything(self) -> dict[str, list[Any]]:
        """Every row of every table, to see that nothing changed."""
        async with self.demo.runtime.database.read() as work:
            names = [table for table in _TABLES if table != "intake"]
            return {
                name: sorted(map(repr, (await work.connection.execute(sql(f'SELECT * FROM "{name}"'))).all()))
                for name in names
            }

    async def reorganise(self, file: str) -> None:
        """Bring the organisation to what a file says."""
        await apply(self.demo.runtime.database, parse(file, "story.yaml"), dry_run=False, by="story")

    def caller(self, person: str, *, is_bot: bool = False) -> Caller:
        return Caller(Address(Platform.DEMO, "", person), person.capitalize(), is_bot, self.locale)

    def place(self, room: str) -> Place:
        return Place(Address(Platform.DEMO, "", room), direct=room.startswith("dm-"))

    # Nobody ever saw too much

    def watch(self, _change: Change | None = None) -> None:
        """Remember every version of every post that the CM and the stranger can read, and every yes before the CM."""
        for person in ("sam", "max"):
            for room in self.demo.app.world.rooms_of(person):
                for post in self.demo.app.world.visible(person, room.id):
                    key = person, post.id, post.version
                    if not post.ours or key in self.read:
                        continue
                    self.read[key] = words_of(post)
                    blocks = post.card.blocks if post.card else ()
                    self.wordings |= {block.text for block in blocks if isinstance(block, Wording)}
                    if post.card is not None and self._says_yes(post.card):
                        self.yes[f"{post.card.number}.{post.version}"] = post.card

    def _says_yes(self, card: Card) -> bool:
        return card.headline.lstrip("📣 ").startswith((MAY_BE_SAID.fr, MAY_BE_SAID.en))

    async def check(self) -> None:
        """What holds after every story, whatever it told."""
        await self.settle()
        self.watch()
        seen = {key: plain(text).casefold() for key, text in self.read.items()}
        for secret in await self._secrets():
            for key, text in seen.items():
                assert plain(secret).casefold() not in text, f"{key[0]} could read the secret « {secret} »: {text}"
        for key, text in seen.items():
            assert CANARY not in text, f"{key[0]} met the canary: {text}"
        await self._check_yes()

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
        approved = {row.wording for row in rows if row.wording}
        assert self.wordings <= approved, f"words to take that nobody approved: {self.wordings - approved}"
        for key, card in self.yes.items():
            number = key.partition(".")[0]
            assert number in self.granted, f"a yes that no story expected: {number}\n{self.transcript('sam')}"
            granted = [block.text for block in card.blocks if isinstance(block, Wording)]
            assert granted, f"{number}: a yes without a wording"
            assert set(granted) <= approved, f"{number} grants what nobody approved: {granted}"


_TABLES = (
    "organisation member account mandate mandate_member room news revision news_mandate question ruling recall "
    "freeze receipt intake delivery sent timer register"
).split()


@asynccontextmanager
async def telling(database_url: str, locale: str, *, empty: bool = True) -> AsyncIterator[Story]:
    """A story about the sample company (`empty`: before any news), with its checks at the end."""
    async with demo(database_url, locale=locale, empty=empty) as running:
        story = Story(running, locale)
        running.app.world.listen(story.watch)
        await story.settle()
        yield story
        await story.check()


def plain(text: str) -> str:
    """One line, with simple spaces and apostrophes."""
    return " ".join(text.replace("’", "'").split())


def words_of(post: Post) -> str:
    """Every word of a post that its reader can see; what they typed themself (`echo`) is not counted."""
    return "\n".join([post.text, *_strings(post.card), *(file.name for file in post.files)])


def _strings(thing: object) -> list[str]:
    if isinstance(thing, str):
        return [thing]
    if isinstance(thing, Enum) or thing is None:
        return []
    if isinstance(thing, tuple | list):
        return [text for each in thing for text in _strings(each)]
    if is_dataclass(thing):
        return [text for each in fields(thing) for text in _strings(getattr(thing, each.name))]
    return []


def words_of_reply(reply: Reply) -> str:
    """Every word of an answer to one person."""
    if isinstance(reply, Notice):
        return "\n".join([reply.text, *_strings(reply.card)])
    return "\n".join(_strings(reply)) if isinstance(reply, Form) else "\n".join(reply.errors.values()) if reply else ""


# Who


@dataclass(frozen=True)
class Who:
    """Somebody of the demo: what they do and what they see, as steps of a story."""

    id: str

    def says(self, room: str, text: Words, *, files: Sequence[str] = ()) -> Step:
        """Writes in a room, or types a command there."""
        return self._does(lambda s: s.demo.app.inbound.say(self.id, room, s.say(text), files=files))

    def replies(self, room: str, to: Words, text: Words) -> Step:
        """Writes in the thread under a message."""
        return self._does(
            lambda s: s.demo.app.inbound.say(self.id, room, s.say(text), thread=s.message(self.id, to).id)
        )

    def tags(self, text: Words, flag: str = "") -> Step:
        """Uses the menu of a message: one gesture with a flag, the form without."""
        return self._does(lambda s: s.demo.app.inbound.flag(self.id, s.message(self.id, text).id, flag))

    def reacts(self, text: Words, emoji: str) -> Step:
        """Puts an emoji on a message, or takes it off."""
        return self._does(lambda s: s.demo.app.inbound.react(self.id, s.message(self.id, text).id, emoji))

    def edits(self, text: Words, new: Words) -> Step:
        return self._does(lambda s: s.demo.app.inbound.edit(self.id, s.message(self.id, text).id, s.say(new)))

    def erases(self, text: Words) -> Step:
        return self._does(lambda s: s.demo.app.inbound.erase(self.id, s.message(self.id, text).id))

    def presses(self, verb: Verb, *on: Words) -> Step:
        """Presses a button of the newest card that offers it (and holds these texts)."""

        async def act(story: Story) -> Any:
            post, target = story.button(self.id, verb, *on)
            return await story.demo.app.inbound.press(self.id, post.id, verb.value, target)

        return self._does(act)

    def presses_often(self, verb: Verb, times: int) -> Step:
        """Clicks so fast that the clicks overtake each other, past the page's own guard."""

        async def step(story: Story) -> None:
            post, target = story.button(self.id, verb)
            place, caller = story.place(post.room), story.caller(self.id)
            clicks = [story.demo.runtime.gestures.press(caller, place, verb, target) for _ in range(times)]
            replies = await asyncio.gather(*clicks)
            story.clicks = [words_of_reply(reply) for reply in replies]
            await story.settle()

        return step

    def fills(self, **values: Words) -> Step:
        """Sends the form that is open before them, with these values over what it holds; it is taken."""

        async def step(story: Story) -> None:
            outcome = await story.submit(self.id, values)
            assert not outcome.errors, f"the form was not taken: {dict(outcome.errors)}"
            story.forms[self.id] = outcome.form
            await story.settle()

        return step

    def fills_badly(self, field_name: str, because: Words, **values: Words) -> Step:
        """Sends the form; it comes back with this fault beside this field, and stays open."""

        async def step(story: Story) -> None:
            outcome = await story.submit(self.id, values)
            assert field_name in outcome.errors, f"taken, or another fault: {dict(outcome.errors)}"
            assert plain(story.say(because)) in plain(outcome.errors[field_name]), dict(outcome.errors)
            await story.settle()

        return step

    def is_asked(self, *texts: Words) -> Step:
        """A form is open before them that holds all these texts."""

        async def step(story: Story) -> None:
            opened = story.forms.get(self.id)
            assert opened is not None, f"no form is open before {self.id}: {story.transcript(self.id)}"
            shown = plain("\n".join(_strings(opened.form)))
            for text in texts:
                assert plain(story.say(text)) in shown, shown

        return step

    def is_asked_nothing(self) -> Step:
        async def step(story: Story) -> None:
            assert story.forms.get(self.id) is None

        return step

    def sees(self, room: str | None, *texts: Words) -> Step:
        """One post in the room (None: in any) holds all these texts."""

        async def step(story: Story) -> None:
            assert story.find(self.id, room, *texts), f"{self.id} sees nowhere {texts}:\n{story.transcript(self.id)}"

        return step

    def sees_last(self, room: str, *texts: Words) -> Step:
        """The newest post in the room holds all these texts."""

        async def step(story: Story) -> None:
            posts = story.posts(self.id, room)
            last = plain(words_of(posts[-1])) if posts else ""
            assert all(plain(story.say(text)) in last for text in texts), f"{texts}\n{story.transcript(self.id)}"

        return step

    def last_is_without(self, room: str, *texts: Words) -> Step:
        """The newest post in the room holds none of these texts."""

        async def step(story: Story) -> None:
            last = plain(words_of(story.posts(self.id, room)[-1]))
            assert not [text for text in texts if plain(story.say(text)) in last], last

        return step

    def does_not_see(self, room: str | None, *texts: Words) -> Step:
        """No post holds any of these texts."""

        async def step(story: Story) -> None:
            for text in texts:
                found = story.find(self.id, room, text)
                assert found is None, f"{self.id} sees {text}: {words_of(found) if found else ''}"

        return step

    def hears(self, *texts: Words) -> Step:
        """The newest thing said to this person alone holds these texts."""

        async def step(story: Story) -> None:
            whispers = [post for post in story.posts(self.id) if post.only_for == self.id]
            assert whispers, f"nothing was said to {self.id}"
            for text in texts:
                assert plain(story.say(text)) in plain(words_of(whispers[-1])), plain(words_of(whispers[-1]))

        return step

    def hears_nothing(self) -> Step:
        async def step(story: Story) -> None:
            assert not [post for post in story.posts(self.id) if post.only_for == self.id]

        return step

    def is_granted(self, wording: Words) -> Step:
        """The newest card before the CM says that it may be said, with exactly this wording."""

        async def step(story: Story) -> None:
            card = story.cards(self.id)[-1]
            assert plain(story.say(MAY_BE_SAID)) in card.headline, story.transcript(self.id)
            assert [block.text for block in card.blocks if isinstance(block, Wording)] == [story.say(wording)]
            assert card.tone is Tone.SHAREABLE
            assert card.clears

        return step

    def cannot(self, step: Step) -> Step:
        """What the page itself does not let them do."""

        async def tried(story: Story) -> None:
            try:
                await step(story)
            except (PasserelleError, AssertionError):
                return
            raise AssertionError(f"{self.id} could do it")

        return tried

    def _does(self, act: Callable[[Story], Awaitable[Any]]) -> Step:
        async def step(story: Story) -> None:
            outcome = await act(story)
            if outcome.form is not None:
                story.forms[self.id] = outcome.form
            await story.settle()

        return step


lea, karim, sam, max_ = Who("lea"), Who("karim"), Who("sam"), Who("max")


def after(**delta: float) -> Step:
    """Time passes: `after(seconds=4)`."""

    async def step(story: Story) -> None:
        await story.demo.skip(timedelta(**delta))
        await story.settle()

    return step


def granted(*numbers: str) -> Step:
    """These questions are ones to which the story expects a yes; any other yes is a fault."""

    async def step(story: Story) -> None:
        story.granted.update(numbers)

    return step

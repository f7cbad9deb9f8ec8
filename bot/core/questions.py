"""Questions of a CM and the rulings by which people answer them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from bot.core.address import Place
from bot.core.evidence import Record, Statement
from bot.core.flags import Flag, Standing
from bot.core.judgement import Judgement
from bot.core.standing import standing_at
from bot.core.time import Now


class QuestionState(Enum):
    """Where a question is. `JUDGED`: the bot's verdict stands. `OPEN`: comms must answer; silence never says yes."""

    JUDGED = "judged"
    OPEN = "open"
    ASKED_BACK = "asked-back"
    ANSWERING = "answering"
    ANSWERED = "answered"


@dataclass(frozen=True, slots=True)
class Question:
    """One "may I disclose X?" and what became of it. `place`: where it was asked and will be answered.

    `decision`: the number of the decision of a sync that somebody in comms rules on; empty for what was asked.
    """

    id: str
    organisation: str
    number: int
    mandate: str
    asker: str
    place: Place
    text: str
    asked_at: datetime
    state: QuestionState
    judgement: Judgement
    locale: str
    context: str | None = None
    asked_back: str | None = None
    ruling: str | None = None
    wants_human: bool = False
    version: int = 1
    urgent: bool = False
    decision: str = ""

    @property
    def label(self) -> str:
        """The number by which people talk about it."""
        return f"Q-{self.number}"


class Answer(Enum):
    """What a human can say to a question."""

    NO = "no"
    NOT_BEFORE = "not-before"
    MAY = "may"


class RulingState(Enum):
    """Where a ruling is: `PENDING` while it can be undone, `IN_FORCE`, `UNDONE` before it left, `REVOKED` after."""

    PENDING = "pending"
    IN_FORCE = "in-force"
    UNDONE = "undone"
    REVOKED = "revoked"


class Scope(Enum):
    """For whom a yes is: everybody of the mandate, its asker alone, or the room where it was asked."""

    MANDATE = "mandate"
    ASKER = "asker"
    ROOM = "room"


@dataclass(frozen=True, slots=True)
class Asking:
    """Who asks, by member id, and in which room (its address; empty in a direct conversation)."""

    member: str
    room: str = ""


@dataclass(frozen=True, slots=True)
class Ruling:
    """A human's answer, kept as a precedent. `text` is the question's sentence; `wording` what may be said (MAY).

    `scope` narrows a yes to one member or one room, named by `only`; a no holds for the whole mandate.
    """

    id: str
    organisation: str
    mandate: str
    question: str
    answer: Answer
    text: str
    by: str
    at: datetime
    state: RulingState
    lang: str
    number: str
    wording: str | None = None
    note: str | None = None
    not_before: datetime | None = None
    zone: str | None = None
    expires_at: datetime | None = None
    scope: Scope = Scope.MANDATE
    only: str = ""

    def reaches(self, asking: Asking | None) -> bool:
        """Whether it answers whoever asks. A yes that is narrowed answers nobody unknown."""
        if self.answer is not Answer.MAY or self.scope is Scope.MANDATE:
            return True
        whom = {Scope.ASKER: asking.member, Scope.ROOM: asking.room}.get(self.scope) if asking else None
        return bool(whom) and whom == self.only

    @property
    def timed(self) -> bool:
        """Whether what holds of it may change as time goes by, and not only with who trusts the clocks."""
        return self.not_before is not None or self.expires_at is not None

    def standing(self, now: Now) -> Standing:
        """What holds of it at `now`; one that is not in force never clears anything."""
        restricting = self.answer is not Answer.MAY
        ended = self.state in (RulingState.UNDONE, RulingState.REVOKED)
        if ended or (restricting and self._ended(now)):
            return Standing.UNKNOWN
        if self.answer is Answer.NOT_BEFORE:
            return self._before(now)
        return standing_at(
            now,
            flag=Flag.CONFIDENTIAL if restricting else Flag.SHAREABLE,
            expires_at=self.expires_at,
            held=False,
        )

    def _ended(self, now: Now) -> bool:
        return self.expires_at is not None and now.reached(self.expires_at)

    def _before(self, now: Now) -> Standing:
        """« Not before » forbids until its instant and then asks again: it never becomes a yes by itself."""
        waits = self.not_before is None or not now.reached(self.not_before)
        return Standing.EMBARGOED if waits else Standing.UNKNOWN

    def statement(self, now: Now) -> Statement:
        """The ruling as the desk reads it: the sentence that was asked, and the wording that was granted."""
        return Statement(
            id=self.id,
            record=Record.RULING,
            text=self.text,
            wording=self.wording,
            lang=self.lang,
            posted_at=self.at,
            standing=self.standing(now),
            until=self.not_before if self.answer is Answer.NOT_BEFORE else self.expires_at,
            told=self.state is RulingState.IN_FORCE,
            number=self.number,
        )

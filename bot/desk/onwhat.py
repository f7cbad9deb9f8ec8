"""What others ask about, before the answer that a CM would give: « On me demande pour la grève : je réponds que … ? ».

What they ask about is not said by whoever answers. The message that the wording comes from must tell of it all the
same, else the answer might be to something else.
"""

from __future__ import annotations

import re

from bot.desk.asking.destined import place_ahead
from bot.desk.asking.inquiring import asked_of
from bot.desk.asking.leading import lead_to
from bot.desk.asking.phrases import CLAIM
from bot.desk.covering.sides import Sides
from bot.desk.text.fold import fold
from bot.desk.text.tokens import Kind, Text, Token

_CLAUSE = re.compile(r"(?P<clause>[^:,;?!.]{3,120}?)\s*[:,;]\s+")
_FOR = re.compile(r"(?:pour (?=l[ea]s? |l'|notre |nos )|about (?=the |our ))")
_ANSWERS = re.compile(r"(?:repon|m'en tien|dis |dire |ecri|answer|reply|say|tell)")
_NOTHING = ("", "anything", "something", "it", "so", "that", "a word")
"""What an answer does not say that comes without a claim: « About the fair, can I say anything? »."""
_REACH = 200


def on_what(question: str) -> tuple[str, str]:
    """What others ask about, and the question without it; nothing, and the question as it is, where no answer to them
    is asked for."""
    if "?" not in question:
        return "", question
    folded = fold(question)
    found = _CLAUSE.match(folded) if len(folded) == len(question) else None
    begin = _topic_in(found["clause"]) if found else None
    if found is None or begin is None or place_ahead(folded)[0]:
        return "", question
    head = folded[found.end() : found.end() + _REACH]
    end, sort = lead_to(head, marked=True)
    if sort != CLAIM or not _ANSWERS.search(head[:end]) or head[end:].strip(" ?!.") in _NOTHING:
        return "", question
    return question[begin : found.end("clause")], question[found.end() :]


def _topic_in(clause: str) -> int | None:
    """Where what others ask about begins in a clause that says who asks, or « pour »; None in any other."""
    led = _FOR.match(clause)
    begin = led.end() if led else asked_of(clause)
    return begin if begin is not None and begin < len(clause) else None


def dated(topic: Text) -> str:
    """The day of what others ask about, of which the answer to them holds; nothing if it has none, or several."""
    days = [token for token in topic.tokens if token.kind is Kind.DATE]
    return days[0].raw if len(days) == 1 else ""


def answers(sides: Sides, topic: Text) -> bool:
    """Whether a record tells of all that others ask about, in its wording or in the message it comes from. A name or a
    figure must be the wording's: of two towns that a message names, the wording may hold for one."""
    record = (*sides.wording.tokens, *sides.facts.tokens)
    return all(
        sides.among(token, sides.wording.tokens if token.kind.figure or _names(token, sides) else record)
        for token in topic.saying()
    )


def _names(token: Token, sides: Sides) -> bool:
    """Whether it names something, and not the house. It may be the first word of what is asked about."""
    return token.raw[:1].isupper() and token.folded not in sides.house

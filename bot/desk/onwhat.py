"""What others ask about, before the answer that a CM would give: « On me demande pour la grève : je réponds que … ? ».

What they ask about is not said by whoever answers. The message that the wording comes from must tell of it all the
same, else the answer might be to something else.
"""

from __future__ import annotations

import re

from bot.desk.asking import CLAIM
from bot.desk.covering.sides import Sides
from bot.desk.fold import fold
from bot.desk.leading import lead_to
from bot.desk.tokens import Kind, Text

_WHO_FR = (
    r"(?:on (?:me |nous |m'|n')?(?:demande|interroge|questionne|relance|en parle|pose (?:des |la )questions?)"
    r"|(?:quelqu'un|un client|une cliente|un journaliste|une journaliste|des clients|les gens|un abonne|une abonnee"
    r"|des abonnes)"
    r" (?:me |nous |m'|n')?(?:demandent?|interrogent?|questionnent?|relancent?|parlent?|posent? (?:des |la "
    r"|une )questions?)"
    r"|j'ai (?:des|une) questions?|je recois des questions) (?:pour|sur|au sujet d[eu']|a propos d[eu']|concernant) ?"
)
_WHO_EN = (
    r"(?:(?:i'm|i am|we're|we are)(?: being| getting)? asked|(?:i'm|we're) getting (?:asked|questions)"
    r"|(?:someone|somebody|a customer|a journalist|a follower)(?:'s| is| has)? ask(?:s|ing|ed)"
    r"|(?:people|customers|journalists|followers)(?: are| keep)? ask(?:ing)?|there are questions) (?:me )?(?:about"
    r"|on|over) "
)
_ABOUT = re.compile(
    rf"(?:{_WHO_FR}|{_WHO_EN}|pour (?=(?:l[ea]s? |l'|notre |nos ))|about (?=(?:the"
    rf"|our) ))(?P<what>[^:,;?!.]{{3,80}}?)\s*[:,;]\s+"
)
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
    found = _ABOUT.match(folded) if len(folded) == len(question) else None
    if found is None:
        return "", question
    head = folded[found.end() : found.end() + _REACH]
    end, sort = lead_to(head, marked=True)
    if sort != CLAIM or not _ANSWERS.search(head[:end]) or head[end:].strip(" ?!.") in _NOTHING:
        return "", question
    return question[found.start("what") : found.end("what")], question[found.end() :]


def dated(topic: Text) -> str:
    """The day of what others ask about, of which the answer to them holds; nothing if it has none, or several."""
    days = [token for token in topic.tokens if token.kind is Kind.DATE]
    return days[0].raw if len(days) == 1 else ""


def answers(sides: Sides, topic: Text) -> bool:
    """Whether a record tells of all that others ask about, in its wording or in the message it comes from."""
    record = (*sides.wording.tokens, *sides.facts.tokens)
    return all(sides.among(token, record) for token in topic.saying())

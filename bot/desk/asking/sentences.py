"""A post cut into its sentences, in its writer's own letters. Pure; any text may be given."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from bot.desk.asking.frame import matter_of
from bot.desk.text.lexer import read_text
from bot.desk.text.lexicon import CHATTER

MOST = 8
"""Sentences of a post that are told apart; whatever comes after them is one with the last, so that nothing is lost."""

_EMOJI = r"[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\u2300-\u23ff\ufe0f\u200d\u20e3]"
_END = re.compile(rf"[.!?…]+(?:\s?[»”\")\]])*(?:\s*{_EMOJI}+)*(?=\s)|(?<=\s){_EMOJI}+(?=\s)")
_BULLET = re.compile(rf"\s*(?:[*•▪‣·→]\s+|[-–—]\s+(?!\d)|\(?\d{{1,2}}[.)]\s+|\(?[a-z]\)\s+|(?:{_EMOJI})+\s*)+")
_TAGS = re.compile(r"(?:^|\s)#\w+(?:\s+#\w+)*\s*$")
_ABBREVIATED = frozenset(
    """
    mm mme mmes mlle mlles me mgr dr pr st ste sts stes av bd bld boul chem rte env ex p pp art n no nos vol cf
    tel tél hab max min réf ref janv jan févr fév feb mar avr apr juil jul août aug sept sep oct nov déc dec
    lun mar mer jeu ven sam dim mon tue wed thu fri sat sun mr mrs ms sr jr prof inc ltd corp co vs approx dept est
    """.split()
)
_INITIALS = re.compile(r"(?:\w\.)+\w")
_ASIDE = CHATTER | frozenset("pensez penses pense think thoughts avis conseil retour feedback svp hashtag".split())
_NO_DAY = date(2000, 1, 1)


def sentences_of(text: str) -> tuple[str, ...]:
    """The sentences of a post, in order, at most `MOST`. Greetings and what only asks for leave are none of them."""
    telling = [piece for piece in pieces_of(text) if _tells(piece)]
    return tuple(telling) if len(telling) <= MOST else (*telling[: MOST - 1], " ".join(telling[MOST - 1 :]))


def pieces_of(text: str) -> list[str]:
    """Every sentence of a text, however many. Bullets are left out; hashtags at the end stand by themselves."""
    pieces = [piece.strip() for line in _lines(text) for piece in _cut(line)]
    return [piece for piece in pieces if any(char.isalnum() for char in piece)]


def _lines(text: str) -> list[str]:
    """The lines, without their bullets; one that goes on in small letters belongs to the line before."""
    found: list[str] = []
    for line in text.splitlines():
        bare = _BULLET.sub("", line, count=1) if _BULLET.match(line) else line
        if found and found[-1].strip() and line.lstrip()[:1].islower() and bare == line:
            found[-1] = f"{found[-1].rstrip()} {line.lstrip()}"
        else:
            found.append(bare)
    return found


def _cut(line: str) -> Iterator[str]:
    start = 0
    body, tags = _without_tags(line)
    for end in _END.finditer(body):
        if _ends(body, end):
            yield body[start : end.end()]
            start = end.end()
    yield body[start:]
    yield tags


def _without_tags(line: str) -> tuple[str, str]:
    """The hashtags at the end, if they are no words of the sentence: several, or after its end."""
    found = _TAGS.search(line)
    if found is None:
        return line, ""
    before = line[: found.start()].rstrip()
    apart = not before or not before[-1].isalnum() or found.group().count("#") > 1
    return (before, found.group()) if apart else (line, "")


def _ends(line: str, end: re.Match[str]) -> bool:
    following = line[end.end() :].lstrip()
    if not following or following.lstrip("«“\"'(‘ \xa0\u202f")[:1].islower():
        return False
    return not (end.group().strip() == "." and _abbreviated(line[: end.start()]))


def _abbreviated(before: str) -> bool:
    word = re.split(r"[\s('’«“\"]", before)[-1]
    lone = len(word) == 1 and word.isupper()
    return lone or word.lower() in _ABBREVIATED or _INITIALS.fullmatch(word) is not None


def _tells(piece: str) -> bool:
    """Whether anything is left of a sentence once its asking and its courtesies are taken off."""
    return any(token.folded not in _ASIDE for token in read_text(matter_of(piece).body, _NO_DAY).saying())

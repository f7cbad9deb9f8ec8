"""From text to tokens: figures first (they have a grammar of their own), then words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from unicodedata import category

from bot.desk.text.dates import DATES, TIMES, WEEKDAYS, date_key, time_key, weekday_key, weekday_meant
from bot.desk.text.fold import clean, fold, has_accents
from bot.desk.text.halves import told_apart
from bot.desk.text.indeed import unstressed
from bot.desk.text.language import is_english
from bot.desk.text.lexicon import AUX, MARKS, STOP
from bot.desk.text.lists import words_of
from bot.desk.text.longhand import spelt_out
from bot.desk.text.numbers import NUMBER, PHONE, RANKED, WORDED, number_key, rank_key, worded_key
from bot.desk.text.periods import period_meant
from bot.desk.text.shortened import in_full
from bot.desk.text.signs import is_sign, priced_next
from bot.desk.text.telltales import as_one
from bot.desk.text.tokens import Kind, Text, Token

_WORD = re.compile(r"peut-etre|quelqu'un|[^\W\d_]+")
_THEN = (
    r"(?:(?:the |this |next |late |early |mid-?)*(?:end|start|beginning|middle|spring|summer|autumn|fall|winter|noon"
    r"|midday|midnight|morning|afternoon|evening|night|weekend|week|month|quarter|year|time|christmas|easter|then|now|today"
    r"|tonight|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2}(?::\d\d)? ?(?:am|pm|a\.m|p\.m|o'clock)"
    r"|\d\d?:\d\d|(?:19|20)\d\d))(?![a-z\d])"
)
"""What follows "by" where it tells a deadline."""
_ALORS = (
    r"(?:la(?![a-z])|l[ea]s? |l'|fin|debut|mi-|peu(?![a-z])|quelques|\d|une? |deux|trois|quatre|cinq|six|sept|huit|neuf"
    r"|dix|douze|quinze|vingt|trente|demain|ce |cet |cette |noel|paques|janv|fevr|mars|avri|mai(?![a-z])|juin|juil|aout"
    r"|sept|octo|nove|dece|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)"
)
"""What follows « d'ici » where it tells a deadline; « les pommes d'ici » are of this place."""
_PERMITTED = re.compile(
    r"(?<![a-z])may (?:be|have|not|also|only|still|enter|join|apply|travel|swim|vote|attend|buy|use)(?![a-z])"
)
"""« Children aged 8 to 15 may travel »: no month."""
_VERB = 8
"""Characters after a date in which such a verb is looked for."""
_PHRASES = re.compile(
    r"(?P<about>vers(?= (?:le |la |les )?(?:\d|mi-|fin |debut |midi|minuit)))|"
    r"(?P<oneof>(?:l')?une? d(?:es|e (?:nos|vos|ses|leurs|ces))(?![a-z])|one of(?= (?:the|our|its|their"
    r"|these)(?![a-z])))|"
    r"(?P<until>jusqu'(?:a|au|aux|en)(?![a-z]))|(?P<from>a (?:partir|compter) d(?:e|u|es|')|as of(?![a-z]))"
    r"|(?P<some>(?:a few|un peu)(?![a-z]))|(?P<recent>(?:(?<=have )|(?<=has )|(?<='ve ))just(?= [a-z]))"
    rf"|(?P<by>d'ici(?: a)?(?= {_ALORS})|by(?= {_THEN}))"
    r"|(?P<atleast>(?:au|at) (?:moins|least)(?![a-z]))|(?P<atmost>au plus|au maximum|at most|up to(?![a-z]))"
    r"|(?P<except>a l'exception d(?:e|u|es|(?='))|a part|apart from|other than|but(?= (?:on )?(?:mon|tues|wednes|thurs"
    r"|fri|satur|sun)day))(?![a-z])"
)
_CONTRACTED = re.compile(
    r"(?P<stem>ca|wo|sha|ai|do|does|did|is|are|was|were|have|has|had|could|should|would|might|must|need)"
    r"n'?t(?![a-z'])"
)
_FULL = {"ca": "can", "wo": "will", "sha": "shall", "ai": "is"}
_CLITIC = re.compile(r"'(?P<clitic>ll|ve|re|m|d|s)(?![a-z])")
_FREE_OF = re.compile(r"(?<=[a-z])-free(?![a-z])")
_SHORT = {"ll": "will", "ve": "have", "re": "are", "m": "am", "d": "would"}
_HOST = re.compile(r"(?<![a-z])(?:it|that|there|he|she|who|what|here|where|how)\Z")
_AGO = r"(?! (?:\w+ ){1,2}(?:ans?|annees?|mois|jours?|semaines?|heures?|minutes?|siecles?)(?![a-z]))"
_TENSED = re.compile(
    r"(?:(?P<future>(?:is|are) (?:about )?to(?= [a-z])(?! (?:the|a|an|our) )|(?:est|sont) sur le point d(?:e|(?='))"
    r"|(?:aura|auront) lieu|se tiendra|se tiendront"
    r"|(?:va|vont) (?:avoir lieu|se tenir)|will (?:take place|be held)|(?:il )?y aura|there will be)"
    r"|(?P<perfect>(?:ai|as|a|avons|avez|ont) droit(?= (?:a|au|aux) ))"
    r"|(?P<past>(?:a|ont) eu lieu|s'est tenue?|se sont tenue?s|took place|(?:was|were) held|(?:il )?y avait"
    r"|(?:il )?y a eu|there (?:was|were))"
    r"|(?P<recent>(?:viens|vient|venons|venez|viennent) d(?:e|(?='))(?=[ '][a-z]+(?:er|ir|re|oir)(?![a-z])))"
    r"|(?P<present>(?:a|ont) lieu|se tient|se tiennent|takes? place|(?:is|are) held"
    rf"|(?:il )?y ?'?a{_AGO}|there(?:'s| is| are)))(?![a-z])"
)
"""Ways to say that something is or takes place, by their tense."""
_IDIOM = re.compile(r"5 ?(?:a|@) ?7(?!\w)(?! ?(?:h|€|\$|%))")
_GRAMMAR = STOP | AUX.keys() | MARKS.keys()
_ACCENTED = frozenset(("thé", "fût", "né", "dé", "maïs", "prés", "sûr", "mûr", "dû"))
"""Words that without their accents would be little ones: « le », « ne », « mais », « près », « sur », "the"."""
_HAVING = re.compile(r"(?<![a-z])(?:ai|as|a|avons|avez|ont|av[ao]i[a-z]+|aur[a-z]+|ayant|avoir)(?: [a-z]+){0,2} \Z")
"""Before « été » where it is no summer."""
_LOOK_BACK = 40
_ELIDED = frozenset(words_of("d l j s c m t qu n jusqu lorsqu puisqu"))
_ENCLITIC = frozenset(words_of("le la les lui leur"))
"""« Rapportez-les » : pronouns after their verb, no articles."""
_NAMED = (Kind.WORD, Kind.NAME)
"""Of which some are periods: « la semaine », "Christmas"."""
_AND = ("et", "and")
_ENGLISH_WORDS = frozenset(words_of("a an car son ton pour tout"))
_IRONY = re.compile(r"(?<=\s)/s(?=\s|\Z)")
_UN = re.compile(r"un(?=-[a-z]{3})")
_SCARE = re.compile(r"(?<=\w )[«“\"](?=\s?[^\W\dA-ZÀ-Ý_][\w'’-]*(?:\s\w+)?\s?(?:[»”\"]|\Z))")
"""A quotation mark that takes a distance from the word or two that it holds: « l'entrée est "gratuite" »."""
_CALLED = re.compile(r"(?<!\w)(?:MM?|Mr|Mrs|Ms|Dr|Pr|Prof|Ste?)\Z")
"""Short forms whose full stop ends no sentence: « M. Roux », « St. Malo »."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_FIGURES = (_IDIOM, DATES, WEEKDAYS, PHONE, TIMES, NUMBER, RANKED, WORDED)
_MORE_THAN_A_WORD = as_one(*_FIGURES, _CONTRACTED, _TENSED, _PHRASES)
"""Asked first, and all at once: nothing but a plain word begins at most places."""


@lru_cache(maxsize=1024)
def read_text(text: str, written: date) -> Text:
    """Read a text written that day; the same text gives the same tokens, whatever else was read before."""
    plain = unstressed(spelt_out(told_apart(clean(text))))
    return Text(tuple(_Reader(plain, written).tokens()), has_accents(plain))


class _Reader:
    """One pass over one text; keeps where sentences and segments begin."""

    def __init__(self, plain: str, written: date) -> None:
        self.plain = plain
        self.folded = fold(plain)
        self.written = written
        # "a" and "an" are articles in English only, "or" means gold in French, and a car is no « car ».
        self.english = is_english(self.folded)
        self.other_language = _ENGLISH_WORDS if self.english else {"or"}
        # Who writes no capitals may quote a title in small letters, too.
        self.capitals = plain != plain.lower()
        self.lowers = plain != plain.upper()
        self.segment = 0
        self.sentence = 0
        self.fresh = True

    def tokens(self) -> Iterator[Token]:
        """The tokens in the order of the text."""
        position = 0
        while position < len(self.folded):
            if self.folded[position] == " ":  # nothing begins there, and every second place is one
                position = self._skip(position)
                continue
            more = _MORE_THAN_A_WORD.match(self.folded, position) is not None
            match = _CONTRACTED.match(self.folded, position) if more else None
            if match and (self.english or match.group() != "dont"):
                yield from self._denied(match)
                position = match.end()
                continue
            found = (more and self._figure(position)) or self._clitic(position) or self._word(position, more=more)
            if found is None:
                position = self._skip(position)
                continue
            token, position = found
            yield token
            self.fresh = False

    def _denied(self, match: re.Match[str]) -> Iterator[Token]:
        """« can't », « won't »: a verb and the word that denies it."""
        start, end = match.span("stem")
        word = _FULL.get(match["stem"], match["stem"])
        kind, key = self._classed(word, word, end)
        yield self._token(kind, key, self.plain[start:end], word)
        yield self._token(Kind.MARK, "pas", self.plain[end : match.end()], "not")
        self.fresh = False

    def _clitic(self, at: int) -> tuple[Token, int] | None:
        """« we're », « it'll », « there's »; the mark of a possessor is none."""
        if not at or self.folded[at] not in "'-":
            return None
        if match := _FREE_OF.match(self.folded, at):  # « sugar-free »
            return self._made(Kind.MARK, "without", match)
        match = _CLITIC.match(self.folded, at)
        if match is None:
            return None
        word = _SHORT.get(match["clitic"], "s")
        if word == "s" and _HOST.search(self.folded, 0, at):
            word = "is"
        kind, key = self._classed(word, word, match.end())
        return self._token(kind, key, self.plain[at + 1 : match.end()], word), match.end()

    def _figure(self, at: int) -> tuple[Token, int] | None:
        if self.folded[at].isspace() or (at and self.folded[at].isalpha() and self.folded[at - 1].isalpha()):
            return None
        if match := _IDIOM.match(self.folded, at):  # a party after work, in Québec and elsewhere
            return self._made(Kind.WORD, "5a7", match)
        return self._date(at) or self._quantity(at)

    def _date(self, at: int) -> tuple[Token, int] | None:
        match = DATES.match(self.folded, at)
        if match and not (self.english and _PERMITTED.search(self.folded, match.start(), match.end() + _VERB)):
            key, relation = date_key(match, self.written)
            return self._made(Kind.DATE, key, match, relation)
        if match := WEEKDAYS.match(self.folded, at):
            return self._made(Kind.WEEKDAY, weekday_key(match), match, weekday_meant(match, self.written))
        if match := PHONE.match(self.folded, at):
            return self._made(Kind.NUMBER, re.sub(r"\D", "", match.group()), match, "phone")
        match = TIMES.match(self.folded, at)
        if match and (match["bh"] or not match.group().startswith("from")):  # « from 6pm » is not « at 6pm »
            return self._made(Kind.TIME, time_key(match), match)
        return None

    def _quantity(self, at: int) -> tuple[Token, int] | None:
        if match := NUMBER.match(self.folded, at):
            key, unit = number_key(match)
            if not unit and _YEAR.fullmatch(match.group().strip()):
                unit = "year"
            return self._made(Kind.NUMBER, key, match, unit)
        for pattern, keyed in ((RANKED, rank_key), (WORDED, worded_key)):
            if match := pattern.match(self.folded, at):
                key, unit = keyed(match)
                return self._made(Kind.NUMBER, key, match, unit)
        return None

    def _sign(self, at: int) -> tuple[Token, int] | None:
        """What turns or doubts a claim without a word: « ❌ », "un-", the marks of irony."""
        if self.plain[at].isalpha():
            match = _UN.match(self.folded, at) if self.english else None
            return self._made(Kind.MARK, "pas", match) if match else None
        if is_sign(self.plain, at) or (self.capitals and _SCARE.match(self.plain, at)):
            return self._token(Kind.MARK, f"sign {self.plain[at]}", self.plain[at], self.plain[at]), at + 1
        if match := _IRONY.match(self.plain, at):
            return self._made(Kind.MARK, "sign /s", match)
        if at and self.folded.startswith(" & ", at - 1):
            return self._token(Kind.STOP, _AND[self.english], "&", _AND[self.english]), at + 1
        return None

    def _word(self, at: int, *, more: bool) -> tuple[Token, int] | None:
        """A word, or a sign; `more`: or several words that are one."""
        if sign := self._sign(at):
            return sign
        if more and (match := _TENSED.match(self.folded, at)):
            return self._made(Kind.AUX, str(match.lastgroup), match)
        if more and (match := _PHRASES.match(self.folded, at)):
            return self._made(Kind.MARK, str(match.lastgroup), match)
        match = _WORD.match(self.folded, at)
        if match is None:
            return None
        counted = self.folded[max(0, at - 2) : at].rstrip()[-1:].isdigit()
        word = in_full(match.group(), counted=counted, capital=self.plain[at].isupper())
        raw = self.plain[match.start() : match.end()]
        if word in _ENCLITIC and self.folded[max(0, at - 3) : at] == "ez-":
            return self._token(Kind.STOP, "eux", raw, "eux"), match.end()
        if word in _ELIDED and self.folded[match.end() : match.end() + 1] == "'":
            kind, key = (Kind.MARK, "not") if word == "n" else (Kind.STOP, word)
            if word == "jusqu":
                kind, key = Kind.MARK, "until"
        else:
            kind, key = self._classed(word, raw, match.end())
        unit = period_meant(self.folded, match.start(), match.end(), self.written) if kind in _NAMED else ""
        return self._token(kind, key, raw, word, unit), match.end()

    def _classed(self, word: str, raw: str, end: int) -> tuple[Kind, str]:
        capital = raw[0].isupper() and (not self.fresh or self._starts_name(word, end))
        shouted = raw.isupper() and len(raw) > 1
        if capital and not (shouted and word in (AUX.keys() | MARKS.keys() if self.lowers else _GRAMMAR)):
            return Kind.NAME, word  # « in the US », « pour l'IT »: no pronoun, where the rest is not in capitals
        if raw.lower() in _ACCENTED or (raw.lower() == "été" and self._is_summer(end - len(raw))):
            return Kind.WORD, word
        if word in self.other_language:
            return (Kind.STOP, word) if word in ("a", "an") else (Kind.WORD, word)
        if word in MARKS and not (word == "des" and raw.lower() == "des"):
            return Kind.MARK, MARKS[word]
        if word in AUX:
            return Kind.AUX, AUX[word]
        if raw == "A" and self.fresh and self.plain[end + 1 : end + 2].isupper():
            return Kind.STOP, word  # « A Dax, … »: capitals are written without their accents
        if word == "a" and raw.lower() == "a":
            return Kind.AUX, "perfect"
        return (Kind.STOP, word) if word in STOP else (Kind.WORD, word)

    def _is_summer(self, at: int) -> bool:
        """« L'été », and not « a été »."""
        return not _HAVING.search(self.folded, max(0, at - _LOOK_BACK), at)

    def _starts_name(self, word: str, end: int) -> bool:
        """At the start of a sentence a capital means a name only before another one: « Claire Morel »."""
        following = self.plain[end + 1 : end + 2]
        return following.isupper() and self.plain[end] in " -" and word not in _GRAMMAR

    def _skip(self, at: int) -> int:
        char = self.folded[at]
        if (
            char == "."
            and _CALLED.search(self.plain, max(0, at - 5), at)
            and self.plain[at + 1 : at + 3].strip()[:1].isupper()
        ):
            return at + 1
        if char in ".!?;\n":
            self._break(sentence=char != "." or at + 1 >= len(self.folded) or not self.folded[at + 1].isalnum())
        elif char in ':,()[]{}«»"“”…—#|/=' or self.folded.startswith(" - ", at):
            self._break(sentence=False, fresh=char in ':«»"“”#(')
        elif category(char) == "So":  # after an emoji a sentence may begin
            self.fresh, self.sentence = True, self.sentence + priced_next(self.folded, at + 1)
        return at + 1

    def _break(self, *, sentence: bool, fresh: bool = False) -> None:
        self.segment += 1
        self.sentence += sentence
        self.fresh = self.fresh or sentence or fresh

    def _made(self, kind: Kind, key: str, match: re.Match[str], unit: str = "") -> tuple[Token, int]:
        end = match.start() + len(match.group().rstrip())
        raw = self.plain[match.start() : end].strip()
        return self._token(kind, key, raw, match.group().strip(), unit), end

    def _token(self, kind: Kind, key: str, raw: str, folded: str, unit: str = "") -> Token:
        return Token(kind, key, raw, folded, self.segment, self.sentence, unit)

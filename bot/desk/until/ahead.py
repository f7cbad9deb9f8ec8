"""What a wording says lies ahead, in words that no grammar of dates reads: « au printemps », "by Christmas", "soon".

A wording is approved for what it says on the day it was written. « Nous ouvrons au printemps » is another promise
once spring is over. What was told as past stays so, and what comes back each year goes on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property, lru_cache

from bot.desk.text.fold import clean, fold
from bot.desk.text.lexer import read_text
from bot.desk.text.lists import words_of
from bot.desk.text.tokens import Kind, Token
from bot.desk.text.verbs import makes_claim
from bot.desk.until.deadlines import ends_of
from bot.desk.until.leads import BEFORE_MONTHS_NOUN, Lead, lead_of
from bot.desk.until.passing import A_WHILE, passes
from bot.desk.until.toldas import WILL, in_the_future, told_in_the_past
from bot.desk.until.yearly import NAMES, Days, is_month, named, occurrences

_SENTENCE = re.compile(r"(?<=[.!?;…])\s+|\n")
_NAME = re.compile(rf"(?<![a-z])(?P<name>{NAMES})(?![a-z])(?:'s)?")
_OPENS = re.compile(r"\A[^a-z\d]*(?:(?:le|la|les|l'|the|pour|for|ce|this|on|a|au|on the)[ ']?(?:la |le |the )?)?\Z")
_PAUSED = re.compile(r"[^.:;!?,()]{0,40}(?:[:,(!]| [-–—] )")
_SUMMER = re.compile(r"(?:cet |l'|d'|en )\Z")
"""Before « été » where it is no participle."""
_YEAR = re.compile(r",?\s(?:de |of )?(20\d\d)(?!\d)")
_THEN = re.compile(r"\s(?:prochaine?s?|a venir|qui vient|qui viennent|next)(?![a-z])")
_GONE = re.compile(r"\s(?:derniere?s?|passee?s?|ecoulee?s?|last)(?![a-z])")
_DAY_BEFORE = re.compile(r"\d(?:er|st|nd|rd|th)?(?: of)?\s*\Z")
_DAY_AFTER = re.compile(r"\s*\d{1,2}(?!\d)")
_OF_ITS_OWN = re.compile(
    r"(?<![a-z])(?:start|begin|open|reopen|return|launch|clos|is on(?![a-z])|(?:is|are) back|commenc|debut|demarr"
    r"|ouvr|rouvr|revien|reprend|reprenn|lanc|arriv|(?:a|ont) lieu|se tien|takes? place|(?:is|are) (?:here|coming)"
    r"|sold out|complet)"
)
"""Verbs with which « le marché de Noël », "our summer sale" are those of this year."""
_KINDS = re.compile(r"\s(?:sale|market|fair|party|season|show|menu|range|concert|festival|camp|school)s?(?![a-z])")
_EACH_YEAR = re.compile(
    r"(?<![a-z])(?:chaque annee|tous les ans|annuel|annuelle|annuellement|(?:every|each) year|yearly|annual|annually"
    r"|year[- ]round|all year|toute l'annee|every summer|every winter)(?![a-z])"
)
_HABIT = re.compile(
    r"(?<![a-z])(?:toujours|always|usually|d'habitude|generalement|horaires|hours|midi|minuit|noon|midnight"
    r"|tous les|toutes les|chaque|every|each|(?:mon|tues|wednes|thurs|fri|satur|sun)days)(?![a-z])"
)
_KEPT_SHUT = re.compile(
    r"(?<![a-z])(?:is|are|est|sont|sommes) (?:open|closed|fermee?s?|ouverte?s?)"
    r"(?: (?:on|le|les|a|au)\s|.* (?:except|sauf)(?![a-z]))"
)
"""« We are closed on Good Friday »: opening hours."""
_PLANNED = re.compile(
    r"(?<![a-z])(?:prevu|prevo|plan|schedul|expect|due(?![a-z])|report(?:e|ee|es|ees|er|ons)(?![a-z])|postpon|annonc"
    r"|announc|decid|promis|promet|attend|programm|set (?:for|to)|delay|(?:moved|put|pushed) (?:back )?to|hop(?:e|ing)"
    r"|esper|would|viser|visons|comptons|futur|upcoming|decal|repouss|avance(?:e|s|es)? a|brought forward)"
)
"""What puts off what it tells of, though it be told in the past: "has been postponed to the autumn"."""
_DONE = re.compile(
    r"[^\W\d_]+(?:é|ée|és|ées|ed|ert|erte|erts|ertes)\s+"
    r"(?:(?:à|au|en|aux|in|on|ce|cet|cette|this|the|la|le|l')\s*)*\Z"
)
_NOT_YET = frozenset(words_of("est sont sera seront be is are will s'est being etre to avant was were"))
_NEARBY = 4
"""Words before a participle among which an auxiliary is looked for."""
_GOES_ON = timedelta(183)
"""How long « dès juin » is told of this June: then the next one is nearer."""


def lies_behind(wording: str, written: date, asked: date, *, south: bool = False, told: tuple[date, ...] = ()) -> bool:
    """Whether some time that the wording, of the day it was written, spoke of as to come or as lasting has ended by
    the day of asking. `south`: the seasons are those of the southern half of the earth. `told`: days that the
    message's text gives, so that of « August bank holiday » no other is looked for."""
    return any(last < asked for last in ends(wording, written, south=south, told=told))


@lru_cache(maxsize=1024)
def ends(wording: str, written: date, *, south: bool = False, told: tuple[date, ...] = ()) -> tuple[date, ...]:
    """The last day of each time that the wording says to come or to last on the day it was written."""
    sentences = _SENTENCE.split(clean(wording))
    found = (last for sentence in sentences if sentence for last in _Told(sentence, written, south, told).ends())
    return tuple(dict.fromkeys(found))


@dataclass(frozen=True)
class _Told:
    """One sentence of a wording of that day."""

    plain: str
    written: date
    south: bool
    told: tuple[date, ...] = ()

    @cached_property
    def folded(self) -> str:
        return fold(self.plain)

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        return read_text(self.plain, self.written).tokens

    @cached_property
    def past(self) -> bool:
        """Whether it tells of what is past, and puts nothing off."""
        return told_in_the_past(self.tokens) and not _PLANNED.search(self.folded)

    def ends(self) -> Iterator[date]:
        """The last day of each time it tells as to come, or as lasting."""
        if passes(self.folded, past=self.past):
            yield self.written + A_WHILE
        if not self.past:
            yield from ends_of(self.folded, self.written)
        for match in _NAME.finditer(self.folded):
            yield from self._of(match, lead_of(self.plain, match.start()))
        for match in BEFORE_MONTHS_NOUN.finditer(self.plain):
            yield from self._of(match, Lead())

    def _of(self, match: re.Match[str], lead: Lead | None) -> Iterator[date]:
        """Until when « au printemps » holds: not at all, if it is each spring, or one that is over."""
        name = match["name"].lower()
        lead = self._lead(match, lead)
        if lead is None or lead.apart or self._another(match, name):
            return
        after = self.folded[match.end() :]
        year = _YEAR.match(after)
        then = lead.then or bool(_THEN.match(after))
        if not then and (self.past or self._done_then(match)):
            return
        if not (then or year or lead.definite) and self._comes_back(name, lead):
            return
        spans = occurrences(name, self.written.year, south=self.south)
        if any(first <= day <= last for first, last in spans for day in self.told):
            return
        if year is not None:
            spans = tuple(span for span in spans if int(year[1]) in (span[0].year, span[1].year))
        if is_month(name) and not lead.unread(name):
            spans = tuple(span for span in spans if span[0] <= self.written)  # those ahead are read as dates
        yield from self._last_day(spans, lead, then=then)

    def _lead(self, match: re.Match[str], lead: Lead | None) -> Lead | None:
        if named(match["name"].lower()) and self._heads(match):
            return Lead(words=frozenset(("this",)))
        return Lead() if lead is None and self._attributed(match) else lead

    def _heads(self, match: re.Match[str]) -> bool:
        """« Lundi de Pâques : nos magasins … »: it opens the sentence, and a pause follows."""
        opens = _OPENS.search(self.folded[: match.start()]) and _PAUSED.match(self.folded, match.end())
        return bool(opens) and not _EACH_YEAR.search(self.folded)

    def _another(self, match: re.Match[str], name: str) -> bool:
        """« l'été dernier », « a été », "June 12": what is over, another word, or a day that is read as a date."""
        before, after = self.folded[: match.start()], self.folded[match.end() :]
        if _GONE.match(after) or (name == "ete" and not _SUMMER.search(before)):
            return True
        return is_month(name) and bool(_DAY_BEFORE.search(before) or _DAY_AFTER.match(after))

    def _attributed(self, match: re.Match[str]) -> bool:
        """« Nos soldes d'été commencent », "our summer sale starts", « notre promotion de mai »."""
        own = self.folded[: match.start()].endswith((" d'", " de ", " du "))
        if own and is_month(match["name"]):
            return True
        of_it = own or named(match["name"]) or _KINDS.match(self.folded, match.end())
        return bool(of_it and _OF_ITS_OWN.search(self.folded))

    def _done_then(self, match: re.Match[str]) -> bool:
        """« Rénové au printemps, … », "a wing opened in spring": a participle right there, that nothing puts off."""
        before = self.plain[: match.start()]
        done = _DONE.search(before)
        if done is None or _PLANNED.search(self.folded):
            return False
        words = [fold(word) for word in before[: done.start()].split()[-_NEARBY:]]
        return not any(word in _NOT_YET or word.endswith(WILL) for word in words)

    def _comes_back(self, name: str, lead: Lead) -> bool:
        """Whether it is told of each year: "every year at Easter", « en été, le bar ferme à minuit »."""
        if _EACH_YEAR.search(self.folded) or (named(name) and _KEPT_SHUT.search(self.folded)):
            return True
        if named(name) or is_month(name) or not lead.loose:
            return False
        timed = any(token.kind is Kind.TIME or token.key.endswith("*") for token in self.tokens)
        once = bool(_OF_ITS_OWN.search(self.folded)) or in_the_future(self.tokens)
        stays = lead.bare and makes_claim(self.tokens) and not once
        return timed or stays or bool(_HABIT.search(self.folded))

    def _last_day(self, spans: tuple[Days, ...], lead: Lead, *, then: bool) -> Iterator[date]:
        """Its end; its beginning, if it is to happen before; some time later, if it begins then and goes on."""
        ahead = [span for span in spans if (span[0] if then or lead.until else span[1]) >= self.written]
        if ahead:
            first, last = ahead[0]
            yield first if lead.until else last + _GOES_ON if lead.onwards else last

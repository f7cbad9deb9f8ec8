"""What is kept of a question: the verdict on the whole, its sentences by themselves, and what its asker may see of it.

What an asker may see of an `unknown` is read a second time, against what they were told and nothing else: it cannot
differ for anything that they must not know of. Every `unknown` takes this path, so that the time it takes is no sign.
"""

from __future__ import annotations

from bot.core.evidence import Doubt
from bot.core.judgement import Judgement, Part, Seen
from bot.core.people import Mandate, Organisation
from bot.core.questions import Asking
from bot.core.verdict import Verdict, VerdictKind, restrict
from bot.desk.asking.sentences import sentences_of
from bot.services.consulting import consult_told
from bot.services.judging import judge
from bot.storage.work import Work

_SLOW = (Doubt.TIMEOUT, Doubt.ADVISER)
_UNREAD = (Doubt.TIMEOUT, Doubt.ERROR, Doubt.TOO_LONG)


async def consider(
    work: Work, organisation: Organisation, mandate: Mandate, text: str, asking: Asking | None = None
) -> Judgement:
    """Judge a text as a whole and sentence by sentence; a single sentence is judged once. A yes that was narrowed to
    one member or one room has no part in it for others than `asking`."""
    without = await work.rulings.not_for(mandate.organisation, mandate.id, asking)
    whole = await judge(work, organisation, mandate, text, without=without)
    sentences = await _sentences(work, organisation, mandate, whole, text, without)
    verdict = restrict(whole, [each for _, each in sentences])
    seen = await _seen(work, mandate, verdict, text, without)
    parts = [
        Part(sentence, Judgement.of(each, work.now.instant, seen=await _seen(work, mandate, each, sentence, without)))
        for sentence, each in (sentences if _told_apart(whole, verdict) else ())
    ]
    return Judgement.of(verdict, work.now.instant, seen=seen, parts=parts)


def _told_apart(whole: Verdict, verdict: Verdict) -> bool:
    """Whether the sentences are kept. Not of a yes, nor of one that a sentence took away: what may be said instead of
    another of its sentences could be that very wording."""
    yes = VerdictKind.SHAREABLE in (whole.kind, verdict.kind)
    return not yes and verdict.kind is not VerdictKind.FROZEN and Doubt.TIMEOUT not in verdict.doubts


async def _sentences(
    work: Work, organisation: Organisation, mandate: Mandate, whole: Verdict, text: str, without: frozenset[str]
) -> list[tuple[str, Verdict]]:
    """Each sentence of a draft with its verdict. What could not be read as a whole is not read again in pieces."""
    if whole.kind is VerdictKind.FROZEN or any(each in whole.doubts for each in _UNREAD):
        return []
    sentences = sentences_of(text)
    judged: list[tuple[str, Verdict]] = []
    for sentence in sentences if len(sentences) > 1 else ():
        judged.append((sentence, await judge(work, organisation, mandate, sentence, without=without)))
        if any(each in judged[-1][1].doubts for each in _SLOW):
            break
    return judged


async def _seen(work: Work, mandate: Mandate, verdict: Verdict, text: str, without: frozenset[str]) -> Seen | None:
    unknown = verdict.kind is VerdictKind.UNKNOWN
    return Seen.of(await consult_told(work, mandate, text, without=without)) if unknown else None

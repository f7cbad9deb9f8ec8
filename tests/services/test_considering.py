"""A draft judged as a whole and by its sentences; and what an asker may see, which no secret changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from bot.cards.verdicts import verdict_for_cm
from bot.cards.why import why_for_cm
from bot.core.card import Card
from bot.core.delivery import Kind
from bot.core.evidence import Doubt
from bot.core.flags import Audience, Flag
from bot.core.judgement import Judgement
from bot.core.questions import Question, QuestionState
from bot.core.verdict import Verdict, VerdictKind, Why
from bot.services import considering
from bot.services.considering import consider
from bot.services.drafts import Draft
from bot.services.judging import judge
from bot.storage.database import Database
from tests.builders import ASKED, OPENING, World, asked, draft, frozen, tagged
from tests.cards.samples import LENSES
from tests.services.acting import drawn

VAISE = draft("Un magasin ouvrira en juin à Vaise. Le bail n'est pas signé.", Flag.CONFIDENTIAL, wording=None)
CAFE = "Le café sera offert à Brignais."
SECRET = draft(
    "Le café ne sera pas offert à Brignais : le fournisseur a fait faillite.",
    Flag.CONFIDENTIAL,
    wording=None,
    audience=Audience.COMMS,
)


async def considered(database: Database, world: World, text: str) -> Judgement:
    async with database.read() as work:
        return await consider(work, world.organisation, world.mandate, text)


def kinds(judgement: Judgement) -> list[VerdictKind]:
    return [part.judgement.kind for part in judgement.parts]


async def test_each_sentence_is_judged_and_the_strictest_is_the_answer(database: Database, swift: World) -> None:
    await tagged(database, swift)
    await tagged(database, swift, VAISE)
    found = await considered(
        database, swift, f"{OPENING}\n- Un magasin ouvrira en juin à Vaise.\n- {CAFE} #lyon #vaise"
    )
    assert found.kind is VerdictKind.CONFIDENTIAL
    assert [part.text for part in found.parts] == [OPENING, "Un magasin ouvrira en juin à Vaise.", CAFE, "#lyon #vaise"]
    assert kinds(found)[:3] == [VerdictKind.SHAREABLE, VerdictKind.CONFIDENTIAL, VerdictKind.UNKNOWN]
    assert found.parts[0].judgement.wording == OPENING
    assert found.wording is None
    assert found.grants


async def test_one_sentence_is_judged_once(database: Database, swift: World, monkeypatch: pytest.MonkeyPatch) -> None:
    await tagged(database, swift)
    texts = []

    async def counting(*args: Any, **kept: Any) -> Verdict:
        texts.append(args[-1])
        return await judge(*args, **kept)

    monkeypatch.setattr(considering, "judge", counting)
    for text in (ASKED, f"Bonjour ! {ASKED} Merci !"):
        assert not (await considered(database, swift, text)).parts
        assert texts == [text]
        texts.clear()


async def test_the_wording_itself_is_a_yes_however_many_sentences_it_has(database: Database, swift: World) -> None:
    two = "Le nouveau parking de 80 places ouvre le 23 mars à Valence. L'accès se fait par la rue Faventines."
    await tagged(database, swift, draft(two))
    found = await considered(database, swift, two)
    assert (found.kind, found.wording, found.parts) == (VerdictKind.SHAREABLE, two, ())


async def test_a_sentence_that_touches_a_secret_takes_the_yes_away(database: Database, swift: World) -> None:
    two = f"{OPENING} {CAFE}"
    await tagged(database, swift, draft(two))
    assert (await considered(database, swift, two)).kind is VerdictKind.SHAREABLE
    await tagged(database, swift, SECRET)
    async with database.read() as work:
        whole = await judge(work, swift.organisation, swift.mandate, two)
    assert whole.kind is VerdictKind.SHAREABLE, "the whole by itself explains it away"
    found = await considered(database, swift, two)
    assert (found.kind, found.why, found.wording) == (VerdictKind.UNKNOWN, (Why.SECRET,), None)
    assert any(not cited.told and cited.touches for cited in found.cited), "comms see it"
    assert not any(not cited.told for cited in found.shown)


async def test_a_freeze_is_told_of_the_whole_alone(database: Database, swift: World) -> None:
    await tagged(database, swift)
    await frozen(database, swift)
    found = await considered(database, swift, f"{OPENING} {CAFE}")
    assert (found.kind, found.parts, found.grants) == (VerdictKind.FROZEN, (), False)


@pytest.mark.parametrize("doubt", [Doubt.TIMEOUT, Doubt.ERROR, Doubt.TOO_LONG])
async def test_what_cannot_be_read_is_not_read_in_pieces(
    database: Database, swift: World, monkeypatch: pytest.MonkeyPatch, doubt: Doubt
) -> None:
    calls = []

    async def unread(*args: Any, **kept: Any) -> Verdict:
        calls.append(args[-1])
        verdict: Verdict = await judge(*args, **kept)
        return replace(verdict, doubts=(doubt,))

    monkeypatch.setattr(considering, "judge", unread)
    await considered(database, swift, f"{OPENING} {CAFE}")
    assert len(calls) == 1


async def test_a_sentence_that_cannot_be_read_in_time_is_a_doubt_on_the_whole(
    database: Database, swift: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    two = f"{OPENING} {CAFE}"
    await tagged(database, swift, draft(two))

    async def slow(*args: Any, **kept: Any) -> Verdict:
        verdict: Verdict = await judge(*args, **kept)
        return verdict if args[-1] == two else replace(verdict, doubts=(Doubt.TIMEOUT,))

    monkeypatch.setattr(considering, "judge", slow)
    found = await considered(database, swift, two)
    assert (found.kind, found.parts) == (VerdictKind.UNKNOWN, ())


async def test_the_yes_to_a_sentence_is_decided_again_and_never_grows_into_one_to_the_whole(
    database: Database, swift: World
) -> None:
    two = f"{OPENING} {CAFE}"
    await tagged(database, swift)
    opened = await asked(database, swift, two)
    assert (opened.state, opened.judgement.grants) == (QuestionState.OPEN, True)
    card = await drawn(database, swift, Kind.VERDICT, opened.id)
    assert card is not None
    assert card.clears, "so that a freeze stops it"
    await tagged(database, swift, draft(two))
    assert (await considered(database, swift, two)).kind is VerdictKind.SHAREABLE
    card = await drawn(database, swift, Kind.VERDICT, opened.id, refreshes="m_1")
    assert card is not None
    assert card.headline == "🤝 Question transmise à l'équipe"
    assert not card.clears


# No oracle

CARDS = ("fr", "en")
ASKINGS = (
    "Peut-on dire que le café sera offert à Brignais ?",
    "Peut-on parler du fournisseur de café de Brignais ?",
    f"{OPENING} {CAFE}",
    f"{CAFE} Le magasin de Lyon Confluence ouvre le 9 avril.",
    "Peut-on dire que le magasin de Lyon Confluence ouvre le jeudi 9 avril 2026 ?",
    "Peut-on parler de la faillite ?",
)
SECRETS = (
    SECRET,
    draft("Projet Tilleul : rachat d'une brûlerie de café à Brignais.", Flag.CONFIDENTIAL, wording=None,
          audience=Audience.COMMS),
    draft("Le magasin de Lyon Confluence n'ouvrira pas le 9 avril.", Flag.CONFIDENTIAL, wording=None,
          audience=Audience.COMMS),
    draft("Le café de Brignais sera offert, le fournisseur régale.", audience=Audience.COMMS),
    draft("Une faillite est prévue en juin.", Flag.CONFIDENTIAL, wording=None, audience=Audience.COMMS),
)  # fmt: skip


def before_the_cm(question: Question) -> list[Card]:
    return [draw(question, LENSES[locale]) for draw in (verdict_for_cm, why_for_cm) for locale in CARDS]


async def seen(database: Database, world: World, texts: Sequence[str], sample: Question) -> list[list[Card]]:
    return [
        before_the_cm(replace(sample, text=text, judgement=await considered(database, world, text))) for text in texts
    ]


@pytest.mark.parametrize("secret", SECRETS, ids=lambda secret: secret.text[:20])
async def test_the_cm_reads_the_same_with_a_secret_and_without(database: Database, swift: World, secret: Draft) -> None:
    """The verdict, its sentences, its evidence and its reason, to the letter, wherever the verdict was no yes."""
    await tagged(database, swift)
    await tagged(database, swift, draft("Le nouveau parking de 80 places ouvre le 23 mars à Valence."))
    sample = await asked(database, swift, "Bonjour")
    askings = [text for text in ASKINGS if not (await considered(database, swift, text)).grants]
    assert len(askings) >= len(ASKINGS) - 1, "all but the draft that has the wording in it"
    without = await seen(database, swift, askings, sample)
    await tagged(database, swift, secret)
    found = [await considered(database, swift, text) for text in askings]
    assert any(not cited.told for judged in found for cited in judged.cited), "it does play a part"
    assert await seen(database, swift, askings, sample) == without


async def test_a_crowd_of_what_is_for_comms_alone_hides_nothing_of_what_the_cm_knows(
    database: Database, swift: World
) -> None:
    asking = "Peut-on dire que le magasin de Lyon Confluence ouvre le jeudi 9 avril 2026 ?"
    await tagged(database, swift)
    sample = await asked(database, swift, "Bonjour")
    without = await seen(database, swift, [asking], sample)
    for day in range(10, 22):
        said = f"Le magasin de Lyon Confluence ouvre le {day} avril 2026."
        await tagged(database, swift, draft(said, audience=Audience.COMMS))
    assert not any(cited.told for cited in (await considered(database, swift, asking)).cited), "they crowd it out"
    assert await seen(database, swift, [asking], sample) == without


async def test_a_yes_that_a_secret_takes_away_reads_the_same_whatever_the_secret(
    database: Database, swift: World
) -> None:
    await tagged(database, swift)
    texts = ("Peut-on parler du magasin de Lyon Confluence ?", ASKED)
    sample = await asked(database, swift, "Bonjour")
    found = []
    for secret in ("Lyon Confluence : le magasin sera revendu en mai, cours Charlemagne.", OPENING + " Amiante."):
        hidden = draft(secret, Flag.CONFIDENTIAL, wording=None, audience=Audience.COMMS)
        await tagged(database, swift, hidden)
        found.append(await seen(database, swift, texts, sample))
    assert found[0] == found[1]
    judged = await considered(database, swift, ASKED)
    assert (judged.kind, judged.why) == (VerdictKind.UNKNOWN, (Why.SECRET,))
    assert judged.seen is not None
    assert judged.seen.why is Why.NOT_COVERED, "as of any item that does not quite cover"


async def test_a_watched_name_is_told_to_comms_alone(database: Database, swift: World) -> None:
    found = await considered(database, swift, "Peut-on parler du projet Tilleul ?")
    other = await considered(database, swift, "Peut-on parler du projet Platane ?")
    assert Doubt.WATCHED_NAME in found.doubts
    assert found.seen == other.seen

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.flags import Standing
from bot.core.verdict import VerdictKind, Why
from bot.desk.records.index import Counts
from bot.desk.records.likeness import Likeness, seek
from bot.desk.records.touch import Compared, Touch
from bot.desk.text.lexer import read_text
from tests.desk.world import WORLD, kind_of, reading_of, said, secret, statement, verdict_of


@pytest.mark.parametrize(
    "question",
    [
        "on peut parler du projet Mélèze ?",
        "le rachat de la laiterie Vautrin, c'est public ?",
        "je peux parler de vautrain ?",
        "Je peux démentir le rachat ?",
        "on peut parler des licenciements à Bussière ?",
        "Can I talk about the layoffs?",
        "Le centre de Fontbrune ouvre le 2 avril et on rachète Vautrin, ok ?",
    ],
)
def test_restricted_subjects_are_met(question: str) -> None:
    assert kind_of(question) is VerdictKind.CONFIDENTIAL


@pytest.mark.parametrize("question", ["salut, ça va ?", "quelqu'un a le logo ?", "le centre ouvre le 3 avril ?"])
def test_other_subjects_are_not(question: str) -> None:
    assert kind_of(question) is VerdictKind.UNKNOWN


def test_a_subject_shared_with_a_secret_is_not_granted() -> None:
    hidden = secret("hidden", "La Foire aux fromages bleus perd son mécène.")
    assert kind_of("On peut parler de la foire aux fromages bleus ?", *WORLD, hidden) is not VerdictKind.SHAREABLE


def test_a_namesake_is_told_apart() -> None:
    taster = said("taster", "Dégustation avec Jean Perrin le 21 mars à Montclar.")
    ill = secret("ill", "Paul Roche assure un intérim discret.")
    assert kind_of("Dégustation avec Paul Perrin le 21 mars à Montclar, ok ?", taster, ill) is VerdictKind.UNKNOWN


def test_what_has_expired_is_asked_again() -> None:
    old = statement("old", "Promo.", "Bleu à moins 20 % du 1er au 8 mars.", standing=Standing.UNKNOWN)
    verdict = verdict_of("Bleu à moins 20 % du 1er au 8 mars, ok ?", old)
    assert (verdict.kind, verdict.why) == (VerdictKind.UNKNOWN, (Why.EXPIRED,))


def test_what_is_held_blocks_without_naming() -> None:
    held = statement("held", "Le jeu Grand Bleu.", "Jouez au Grand Bleu jusqu'au 31 mars.", standing=Standing.HELD)
    assert kind_of("Jouez au Grand Bleu jusqu'au 31 mars, ok ?", held) is VerdictKind.UNKNOWN


def test_a_word_said_in_public_is_no_slip_of_a_secret_name() -> None:
    trade = said("trade", "Nora Flood est notre nouvelle maître-fromageuse !")
    rival = secret("rival", "La Fromagerie Vautrin se retire de la foire.")
    assert kind_of("Je peux féliciter Nora Flood, notre nouvelle maître-fromageuse ?", trade, rival) is (
        VerdictKind.SHAREABLE
    )


def test_what_has_expired_explains_a_name_better_than_a_secret_beside() -> None:
    past = statement("past", "20 % de rabais sur les visites Vallon-Alpage.", standing=Standing.UNKNOWN)
    open_ = said("open", "Notre atelier de Vallon reste ouvert en avril.")
    extra = secret("extra", "Une navette Vallon-Alpage de plus est prévue chaque jour en mai.")
    found = kind_of("20 % de rabais sur les visites Vallon-Alpage, je reposte ?", past, extra, open_)
    assert found is VerdictKind.UNKNOWN


def test_a_name_that_opens_a_secret_is_a_name_there_too() -> None:
    """At the head of a sentence « Oslo » is read as a word: every word there has a capital."""
    lines = secret("lines", "Oslo est à l'étude pour 2028.")
    assert kind_of("on va voler vers Oslo ?", *WORLD, lines) is VerdictKind.CONFIDENTIAL
    assert kind_of("on va voler vers Bergen ?", *WORLD, lines) is VerdictKind.UNKNOWN


def test_how_one_asks_makes_a_question_no_longer() -> None:
    late = secret("late", "Le catalogue d'hiver sortira en retard.")
    asked = "someone wants to know whether we are going to be late with the winter catalogue, really?"
    assert kind_of(asked, late) is VerdictKind.CONFIDENTIAL


FAIR = said("fair", "Foire aux cidres les 11 et 12 avril à Morlay : 40 stands.")
GONE = secret("gone", "Le Clos Merrien est retiré de la foire aux cidres après un litige avec son associé.")
WORKS = said("works", "Notre magasin de Morlay est en travaux du 20 avril au 9 mai.")
CLOSING = secret("closing", "Morlay, suite : après les travaux le rayon pain ne rouvrira pas, six postes supprimés.")


def test_what_is_rather_about_something_shareable_is_asked_and_not_denied() -> None:
    assert kind_of("foire aux cidres ok ?", FAIR, GONE) is VerdictKind.UNKNOWN
    assert kind_of("Morlay en travaux du 20 avril au 19 mai, je le dis ?", WORKS, CLOSING) is VerdictKind.UNKNOWN


def test_what_the_secret_itself_says_is_denied() -> None:
    assert kind_of("le Clos Merrien retiré de la foire aux cidres, ok ?", FAIR, GONE) is VerdictKind.CONFIDENTIAL
    assert kind_of("on peut parler de la foire aux cidres ?", FAIR, GONE) is not VerdictKind.SHAREABLE
    assert kind_of("le rayon pain de Morlay ne rouvrira pas, ok ?", WORKS, CLOSING) is VerdictKind.CONFIDENTIAL


LUMIO = said("lumio", "Le salon Lumio ouvre le 2 avril.")


@pytest.mark.parametrize("order", [1, -1])
def test_of_two_that_meet_a_question_alike_only_the_one_that_says_no_more_denies(order: int) -> None:
    short = secret("short", "Le salon Lumio ouvre.")
    long = secret(
        "long", "Le salon Lumio ouvre: bail résilié, mobilier vendu, équipe mutée, syndicat prévenu, presse écartée."
    )
    found = reading_of("Le salon Lumio ouvre le 3 avril ?", LUMIO, *(short, long)[::order]).findings
    assert {each.statement.id for each in found if each.touches} == {"short"}


@pytest.mark.parametrize("order", [1, -1])
def test_of_two_that_meet_a_question_alike_only_the_one_with_the_watched_name_denies(order: int) -> None:
    like = Likeness((), 0.0, 0.0, 0.0, 0.0)
    alike = [secret("named", "Orphée arrive."), secret("other", "Eurydice arrive.")][::order]
    compared = [Compared(one, frozenset(), like, restricts=True, open=False) for one in alike]
    assert Touch([], compared, Counts(0), ["Orphée"], claimed=False).met == {"named"}


ASKED = seek(read_text("Zora licenciée du projet Lumio pour 4 250 €", date(2026, 3, 16)).tokens, Counts(9), {})
KEYS = sorted({key for item in ASKED for key in item.asked()})
STRENGTHS = st.tuples(*(st.sampled_from([0.0, 0.5, 0.85, 1.0]) for _ in ASKED))
RESTRICTED = st.tuples(st.frozensets(st.sampled_from(KEYS), max_size=2), STRENGTHS, st.sampled_from([0.1, 1.0]))


@given(st.lists(RESTRICTED, min_size=2, max_size=6), STRENGTHS, st.booleans())
def test_a_restricted_record_is_met_among_others_as_it_is_alone(
    drawn: list[tuple[frozenset[str], tuple[float, ...], float]], best: tuple[float, ...], claimed: bool
) -> None:
    """Keys and strengths are drawn apart from one another, so that records often agree in one of them alone."""
    said_of_it = Compared(LUMIO, frozenset(), _like(best, 1.0), restricts=False, open=True)
    every = [
        Compared(secret(str(at), "Rien."), keys, _like(strengths, of_record), restricts=True, open=False)
        for at, (keys, strengths, of_record) in enumerate(drawn)
    ]
    alone = (Touch(ASKED, [said_of_it, one], Counts(9), (), claimed=claimed).met for one in every)
    assert Touch(ASKED, [said_of_it, *every], Counts(9), (), claimed=claimed).met == frozenset().union(*alone)


def _like(strengths: tuple[float, ...], of_record: float) -> Likeness:
    weights = [item.weight for item in ASKED]
    shared = sum(weight * strength for weight, strength in zip(weights, strengths, strict=True))
    return Likeness(strengths, shared, shared / sum(weights), of_record, shared / sum(weights))

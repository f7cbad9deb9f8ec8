"""A small world of statements for the tests of the desk: a cheese dairy that opens a visitors' centre."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.core.evidence import Reading, Record, Statement
from bot.core.flags import Standing
from bot.core.verdict import Verdict, VerdictKind, decide
from bot.desk.reading import read

NOW = datetime(2026, 3, 16, 9, 0, tzinfo=UTC)
PARIS = "Europe/Paris"


def statement(
    id_: str,
    text: str,
    wording: str | None = None,
    standing: Standing = Standing.SHAREABLE,
    until: datetime | None = None,
) -> Statement:
    """A statement posted a week before `NOW` and told to the asker."""
    posted = datetime(2026, 3, 9, 9, 0, tzinfo=UTC)
    return Statement(id_, Record.NEWS, text, wording, "fr", posted, standing, until=until, told=True)


def said(id_: str, wording: str, text: str | None = None) -> Statement:
    """A shareable statement."""
    return statement(id_, text or wording, wording)


def secret(id_: str, text: str) -> Statement:
    """A confidential statement."""
    return statement(id_, text, standing=Standing.CONFIDENTIAL)


CENTRE = said("centre", "Notre centre de visite de Fontbrune ouvre le jeudi 2 avril à 10h.")
MARKET = said("market", "Le marché des éleveurs a lieu de 9h à 13h (sauf Montclar, annulé).")
GIFT = said("gift", "Livraison à domicile : 4,90 €, offerte dès 60 € d'achat.")
FARMS = said("farms", "31 de nos 33 fermes partenaires sont certifiées bio.")
MILK = said("milk", "Aucune cuve n'a été touchée par la panne du 6 mars.")
FAIR = said("fair", "La Foire aux fromages bleus se tient du 27 mars au 11 avril à Montclar.")
CLOSED = said("closed", "Nos caves seront fermées les 24 et 25 juin.")
TAKEOVER = secret("takeover", "Projet Mélèze : rachat de la laiterie Vautrin, signature en juin.")
LAYOFFS = secret("layoffs", "Six licenciements prévus à l'atelier de moulage de Bussière.")

WORLD = (CENTRE, MARKET, GIFT, FARMS, MILK, FAIR, CLOSED, TAKEOVER, LAYOFFS)


def reading_of(
    question: str, *statements: Statement, watch: tuple[str, ...] = (), at: datetime = NOW, name: str = ""
) -> Reading:
    """Read a question, by default in the whole world. `name`: of the house."""
    return read(question, statements or WORLD, watch=watch, name=name, asked_at=at, zone=PARIS)


def verdict_of(
    question: str, *statements: Statement, watch: tuple[str, ...] = (), at: datetime = NOW, name: str = ""
) -> Verdict:
    """Judge a question, by default in the whole world."""
    return decide(reading_of(question, *statements, watch=watch, at=at, name=name), frozen=False)


def kind_of(
    question: str, *statements: Statement, watch: tuple[str, ...] = (), at: datetime = NOW, name: str = ""
) -> VerdictKind:
    """Only the kind of the verdict."""
    return verdict_of(question, *statements, watch=watch, at=at, name=name).kind

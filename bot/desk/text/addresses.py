"""Streets and regions as they are written short: « 12 r. Solférino », « HDF », "12 Elm St".

Only where nothing else is written so: a house number stands before the street, and no name after the region (« HDF
Energy » is a firm).
"""

from __future__ import annotations

import re

from bot.desk.text.telltales import Rewriting, rewritten_by

_NUMBER = r"(?<![\w.,/-])\d{1,4}(?: ?(?:bis|ter|[A-Da-d])(?!\w))?,? "
_NAME = r"(?:(?:de |du |des |de la |d'|de l')?[A-ZÀ-ÖØ-Þ][\w'’-]*[a-zà-ÿ])"
_STREET = re.compile(rf"({_NUMBER})r\b\.? ?(?={_NAME})")
_AVENUE = re.compile(rf"({_NUMBER})av\b\.? ?(?={_NAME})")
_ST = re.compile(
    r"((?<![\w.,/-])\d{1,4}[A-Da-d]? (?:[A-Z][a-z]+(?:'s)? ){1,2})St\b\.?(?=\s*(?:[,;:!?)»”\"]|\Z)|\s+[a-z])"
)
_REWRITINGS = (
    Rewriting((" r",), _STREET, r"\1rue "),
    Rewriting((" av",), _AVENUE, r"\1avenue "),
    Rewriting((" st",), _ST, r"\1Street"),
    Rewriting(("hdf",), re.compile(r"(?<![\w-])(?:H[Dd]F|hdf)(?![\w-]| [A-ZÀ-Þ])"), "Hauts-de-France"),
    Rewriting(("idf",), re.compile(r"(?<![\w-])(?:I[Dd]F|idf)(?![\w-]| [A-ZÀ-Þ])"), "Île-de-France"),
    Rewriting(("paca",), re.compile(r"(?<![\w-])PACA(?![\w-]| [A-ZÀ-Þ])"), "Provence-Alpes-Côte d'Azur"),
    Rewriting(("aura",), re.compile(r"(?<![\w-])A[Uu]RA(?![\w-]| [A-ZÀ-Þ])"), "Auvergne-Rhône-Alpes"),
)


def addressed(text: str) -> str:
    """The text with its streets and regions as they are called."""
    return rewritten_by(_REWRITINGS, text)

"""Streets and regions as they are written short: « 12 r. Solférino », « HDF », "12 Elm St".

Only where nothing else is written so: a house number stands before the street, and no name after the region (« HDF
Energy » is a firm).
"""

from __future__ import annotations

import re

_NUMBER = r"(?<![\w.,/-])\d{1,4}(?: ?(?:bis|ter|[A-Da-d])(?!\w))?,? "
_NAME = r"(?:(?:de |du |des |de la |d'|de l')?[A-ZÀ-ÖØ-Þ][\w'’-]*[a-zà-ÿ])"
_STREET = re.compile(rf"({_NUMBER})r\b\.? ?(?={_NAME})")
_AVENUE = re.compile(rf"({_NUMBER})av\b\.? ?(?={_NAME})")
_ST = re.compile(
    r"((?<![\w.,/-])\d{1,4}[A-Da-d]? (?:[A-Z][a-z]+(?:'s)? ){1,2})St\b\.?(?=\s*(?:[,;:!?)»”\"]|\Z)|\s+[a-z])"
)
_REGIONS = (
    (re.compile(r"(?<![\w-])(?:H[Dd]F|hdf)(?![\w-]| [A-ZÀ-Þ])"), "Hauts-de-France"),
    (re.compile(r"(?<![\w-])(?:I[Dd]F|idf)(?![\w-]| [A-ZÀ-Þ])"), "Île-de-France"),
    (re.compile(r"(?<![\w-])PACA(?![\w-]| [A-ZÀ-Þ])"), "Provence-Alpes-Côte d'Azur"),
    (re.compile(r"(?<![\w-])A[Uu]RA(?![\w-]| [A-ZÀ-Þ])"), "Auvergne-Rhône-Alpes"),
)


def addressed(text: str) -> str:
    """The text with its streets and regions as they are called."""
    if any(char.isdigit() for char in text):
        text = _STREET.sub(r"\1rue ", text)
        text = _AVENUE.sub(r"\1avenue ", text)
        text = _ST.sub(r"\1Street", text)
    for short, name in _REGIONS:
        text = short.sub(name, text)
    return text

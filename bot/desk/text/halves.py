"""Hours told with one half of the day for both: "6-8pm", "10 to 4pm". The first has the half that comes before."""

from __future__ import annotations

import re

_SHARED = re.compile(
    r"(?<![\w:.,/-])(?P<first>1[0-2]|[1-9])(?P<minutes>[:.][0-5]\d)?(?P<to>\s?-\s?| to | until )"
    r"(?P<last>1[0-2]|[1-9])(?P<more>[:.][0-5]\d)?\s?(?P<half>[ap])\.?m\b",
    re.IGNORECASE,
)
_HALF_DAY = 12


def told_apart(text: str) -> str:
    """The text with each hour in its own half of the day: "6pm-8pm", "10am to 4pm"."""
    return _SHARED.sub(_apart, text) if "m" in text else text


def _apart(found: re.Match[str]) -> str:
    half = found["half"].lower()
    same = int(found["first"]) % _HALF_DAY < int(found["last"]) % _HALF_DAY
    before = half if same else {"a": "p", "p": "a"}[half]
    last = f"{found['last']}{found['more'] or ''}{half}m"
    return f"{found['first']}{found['minutes'] or ''}{before}m{found['to']}{last}"

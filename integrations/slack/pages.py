"""The pages that somebody who installs the app is shown, in the language of their browser."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum
from html import escape

from slack_bolt.response import BoltResponse

from bot.i18n.words import LOCALES, words

PRIVATE = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",  # the address holds Slack's code
    "X-Content-Type-Options": "nosniff",
}
"""Headers of everything that is shown here."""


class Saying(Enum):
    """What a page can say: the keys of its title and of its text."""

    DONE = "install-done-title", "install-done"
    CANCELLED = "install-cancelled-title", "install-cancelled"
    LEADING = "install-done-title", "install-leading"
    ONE_WORKSPACE = "install-failed-title", "install-one-workspace"
    FAILED = "install-failed-title", "install-failed"


def page(saying: Saying, status: int, locale: str, *, again: str = "", **names: str) -> BoltResponse:
    """A page that says one thing, with the `names` that it needs; `again`: a path where to begin anew."""
    say = words(locale)
    title, text = (escape(say(key, **names)) for key in saying.value)
    link = f'<p><a href="{escape(again)}">{escape(say("install-again"))}</a></p>' if again else ""
    body = f'<!doctype html><html lang="{locale}"><meta charset="utf-8"><title>{title}</title><h1>{title}</h1>'
    headers: dict[str, str | Sequence[str]] = {"Content-Type": "text/html; charset=utf-8", "Content-Language": locale}
    return BoltResponse(status=status, body=f"{body}<p>{text}</p>{link}</html>", headers=headers)


def language(headers: Mapping[str, Sequence[str]], locale: str) -> str:
    """The language of ours that a browser likes best, else `locale` (RFC 9110, Accept-Language)."""
    liked: list[tuple[float, int, str]] = []
    for place, each in enumerate(",".join(headers.get("accept-language", ())).split(",")[:20]):
        tag, _, weight = each.strip().lower().partition(";q=")
        name = tag.partition("-")[0]
        if name in LOCALES:
            liked.append((-_weight(weight), place, name))
    return min(liked)[2] if liked else locale


def _weight(written: str) -> float:
    try:
        return float(written or 1)
    except ValueError:
        return 0.0

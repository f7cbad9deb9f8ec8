"""What `doctor` found, by what its lines are about."""

from __future__ import annotations

from collections.abc import Iterable

from bot.cards.doctor import title
from bot.checks import Check
from bot.i18n.words import words


def by_title(checks: Iterable[Check], locale: str = "en") -> dict[str, Check]:
    """Each line by its title as the terminal shows it: « jeton Slack », "slack room C1"."""
    return {title(check, words(locale)): check for check in checks}

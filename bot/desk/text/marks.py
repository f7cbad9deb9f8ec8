"""Words that turn or bound a claim, compared strictly: those of one group restrict alike, but do not say the same."""

from __future__ import annotations

from bot.desk.text.lexicon import MARKS
from bot.desk.text.lists import words_of
from bot.desk.text.tokens import Token

_SAME = {
    word: group[0]
    for group in map(
        words_of,
        (
            "tout toute",
            "tous toutes",
            "every each",
            "seul seule",
            "seuls seules",
            "seulement uniquement exclusivement only solely",
            "sauf hors hormis excepte except excluding",
            "less fewer",
            "demi demie",
            "certains certaines",
            "presque quasi quasiment pres almost nearly",
            "environ around approximately",
            "maximum max",
            "peut peuvent pouvez pouvons peux",
            "doit doivent devez devons",
            "pourrait pourraient pourrions",
            "devrait devraient",
            "jusque jusqu until till",
            "pendant durant",
            "premier premiere",
            "premiers premieres",
            "dernier derniere",
            "derniers dernieres",
            "aucun aucune",
            "ne n",
            "but however",
            "pourtant cependant",
            "maybe perhaps",
            "under below",
            "over above",
        ),
    )
    for word in group
}

_BESIDES = frozenset(("a part", "apart from", "other than"))
"""What excepts behind "all" and adds behind a number: "we have two pools apart from the York one" are three."""


def same_mark(one: Token, other: Token, *, strictly: bool) -> bool:
    """Whether two marks are one: of one group and, `strictly`, one word but for gender, or its twin: "each", "every"
    and not "all"."""
    if one.key != other.key:
        return False
    if (one.folded in _BESIDES) is not (other.folded in _BESIDES):
        return False
    if not strictly or one.folded == other.folded or not {one.folded, other.folded} <= MARKS.keys():
        return True
    return _SAME.get(one.folded, one.folded) == _SAME.get(other.folded, other.folded)

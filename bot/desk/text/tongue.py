"""Whether two texts are surely in two languages: then words are compared by their translations, and less closely."""

from __future__ import annotations

from collections.abc import Sequence

from bot.desk.text.lists import words_of
from bot.desk.text.tokens import Kind, Token
from bot.desk.text.words import only_in

_LITTLE = {
    "en": frozenset(
        words_of("""
        the of and our is are at with can i we you to this that it for from will has have was were not its by an they
        he she his her your their my as each than who which until since
        """)
    ),
    "fr": frozenset(
        words_of("""
        le la les des du une est sont et que qui dans pour sur avec nous je notre nos vous c d l qu au aux en ce pas un
        il elle ils elles ses sa leur leurs ou par ne n chez depuis jusqu avant apres tous
        """)
    ),
}


def tongue(tokens: Sequence[Token]) -> str:
    """The language of a text, `en` or `fr`, by its little words, or else by its others; nothing if neither tells."""
    words = [token.folded for token in tokens]
    little = _most({lang: sum(word in own for word in words) for lang, own in _LITTLE.items()})
    if little:
        return little
    others = [token.folded for token in tokens if token.kind is Kind.WORD]
    return _most({lang: sum(only_in(word, lang) for word in others) for lang in _LITTLE})


def _most(counts: dict[str, int]) -> str:
    if counts["en"] == counts["fr"]:
        return ""
    return max(counts, key=lambda lang: counts[lang])

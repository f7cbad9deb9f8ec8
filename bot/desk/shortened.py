"""Short forms, read as what they stand for, in questions and wordings alike."""

from __future__ import annotations

_ALIASES = dict(
    pair.split(":")
    for pair in """
    st:saint ste:sainte dr:docteur prof:professeur rd:road boul:boulevard blvd:boulevard
    km:kilometres kms:kilometres tel:telephone phone:telephone tele:television bus:autobus resto:restaurant
    restos:restaurants labo:laboratoire labos:laboratoires expo:exposition expos:expositions cine:cinema
    ado:adolescent ados:adolescents appli:application applis:applications
    """.split()
)
"""What stands for another word wherever it stands: a title, a unit, a clipped word."""
_AFTER_A_NUMBER = {"h": "heures", "min": "minutes", "mins": "minutes"}


def in_full(word: str, *, counted: bool, capital: bool) -> str:
    """What a folded word stands for, or the word itself. `counted`: a number stands before it; `capital`: it begins
    with one."""
    if counted and word in _AFTER_A_NUMBER:
        return _AFTER_A_NUMBER[word]
    if word == "pr" and capital:  # « Pr Roux »; in small letters it is « pour »
        return "professeur"
    return _ALIASES.get(word, word)

"""Short forms, read as what they stand for, in questions and wordings alike."""

from __future__ import annotations

from bot.desk.text.words import is_real

_ALIASES = dict(
    pair.split(":")
    for pair in """
    st:saint ste:sainte dr:docteur prof:professeur rd:road boul:boulevard blvd:boulevard
    km:kilometres kms:kilometres tel:telephone phone:telephone tele:television bus:autobus resto:restaurant
    restos:restaurants labo:laboratoire labos:laboratoires expo:exposition expos:expositions cine:cinema
    ado:adolescent ados:adolescents appli:application applis:applications
    ctre:centre ctres:centres muscu:musculation dispo:disponible dispos:disponibles
    promo:promotion promos:promotions asso:association assos:associations rando:randonnee randos:randonnees
    kine:kinesitherapeute kines:kinesitherapeutes
    manif:manifestation tjrs:toujours tjs:toujours bcp:beaucoup nvx:nouveaux nvelle:nouvelle
    nveau:nouveau gratos:gratuit
    ave:avenue appt:appointment appts:appointments vaccs:vaccinations incl:included refurb:refurbishment
    loco:locomotive locos:locomotives abo:abonnement abos:abonnements anniv:anniversaire annivs:anniversaires
    resa:reservation resas:reservations conf:conference confs:conferences biblio:bibliotheque biblios:bibliotheques
    ordi:ordinateur
    ordis:ordinateurs redac:redaction appart:appartement apparts:appartements reduc:reduction reducs:reductions
    bday:birthday bdays:birthdays tkt:ticket tkts:tickets mtg:meeting bldg:building uni:university
    assoc:association wkshp:workshop perfs:performances exhib:exhibition wkend:weekend wknd:weekend
    btq:boutique btqs:boutiques inscr:inscriptions rembours:remboursement rte:route fbg:faubourg
    tix:tickets tmrw:tomorrow xmas:christmas govt:government dept:department ppl:people
    """.split()
)
"""What stands for another word wherever it stands: a title, a unit, a clipped word."""
_AFTER_A_NUMBER = {
    "h": "heures", "min": "minutes", "mins": "minutes", "hr": "hour", "hrs": "hours", "yr": "year", "yrs": "years",
    "mn": "minutes", "ha": "hectares", "wk": "week", "wks": "weeks", "mth": "month", "mths": "months",
}  # fmt: skip


_COUNTIES = {
    "notts": "nottinghamshire", "lancs": "lancashire", "northants": "northamptonshire", "cambs": "cambridgeshire",
    "glos": "gloucestershire", "herts": "hertfordshire", "hants": "hampshire", "leics": "leicestershire",
    "lincs": "lincolnshire", "oxon": "oxfordshire", "wilts": "wiltshire", "worcs": "worcestershire",
}  # fmt: skip


def in_full(word: str, *, counted: bool, capital: bool) -> str:
    """What a folded word stands for, or the word itself. `counted`: a number stands before it; `capital`: it begins
    with one."""
    if counted and word in _AFTER_A_NUMBER:
        return _AFTER_A_NUMBER[word]
    if word == "pr" and capital:  # « Pr Roux »; in small letters it is « pour »
        return "professeur"
    if capital and word in _COUNTIES:
        return _COUNTIES[word]
    return _ALIASES.get(word, word)


def is_short(word: str) -> bool:
    """Whether a folded word stands for a longer one, or is none by itself."""
    return word in _ALIASES or not is_real(word)

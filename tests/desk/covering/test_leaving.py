"""A claim leaves out no sentence of its wording, but for a call and for what is told alike of another thing."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

LIMITED = [
    ("Our Tuam bridge opens on 9 June. The council votes on Monday.", "Our Tuam bridge opens on 9 June"),
    ("Our Alder team sold 500 pies. Customers sent 200 back.", "Our Alder team sold 500 pies"),
    ("Nous avons gagné le procès Aulne. Orme a fait appel.", "Nous avons gagné le procès Aulne"),
    ("A rumour is going round. Our Tuam shop closes in June.", "Our Tuam shop closes in June"),
    ("Le chantier de Dax a créé 200 emplois. Le chiffre est provisoire.", "Le chantier de Dax a créé 200 emplois"),
    ("La visite Aulne est gratuite. Inscrivez-vous pour 9 €.", "La visite Aulne est gratuite"),
    ("La visite Aulne est gratuite. Venez le lundi.", "La visite Aulne est gratuite"),
    ("La visite Aulne est gratuite. Sur inscription.", "La visite Aulne est gratuite"),
    ("La visite Aulne est gratuite. Inscriptions obligatoires.", "La visite Aulne est gratuite"),
    ("Notre piscine Aulne est gratuite. Pour les adultes notre piscine coûte 4 €.", "Notre piscine Aulne est gratuite"),
    ("Notre club Aulne a gagné la coupe. La ligue a repris la coupe.", "Notre club Aulne a gagné la coupe"),
    ("Our Alder pool is free. Book by noon.", "Our Alder pool is free"),
    ("Our Alder pool is free. Join our club to swim.", "Our Alder pool is free"),
    ("Our Alder pool is free. Subject to availability.", "Our Alder pool is free"),
    ("Our Alder pool is free. Booking needed.", "Our Alder pool is free"),
    ("We hired 40 people in Tuam. We let 35 people go.", "We hired 40 people in Tuam"),
    ("Our Alder battery lasts two days. With GPS on it lasts nine hours.", "Our Alder battery lasts two days"),
    ("Our Alder lab found a vaccine; it works on mice.", "Our Alder lab found a vaccine"),
    ("Our Alder chef won a star; she gave it back in May.", "Our Alder chef won a star"),
    ("Our Tuam bridge opens on 9 June. Book your place online.", "Our Tuam bridge opens on 9 June"),
    ("Notre moulin de Dax ouvre le 9 juin. Inscrivez-vous en ligne.", "Notre moulin de Dax ouvre le 9 juin"),
    ("La visite Aulne est gratuite. Venez masqués !", "La visite Aulne est gratuite"),
    ("Le bal Aulne est ouvert à tous. Venez à pied !", "Le bal Aulne est ouvert à tous"),
    ("Our Alder pool is free. Come on foot!", "Our Alder pool is free"),
    ("Our Alder pool is free. Call us!", "Our Alder pool is free"),
    ("A fake account posted this. Our Alder shop gives away 100 phones.", "Our Alder shop gives away 100 phones"),
    ("We hope for good news. Our Alder pool is free.", "Our Alder pool is free"),
    ("Notre burger Aulne est végétarien. La sauce contient du bœuf.", "Notre burger Aulne est végétarien"),
    ("Nos rivaux racontent des bêtises. Notre pain Aulne contient de l'œuf.", "Notre pain Aulne contient de l'œuf"),
    ("Our Alder pool is free. Keep it to yourself.", "Our Alder pool is free"),
    ("Notre piscine de Tuam est gratuite\n(adhérents)", "Notre piscine de Tuam est gratuite"),
]
FREE = [
    ("Anna Lee rejoint Aulne le 4 mai. Elle arrive de Dax.", "Anna Lee rejoint Aulne le 4 mai"),
    ("La visite Aulne est gratuite. Venez nombreux !", "La visite Aulne est gratuite"),
    ("La visite Aulne est gratuite. Découvrez notre programme !", "La visite Aulne est gratuite"),
    ("La visite Aulne est gratuite. Renseignements à l'accueil.", "La visite Aulne est gratuite"),
    ("Our Alder pool is free. Come and see us!", "Our Alder pool is free"),
    ("Our Alder pool is free. Visit our site.", "Our Alder pool is free"),
    ("Our Tuam jam won gold. Our Cork honey won silver.", "Our Tuam jam won gold"),
]


@pytest.mark.parametrize(("wording", "claim"), LIMITED)
def test_what_a_wording_goes_on_to_say_is_not_left_out(wording: str, claim: str) -> None:
    assert kind_of(claim, said("one", wording)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "claim"), FREE)
def test_a_call_and_what_is_told_alike_may_be(wording: str, claim: str) -> None:
    assert kind_of(claim, said("one", wording)) is VerdictKind.SHAREABLE

"""The house by its own name: « nous » acts for it, and nobody else does."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from bot.desk.retelling.housename import names_said
from tests.desk.world import kind_of, said


@pytest.mark.parametrize(
    ("house", "wording", "question"),
    [
        (
            "Rails d'Orme",
            "Rails d'Orme recrute 12 saisonniers à Pau.",
            "Je peux dire qu'on recrute 12 saisonniers à Pau ?",
        ),
        (
            "Rails d'Orme",
            "Ana Roy est nommée directrice de la voie de Rails d'Orme.",
            "On peut annoncer que Ana Roy est nommée directrice de la voie ?",
        ),
        (
            "Rails d'Orme",
            "En 2025, Rails d'Orme a transporté 12 000 voyageurs.",
            "Je peux dire qu'on a transporté 12 000 voyageurs en 2025 ?",
        ),
        (
            "Rails d'Orme",
            "Rails d'Orme, c'est 12 km de voies et 3 gares.",
            "12 km de voies et 3 gares, je peux le mettre en bio ?",
        ),
        (
            "Rails d'Orme",
            "Rails d'Orme, c'est 12 km de voies et 3 gares.",
            "Je peux dire que c'est 12 km de voies et 3 gares ?",
        ),
        (
            "Les Caves Orme",
            "Les Caves Orme ont obtenu deux médailles à Lyon.",
            "Je peux dire qu'on a obtenu deux médailles à Lyon ?",
        ),
        (
            "Orme Theatres Ltd",
            "Orme Theatres is sponsoring the Hay Fair on 15 May.",
            "Can I say we're sponsoring the Hay Fair on 15 May?",
        ),
        ("Orme Theatres", "Orme Theatres is 8 theatres and 340 staff.", "8 theatres and 340 staff, OK for IG?"),
        (
            "Rails d'Orme",
            "200 enfants ont voyagé avec Rails d'Orme en 2025.",
            "Je peux dire que 200 enfants ont voyagé avec nous en 2025 ?",
        ),
    ],
)
def test_the_house_may_be_us(house: str, wording: str, question: str) -> None:
    assert kind_of(question, said("w", wording), name=house) is VerdictKind.SHAREABLE
    assert kind_of(question, said("w", wording)) is not VerdictKind.SHAREABLE, "nobody said what it is called"


@pytest.mark.parametrize(
    ("house", "wording", "question"),
    [
        (
            "Rails d'Orme",
            "Rails d'Orme recrute 12 saisonniers à Pau.",
            "Je peux dire que la SNCF recrute 12 saisonniers à Pau ?",
        ),
        (
            "Rails d'Orme",
            "Rails d'Orme recrute 12 saisonniers à Pau.",
            "Je peux dire qu'ils recrutent 12 saisonniers à Pau ?",
        ),
        ("Rails d'Orme", "Rails d'Orme accuse Velta de retards.", "Je peux dire que Velta accuse de retards ?"),
        ("Rails d'Orme", "Rails d'Orme accuse Velta de retards.", "Je peux dire que Velta nous accuse de retards ?"),
        ("Rails d'Orme", "Rails d'Orme rachète Velta.", "Je peux dire que Velta nous rachète ?"),
        ("Rails d'Orme", "Rails d'Orme a racheté Velta.", "Je peux dire que Velta est racheté ?"),
        ("Rails d'Orme", "Velta rachète Rails d'Orme.", "Je peux dire qu'on rachète Velta ?"),
        (
            "Rails d'Orme",
            "Rails d'Orme Junior recrute 12 saisonniers à Pau.",
            "Je peux dire qu'on recrute 12 saisonniers à Pau ?",
        ),
        (
            "Rails d'Orme",
            "Les Amis de Rails d'Orme recrutent 12 saisonniers à Pau.",
            "Je peux dire qu'on recrute 12 saisonniers à Pau ?",
        ),
        (
            "Rails d'Orme",
            "Ana Roy est la première directrice de Rails d'Orme.",
            "Je peux dire que Ana Roy est la première directrice ?",
        ),
        (
            "Rails d'Orme",
            "Ana Roy n'est pas directrice de Rails d'Orme.",
            "Je peux dire que Ana Roy n'est pas directrice ?",
        ),
        (
            "Rails d'Orme",
            "Les abonnés de Rails d'Orme paient 5 € le billet.",
            "Je peux dire que les abonnés paient 5 € le billet ?",
        ),
        ("Oak", "Oak is offered at half price.", "Can I say we offer at half price?"),
        ("Oak", "Oak is recommended by the council.", "Can I say we are recommended by the council?"),
        ("Cycles Ardoise", "L'ardoise est offerte à Pau.", "Je peux dire qu'on est offert à Pau ?"),
        ("Cycles Ardoise", "Cycles Ardoise Laval ferme le 3 juin.", "Je peux dire qu'on ferme le 3 juin ?"),
        (
            "Orme",
            "Le maire d'Orme inaugure la gare le 3 juin.",
            "Je peux dire que notre maire inaugure la gare de Pau le 3 juin ?",
        ),
        ("Orme Theatres", "Orme Theatres sold to Moorland.", "Can I say we sold to Moorland?"),
        ("Orme Theatres", "Orme Theatres was bought by Moorland.", "Can I say Moorland was bought?"),
        ("Orme Theatres", "Orme Theatres is bought by Moorland.", "Can I say we bought Moorland?"),
        ("Orme Theatres", "Moorland, owner of Orme Theatres, closes two sites.", "Can I say we close two sites?"),
        (
            "Orme Theatres",
            "Ana Roy, chief executive of Orme Theatres, is on Radio Bath on Friday 8 May at 8am.",
            "Can I say Ana Roy, chief executive of Radio Bath, is on Friday 8 May at 8am?",
        ),
        (
            "Orme Theatres",
            "Ana Roy, chief executive of Orme Theatres and Moor Halls, is on Radio Bath on Friday 8 May at 8am.",
            "Can I say Ana Roy, chief executive, is on Radio Bath on Friday 8 May at 8am?",
        ),
        (
            "Rails d'Orme",
            "Rails d'Orme et Velta recrutent 12 saisonniers à Pau.",
            "Je peux dire qu'on recrute 12 saisonniers à Pau ?",
        ),
        (
            "Rails d'Orme",
            "La présidente de Velta, actionnaire de Rails d'Orme, recrute 12 saisonniers.",
            "Je peux dire que la présidente de Velta, actionnaire, recrute 12 saisonniers ?",
        ),
        (
            "Rails d'Orme",
            "200 enfants ont voyagé avec Rails d'Orme Junior en 2025.",
            "Je peux dire que 200 enfants ont voyagé avec nous en 2025 ?",
        ),
        (
            "Orme Theatres",
            "200 children sang with Orme Theatres Choir in 2025.",
            "Can I say 200 children sang with us in 2025?",
        ),
        (
            "Rails d'Orme",
            "200 enfants ont voyagé avec Velta et Rails d'Orme en 2025.",
            "Je peux dire que 200 enfants ont voyagé avec nous en 2025 ?",
        ),
        (
            "Cycles Orme",
            "Atelier avec la fondation Cycles Orme à Dax le 9 mai.",
            "On peut annoncer l'atelier avec nous à Dax le 9 mai ?",
        ),
        (
            "Cycles Orme",
            "Cycles Orme, partenaire de Lys, licencie 12 personnes.",
            "Je peux dire que le partenaire de Lys licencie 12 personnes ?",
        ),
        ("Cycles Orme", "Cycles Orme, c'est 12 magasins à Dax.", "Je peux dire qu'il y a 12 magasins à Dax ?"),
        ("Orme Theatres", "Orme Theatres has 12 theatres in Lys.", "Can I say there are 12 theatres in Lys?"),
        (
            "Ville d'Orme",
            "Le maire de Ville d'Orme est à Dax le 9 mai.",
            "Je peux dire que le maire est à Dax le 9 mai ?",
        ),
        (
            "Rails d'Orme",
            "Le plus grand rival de Rails d'Orme ouvre une ligne à Pau.",
            "Je peux dire qu'on ouvre une ligne à Pau ?",
        ),
        (
            "Rails d'Orme",
            "Le rival de Rails d'Orme ouvre une ligne à Pau.",
            "Je peux dire que notre rival ouvre une ligne ?",
        ),
        (
            "Rails d'Orme",
            "Une ancienne directrice de Rails d'Orme est mise en examen.",
            "Je peux dire qu'une directrice est mise en examen ?",
        ),
        ("Orme Theatres", "Orme Theatres is closing its Lys site.", "Can I say the Lys site is closing?"),
        ("Orme Theatres", "Orme Theatres has no plan to close Lys.", "Can I say we plan to close Lys?"),
        ("Orme Theatres", "Orme Theatres is suing Moorland.", "Can I say Moorland is suing us?"),
        ("Orme Theatres", "Orme Theatres is sued by Moorland.", "Can I say we sue Moorland?"),
        ("Orme Theatres", "Orme Theatres is sued by Moorland.", "Can I say Moorland is sued?"),
        ("Orme Theatres", "Orme Theatres and Moorland open a hall in Lys.", "Can I say we open a hall in Lys?"),
        ("Orme Theatres", "Moorland says Orme Theatres is closing.", "Can I say we are closing?"),
        ("Orme Theatres", "Moorland says: Orme Theatres is closing Lys.", "Can I say we are closing Lys?"),
        ("Orme Theatres", "Fake news: Orme Theatres is closing Lys.", "Can I say we are closing Lys?"),
        ("Orme Theatres", "Fake news. Orme Theatres is closing Lys.", "Can I say we are closing Lys?"),
        ("Orme Theatres", "If Moorland agrees, Orme Theatres will close Lys.", "Can I say we will close Lys?"),
        (
            "Rails d'Orme",
            "Selon Velta, Rails d'Orme ferme la ligne de Lys.",
            "Je peux dire qu'on ferme la ligne de Lys ?",
        ),
        ("Rails d'Orme", "Faux : Rails d'Orme ferme la ligne de Lys.", "Je peux dire qu'on ferme la ligne de Lys ?"),
        ("Rails d'Orme", "Rails d'Orme dément la fermeture de Lys.", "Je peux dire la fermeture de Lys ?"),
        ("Rails d'Orme", "Rails d'Orme dément fermer Lys.", "Je peux dire qu'on ferme Lys ?"),
        (
            "Rails d'Orme",
            "La ligne que Rails d'Orme exploite à Lys ferme le 9 mai.",
            "Je peux dire qu'on ferme le 9 mai ?",
        ),
        ("Rails d'Orme", "À Lys, Rails d'Orme recrute 12 saisonniers.", "Je peux dire qu'on recrute 12 saisonniers ?"),
        ("Rails d'Orme", "Rails d'Orme recrute 12 saisonniers à Lys.", "Je peux dire que Lys recrute 12 saisonniers ?"),
        (
            "Rails d'Orme",
            "Rails d'Orme recrute 12 saisonniers à Lys.",
            "Je peux dire que vous recrutez 12 saisonniers à Lys ?",
        ),
        (
            "Rails d'Orme",
            "Rails d'Orme recrute 12 saisonniers à Lys.",
            "Je peux dire que notre partenaire recrute 12 saisonniers à Lys ?",
        ),
        (
            "Rails d'Orme",
            "Rails d'Orme recrute 12 saisonniers à Lys.",
            "Je peux dire qu'elle recrute 12 saisonniers à Lys ?",
        ),
        ("Rails d'Orme", "Rails d'Orme a reçu 12 000 € de Velta.", "Je peux dire qu'on a reçu 12 000 € ?"),
        ("Rails d'Orme", "Rails d'Orme a remis 12 000 € à Velta.", "Je peux dire que Velta nous a remis 12 000 € ?"),
        ("Rails d'Orme", "Velta a remis 12 000 € à Rails d'Orme.", "Je peux dire qu'on a remis 12 000 € à Velta ?"),
        ("Rails d'Orme", "Velta a remis 12 000 € à Rails d'Orme.", "Je peux dire que Velta a remis 12 000 € ?"),
        (
            "Rails d'Orme",
            "Ana Roy quitte la présidence de Rails d'Orme.",
            "Je peux dire que Ana Roy prend la présidence ?",
        ),
        (
            "Rails d'Orme",
            "Ana Roy, présidente de Rails d'Orme et de Velta, est élue.",
            "Je peux dire que Ana Roy, présidente de Velta, est élue ?",
        ),
        (
            "Rails d'Orme",
            "Ana Roy est candidate à la présidence de Rails d'Orme.",
            "Je peux dire que Ana Roy est présidente ?",
        ),
        (
            "Rails d'Orme",
            "Ana Roy est nommée directrice de l'école de Rails d'Orme.",
            "Je peux dire que Ana Roy est nommée directrice ?",
        ),
        (
            "Rails d'Orme",
            "Ana Roy est nommée directrice de l'école de Rails d'Orme.",
            "Je peux dire que Ana Roy est nommée directrice de Rails d'Orme ?",
        ),
        (
            "Rails d'Orme",
            "Ana Roy est nommée membre du conseil de Rails d'Orme.",
            "Je peux dire que Ana Roy est nommée membre ?",
        ),
        (
            "Rails d'Orme",
            "12 % des voyageurs de Rails d'Orme ont moins de 18 ans.",
            "Je peux dire que 12 % des voyageurs ont moins de 18 ans ?",
        ),
        (
            "Cycles Ardoise",
            "Cycles Ardoise garantit ses cadres dix ans.",
            "Je peux dire qu'Ardoise garantit ses cadres vingt ans ?",
        ),
        ("Maison Blanche", "La Maison Blanche accueille le roi.", "Je peux dire qu'on accueille les enfants du roi ?"),
        ("Les Halles", "Les Halles de Lys ouvrent le 9 mai.", "Je peux dire qu'on ouvre le 9 mai ?"),
        ("Les Halles", "Les Halles ouvrent le 9 mai.", "Je peux dire que les centres ouvrent le 9 mai ?"),
        ("Le Comptoir", "Le Comptoir ouvre le 9 mai à Lys.", "Je peux dire qu'on ouvre un comptoir le 9 mai à Lys ?"),
        ("Vivre Ensemble", "Vivre ensemble est difficile à Lys.", "Je peux dire qu'on est difficile à Lys ?"),
        ("Air Bleu", "Air bleu est un tableau.", "Je peux dire qu'on est un tableau ?"),
        ("Orme Theatres", "Orme Theatres's members save 10% on 9 May.", "Can I say we save 10% on 9 May?"),
        (
            "Orme Theatres",
            "Orme Theatres' rival Moorland opens in Lys on 9 May.",
            "Can I say our Moorland opens in Lys on 9 May?",
        ),
        (
            "Orme Theatres",
            "Orme Theatres' former chair is charged with fraud.",
            "Can I say our chair is charged with fraud?",
        ),
        ("Orme Theatres", "A fan of Orme Theatres wins £500.", "Can I say a fan wins £500?"),
        (
            "Orme Theatres",
            "Ana Roy, critic of Orme Theatres, is on Radio Lys on Friday 8 May.",
            "Can I say Ana Roy, our critic, is on Radio Lys on Friday 8 May?",
        ),
    ],
)
def test_somebody_else_is_not(house: str, wording: str, question: str) -> None:
    assert kind_of(question, said("w", wording), name=house) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("name", "said_so"),
    [
        ("Les Caves Orme", ("Caves Orme",)),
        ("Orme Theatres Ltd.", ("Orme Theatres",)),
        ("Brasserie Orme inc.", ("Brasserie Orme",)),
        ("L'Entretoit", ("Entretoit",)),
        ("Oak", ()),
        ("Gin", ()),
        ("", ()),
        ("?!", ()),
        ("oak & co", ()),
        ("O" * 81, ()),
    ],
)
def test_a_name_is_said_without_its_legal_form(name: str, said_so: tuple[str, ...]) -> None:
    assert names_said((name,)) == said_so

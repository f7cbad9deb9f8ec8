from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from bot.desk.asking.frame import Manner, matter_of
from tests.desk.world import kind_of, said, secret


@pytest.mark.parametrize(
    ("question", "body", "manner"),
    [
        ("On peut annoncer que la cave rouvre ?", "la cave rouvre", Manner.CLAIM),
        ("je peux-tu dire que la cave rouvre", "la cave rouvre", Manner.CLAIM),
        ("On peut parler de la foire ?", "la foire", Manner.SUBJECT),
        ("la foire, c'est bon ?", "la foire", Manner.SUBJECT),
        ("Voilà mon post : « La cave rouvre ». Je publie ?", "La cave rouvre", Manner.CLAIM),
        ("Can I announce that the shop opens?", "the shop opens", Manner.CLAIM),
        ("C'est vrai que la cave rouvre ? Je peux le dire ?", "la cave rouvre", Manner.CLAIM),
        ("-20 % ok ?", "-20 %", Manner.SUBJECT),
        ("« La cave rouvre. On vous attend nombreux ! »", "La cave rouvre", Manner.CLAIM),
        ("Ok si je poste : La cave rouvre.", "La cave rouvre", Manner.CLAIM),
        ("Est-ce que la cave rouvre ?", "la cave rouvre", Manner.CLAIM),
        ("Ok si je réponds que la cave rouvre ?", "la cave rouvre", Manner.CLAIM),
        ("ok if I say that the shop opens?", "the shop opens", Manner.CLAIM),
        ("Une cliente demande : la cave rouvre ?", "la cave rouvre", Manner.CLAIM),
        ("A customer asks: the shop opens?", "the shop opens", Manner.CLAIM),
        ("Je confirme au client que la cave rouvre ?", "la cave rouvre", Manner.CLAIM),
        ("On peut rassurer les gens : la cave rouvre ?", "la cave rouvre", Manner.CLAIM),
        (
            "On peut poster « En 2025, nous avons donné 40 vélos » ?",
            "En 2025, nous avons donné 40 vélos",
            Manner.SUBJECT,
        ),
        ("La cave rouvre. #actu", "La cave rouvre", Manner.CLAIM),
        ("La cave rouvre 🎉 #info #news", "La cave rouvre 🎉", Manner.CLAIM),
    ],
)
def test_the_asking_is_taken_off(question: str, body: str, manner: Manner) -> None:
    matter = matter_of(question)
    assert (matter.body.strip(" ."), matter.manner) == (body, manner)


@pytest.mark.parametrize(
    "question", ["Je peux démentir que la cave rouvre ?", "On arrête de dire que la cave rouvre ?"]
)
def test_what_is_no_asking_stays(question: str) -> None:
    assert matter_of(question).body.split()[0] in ("Je", "On")


def test_a_negated_asking_leaves_its_negation() -> None:
    assert "pas" in matter_of("Je ne peux pas dire que la cave rouvre ?").body


def test_only_asking_leaves_nothing() -> None:
    assert matter_of("je peux publier ?").body == ""


@pytest.mark.parametrize(
    "tail",
    [
        "can I post now?", "can I post this one?", "can I schedule it?", "ok to go out?", "post?", "Publish?",
        "Approved?",
        "can I tweet it", "fine to write?", "grand to share?", "right?", "isn't it?", "can I say so?", "is it true?",
        "can I put that up?", "are we ok to publish?", "is that ok?", "can it go out today?", "can we give it out?",
        "je planifie ?", "je peux le poster maintenant ?", "n'est-ce pas ?", "on y va ?", "c'est possible ?", "vrai ?",
        "ça passe comme accroche ?", "je balance ?", "c'est bien ça ?", "on assume ?", "bon à publier ?", "go ?",
        "c'est bon pour un post ?", "ok pour un tweet ?", "bon pour Facebook ?", "je peux le signaler ?", "c ok ?",
        "on peut s'en vanter ?", "on peut le mettre en avant ?", "je peux le dire à un journaliste local ?",
        "je peux le dire aux usagers ?", "on le rappelle ?", "je programme le post ?", "jle mets en story ?",
        "c'est parti ?", "ou pas ?", "je publie ou pas",
    ],
)  # fmt: skip
def test_endings_are_taken_off(tail: str) -> None:
    assert matter_of(f"the hall is open, {tail}").body == "the hall is open"


@pytest.mark.parametrize("tail", ["... ou pas", "ou pas !", "or not", "... or not!"])
def test_what_takes_a_claim_back_is_no_asking(tail: str) -> None:
    assert matter_of(f"the hall is open {tail}").body != "the hall is open"


@pytest.mark.parametrize(
    ("head", "manner"),
    [
        ("Can I tell people", Manner.CLAIM), ("Can we let our followers know that", Manner.CLAIM),
        ("Is it true", Manner.CLAIM), ("Am I right in saying", Manner.CLAIM), ("FB draft:", Manner.CLAIM),
        ("LinkedIn:", Manner.CLAIM), ("Story text:", Manner.CLAIM), ("Post for tomorrow:", Manner.CLAIM),
        ("Reply to an angry customer:", Manner.CLAIM), ("Réponse à un client fâché :", Manner.CLAIM),
        ("On peut dire aux abonnés que", Manner.CLAIM), ("Vous confirmez que", Manner.CLAIM),
        ("Ça passe :", Manner.CLAIM),
        ("Can I plug", Manner.SUBJECT), ("Am I OK to share", Manner.SUBJECT), ("Is it OK to announce", Manner.SUBJECT),
        ("Do we have the green light to post", Manner.SUBJECT), ("Je peux féliciter", Manner.SUBJECT),
        ("J'aimerais annoncer", Manner.SUBJECT), ("grand to stick up", Manner.SUBJECT),
        ("morning all, can I put up", Manner.SUBJECT),
    ],
)  # fmt: skip
def test_beginnings_are_taken_off(head: str, manner: Manner) -> None:
    matter = matter_of(f"{head} the hall is open")
    assert (matter.body, matter.manner) == ("the hall is open", manner)


@pytest.mark.parametrize(
    "question",
    [
        "We keep our shop for good",
        "the blog post",
        "Can I not say it",
        "This is right",
        "the hall is closed for good, ok?",
    ],
)
def test_words_of_asking_inside_a_claim_stay(question: str) -> None:
    assert matter_of(question).body == question.removesuffix(", ok?")


def test_a_hashtag_is_read_word_by_word() -> None:
    assert matter_of("« La cave rouvre #CaveAulne »").body == "La cave rouvre #Cave Aulne"


def test_a_hashtag_that_is_a_word_of_the_sentence_stays() -> None:
    assert matter_of("La cave gagne 30 #emplois").body.endswith("#emplois")


def test_a_hashtag_that_names_something_stays() -> None:
    """What is kept quiet may be told by it alone."""
    opening = said("opening", "Notre magasin de Lille ouvre le 4 mai.")
    hiring = secret("hiring", "Recrutement de 30 personnes au magasin de Lille.")
    question = "Notre magasin de Lille ouvre le 4 mai."
    assert kind_of(f"{question} #info", opening, hiring) is VerdictKind.SHAREABLE
    assert kind_of(f"{question} #recrutement", opening, hiring) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("On me demande pour la panne de mai : je peux répondre que tout marche ?", "la panne de mai, tout marche"),
        ("Any harm in saying we rehomed 40 dogs?", "we rehomed 40 dogs"),
        ("Est-ce que 31 k$ au refuge en 2025, ça passe ?", "31 k$ au refuge en 2025"),
    ],
)
def test_an_asking_is_read_wherever_it_stands(question: str, left: str) -> None:
    assert matter_of(question).body == left


def test_whom_a_reply_greets_is_no_part_of_it() -> None:
    assert matter_of("Réponse à une cliente : « Bonjour Zoé ! La cave rouvre. » J'envoie ?").body == "La cave rouvre"
    assert matter_of('Reply to a customer: "Hi Ada, the cellar reopens." ok?').body == "the cellar reopens"
    assert "Laon" in matter_of("Réponse prévue : « Bonjour Laon ! La cave rouvre. » J'envoie ?").body
    assert "Laon" in matter_of("Réponse aux habitants : « Bonjour Laon ! La cave rouvre. » J'envoie ?").body
    assert "Ely" in matter_of('Reply to the residents: "Hello Ely! The cellar reopens." Ok?').body
    assert "Ely" in matter_of('Can I reply "Hello Ely! The cellar reopens."?').body
    assert "Laon" in matter_of("Post : « Bonjour Laon ! La cave rouvre. » J'envoie ?").body


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("Tu me confirmes qu'on peut parler de la cave ?", "la cave"),
        ("Can you confirm we can announce the cellar?", "the cellar"),
        ("Tu me confirmes qu'on peut louer la cave ?", "on peut louer la cave"),
        ("Can you confirm we can close the cellar?", "we can close the cellar"),
        ("La cave rouvre, sauf avis contraire ?", "La cave rouvre, sauf avis contraire"),
        ("La cave rouvre : permis ?", "La cave rouvre : permis"),
        ("Je souhaite présenter la cave : permis ?", "la cave"),
    ],
)
def test_leave_is_told_from_what_can_be_done(question: str, left: str) -> None:
    assert matter_of(question).body == left

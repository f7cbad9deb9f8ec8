"""Askings in no set phrase, and what only looks like one."""

from __future__ import annotations

import re

import pytest

from bot.core.verdict import VerdictKind
from bot.desk.asking.closing import closing_at
from bot.desk.asking.frame import matter_of
from bot.desk.asking.wrapping import head_to
from tests.desk.world import kind_of, said, secret

WORDINGS = ("Notre piscine rouvre le 14 mai.", "Our pool reopens on 14 May.")
ASKED_FR = """
X, ça va pour insta ?
X, je le tweete ?
X, c tout bon ?
X, jpeu lécrire ?
Pour LinkedIn : X
« C'est parti ! X » ok ?
« X ! #bonnenouvelle » je publie ?
Un abonné demande si x, je réponds oui ?
Une journaliste veut savoir si x, je confirme ?
X, on peut en faire un post ?
Bonjour, est-il possible de communiquer sur le fait que x ?
X, tu valides ?
X, ça part ?
X : on envoie ?
X, vous validez ?
X. Validé ?
X. C'est validé ?
X, validé de votre côté ?
X, c'est bon de votre côté ?
X, c'est good ?
X, je lâche l'info ?
X, je peux lâcher l'info ?
X, je peux balancer ça en story ?
X, je balance ?
X, j'peux balancer ça en story ?
X, je peux le crier partout ?
X, trop bien, je balance ?
X, ça roule si je poste ?
X, ça te dérange si je poste ?
X, je peux le mettre sur nos réseaux ?
X, je peux le mettre sur notre page Facebook ?
X, je peux en parler sur Insta ?
X, est-ce que je peux le publier ce matin ?
X, est-ce que c'est publiable ?
X, c'est diffusable ?
X, feu vert ?
X, j'ai votre feu vert ?
X, ok RS ?
X, ok pr bio Insta ?
X, ok pub ?
X, ok pour LinkedIn et Facebook ?
X, on y va ?
X, on se lance ?
X, c'est tu correct ?
X, c'tu beau ?
X, j'peux-tu partir ça ?
X, j'peux-tu le poster ?
X, je peux-tu le mettre ?
X, je peux le dire comme ça ?
X, on le dit ?
X, on l'annonce ?
X, je peux l'annoncer dès maintenant ?
X, vrai ou faux ?
X, vrai ? je peux le confirmer ?
C'est vrai que x ? Je peux répondre oui ?
C'est vrai que x ? je peux le confirmer ?
Est-ce que x, je peux le dire ?
Est-ce exact que x ?
Je peux écrire ceci : « X » ?
Est-il possible de publier ceci : « X »
Puis-je publier ce texte : « X » ?
Est-ce que ce post est ok : « X »
Ce post te va : « X » ?
Ce message est-il validé : « X » ?
Voici mon post : « X ». Vous validez ?
Mon idée de post : « X ». Ça vous va ?
Proposition de post pour samedi : « X » ok ?
Story de demain : « X » ok ?
Légende pour la photo : « X » ok ?
Post Facebook prévu jeudi : « X ». C'est validé ?
Réponse à un commentaire : « X » ok ?
Réponse à un client : « Bonjour, x » ok ?
« Bonjour à tous ! X » je peux publier ?
« Ça y est ! X » je peux publier ?
« C'est officiel : x » je peux publier ?
« C'est confirmé : x » je peux publier ?
« 🎉 X » je peux publier ?
« X 🎉 » je peux publier ?
« X. Merci de partager. » ok ?
« X. On vous attend ! » ok ?
« X. Partagez ! » ok ?
Je peux répondre à un client que x ?
Je peux confirmer à un journaliste que x ?
Je peux dire à nos abonnés que x ?
Peut-on dire publiquement que x ?
On a le droit de dire que x ?
On peut annoncer dès aujourd'hui que x ?
J'ai le droit d'annoncer que x ?
Serait-il possible d'annoncer que x ?
Pourrait-on annoncer que x ?
Je voulais savoir si je peux dire que x ?
Je voulais savoir si on pouvait dire que x
Dites-moi si je peux annoncer que x
Tu confirmes que x ?
Vous confirmez que x ? je peux le dire ?
On me demande si x : je réponds oui ?
Une cliente demande si x, je peux dire oui ?
Quelqu'un en commentaire demande si x. Je confirme ?
Je prévois d'écrire que x. Ok ?
Je compte poster que x, ok ?
J'aimerais poster : X
Petit post : x, ok ?
pr info : x, ok ?
Coucou, x, je peux poster ?
Hello l'équipe ! X, je peux poster ?
Salut, petite question : je peux dire que x ?
"""
ASKED_EN = """
X, cool for insta?
X, sound?
X, that's public, yes?
X, all clear to post?
X, can you confirm?
For Insta: X
Wanna post: X ok?
Gonna post X ok?
Can I shout that x?
Can I put on Facebook that x?
Can I quote this: "X"?
People keep asking if x, can I say yes?
A reporter wants to know whether x, do I confirm?
Any problem with saying x?
Is it public that x?
X, can we make a post of it?
X, keen to post, all good?
X, whack it up?
X, may I put it on LinkedIn?
X, sign-off?
X. Approved?
X, do I have sign-off?
X, cleared?
X, cleared for posting?
X, okay to go live with that?
X, can it go out?
X, could this go out today?
X, good to post?
X, safe to post?
X, safe to share?
X, is this public yet?
X, is this public?
X, has this been announced?
X, post it?
X, shall I post it?
X, shall we post?
X, should I share that?
X, fine to tweet?
X, ok to repost?
X, ok for the newsletter?
X, ok for socials?
X, OK for IG bio?
X, ok 4 insta?
X, ok if I post it?
X, ok w/ you?
X, ok with you?
X, thoughts?
X, yay or nay?
X, yes or no?
X, yea?
X, yeah?
X, innit?
X, true?
X, is that right?
X, correct?
X - go?
X - ok?
X – can I post?
X… can I post?
X can i post this pls
X plz
X, can I shout about it?
X, can I get a yes?
X, mind if I post?
X, any objection?
X, any objections to posting?
X, any issue if I post that?
X, any problem with me posting this?
X, is it a problem if I post?
X, I'd like to post this
X, posting it now, ok?
X, may I?
X, can we?
X, can we say so on Facebook?
X, can I say so?
X, am I allowed to say it?
X, are we allowed to say that?
X, are we saying this?
X, are we happy to say that?
X, happy for me to share?
Can I tell a customer x?
Can I tell a writer that x?
Can I tell fans x?
Can I reply to a comment that x?
Can I let everyone know x?
Can I reply x?
Can I post the following: "X"
Can I post this: X
Is this ok to post: "X"
Is this post ok? "X"
Is it OK to say that x?
Is it okay to tell people that x?
Would it be OK to announce that x?
Would it be possible to post that x?
Could you confirm that x?
Can you confirm x?
Just checking: x?
Just checking that x, can I post?
Quick one: x, ok?
Wondering if I can say x
I was wondering if I could say that x
Let me know if I can post that x
Am I right that x?
Is it correct that x? Can I say it?
Is it true that x? Can I confirm it?
A customer asks if x: can I say yes?
A follower is asking whether x. Can I confirm?
Someone in the comments asks if x, can I answer yes?
I'm planning to post "X", ok?
I want to write that x
I'd like to announce that x
Planning a tweet: "X" ok?
Here's my draft: "X" Good to go?
My draft for tomorrow: "X" Good to go?
Caption for the photo: "X" ok?
Post idea: "X" ok?
Tweet: X ok?
Story text: "X" ok?
Reply to a customer: "Thanks for asking! X" ok?
"Hi everyone! X" ok?
"Big news! X" ok?
"It's official: x" ok?
"Exciting news: x" ok?
"Breaking: x" ok?
"We're thrilled to announce that x" ok?
"We're delighted to share that x" ok?
"Did you know? X" ok?
"Reminder: x" ok?
"🎉 X" ok?
"X 🎉" ok?
"X. Please share!" ok?
"X. See you there!" ok?
"X. Spread the word!" ok?
Hey team, x, ok to post?
Morning all! X, can I post?
fyi x, ok?
btw x, can I say that?
So x, can I post?
"""
SAID_FR = """
Je ne peux pas dire que x ?
Je ne peux plus annoncer que x ?
Il est possible que x ?
Il est possible que x, ok ?
C'est possible que x ?
On nous demande que x, ok ?
Les gens demandent que x, je peux le dire ?
Quelqu'un demande que x, je publie ?
Projet : x, ok ?
Idée : x. ok ?
Idée : « X » ok ?
X si possible, ok ?
X, mais pas demain, ok ?
X, et on peut plonger, ok ?
X, enfin peut-être, ok ?
X, faux ?
X, c'est bon marché ?
X, c'est gratuit ?
X, c'est pour tous ?
X, et à Lyon ?
X pour tous, ok ?
X, je peux dire non ?
Je peux dire non : x ?
Est-il faux que x ?
Je doute que x, ok ?
Je voudrais que x ?
Il faut que x, je poste ?
Rumeur : x, je poste ?
Démenti : « X » je poste ?
Faux : « X » je poste ?
« X » : faux, je publie ?
« X » c'est faux, je publie ?
« X » est faux, je publie ?
X à 9 h, je publie ?
X le matin, je publie ?
X le soir, je publie ?
X pour les membres, je publie ?
X pour nos clients, je publie ?
X dès midi, je publie ?
X, avec nos clients, je publie ?
X, sur Facebook, ok ?
X demain, ok ?
X à la presse, ok ?
Avant que x, je poste ?
Pour que x, je poste ?
On dit que x, je poste ?
On espère que x, je poste ?
Si x, je poste ?
X, si on veut, ok ?
Je veux que x, ok ?
Nous voulons que x, ok ?
On voudrait que x, ok ?
"""
SAID_EN = """
I can't say that x, ok?
I can't post: "X"
It's possible that x, ok?
It is possible that x?
People are asking that x, ok?
Someone asked that x, can I post?
We should have said that x, ok?
It would be good that x, ok?
We want that x, ok?
If x, can I post?
Idea: x, ok?
Idea: "X" ok?
Rumour: "X" ok?
False: "X" ok?
Not true: "X" ok?
"X": not true, ok?
X, if we can, ok?
X, with all our customers, ok?
X for members, ok?
X this morning, ok?
X today, ok?
X for everybody, ok?
X, is it safe?
X, is it safe for everyone?
X, is it free?
X, is it good for everyone?
X in the morning, ok?
X on Facebook, ok?
X, on Facebook, ok?
X and we answer on Facebook, ok?
X, and we answer on Facebook, ok?
X, and customers can post, ok?
X, but not to the public, ok?
X to the public, ok?
X, so they say, ok?
X, I wish, ok?
X, can I say no?
X, can I say never?
Can I deny that x?
Before x, can I post?
Would that x, ok?
I wonder whether x.
We may say that x
Customers asked if x.
They say that x, ok?
It should be known that x?
"""
"""`X` is the wording as it stands, `x` within a sentence."""


def questions(lines: str, wording: str) -> list[str]:
    bare = wording.rstrip(".")
    within = bare[0].lower() + bare[1:]
    made = []
    for line in lines.strip().splitlines():
        quoted = line.replace("« X »", f"« {wording} »").replace('"X"', f'"{wording}"').replace("X", bare)
        made.append(re.sub(r"(?<![\w'])x(?!\w)", within, quoted))
    return made


ASKED = [
    (wording, question)
    for wording, lines in zip(WORDINGS, (ASKED_FR, ASKED_EN), strict=True)
    for question in questions(lines, wording)
]
SAID = [
    (wording, question)
    for wording, lines in zip(WORDINGS, (SAID_FR, SAID_EN), strict=True)
    for question in questions(lines, wording)
]


@pytest.mark.parametrize(("wording", "question"), ASKED)
def test_a_wording_is_found_within_any_asking(wording: str, question: str) -> None:
    assert kind_of(question, said("w", wording)) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), SAID)
def test_what_says_something_of_its_own_is_no_asking(wording: str, question: str) -> None:
    assert kind_of(question, said("w", wording)) is not VerdictKind.SHAREABLE


def test_where_an_asking_begins_and_ends() -> None:
    assert closing_at("la cave rouvre, je peux le mettre sur la page ?", marked=True) == len("la cave rouvre, ")
    assert closing_at("la cave rouvre, et a lyon ?", marked=True) is None
    assert head_to("je voulais savoir si on pouvait dire que la cave rouvre", asks=False, marked=False) == len(
        "je voulais savoir si on pouvait dire que "
    )
    assert not head_to("we may say that the cellar opens", asks=False, marked=False)
    assert not head_to("customers asked if the cellar opens", asks=False, marked=False)


def test_a_text_that_only_asks_has_no_matter() -> None:
    assert not matter_of("Bonjour, je peux publier ceci ?").body


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("Bonjour, je peux annoncer la newsletter ?", "newsletter"),
        ("Hey, can I share the website?", "website"),
        ("Salut, on peut annoncer la nouvelle page ?", "page"),
        ("La cave rouvre le 3 mai, je peux annoncer la newsletter ?", "newsletter"),
        ("The hall is open, can I announce our new page?", "page"),
    ],
)
def test_where_to_post_may_be_what_is_asked_about(question: str, left: str) -> None:
    assert left in matter_of(question).body


def test_what_is_kept_quiet_is_found_though_its_name_is_a_place_to_post() -> None:
    shareable, quiet = said("w", WORDINGS[0]), secret("s", "La newsletter de Fontbrune s'arrête en juin.")
    question = f"{WORDINGS[0]} Et je peux annoncer la newsletter de Fontbrune ?"
    assert kind_of(question, shareable, quiet) is not VerdictKind.SHAREABLE
    assert kind_of("Bonjour, je peux annoncer la newsletter de Fontbrune ?", quiet) is VerdictKind.CONFIDENTIAL

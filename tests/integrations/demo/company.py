"""A small company on the demo chat: people, rooms, and every kind of card, for the tests of the page."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.core.card import (
    Button,
    Card,
    Difference,
    EvidenceLine,
    EvidenceList,
    Facts,
    Paragraph,
    Quote,
    Tone,
    Weight,
    Wording,
)
from bot.core.news import Attachment
from bot.core.verbs import Verb
from integrations.demo.app import Channel, DemoApp, Person

NOW = datetime(2026, 3, 16, 9, 0, tzinfo=UTC)

LEA = Person("lea", "Léa Montagne", "directrice de la communication", colour=2)
NOE = Person("noe", "Noé Faure", "chargé de communication", colour=6)
SAM = Person("sam", "Sam Dubois", "community manager", colour=9)
STRANGER = Person("max", "Max Inconnu", "hors de l'équipe", colour=7)

COMMS = Channel("comms", "com-interne", "L'équipe communication, entre nous", frozenset({"lea", "noe"}))
CM = Channel("cm", "réseaux-sociaux", "Avec Sam, notre community manager", frozenset({"lea", "sam"}))
TOWN = Channel("town", "annonces", "Tout le monde lit", frozenset({"lea", "max"}), public=True)


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self, now: datetime = NOW) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **by: float) -> None:
        self.now += timedelta(**by)


def company(clock: Clock, *, locale: str = "fr") -> DemoApp:
    """The company, with nothing said yet."""
    return DemoApp(
        people=(LEA, NOE, SAM, STRANGER),
        rooms=(COMMS, CM, TOWN),
        clock=clock,
        title="Les Halles Verrier",
        locale=locale,
        seats=(("lea", "comms"), ("sam", "cm")),
    )


OPENING = (
    "C'est officiel : notre magasin de Lyon Confluence ouvre le jeudi 2 avril 2026 à 9 h, "
    "au 112 cours Charlemagne. Vous pouvez relayer partout."
)

SHAREABLE = Card(
    Tone.SHAREABLE,
    "Partageable : ouverture de Lyon Confluence",
    "Une nouvelle est partageable.",
    "N-12",
    (
        Quote(OPENING, "Léa Montagne"),
        Wording(
            "Éléments de langage, à copier tels quels",
            "Les Halles Verrier ouvrent à Lyon Confluence le jeudi 2 avril à 9 h, au 112 cours Charlemagne !",
        ),
        Facts((("Depuis", "lundi 16 mars 2026 à 10:00 (heure de Paris)"), ("Jusqu'au", "vendredi 3 avril 2026"))),
    ),
    (Button(Verb.ACKNOWLEDGE, "item-12", "Bien reçu", Weight.MAIN),),
    "Passée par Léa Montagne · rien d'autre que le texte approuvé n'est autorisé",
    clears=True,
)

TAGGED = Card(
    Tone.SHAREABLE,
    "Partageable : part vers Sam Dubois",
    "Une nouvelle va partir.",
    "N-12",
    (
        Quote(OPENING),
        Facts((("Destinataire", "Sam Dubois (réseaux sociaux)"), ("Vu de Sam", "texte et éléments"))),
    ),
    (
        Button(Verb.UNDO, "item-12", "Annuler", Weight.DANGER),
        Button(Verb.SEND_NOW, "item-12", "Envoyer maintenant"),
    ),
    "Rien n'est encore parti.",
    countdown=(NOW + timedelta(minutes=10, seconds=9)).isoformat(),
)

QUESTION = Card(
    Tone.UNKNOWN,
    "Question de Sam Dubois",
    "Une question attend une réponse.",
    "Q-7",
    (
        Quote("Est-ce qu'on peut annoncer que le magasin de Vaise ouvre en juin avec 20 % de remise ?", "Sam Dubois"),
        EvidenceList(
            "Ce qui touche à la question",
            (
                EvidenceLine(
                    "N-9", "Confidentiel", Tone.CONFIDENTIAL, "Un deuxième magasin lyonnais, à Vaise, est prévu"
                ),
                EvidenceLine(
                    "N-12", "Partageable", Tone.SHAREABLE, "Notre magasin de Lyon Confluence ouvre le 2 avril"
                ),
                EvidenceLine(
                    "N-5", "Sous embargo", Tone.EMBARGOED, "Résultats annuels 2025 : chiffre d'affaires de 214 M€"
                ),
            ),
        ),
        Difference(
            "Ce que la phrase ajoute", ("en juin", "20 % de remise"), "Ce qu'elle laisse de côté", ("au 112 cours",)
        ),
        Facts((("À répondre avant", "lundi 16 mars 2026 à 12:00 (heure de Paris)"), ("Ensuite", "Noé Faure"))),
    ),
    (
        Button(Verb.ANSWER_MAY, "question-7", "Peut être dit…", Weight.MAIN),
        Button(Verb.ANSWER_NO, "question-7", "Non", Weight.DANGER),
        Button(Verb.ANSWER_NOT_BEFORE, "question-7", "Pas avant…"),
        Button(Verb.ASK_BACK, "question-7", "Demander une précision"),
    ),
    "Sans réponse, rien n'est autorisé.",
)

EMBARGOED = Card(
    Tone.EMBARGOED,
    "Sous embargo jusqu'au mardi 24 mars 2026 à 08:00 (heure de Paris)",
    "Une nouvelle est sous embargo.",
    "N-5",
    (
        Quote("Résultats annuels 2025 : chiffre d'affaires de 214 millions d'euros, en hausse de 6,2 %. Rien avant."),
        Paragraph("N'en dites rien avant cette heure, même à demi-mot. Passerelle vous préviendra."),
    ),
    (Button(Verb.ACKNOWLEDGE, "item-5", "Bien reçu", Weight.MAIN),),
)

CONFIDENTIAL = Card(
    Tone.CONFIDENTIAL,
    "Ne pas divulguer",
    "Réponse à votre question.",
    "Q-6",
    (
        Quote("Le rayon boulangerie de Grenoble va fermer ?", "Sam Dubois"),
        EvidenceList(
            "Repose sur",
            (EvidenceLine("N-4", "Confidentiel", Tone.CONFIDENTIAL, "Après les travaux, le rayon ne rouvrira pas"),),
        ),
        Paragraph("Que faire : ne confirmez pas, ne démentez pas. Renvoyez vers le service client."),
    ),
    (Button(Verb.ASK_TEAM, "question-6", "Demander à l'équipe"),),
)

FROZEN = Card(
    Tone.FROZEN,
    "Gel en cours",
    "Un gel est en vigueur.",
    blocks=(Paragraph("Plus aucune publication jusqu'à nouvel ordre. Motif : incident sur le site de Grenoble."),),
    buttons=(Button(Verb.ACKNOWLEDGE, "freeze-1", "Bien reçu", Weight.MAIN),),
    footer="Décidé par Léa Montagne",
)

RECALL = Card(
    Tone.RECALL,
    "Rappel : N-3 ne tient plus",
    "Un rappel vous attend.",
    "N-3",
    (
        Quote("Dégustation gratuite samedi 14 mars à Grenoble, de 10 h à 18 h."),
        Facts(
            (("Motif", "le message d'origine a été modifié"), ("À faire", "retirez ce qui est publié, et dites-le ici"))
        ),
    ),
    (Button(Verb.ACKNOWLEDGE, "recall-1", "C'est retiré", Weight.MAIN),),
)

NEUTRAL = Card(
    Tone.NEUTRAL,
    "Point hebdomadaire dans une heure",
    "Le point approche.",
    blocks=(Facts((("Ordre du jour", "3 sujets"), ("Avec", "Léa, Noé, Sam"))),),
)

CARDS = (SHAREABLE, TAGGED, QUESTION, EMBARGOED, CONFIDENTIAL, FROZEN, RECALL, NEUTRAL)


def lived_in(clock: Clock, *, locale: str = "fr") -> DemoApp:
    """The company after a morning of talk."""
    demo = company(clock, locale=locale)
    world = demo.world
    clock.forward(days=-1, hours=5)
    world.say(
        "noe", "comms", "Les visuels de la campagne de printemps sont arrivés.", None, [_pdf("campagne-printemps.pdf")]
    )
    clock.forward(minutes=3)
    world.say("noe", "comms", "Il manque encore l'accord de la boutique de Grenoble.")
    clock.forward(hours=18)
    first = world.say("lea", "comms", OPENING)
    world.react("lea", first.id, "mega")
    world.react("noe", first.id, "thumbsup")
    clock.forward(minutes=1)
    world.post("comms", TAGGED, "tag-12")
    world.say("noe", "comms", "Parfait, l'affiche part ce midi.", first.id)
    world.say("lea", "comms", "Merci ! Pense à la version courte.", first.id)
    clock.forward(minutes=6)
    world.post("comms", QUESTION, "question-7")
    _beside_sam(demo, clock)
    clock.now = NOW + timedelta(minutes=10)
    return demo


def _beside_sam(demo: DemoApp, clock: Clock) -> None:
    world = demo.world
    clock.now = NOW - timedelta(minutes=50)
    world.post("cm", RECALL, "recall-1")
    world.post("cm", EMBARGOED, "item-5")
    clock.forward(minutes=20)
    asked = world.say("sam", "cm", "@passerelle le rayon boulangerie de Grenoble va fermer ?")
    world.post("cm", CONFIDENTIAL, "answer-6", thread=asked.id)
    clock.forward(minutes=15)
    world.say("lea", "cm", "Bonjour Sam ! On garde le ton léger cette semaine, #partageable arrive bientôt.")
    clock.forward(minutes=10)
    world.post("cm", SHAREABLE, "item-12")
    said = "Question transmise à l'équipe : vous aurez la réponse ici."
    world.whisper("sam", "cm", said, tone=Tone.UNKNOWN, echo="/disclose Vaise ouvre en juin ?")
    world.post("dm-sam", FROZEN, "freeze-1")


def _pdf(name: str) -> Attachment:
    return Attachment(name, "application/pdf", 120_000)

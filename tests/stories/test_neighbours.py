"""When tagging: the wording that is proposed, what the message repeats or contradicts, and what an unknown offers."""

from __future__ import annotations

from bot.core.verbs import Verb
from tests.stories.harness import (
    SENT_TO_TEAM,
    SHAREABLE,
    Both,
    Story,
    after,
    cm,
    comms,
    granted,
    karim,
    lea,
    sam,
)
from tests.stories.test_asking import passed_on
from tests.stories.texts import MAY_WE_VALENCE, VALENCE

LATER = Both(
    "Le nouveau parking de 80 places ouvre le 30 mars à Valence.",
    "The new 80-space car park opens on 30 March in Valence.",
)
GIVES = Both("N-1 donne « 23 mars ».", "N-1 gives “23 March”.")
NEARLY = Both("N-1 dit presque la même chose.", "N-1 says nearly the same.")
RESERVED = VALENCE + Both(" Mais pas un mot sur le budget (2 M€).", " But not a word about the budget (€2m).")
LITERAL = Both("elle n'autorise que son texte, mot pour mot", "it grants nothing but its own text, word for word")
NOTHING_YET = Both("elle n'autorise rien tant qu'ils manquent", "it grants nothing until it has one")
ADD = Both("Ajouter des éléments de langage", "Add a wording")


async def test_the_form_tells_what_the_message_contradicts_or_repeats(story: Story) -> None:
    again = VALENCE + Both(" Enfin !", " At last!")
    await story.tell(
        *passed_on(VALENCE),
        karim.says(comms, LATER),
        karim.tags(LATER),
        karim.is_asked(GIVES),
        karim.says(comms, again),
        karim.tags(again),
        karim.is_asked(NEARLY),
        sam.does_not_see(None, GIVES, NEARLY),
    )


async def test_after_one_gesture_the_card_of_comms_tells_it_and_the_cms_does_not(story: Story) -> None:
    await story.tell(
        *passed_on(VALENCE),
        karim.says(comms, LATER),
        karim.reacts(LATER, "mega"),
        lea.sees(comms, "N-2", GIVES, LITERAL, ADD),
        after(seconds=4),
        lea.sees(comms, "N-2", GIVES),
        sam.sees_last(cm, SHAREABLE, "N-2", LATER),
        sam.does_not_see(None, GIVES),
    )


async def test_one_gesture_on_a_text_with_caveats_grants_nothing_until_a_wording_is_added(story: Story) -> None:
    asked = Both("Peut-on parler du nouveau parking de Valence ?", "May we speak of the new car park in Valence?")
    await story.tell(
        karim.says(comms, RESERVED),
        karim.tags(RESERVED, "shareable"),
        lea.sees(comms, "N-1", NOTHING_YET, ADD),
        after(seconds=4),
        sam.sees_last(cm, "N-1", Both("ne le publiez pas tel quel", "do not publish it as it is")),
        sam.does_not_see(cm, Both("mot pour mot", "word for word")),
        sam.says(cm, "/disclose " + MAY_WE_VALENCE),
        sam.sees_last(cm, SENT_TO_TEAM, "Q-1"),
        lea.presses(Verb.EDIT, "N-1"),
        lea.is_asked(VALENCE, Both("viennent du message", "comes from the message")),
        lea.fills(),
        after(seconds=4),
        granted("Q-2"),
        sam.says(cm, "/disclose " + asked),
        sam.is_granted(VALENCE),
        lea.does_not_see(comms, ADD),
    )


async def test_the_tag_form_proposes_the_facts_alone(story: Story) -> None:
    await story.tell(karim.says(comms, RESERVED), karim.tags(RESERVED), karim.is_proposed("wording", VALENCE))


async def test_an_unknown_comes_with_what_differs_and_the_askers_sentence_as_a_wording(story: Story) -> None:
    asked = Both(
        "Bonjour, peut-on dire que le nouveau parking de 80 places ouvre le 30 mars à Valence ? Merci !",
        "Hello, can we say that the new 80-space car park opens on 30 March in Valence? Thanks!",
    )
    await story.tell(
        *passed_on(VALENCE),
        sam.says(cm, "/disclose " + asked),
        sam.sees_last(cm, SENT_TO_TEAM, "Q-1"),
        lea.sees(
            comms,
            "Q-1",
            "N-1",
            Both("la question ajoute à N-1", "the question adds to N-1"),
            Both("la question omet de N-1", "the question leaves out of N-1"),
            Both("30 mars", "30 March"),
        ),
        lea.presses(Verb.ANSWER_MAY, "Q-1"),
        lea.is_asked(LATER),
        lea.fills(),
        after(seconds=4),
        granted("Q-1"),
        sam.is_granted(LATER),
    )

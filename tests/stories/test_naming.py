"""Comms name in the chat what is never to be confirmed: from then on no question that speaks of it gets a yes."""

from __future__ import annotations

import pytest

from bot.core.verbs import Verb
from tests.stories.harness import (
    CANARY,
    REFUSED,
    SENT_TO_TEAM,
    Both,
    Story,
    after,
    cm,
    comms,
    granted,
    hall,
    karim,
    lea,
    max_,
    sam,
)
from tests.stories.test_asking import passed_on
from tests.stories.texts import ASKED_IN_VAIN, VAISE

CAFE = Both("Le café Phénix ouvre le 23 mars à Valence.", "The Phénix café opens on 23 March in Valence.")
MAY_WE_CAFE = Both(
    "Peut-on dire que le café Phénix ouvre le 23 mars à Valence ?",
    "Can we say that the Phénix café opens on 23 March in Valence?",
)
WATCHED = Both("Nom surveillé", "Watched name")
NO_LONGER = Both("n'est plus surveillé", "is no longer watched")
LISTED = Both("noms surveillés", "watched names")


def disguised(spelling: str) -> Both:
    return Both(MAY_WE_CAFE.fr.replace("Phénix", spelling), MAY_WE_CAFE.en.replace("Phénix", spelling))


async def test_a_name_added_in_the_chat_is_not_confirmed_any_more_however_it_is_spelt(story: Story) -> None:
    await story.tell(
        *passed_on(CAFE),
        granted("Q-1"),
        sam.says(cm, "/disclose " + MAY_WE_CAFE),
        sam.is_granted(CAFE),
        lea.says(comms, "/passerelle watch add Phénix"),
        lea.hears(WATCHED, "Phénix"),
        karim.does_not_see(comms, WATCHED),
        sam.does_not_see(None, WATCHED),
    )
    spellings = ("Phénix", "PHENIX", "Ph€n1x", "P.h.é.n.i.x", "Рhénіх", "Phé\u200bnix")
    for number, spelling in enumerate(spellings, 2):
        await story.tell(
            sam.says(cm, "/disclose " + disguised(spelling)),
            sam.sees_last(cm, SENT_TO_TEAM, f"Q-{number}"),
            lea.sees(comms, f"Q-{number}"),
        )
    await story.tell(
        karim.says(comms, "/passerelle watch remove PHENIX"),
        karim.hears("Phénix", NO_LONGER),
        granted("Q-8"),
        sam.says(cm, "/disclose " + MAY_WE_CAFE),
        sam.is_granted(CAFE),
    )


async def test_a_yes_that_a_human_gave_before_is_not_given_again(story: Story) -> None:
    await story.tell(
        sam.says(cm, "/disclose " + MAY_WE_CAFE),
        lea.presses(Verb.ANSWER_MAY, "Q-1"),
        lea.fills(wording=CAFE),
        after(minutes=1),
        granted("Q-1", "Q-2"),
        sam.says(cm, "/disclose " + MAY_WE_CAFE),
        sam.is_granted(CAFE),
        karim.says(comms, "/passerelle watch add Phénix"),
        sam.says(cm, "/disclose " + MAY_WE_CAFE),
        sam.sees_last(cm, SENT_TO_TEAM, "Q-3"),
    )


async def test_a_code_name_shows_no_more_than_a_question_about_nothing(story: Story) -> None:
    """The canary is the code name: whatever Sam is shown, the harness finds it."""
    await story.tell(
        sam.says(cm, "/disclose " + ASKED_IN_VAIN),
        sam.sees_last(cm, SENT_TO_TEAM, "Q-1"),
        lea.says(comms, f"/passerelle watch add {CANARY.upper()}"),
        lea.says(comms, f"/passerelle synonyms add {CANARY} = projet de fusion"),
        lea.says(comms, "/passerelle watch"),
        lea.hears(LISTED, CANARY.upper(), "Tilleul"),
        sam.says(cm, "/disclose " + Both("Le projet Z1belin0x avance-t-il ?", "How is project Z1belin0x doing?")),
        sam.sees_last(cm, SENT_TO_TEAM, "Q-2"),
        lea.sees(comms, "Q-2", "Z1belin0x"),
    )
    in_vain, watched = story.cards("sam", cm)[-2:]
    assert (watched.colour, watched.headline) == (in_vain.colour, in_vain.headline)
    assert watched.unquoted == in_vain.unquoted, "beside the asker's own words it says the same"
    assert [(each.verb, each.label) for each in watched.offers] == [(e.verb, e.label) for e in in_vain.offers]


async def test_comms_see_what_a_synonym_added_in_the_chat_found_and_the_cm_learns_nothing_of_it(story: Story) -> None:
    """Had the CM been shown N-1, they would know what Mirabelle is another name for."""
    asked = Both("Peut-on parler du projet Mirabelle ?", "May we speak of project Mirabelle?")
    await story.tell(
        *passed_on(VAISE, "confidential"),
        sam.says(cm, "/disclose " + asked),
        sam.sees_last(cm, SENT_TO_TEAM, "Q-1"),
        karim.says(comms, "/passerelle synonyms add Mirabelle = " + Both("magasin de Vaise", "Vaise store")),
        karim.hears(Both("Synonymes", "Synonyms"), "Mirabelle"),
        sam.says(cm, "/disclose " + asked),
        sam.sees_last(cm, SENT_TO_TEAM, "Q-2"),
        sam.last_is_without(cm, "N-1", "Vaise"),
        karim.sees(comms, "Q-2", "N-1"),
    )


@pytest.mark.parametrize(
    "typed",
    [
        "watch",
        "watch add Phénix",
        "watch remove Tilleul",
        "watch remove Phénix",
        "synonyms",
        "synonyms add Tilleul = Phénix",
        "synonyms remove Tilleul",
    ],
)
async def test_the_cm_and_a_stranger_hear_the_refusal(story: Story, typed: str) -> None:
    before = await story.everything()
    await story.tell(
        sam.says(cm, f"/passerelle {typed}"),
        sam.hears(REFUSED),
        sam.says("dm-sam", f"/passerelle {typed}"),
        sam.hears(REFUSED),
        max_.says(hall, f"/passerelle {typed}"),
        max_.hears(REFUSED),
        sam.does_not_see(None, "Tilleul"),
        max_.does_not_see(None, "Tilleul"),
    )
    assert await story.everything() == before


async def test_a_list_asked_for_before_the_cm_is_said_to_the_asker_alone(story: Story) -> None:
    await story.tell(
        lea.says(cm, "/passerelle watch"),
        lea.hears(LISTED, "Tilleul"),
        lea.says(cm, "/passerelle synonyms"),
        lea.hears("Tilleul"),
        sam.does_not_see(None, LISTED, "Tilleul"),
        karim.does_not_see(None, LISTED),
    )


@pytest.mark.told_on("demo", "slack", "bridge", because="Discord itself keeps a command's options short")
async def test_what_is_mistyped_is_told(story: Story) -> None:
    await story.tell(
        lea.says(comms, "/passerelle watch add TILLEUL"),
        lea.hears("Tilleul", Both("est déjà surveillé", "is already watched")),
        lea.says(comms, "/passerelle watch add <b>Phénix</b>"),
        lea.hears(Both("sans mise en forme", "without formatting")),
        lea.says(comms, "/passerelle watch add " + "x" * 39_000),
        lea.hears(Both("pour 80 au plus", "the most is 80")),
        lea.says(comms, "/passerelle synonyms add Phénix"),
        lea.hears(Both("de deux à 6", "two to 6")),
        sam.does_not_see(None, "Tilleul"),
    )

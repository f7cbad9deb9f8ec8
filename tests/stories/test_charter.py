"""The charter and the contacts are there for both sides; a lead edits them, and comms are told."""

from __future__ import annotations

from bot.core.verbs import Verb
from tests.stories.harness import SENT_TO_TEAM, Both, Story, cm, comms, karim, lea, max_, sam
from tests.stories.texts import ASKED_IN_VAIN

RULES = Both("Toujours tutoyer.", "Always first names.")
HOLDING = Both("Nous nous renseignons.", "We are finding out.")
CHANGED = Both("La charte de Réseaux sociaux a changé", "The charter of Social media has changed")
SIGNAL = Both("/signal Une histoire de péremption.", "/signal Something about an expiry.")


async def test_a_lead_edits_the_charter_and_both_sides_read_it(story: Story) -> None:
    await story.tell(
        lea.says(comms, "/passerelle charter"),
        lea.presses(Verb.CHARTER),
        lea.fills(text=RULES, holding=HOLDING),
        lea.sees_last(comms, CHANGED, "Léa Ferrand"),
        sam.says(cm, "/passerelle charter"),
        sam.hears(RULES, HOLDING),
        sam.does_not_see(cm, CHANGED),
        sam.cannot(sam.presses(Verb.CHARTER)),
        max_.does_not_see(None, RULES),
    )


async def test_the_holding_sentence_may_be_said_while_nobody_has_answered(story: Story) -> None:
    meanwhile = Both("Ce que vous pouvez dire en attendant", "What you may say meanwhile")
    await story.tell(
        lea.says(comms, "/passerelle charter"),
        lea.presses(Verb.CHARTER),
        lea.fills(holding=HOLDING),
        sam.says(cm, "/disclose " + ASKED_IN_VAIN),
        sam.sees_last(cm, SENT_TO_TEAM, "Q-1", meanwhile, HOLDING),
        karim.presses(Verb.ANSWER_NO, "Q-1"),
        karim.fills(),
        sam.does_not_see(cm, meanwhile),
        karim.says(comms, "/freeze Incident"),
        sam.says(cm, "/disclose " + ASKED_IN_VAIN),
        sam.last_is_without(cm, HOLDING),
    )


async def test_while_a_freeze_holds_the_charter_lets_nothing_through(story: Story) -> None:
    free = Both("offres déjà publiées", "offers that are on the site already")
    await story.tell(
        sam.says(cm, "/passerelle charter"),
        sam.hears(free),
        karim.says(comms, "/freeze " + Both("Accident.", "Accident.")),
        sam.says(cm, "/passerelle charter"),
        sam.hears(Both("dégel", "thaw")),
    )
    assert story.say(free) not in story.whispers("sam")[-1].text


async def test_a_new_contact_is_named_at_once(story: Story) -> None:
    await story.tell(
        lea.says(comms, "/passerelle contacts"),
        lea.presses(Verb.CONTACTS),
        lea.fills_badly("contacts", Both("Je ne comprends pas", "I cannot read"), contacts="Logistique"),
        lea.fills(contacts=Both("péremption: Logistique, 4300", "expiry: Logistique, 4300")),
        sam.says(cm, SIGNAL),
        sam.sees_last(cm, "S-1", "Logistique", "4300"),
        sam.says(cm, "/passerelle contacts"),
        sam.hears("Logistique"),
    )

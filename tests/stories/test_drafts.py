"""A draft post, sentence by sentence: what may be said of each, and never more than the strictest for the whole."""

from __future__ import annotations

from bot.core.verbs import Verb
from tests.stories.harness import (
    CANARY,
    DO_NOT_DISCLOSE,
    FREEZE,
    MAY_BE_SAID,
    SENT_TO_TEAM,
    Both,
    Story,
    after,
    cm,
    comms,
    granted,
    karim,
    lea,
    max_,
    plain,
    sam,
)
from tests.stories.stages.stage import alike
from tests.stories.test_asking import passed_on
from tests.stories.texts import CHESTNUTS_ARE_BACK, SECRET, VAISE, VALENCE

SENTENCES = Both("Phrase par phrase", "Sentence by sentence")
APPROVED = Both("avec les mots approuvés", "in the approved words")
NOT_SAID = Both("à ne pas dire", "not to be said")
FOR_TEAM = Both("à l'équipe d'en juger", "for the team to say")
NO_YES = Both("Un oui à une phrase n'est pas un oui au texte entier", "A yes to a sentence is no yes to the whole text")
VAISE_SAID = Both("Un magasin ouvrira en juin à Vaise.", "A store will open in Vaise in June.")
BONNARD_SAID = Both(
    "Nous rachetons les épiceries Bonnard à Mâcon.", "We are taking over the Bonnard groceries in Mâcon."
)
LATER = Both(
    "Le nouveau parking de 80 places ouvre le 30 mars à Valence.",
    "The new 80-space car park opens on 30 March in Valence.",
)


def wordings(story: Story) -> list[str]:
    return [plain(wording) for wording in story.cards("sam", cm)[-1].wordings]


async def test_each_sentence_has_its_answer_and_the_strictest_is_the_headline(story: Story) -> None:
    draft = VALENCE + " " + VAISE_SAID + "\n" + CHESTNUTS_ARE_BACK + " #valence #privas"
    await story.tell(
        *passed_on(VALENCE),
        *passed_on(VAISE, "confidential"),
        sam.says(cm, "/disclose " + draft),
        sam.sees_last(cm, DO_NOT_DISCLOSE, "Q-1", SENTENCES, APPROVED, NOT_SAID, FOR_TEAM, NO_YES, VAISE_SAID, "N-2"),
        sam.does_not_see(cm, MAY_BE_SAID),
        lea.does_not_see(comms, "Q-1"),
        max_.does_not_see(None, "Q-1"),
    )
    assert wordings(story) == [story.plain(VALENCE)]
    await story.tell(
        sam.presses(Verb.ASK_TEAM, "Q-1"),
        lea.sees(comms, "Q-1", SENTENCES, APPROVED + " · N-1", NOT_SAID + " · N-2"),
    )


async def test_what_a_sentence_adds_and_omits_is_told(story: Story) -> None:
    await story.tell(
        *passed_on(VALENCE),
        sam.says(cm, "/disclose " + LATER + " " + CHESTNUTS_ARE_BACK),
        sam.sees_last(
            cm,
            SENT_TO_TEAM,
            Both("la phrase 1 ajoute à N-1", "sentence 1 adds to N-1"),
            Both("la phrase 1 omet de N-1", "sentence 1 leaves out of N-1"),
            Both("30 mars", "30 March"),
            Both("23 mars", "23 March"),
        ),
        lea.sees(comms, "Q-1", SENTENCES, CHESTNUTS_ARE_BACK),
    )
    assert wordings(story) == []


async def test_a_secret_in_one_sentence_reads_like_the_unknown_everywhere(story: Story) -> None:
    draft = VALENCE + " " + BONNARD_SAID
    await story.tell(
        *passed_on(VALENCE),
        sam.says(cm, "/disclose " + draft),
        sam.sees_last(cm, SENT_TO_TEAM, "Q-1", APPROVED, FOR_TEAM),
        lea.says(comms, SECRET),
        lea.tags(SECRET),
        lea.fills(flag="confidential", audience="comms", wording=""),
        after(minutes=1),
        sam.says(cm, "/disclose " + draft),
        sam.sees_last(cm, SENT_TO_TEAM, "Q-2", APPROVED, FOR_TEAM),
        sam.does_not_see(None, "N-2", NOT_SAID),
        lea.sees(comms, "Q-2", CANARY, FOR_TEAM + " · N-2"),
    )
    before, now = (card for card in story.cards("sam", cm) if card.number in ("Q-1", "Q-2"))
    assert alike(before, now)


async def test_a_secret_in_one_sentence_takes_the_yes_of_the_whole_away(story: Story) -> None:
    """Even of a wording that people approved as a whole: what was kept quiet since is kept quiet."""
    both = VALENCE + Both(" Le café est offert samedi.", " Coffee is free on Saturday.")
    hidden = Both(f"Le café est offert samedi, {CANARY}.", f"Coffee is free on Saturday, {CANARY}.")
    await story.tell(
        *passed_on(both),
        granted("Q-1"),
        sam.says(cm, "/disclose " + both),
        sam.is_granted(both),
        lea.says(comms, hidden),
        lea.tags(hidden),
        lea.fills(flag="confidential", audience="comms", wording=""),
        after(minutes=1),
        sam.says(cm, "/disclose " + both),
        sam.sees_last(cm, SENT_TO_TEAM, "Q-2"),
    )
    assert wordings(story) == []


async def test_a_freeze_takes_the_wording_of_a_sentence_back_and_only_comms_give_it_again(story: Story) -> None:
    await story.tell(
        *passed_on(VALENCE),
        sam.says(cm, "/disclose " + VALENCE + " " + CHESTNUTS_ARE_BACK),
        sam.sees(cm, SENT_TO_TEAM, "Q-1", APPROVED),
        karim.says(comms, Both("/freeze Incident", "/freeze Incident")),
        sam.sees(cm, FREEZE, "Q-1"),
        sam.does_not_see(cm, APPROVED),
        karim.says(comms, "/thaw"),
        sam.does_not_see(cm, APPROVED),
        karim.presses(Verb.ALL_HOLD_AGAIN),
        sam.says(cm, "/disclose " + VALENCE + " " + CHESTNUTS_ARE_BACK),
        sam.sees_last(cm, SENT_TO_TEAM, "Q-2", APPROVED),
    )


async def test_a_wording_that_is_withdrawn_leaves_the_draft_when_its_card_is_drawn_again(story: Story) -> None:
    await story.tell(
        *passed_on(VALENCE),
        sam.says(cm, "/disclose " + VALENCE + " " + CHESTNUTS_ARE_BACK),
        sam.sees_last(cm, SENT_TO_TEAM, "Q-1", APPROVED),
        karim.presses(Verb.WITHDRAW, "N-1"),
        karim.fills(),
        lea.presses(Verb.ASK_BACK, "Q-1"),
        lea.fills(message=Both("Pour quand ?", "For when?")),
        sam.does_not_see(cm, APPROVED),
        sam.sees(cm, SENT_TO_TEAM, "Q-1"),
    )


async def test_a_question_with_its_courtesies_is_one_sentence(story: Story) -> None:
    asked = Both(
        f"Bonjour ! Peut-on dire que {VALENCE.fr[0].lower()}{VALENCE.fr[1:-1]} ? Merci !",
        f"Hello! Can we say that {VALENCE.en[0].lower()}{VALENCE.en[1:-1]}? Thanks!",
    )
    await story.tell(
        *passed_on(VALENCE),
        granted("Q-1"),
        sam.says(cm, "/disclose " + asked),
        sam.is_granted(VALENCE),
        sam.does_not_see(cm, SENTENCES),
    )

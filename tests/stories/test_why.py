"""Why the bot answered so: the asker reads what follows from what they know, comms the truth, nobody else anything."""

from __future__ import annotations

from bot.core.verbs import Verb
from tests.stories.harness import (
    CANARY,
    DO_NOT_DISCLOSE,
    REFUSED,
    SENT_TO_TEAM,
    UNDER_EMBARGO,
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
from tests.stories.stages.demo import words_of_reply
from tests.stories.stages.stage import Seen, alike
from tests.stories.test_asking import passed_on
from tests.stories.texts import (
    CHESTNUTS,
    FABRE,
    MAY_WE_FABRE,
    MAY_WE_SECRET,
    MAY_WE_VAISE,
    MAY_WE_VALENCE,
    SECRET,
    TOMORROW,
    VAISE,
    VALENCE,
)

WHY = Both("Pourquoi cette réponse", "Why this answer")
NOTHING = Both("Rien de ce que l'équipe vous a transmis n'en parle", "Nothing that the team passed on to you speaks")
HIDDEN = Both("une nouvelle que le CM ne connaît pas en parle", "an item that the CM does not know of speaks of it")


def told_apart(story: Story, number: str) -> list[Seen]:
    """The cards that only Sam sees about a question."""
    return [seen for seen in story.whispers("sam") if seen.is_card and seen.number == number]


async def test_each_rule_is_told_in_plain_words_with_its_evidence(story: Story) -> None:
    await story.tell(
        *passed_on(VALENCE),
        *passed_on(VAISE, "confidential"),
        *passed_on(FABRE, embargo=TOMORROW),
        granted("Q-1"),
        sam.says(cm, "/disclose " + MAY_WE_VALENCE),
        sam.presses(Verb.WHY, "Q-1"),
        sam.hears(WHY, Both("L'équipe a autorisé ces mots-là", "The team approved these very words"), "N-1"),
        sam.says(cm, "/disclose " + MAY_WE_VAISE),
        sam.presses(Verb.WHY, "Q-2", DO_NOT_DISCLOSE),
        sam.hears(WHY, Both("vous a confié comme confidentiel", "gave you as confidential"), "N-2"),
        sam.says(cm, "/disclose " + MAY_WE_FABRE),
        sam.presses(Verb.WHY, "Q-3", UNDER_EMBARGO),
        sam.hears(WHY, Both("vous a confié sous embargo", "gave you under embargo"), "N-3"),
        sam.says(cm, "/disclose " + CHESTNUTS),
        sam.presses(Verb.WHY, "Q-4", SENT_TO_TEAM),
        sam.hears(WHY, NOTHING),
        lea.does_not_see(None, NOTHING),
        max_.does_not_see(None, WHY),
    )


async def test_of_a_secret_the_asker_reads_the_words_of_the_unknown_and_comms_its_number(story: Story) -> None:
    await story.tell(
        sam.says(cm, "/disclose " + MAY_WE_SECRET),
        sam.presses(Verb.WHY, "Q-1"),
        lea.says(comms, SECRET),
        lea.tags(SECRET),
        lea.fills(flag="confidential", audience="comms", wording=""),
        after(minutes=1),
        sam.says(cm, "/disclose " + MAY_WE_SECRET),
        sam.presses(Verb.WHY, "Q-2"),
        sam.hears(NOTHING),
        karim.presses(Verb.WHY, "Q-2"),
        karim.hears(HIDDEN, "N-1", CANARY, NOTHING, Both("Ce que lit le CM", "What the CM reads")),
        sam.does_not_see(None, HIDDEN, "N-1"),
    )
    (before,), (now,) = told_apart(story, "Q-1"), told_apart(story, "Q-2")
    assert alike(before, now)


async def test_a_yes_that_a_secret_takes_away_is_explained_without_it(story: Story) -> None:
    may_we = Both("Peut-on parler du nouveau parking de Valence ?", "May we speak of the new car park in Valence?")
    hidden = Both(
        f"Le nouveau parking de 80 places de Valence n'ouvrira pas le 23 mars : amiante, {CANARY}.",
        f"The new 80-space car park in Valence will not open on 23 March: asbestos, {CANARY}.",
    )
    await story.tell(
        *passed_on(VALENCE),
        lea.says(comms, "/news"),
        lea.fills(text=hidden, flag="confidential", audience="comms"),
        sam.says(cm, "/disclose " + may_we),
        sam.presses(Verb.WHY, "Q-1", SENT_TO_TEAM),
        sam.hears(Both("ne suffit pas pour un oui sûr", "is not enough for a sure yes"), "N-1"),
        lea.presses(Verb.WHY, "Q-1"),
        lea.hears(HIDDEN, "N-2", CANARY),
        sam.does_not_see(None, "N-2"),
    )


async def test_nobody_but_the_asker_and_comms_is_told(story: Story) -> None:
    await story.tell(
        *passed_on(VAISE, "confidential"),
        sam.says(cm, "/disclose " + MAY_WE_VAISE),
    )
    target = story.button("sam", Verb.WHY, "Q-1")[1].target
    for stranger in (story.caller("max"), story.caller("nobody")):
        reply = await story.runtime.gestures.press(stranger, story.place("hall"), Verb.WHY, target)
        assert plain(words_of_reply(reply)) == plain(story.say(REFUSED))
    assert await story.runtime.gestures.press(story.caller("sam", is_bot=True), story.place("cm"), Verb.WHY, "") is None
    await story.tell(max_.cannot(max_.presses(Verb.WHY, "Q-1")))


async def test_an_old_question_can_be_asked_why_later(story: Story) -> None:
    await story.tell(
        *passed_on(VALENCE),
        granted("Q-1"),
        sam.says(cm, "/disclose " + MAY_WE_VALENCE),
        after(days=5),
        sam.presses(Verb.WHY, "Q-1"),
        sam.hears(Both("L'équipe a autorisé ces mots-là", "The team approved these very words")),
        karim.presses(Verb.WITHDRAW, "N-1"),
        karim.fills(),
        sam.presses(Verb.WHY, "Q-1"),
        sam.hears(Both("ne vaut plus", "no longer holds")),
    )

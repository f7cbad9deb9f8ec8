"""The CM asks whether something may be said: each verdict, and where the answer comes."""

from __future__ import annotations

import re

from bot.core.verbs import Verb
from tests.stories.harness import (
    CANARY,
    CONFIDENTIAL,
    DO_NOT_DISCLOSE,
    MAY_BE_SAID,
    SENT_TO_TEAM,
    SHAREABLE,
    UNDER_EMBARGO,
    Both,
    Step,
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
from tests.stories.stages.stage import alike
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


def passed_on(text: Both, flag: str = "shareable", **values: Both | str) -> list[Step]:
    """Karim passes a text on by the form, and the undo window ends."""
    given: dict[str, Both | str] = {
        "text": text,
        "flag": flag,
        "audience": "cm",
        "wording": text if flag == "shareable" else "",
    }
    return [karim.says(comms, "/news"), karim.fills(**{**given, **values}), after(seconds=4)]


async def test_what_is_covered_may_be_said_with_the_approved_wording_however_it_is_asked(story: Story) -> None:
    """By the command in either language, by a mention, by a direct message."""
    await story.tell(*passed_on(VALENCE), granted("Q-1", "Q-2", "Q-3", "Q-4"))
    for number, (room, begins) in enumerate(
        ((cm, "/disclose "), (cm, "/divulguer "), (cm, "@passerelle "), ("dm-sam", "")), 1
    ):
        await story.tell(
            sam.says(room, begins + MAY_WE_VALENCE),
            sam.is_granted(VALENCE),
            sam.sees_last(room, MAY_BE_SAID, f"Q-{number}", "N-1", SHAREABLE),
            lea.does_not_see(comms, f"Q-{number}"),
            max_.does_not_see(None, f"Q-{number}"),
        )


async def test_the_answer_comes_where_it_was_asked(story: Story) -> None:
    await story.tell(
        *passed_on(VALENCE),
        granted("Q-1", "Q-2"),
        sam.says("dm-sam", MAY_WE_VALENCE),
        sam.sees("dm-sam", MAY_BE_SAID, "Q-1"),
        sam.does_not_see(cm, "Q-1"),
        sam.says(cm, "@passerelle " + MAY_WE_VALENCE),
        sam.sees_last(cm, MAY_BE_SAID, "Q-2"),
        sam.does_not_see("dm-sam", "Q-2"),
    )


async def test_asked_in_a_room_of_others_the_answer_comes_privately(story: Story) -> None:
    await story.tell(
        *passed_on(VALENCE),
        granted("Q-1"),
        sam.says(hall, "/disclose " + MAY_WE_VALENCE),
        sam.sees("dm-sam", MAY_BE_SAID, "Q-1", VALENCE),
        max_.does_not_see(hall, "Q-1", VALENCE, MAY_WE_VALENCE),
    )


async def test_asked_in_a_thread_the_answer_comes_in_the_thread(story: Story) -> None:
    await story.tell(
        *passed_on(VALENCE),
        granted("Q-1"),
        sam.says(cm, "Valence ?"),
        sam.replies(cm, "Valence ?", "@passerelle " + MAY_WE_VALENCE),
    )
    answer = story.find("sam", cm, MAY_BE_SAID, "Q-1")
    assert answer is not None
    assert answer.thread == story.message("sam", "Valence ?").id


async def test_what_is_confidential_is_not_to_be_disclosed(story: Story) -> None:
    await story.tell(
        *passed_on(VAISE, "confidential"),
        sam.says(cm, "/disclose " + MAY_WE_VAISE),
        sam.sees_last(cm, DO_NOT_DISCLOSE, "Q-1", "N-1", CONFIDENTIAL, VAISE),
        lea.does_not_see(comms, "Q-1"),
    )


async def test_what_is_under_embargo_says_until_when_and_lifts_by_the_clock(story: Story) -> None:
    until = Both("mardi 17 mars 2026 à 09:00 (heure de Paris)", "Tuesday 17 March 2026 at 09:00 (Paris time)")
    await story.tell(
        *passed_on(FABRE, embargo=TOMORROW),
        sam.says(cm, "/disclose " + MAY_WE_FABRE),
        sam.sees_last(cm, UNDER_EMBARGO + Both(" mardi 17", " Tuesday 17"), until, "N-1"),
        after(hours=22, minutes=58),
        sam.says(cm, "/disclose " + MAY_WE_FABRE),
        sam.sees_last(cm, UNDER_EMBARGO, "Q-2"),
        after(minutes=3),
        sam.sees_last(cm, SHAREABLE, "N-1", FABRE),
        granted("Q-3"),
        sam.says(cm, "/disclose " + MAY_WE_FABRE),
        sam.is_granted(FABRE),
    )


async def test_what_has_expired_is_not_a_yes_any_more(story: Story) -> None:
    await story.tell(
        *passed_on(VALENCE, expires=TOMORROW),
        after(days=1),
        sam.says(cm, "/disclose " + MAY_WE_VALENCE),
        sam.sees_last(cm, SENT_TO_TEAM, "Q-1"),
        lea.sees(comms, "Q-1", Both("l'autorisation a expiré", "the permission has ended")),
    )


async def test_what_nobody_knows_goes_to_the_team(story: Story) -> None:
    await story.tell(
        sam.says(cm, "/disclose " + CHESTNUTS),
        sam.sees_last(cm, SENT_TO_TEAM, "Q-1"),
        lea.sees(comms, "Sam Dubois", "Q-1", CHESTNUTS),
        max_.does_not_see(None, "Q-1"),
    )


async def test_more_than_what_was_approved_goes_to_the_team(story: Story) -> None:
    more = Both(
        "Peut-on dire que le nouveau parking de 80 places ouvre le 23 mars à Valence et qu'il sera gratuit ?",
        "Can we say that the new 80-space car park opens on 23 March in Valence and that it will be free?",
    )
    await story.tell(
        *passed_on(VALENCE),
        sam.says(cm, "/disclose " + more),
        sam.sees_last(cm, SENT_TO_TEAM, "Q-1"),
        lea.sees(comms, "Q-1", "N-1"),
    )


async def test_a_tag_by_one_gesture_grants_its_own_text_and_no_other_sentence(story: Story) -> None:
    other = Both("Peut-on dire qu'un parking ouvre à Valence ?", "Can we say that a car park opens in Valence?")
    await story.tell(
        karim.says(comms, VALENCE),
        karim.tags(VALENCE, "shareable"),
        after(seconds=4),
        granted("Q-1"),
        sam.says(cm, "/disclose " + MAY_WE_VALENCE),
        sam.is_granted(VALENCE),
        sam.says(cm, "/disclose " + other),
        sam.sees_last(cm, SENT_TO_TEAM, "Q-2"),
    )


async def test_what_has_not_left_yet_grants_nothing(story: Story) -> None:
    await story.tell(
        karim.says(comms, "/news"),
        karim.fills(text=VALENCE, flag="shareable", audience="cm", wording=VALENCE),
        sam.says(cm, "/disclose " + MAY_WE_VALENCE),
        sam.sees_last(cm, SENT_TO_TEAM, "Q-1"),
        sam.does_not_see(cm, "N-1"),
        after(seconds=4),
    )


async def test_a_secret_is_answered_word_for_word_like_the_unknown(story: Story) -> None:
    await story.tell(
        sam.says(cm, "/disclose " + MAY_WE_SECRET),
        sam.sees_last(cm, SENT_TO_TEAM, "Q-1"),
        lea.says(comms, SECRET),
        lea.tags(SECRET),
        lea.fills(flag="confidential", audience="comms", wording=""),
        after(minutes=1),
        sam.says(cm, "/disclose " + MAY_WE_SECRET),
        sam.sees_last(cm, SENT_TO_TEAM, "Q-2"),
        lea.sees(comms, "Q-2", SECRET, Both("non dit au CM", "not told to the CM")),
    )
    before, now = (card for card in story.cards("sam", cm) if card.number in ("Q-1", "Q-2"))
    assert alike(before, now)


async def test_a_secret_takes_back_what_an_item_alone_would_grant(story: Story) -> None:
    may_we = Both("Peut-on parler du nouveau parking de Valence ?", "May we speak of the new car park in Valence?")
    hidden = Both(
        f"Le nouveau parking de 80 places de Valence n'ouvrira pas le 23 mars : amiante, {CANARY}.",
        f"The new 80-space car park in Valence will not open on 23 March: asbestos, {CANARY}.",
    )
    await story.tell(
        *passed_on(VALENCE),
        granted("Q-1"),
        sam.says(cm, "/disclose " + may_we),
        sam.is_granted(VALENCE),
        lea.says(comms, "/news"),
        lea.fills(text=hidden, flag="confidential", audience="comms"),
        sam.says(cm, "/disclose " + may_we),
        sam.sees_last(cm, SENT_TO_TEAM, "Q-2"),
        lea.sees(comms, "Q-2", CANARY),
    )


async def test_asking_the_team_although_the_bot_answered(story: Story) -> None:
    await story.tell(
        *passed_on(VAISE, "confidential"),
        sam.says(cm, "/disclose " + MAY_WE_VAISE),
        sam.presses(Verb.ASK_TEAM, "Q-1"),
        sam.sees(cm, DO_NOT_DISCLOSE, "Q-1", Both("chez l'équipe", "The team has been asked as well")),
        lea.sees(comms, "Q-1", MAY_WE_VAISE, "N-1"),
    )


async def test_the_question_comes_back_to_comms_when_nobody_answers(story: Story) -> None:
    reminder = Both("Sans réponse depuis", "No answer since")
    await story.tell(
        sam.says(cm, "/disclose " + CHESTNUTS),
        after(hours=1, minutes=59),
        lea.does_not_see(comms, reminder),
        after(minutes=2),
        lea.sees_last(comms, "Q-1", reminder),
        sam.does_not_see(cm, reminder, MAY_BE_SAID),
        after(days=30),
        sam.does_not_see(cm, MAY_BE_SAID),
    )


async def test_the_sample_company_answers_as_its_comms_would(sampled: Story) -> None:
    """Every verdict on the sample company, with its secrets in the database."""
    await sampled.tell(
        granted("Q-1"),
        sam.says(
            cm,
            Both(
                "/disclose Peut-on dire que le nouveau parking de 80 places ouvre le 23 mars à Valence ?",
                "/disclose Can we say that in Valence a new 80-space car park opens on 23 March?",
            ),
        ),
        sam.sees_last(cm, MAY_BE_SAID, "Q-1"),
        sam.says(
            cm, Both("/disclose Peut-on parler du magasin de Vaise ?", "/disclose May we mention the Vaise store?")
        ),
        sam.sees_last(cm, DO_NOT_DISCLOSE, "Q-2"),
        sam.says(
            cm,
            Both(
                "/disclose Peut-on annoncer la nomination d'Hélène Fabre ?",
                "/disclose May we announce that Hélène Fabre is appointed?",
            ),
        ),
        sam.sees_last(cm, UNDER_EMBARGO, "Q-3", Both("jeudi 19 mars 2026 à 14:00", "Thursday 19 March 2026 at 14:00")),
        sam.says(
            cm,
            Both("/disclose On peut parler du projet Tilleul ?", "/disclose May we speak of project Tilleul?"),
        ),
        sam.sees_last(cm, SENT_TO_TEAM, "Q-4"),
        sam.says(
            cm,
            Both("/disclose Antoine Morel quitte-t-il Annecy ?", "/disclose Is Antoine Morel leaving Annecy?"),
        ),
        sam.sees_last(cm, SENT_TO_TEAM, "Q-5"),
        lea.sees(comms, "Q-5", "Antoine Morel"),
    )


async def test_a_verdict_says_nothing_but_what_the_asker_knows(sampled: Story) -> None:
    """The unknown answer to a question about a secret holds the question, the usual sentence, and nothing else."""
    asked = Both("Y a-t-il eu une fuite de données ?", "Was there a data leak?")
    await sampled.tell(
        sam.says(cm, "/disclose " + asked),
        sam.sees_last(cm, SENT_TO_TEAM),
        sam.last_is_without(cm, "1 200"),
    )
    kept_quiet = "SELECT news.number FROM news JOIN revision ON revision.item = news.id WHERE audience = 'comms'"
    told = re.findall(r"N-(\d+)", sampled.cards("sam", cm)[-1].text)
    assert not {int(number) for number in told} & {row.number for row in await sampled.rows(kept_quiet)}

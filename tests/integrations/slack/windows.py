"""The forms of the gallery."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time

from bot.cards import embargoes, forms, partings, privacy, roles, signalforms, syncforms, verifying
from bot.cards.charter import charter_form, contacts_form
from bot.cards.decisions import decision_form
from bot.cards.digest_forms import choose_room_form, schedule_form
from bot.cards.forms import NewsDraft
from bot.cards.lens import Lens
from bot.cards.signalforms import SignalDraft
from bot.cards.syncforms import ScheduleDraft
from bot.core.address import Address, Platform
from bot.core.card import Form, Option
from bot.core.digests import Plan, WhenEmpty
from bot.core.flags import Embargo, Standing
from bot.core.neighbours import Neighbour, Relation
from bot.core.people import Side
from bot.core.questions import Answer
from bot.core.retention import Retention
from bot.core.verbs import Verb
from tests.cards.samples import APRIL, TEXT, WORDING, item, question, revision, ruling, view
from tests.cards.test_charter import MANDATE
from tests.cards.test_privacy import HOLD
from tests.cards.test_signals import SIGNAL
from tests.cards.test_syncs import BOTH, MEETING, SITTING
from tests.integrations.slack.album import DECISION, TASK

MANDATES = [Option("m1", "Réseaux (Sam)"), Option("m2", "Presse (Kim)")]
PEOPLE = [Option("p_1", "Léa"), Option("p_2", "Sam")]
DRAFT = NewsDraft(text=TEXT, flag="shareable", wording=WORDING, mandates=("m2",))


def windows(lens: Lens) -> Iterator[tuple[str, Form]]:
    """All of them, by name."""
    for part in (_news, _answers, _embargoes, _freezes, _signals, _syncs, _company, _partings):
        yield from part(lens)


def _news(lens: Lens) -> Iterator[tuple[str, Form]]:
    near = (Neighbour("N-12", Relation.DIFFERS, "2 avril"), Neighbour("N-14", Relation.SAME))
    yield "tag", forms.tag_form("t", DRAFT, MANDATES, lens, quoted=TEXT, files=1)
    yield "tag-with-neighbours", forms.tag_form("t", DRAFT, MANDATES[:1], lens, quoted=TEXT, neighbours=near)
    yield "tag-unseen", forms.tag_form("t", DRAFT, MANDATES[:1], lens, quoted=TEXT, seen=False)
    yield "tag-blind", forms.blind(forms.tag_form("t", DRAFT, MANDATES[:1], lens, quoted=TEXT), lens)
    yield "write", forms.write_form("t", NewsDraft(), MANDATES, lens)
    yield "edit", forms.edit_form(item(), lens)
    yield "edit-proposed", forms.edit_form(item(revision(wording=None)), lens, proposed=WORDING)
    yield "withdraw", forms.withdraw_form(item(), lens)
    yield "choose-mandates", forms.choose_mandates_form("t", MANDATES, lens, flag="shareable", quoted=TEXT)
    yield "choose-mandate-of-question", forms.choose_question_mandate_form("t", MANDATES, lens, quoted=TEXT)


def _answers(lens: Lens) -> Iterator[tuple[str, Form]]:
    yield "may", forms.may_form(question(), WORDING, "", lens)
    yield "no", forms.no_form(question(), lens)
    yield "not-before", forms.not_before_form(question(), lens)
    yield "ask-back", forms.ask_back_form(question(), lens)
    yield "context", forms.context_form(question(asked_back="Sur quel réseau ?"), lens)
    yield "still-true", verifying.still_true_form(ruling(Answer.MAY), lens.instant(APRIL), lens)
    yield "decision", decision_form(DECISION, WORDING, lens.instant(APRIL), PEOPLE, lens)


def _embargoes(lens: Lens) -> Iterator[tuple[str, Form]]:
    ahead = item(revision(embargo=Embargo(APRIL, "Europe/Paris")))
    yield "lift", embargoes.lift_form(view(ahead, Standing.EMBARGOED), lens)
    yield "later", embargoes.later_form(ahead, lens)
    yield "leak", embargoes.leak_form(ahead, lens)


def _freezes(lens: Lens) -> Iterator[tuple[str, Form]]:
    yield "freeze", forms.freeze_form(MANDATES, lens)
    yield "thaw", forms.thaw_form(MANDATES, lens)


def _signals(lens: Lens) -> Iterator[tuple[str, Form]]:
    yield "signal", signalforms.signal_form("i_1", SignalDraft("Une rumeur"), MANDATES, lens)
    yield "signal-answer", signalforms.signal_answer_form(SIGNAL, lens)
    yield "signal-freeze", signalforms.signal_freeze_form(SIGNAL, MANDATES[0], lens)


def _syncs(lens: Lens) -> Iterator[tuple[str, Form]]:
    yield "topic", syncforms.topic_form("i_1", "", MANDATES, Side.COMMS, lens)
    yield "topic-answer", syncforms.answer_form(BOTH, Side.COMMS, lens, both=True)
    draft = ScheduleDraft("Point hebdo", (0,), "09:00", 12)
    yield "sync-schedule", syncforms.schedule_form("g_1", draft, PEOPLE, lens, version=2)
    yield "sync-move", syncforms.move_form(SITTING, MEETING, "lundi 9h", lens)
    yield "sync-notes", syncforms.notes_form(SITTING, [BOTH], lens)
    yield "task", syncforms.task_form(SITTING, PEOPLE, lens)
    yield "task-later", syncforms.later_form(TASK, lens)
    plan = Plan(frozenset({0, 4}), time(17, 5), WhenEmpty.NOTHING)
    yield "digest-schedule", schedule_form("k_1", 3, plan, "#réseaux", lens)
    yield "digest-room", choose_room_form(Verb.DIGEST_OFF, [Option("k_1", "#réseaux")], lens)


def _company(lens: Lens) -> Iterator[tuple[str, Form]]:
    yield "charter", charter_form(MANDATE, lens)
    yield "contacts", contacts_form(MANDATE, PEOPLE, lens)
    here = {Side.COMMS: [_slack("C0COMMS")], Side.CM: [_slack("C0CM")]}
    yield "mandate", roles.mandate_form(MANDATE, [_slack("U0SAM")], here, 1, lens)
    yield "room", roles.room_form("i_1", MANDATES, "fr", "Europe/Paris", lens)
    yield "retention", privacy.retention_form("o_1", Retention(), lens)
    yield "legal-hold", privacy.hold_form("o_1", lens)
    yield "legal-hold-over", privacy.lift_form(HOLD, lens)


def _partings(lens: Lens) -> Iterator[tuple[str, Form]]:
    yield "parting", partings.who_form("t", PEOPLE, MANDATES, lens)
    yield "parting-member", partings.member_form("t", "Sam", ["Réseaux"], waiting=1, lens=lens)
    yield "parting-account", partings.account_form("t", lens)
    yield "parting-mandate", partings.mandate_form("t", "Réseaux", ["Sam"], ["Kim"], lens)


def _slack(id: str) -> Address:
    return Address(Platform.SLACK, "T0HALLES", id)

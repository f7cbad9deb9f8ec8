"""The forms that people fill in, whatever the platform."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.cards.fields import (
    LONG,
    SHORT,
    audience_field,
    embargo_field,
    expires_field,
    flag_field,
    mandates_field,
    note_field,
    quoted,
    recipients,
    text_field,
    topics_field,
    wording_field,
)
from bot.cards.fields import quoted as quoted_text
from bot.cards.flags import headline
from bot.cards.lens import Lens
from bot.cards.neighbours import neighbour_lines
from bot.cards.revision import is_bare
from bot.core.card import Block, Field, FieldKind, Form, Option, Paragraph
from bot.core.flags import Embargo, Flag, Standing
from bot.core.neighbours import Neighbour
from bot.core.news import NewsItem
from bot.core.questions import Question
from bot.core.verbs import Verb
from bot.i18n.embargoes import written_embargo
from bot.i18n.instants import written


@dataclass(frozen=True, slots=True)
class NewsDraft:
    """What a person has given of a news item so far, as they typed it."""

    text: str = ""
    flag: str = ""
    wording: str = ""
    embargo: str = ""
    expires: str = ""
    audience: str = "cm"
    topics: str = ""
    mandates: tuple[str, ...] = ()


def tag_form(
    target: str,
    draft: NewsDraft,
    mandates: Sequence[Option],
    lens: Lens,
    *,
    quoted: str,
    files: int = 0,
    neighbours: Sequence[Neighbour] = (),
    seen: bool = True,
) -> Form:
    """Makes a news item of a message. `quoted` is the message, `files` how many files it has, `neighbours` what on
    record it repeats or contradicts. One that is not `seen`, so that nobody would tell us of an edit, can be
    confidential alone: the form says so before anything else."""
    stated, choice = recipients(mandates, draft.mandates, lens)
    noted = (Paragraph(lens.words("form-files", count=files)),) if files else ()
    warned = () if seen else (Paragraph(lens.words("form-unheard")),)
    fields = _confidential_fields(draft, lens)
    if seen:
        fields = _news_fields(draft, lens, needs_wording=files > 0 and not quoted.strip())
    return Form(
        Verb.TAG,
        target,
        lens.words("form-tag"),
        lens.words("submit-tag"),
        (*fields, *choice),
        (*warned, *quoted_text(quoted, lens), *neighbour_lines(neighbours, lens), *noted, *stated),
    )


def blind(form: Form, lens: Lens) -> Form:
    """The form over a message whose edits and deletion nobody will tell us of, as the company chose; it says so before
    anything else."""
    return replace(form, intro=(Paragraph(lens.words("form-blind")), *form.intro))


def _confidential_fields(draft: NewsDraft, lens: Lens) -> tuple[Field, ...]:
    """What is asked of a message that can be nothing but confidential."""
    flag = flag_field(Flag.CONFIDENTIAL.value, lens)
    only = replace(flag, options=tuple(option for option in flag.options if option.value == flag.value))
    return only, audience_field(draft.audience, lens), topics_field(draft.topics, lens)


def write_form(target: str, draft: NewsDraft, mandates: Sequence[Option], lens: Lens) -> Form:
    """A news item written from nothing."""
    stated, choice = recipients(mandates, draft.mandates, lens)
    return Form(
        Verb.WRITE,
        target,
        lens.words("form-write"),
        lens.words("submit-tag"),
        (text_field(_fitting(draft.text), lens), *_news_fields(draft, lens), *choice),
        stated,
    )


def _news_fields(draft: NewsDraft, lens: Lens, *, needs_wording: bool = False) -> tuple[Field, ...]:
    return (
        flag_field(draft.flag, lens),
        wording_field(_fitting(draft.wording), lens, required=needs_wording),
        embargo_field(draft.embargo, lens),
        expires_field(draft.expires, lens),
        audience_field(draft.audience, lens),
        topics_field(draft.topics, lens),
    )


def _fitting(text: str) -> str:
    """The text if a field can hold it whole: a sentence cut short must not be approved by accident."""
    return text if len(text) <= LONG else ""


def edit_form(item: NewsItem, lens: Lens, *, proposed: str = "") -> Form:
    """Changes an item. A text or wording too long for a field is left out of the form, and stays as it is.

    `proposed`: the wording to look through where an item that may be said has none.
    """
    revision = item.revision
    wording = _fitting(proposed) if is_bare(revision) else revision.wording
    draft = NewsDraft(
        flag=revision.flag.value,
        wording=wording or "",
        embargo=_embargo_written(revision.embargo, lens),
        expires=_written(revision.expires_at, lens),
        audience=revision.audience.value,
        topics=", ".join(revision.topics),
    )
    fields = (text_field(revision.text, lens), *_news_fields(draft, lens))
    kept = {"text": revision.text, "wording": revision.wording or ""}
    too_long = {name for name, value in kept.items() if len(value) > LONG}
    intro = [lens.words("form-too-long-to-edit")] if too_long else []
    if wording and not revision.wording:
        intro.append(lens.words("form-proposed-wording"))
    return Form(
        Verb.EDIT,
        item.id,
        lens.words("form-edit", number=item.label),
        lens.words("submit-edit"),
        tuple(field for field in fields if field.name not in too_long),
        (*map(Paragraph, intro), *(quoted(revision.text, lens) if too_long else ())),
        version=item.version,
    )


def _written(at: datetime | None, lens: Lens) -> str:
    return "" if at is None else written(at, zone=lens.zone, locale=lens.words.locale)


def _embargo_written(embargo: Embargo | None, lens: Lens) -> str:
    return "" if embargo is None else written_embargo(embargo, zone=lens.zone, locale=lens.words.locale)


def withdraw_form(item: NewsItem, lens: Lens) -> Form:
    """Asks whether an item is really to be withdrawn, and says what follows. It has no field."""
    intro = (Paragraph(lens.words("form-withdraw-intro")), *quoted(item.revision.text, lens))
    title, submit = lens.words("form-withdraw", number=item.label), lens.words("submit-withdraw")
    return Form(Verb.WITHDRAW, item.id, title, submit, (), intro, version=item.version)


def choose_mandates_form(
    target: str, mandates: Sequence[Option], lens: Lens, *, flag: str, quoted: str, embargo: datetime | None = None
) -> Form:
    """Whose CM gets the news, by the names of the recipients. `flag` is the flag's value, `embargo` its end if any."""
    chosen = flag_field(flag, lens)
    called = [option.label for option in chosen.options if option.value == chosen.value]
    named = [Paragraph(headline(Standing.EMBARGOED, embargo, lens) if embargo else label) for label in called]
    return Form(
        Verb.CHOOSE_MANDATES,
        target,
        lens.words("form-choose-mandates"),
        lens.words("submit-tag"),
        (mandates_field(mandates, (), lens),),
        (*named, *quoted_text(quoted, lens)),
    )


def choose_question_mandate_form(target: str, mandates: Sequence[Option], lens: Lens, *, quoted: str) -> Form:
    """For which of the asker's own mandates a question is."""
    label = lens.words("field-question-mandate")
    field = Field("mandate", FieldKind.CHOICE, label, options=tuple(mandates), required=True)
    title, submit = lens.words("form-choose-question-mandate"), lens.words("submit-ask")
    return Form(Verb.ASK, target, title, submit, (field,), quoted_text(quoted, lens))


def _answer_form(verb: Verb, question: Question, title: str, lens: Lens, fields: tuple[Field, ...]) -> Form:
    intro: tuple[Block, ...] = quoted(question.text, lens)
    return Form(verb, question.id, title, lens.words("submit-answer"), fields, intro, version=question.version)


def may_form(question: Question, proposed: str, expires: str, lens: Lens) -> Form:
    """A yes: the wording that may be said, and until when."""
    fields = (
        wording_field(_fitting(proposed), lens, required=True),
        expires_field(expires, lens),
        note_field(lens),
    )
    return _answer_form(Verb.ANSWER_MAY, question, lens.words("form-may", number=question.label), lens, fields)


def no_form(question: Question, lens: Lens) -> Form:
    """A no, with a word to the person who asked."""
    title = lens.words("form-no", number=question.label)
    return _answer_form(Verb.ANSWER_NO, question, title, lens, (note_field(lens),))


def not_before_form(question: Question, lens: Lens) -> Form:
    """Not before an instant; after it the question is to be asked again."""
    label, hint = lens.words("field-not-before"), lens.words("hint-instant")
    until = Field("until", FieldKind.INSTANT, label, hint=hint, required=True, max_length=SHORT)
    title = lens.words("form-not-before", number=question.label)
    return _answer_form(Verb.ANSWER_NOT_BEFORE, question, title, lens, (until, note_field(lens)))


def ask_back_form(question: Question, lens: Lens) -> Form:
    """What comms need to know first."""
    field = Field("message", FieldKind.TEXT, lens.words("field-ask-back"), required=True, max_length=LONG)
    title = lens.words("form-ask-back", number=question.label)
    return _answer_form(Verb.ASK_BACK, question, title, lens, (field,))


def context_form(question: Question, lens: Lens) -> Form:
    """What the CM answers when comms ask back."""
    field = Field("message", FieldKind.TEXT, lens.words("field-context"), required=True, max_length=LONG)
    title = lens.words("form-context", number=question.label)
    intro = quoted(question.asked_back or question.text, lens)
    return Form(Verb.GIVE_CONTEXT, question.id, title, lens.words("submit-context"), (field,), intro, question.version)


def thaw_form(mandates: Sequence[Option], lens: Lens) -> Form:
    """Which freezes are to end, where several hold. None is chosen beforehand."""
    field = mandates_field(mandates, (), lens, "field-thaw-mandates")
    intro = (Paragraph(lens.words("form-thaw-intro")),)
    return Form(Verb.THAW, "new", lens.words("form-thaw"), lens.words("submit-thaw"), (field,), intro)


def freeze_form(mandates: Sequence[Option], lens: Lens) -> Form:
    """An emergency stop: why, and for whom."""
    everyone = [option.value for option in mandates]
    stated, choice = recipients(mandates, everyone, lens, "field-freeze-mandates")
    label, hint = lens.words("field-freeze-reason"), lens.words("hint-freeze-reason")
    reason = Field("reason", FieldKind.TEXT, label, hint=hint, required=True, max_length=LONG)
    intro = (Paragraph(lens.words("form-freeze-intro")), *stated)
    return Form(Verb.FREEZE, "new", lens.words("form-freeze"), lens.words("submit-freeze"), (reason, *choice), intro)

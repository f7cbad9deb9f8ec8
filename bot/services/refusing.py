"""What a person hears whose gesture was refused: in their language, and for strangers always the same."""

from __future__ import annotations

from bot.cards.notices import notice
from bot.core.card import FieldErrors, Reply
from bot.core.people import Caller
from bot.errors import Invalid, InvalidForm, PasserelleError, Refused
from bot.services.turn import own_words
from bot.storage.work import Work


async def explained(work: Work, caller: Caller, error: PasserelleError, locale: str, *, form: bool = False) -> Reply:
    """The refusal as a notice; `form`: beside the fields that are to blame. `locale`: for people nobody knows."""
    words = await own_words(work, caller, locale)
    known = await work.people.members_of(caller)
    if not known:
        return notice(words, Refused())
    if isinstance(error, InvalidForm):
        return FieldErrors({name: notice(words, each).text for name, each in error.errors.items()})
    if form and isinstance(error, Invalid):
        return FieldErrors({error.field or "": notice(words, error).text})
    return notice(words, error)

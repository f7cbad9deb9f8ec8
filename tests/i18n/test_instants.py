from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.errors import Invalid
from bot.i18n.dates import instant
from bot.i18n.instants import read_instant, split_until, written
from bot.i18n.words import LOCALES
from bot.i18n.zones import zones

NOW = datetime(2026, 3, 18, 10, 7, 13, tzinfo=UTC)  # a Wednesday, 11:07 in Paris


def read(text: str, locale: str = "fr", zone: str = "Europe/Paris", now: datetime = NOW) -> datetime:
    return read_instant(text, now=now, zone=zone, locale=locale)


@pytest.mark.parametrize(
    ("locale", "text", "paris"),
    [
        ("fr", "lundi 9h", "2026-03-23T09:00"),
        ("fr", "Lundi à 9 h", "2026-03-23T09:00"),
        ("fr", "1er décembre à 9 h", "2026-12-01T09:00"),
        ("fr", "1er décembre 2026 09:00", "2026-12-01T09:00"),
        ("fr", "demain 17h", "2026-03-19T17:00"),
        ("fr", "15/04/2026 10h", "2026-04-15T10:00"),
        ("fr", "24 mars à 8h", "2026-03-24T08:00"),
        ("fr", "2026-04-06 09:00", "2026-04-06T09:00"),
        ("fr", "2026-04-06T09:00", "2026-04-06T09:00"),
        ("fr", "2026-04-06T09:00+02:00", "2026-04-06T09:00"),
        ("fr", "2026-04-06T07:00:00.000Z", "2026-04-06T09:00"),
        ("fr", "17h", "2026-03-18T17:00"),
        ("fr", "dans 2 heures", "2026-03-18T13:08"),
        ("fr", "dans 1h30", "2026-03-18T12:38"),
        ("fr", "dans 45 min", "2026-03-18T11:53"),
        ("fr", "dans une heure", "2026-03-18T12:08"),
        ("fr", "6 avril 9h heure de Montréal", "2026-04-06T15:00"),
        ("fr", "6 avril 9h (UTC)", "2026-04-06T11:00"),
        ("fr", "jusqu’au 1er décembre 9h", "2026-12-01T09:00"),
        ("en", "1 Dec 9:00", "2026-12-01T09:00"),
        ("en", "tomorrow 5pm", "2026-03-19T17:00"),
        ("en", "in 2 hours", "2026-03-18T13:08"),
        ("en", "6 April 9am EST", "2026-04-06T16:00"),
        ("en", "6 April 9:00 Paris time", "2026-04-06T09:00"),
        ("en", "Monday 6 April 2026 at 09:00 (Paris time)", "2026-04-06T09:00"),
    ],
)
def test_times_are_read_as_people_write_them(locale: str, text: str, paris: str) -> None:
    assert instant(read(text, locale), "Europe/Paris", "fr") == instant(
        datetime.fromisoformat(paris + ("+01:00" if paris < "2026-03-29" or paris > "2026-10-25" else "+02:00")),
        "Europe/Paris",
        "fr",
    )


@pytest.mark.parametrize(
    ("locale", "text", "key"),
    [
        ("fr", "", "instant-unreadable"),
        ("fr", "bientôt", "instant-unreadable"),
        ("fr", "9", "instant-unreadable"),
        ("fr", "demain minuit", "instant-unreadable"),
        ("fr", "31 novembre 9h", "instant-unreadable"),
        ("fr", "9h heure de Nulle-Part", "instant-unreadable"),
        ("fr", "1er janvier 9999 9h", "instant-unreadable"),
        ("en", "1/2 9:00", "instant-unreadable"),
        ("fr", "demain", "instant-hour-missing"),
        ("fr", "1er décembre", "instant-hour-missing"),
        ("fr", "2026-04-06", "instant-hour-missing"),
        ("en", "next Monday", "instant-hour-missing"),
        ("fr", "9h", "instant-past"),
        ("fr", "17 mars 9h", "instant-past"),
        ("fr", "2020-01-01T00:00Z", "instant-past"),
        ("en", "yesterday 9am", "instant-past"),
    ],
)
def test_what_cannot_be_used_is_refused(locale: str, text: str, key: str) -> None:
    with pytest.raises(Invalid) as refused:
        read(text, locale)
    assert refused.value.key == key


def test_the_past_is_echoed_in_full() -> None:
    with pytest.raises(Invalid) as refused:
        read("17 mars 9h")
    assert refused.value.arguments["at"] == "mardi 17 mars 2026 à 09:00 (heure de Paris)"


def test_a_zone_that_does_not_exist_reads_nothing() -> None:
    with pytest.raises(Invalid):
        read("demain 9h", zone="Not/Known")


@pytest.mark.parametrize(
    ("zone", "text", "utc"),
    [
        ("Europe/Paris", "29 mars 2026 2h30", "2026-03-29T01:00"),
        ("Europe/Paris", "25 octobre 2026 2h30", "2026-10-25T01:30"),
        ("Europe/Paris", "28 mars 2027 2h30", "2027-03-28T01:00"),
        ("Europe/Paris", "31 octobre 2027 2h30", "2027-10-31T01:30"),
        ("America/Montreal", "14 mars 2027 2h30", "2027-03-14T07:00"),
        ("America/Montreal", "1er novembre 2026 1h30", "2026-11-01T06:30"),
        ("America/Montreal", "7 novembre 2027 1h30", "2027-11-07T06:30"),
    ],
)
def test_an_embargo_never_ends_early_when_clocks_change(zone: str, text: str, utc: str) -> None:
    assert read(text, zone=zone) == datetime.fromisoformat(utc + "+00:00")


AHEAD = st.datetimes(datetime.fromisoformat("2026-03-20"), datetime.fromisoformat("2090-01-01"), timezones=st.just(UTC))
PIECES = st.sampled_from(
    "lundi monday demain 9h 9:00 5pm 1er 31 décembre may 2026 12/13 1/2 utc est heure de paris time ( ) dans in 2 week "
    "\u202e \u200b 00:00 24h jusqu'au next prochain midi é ² ٣ - / : T Z +02:00 9999999999".split()
)


@given(st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=8).map(" ".join)), st.sampled_from(LOCALES))
@example("0" * 5000, "fr")
@example("dans 9999 heures 9999", "fr")
@example("1er janvier 0001 9h", "fr")
def test_anything_typed_is_read_or_refused(text: str, locale: str) -> None:
    try:
        at = read(text, locale)
    except Invalid as invalid:
        refused = invalid.key
    else:
        refused = "instant-" if at > NOW else ""
    assert refused.startswith("instant-")


@given(
    AHEAD,
    st.sampled_from(sorted(zones())),
    st.sampled_from(LOCALES),
    st.booleans(),
)
def test_what_is_written_is_read_back(at: datetime, zone: str, locale: str, whole: bool) -> None:
    at = at.replace(second=0, microsecond=0) if whole else at
    text = written(at, zone=zone, locale=locale)
    assert read(text, locale, "Asia/Tokyo") == at
    assert len(text) <= 120


@pytest.mark.parametrize("minutes", range(-180, 181, 30))
def test_what_is_written_around_a_change_of_clocks_is_read_back(minutes: int) -> None:
    for change in (datetime(2026, 10, 25, 1, tzinfo=UTC), datetime(2026, 11, 1, 6, tzinfo=UTC)):
        at = change + timedelta(minutes=minutes)
        for zone in ("Europe/Paris", "America/Montreal"):
            assert read(written(at, zone=zone, locale="fr")) == at


@given(AHEAD, st.sampled_from(LOCALES))
def test_the_echo_itself_can_be_typed(at: datetime, locale: str) -> None:
    """Exact but for an hour that comes twice, which is read as the second."""
    at = at.replace(second=0, microsecond=0)
    assert read(instant(at, "Europe/Paris", locale), locale) in (at, at + timedelta(hours=1))


@pytest.mark.parametrize(
    ("text", "before", "until"),
    [
        ("On rouvre #confidentiel jusqu’au 1er décembre 9h", "On rouvre #confidentiel", "1er décembre 9h"),
        ("On rouvre #confidentiel jusqu'à lundi 9h ", "On rouvre #confidentiel", "lundi 9h"),
        ("We reopen #confidential until 1 Dec 9:00", "We reopen #confidential", "1 Dec 9:00"),
        ("until tomorrow", "until tomorrow", None),
        ("We reopen #confidential", "We reopen #confidential", None),
        ("We wait until June #confidential", "We wait until June #confidential", None),
        ("#confidential until 5pm #shops", "#confidential until 5pm #shops", None),
        ("", "", None),
    ],
)
def test_an_end_is_found_after_the_hashtag(text: str, before: str, until: str | None) -> None:
    assert split_until(text) == (before, until)


@given(st.text(max_size=100))
def test_splitting_loses_nothing_of_the_text(text: str) -> None:
    before, _ = split_until(text)
    assert text.startswith(before)

"""Hypothesis strategies for the nouns of the rules: instants of one day, revisions, statements, findings."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from bot.core.evidence import Doubt, Finding, Reading, Record, Statement
from bot.core.flags import Audience, Embargo, Flag, Standing
from bot.core.news import Revision
from bot.core.time import Now

DAY = datetime(2026, 3, 16, tzinfo=UTC)


def at(hour: float) -> datetime:
    """An instant of the day on which all these tests happen."""
    return DAY + timedelta(hours=hour)


hours = st.integers(0, 23)
instants = hours.map(at)
nows = st.builds(Now.both, instants)
skewed = st.builds(
    lambda instant, apart: Now(instant, instant + timedelta(seconds=apart)),
    instants,
    st.integers(61, 90_000) | st.integers(-90_000, -61),
)
embargoes = st.builds(Embargo, until=instants, zone=st.just("Europe/Paris"))
flags = st.sampled_from(Flag)

revisions = st.builds(
    Revision,
    number=st.just(1),
    text=st.sampled_from(["Lyon ouvre", "Grenoble ferme"]),
    flag=flags,
    by=st.just("p_1"),
    at=instants,
    wording=st.none() | st.sampled_from(["Lyon ouvre !", "Grenoble ferme."]),
    audience=st.sampled_from(Audience),
    embargo=st.none() | embargoes,
    expires_at=st.none() | instants,
)


@st.composite
def statements(draw: st.DrawFn, *, standing: st.SearchStrategy[Standing] | None = None) -> Statement:
    """Any statement; withdrawn ones sometimes say since when."""
    holds = draw(st.sampled_from(Standing) if standing is None else standing)
    return Statement(
        id=draw(st.sampled_from(["n_1", "n_2", "n_3", "j_1"])),
        record=draw(st.sampled_from(Record)),
        text="Lyon ouvre",
        wording=draw(st.none() | st.sampled_from(["", "Lyon ouvre !", "Lyon ouvre jeudi."])),
        lang="fr",
        posted_at=draw(instants),
        standing=holds,
        until=draw(st.none() | instants),
        told=draw(st.booleans()),
        held_since=draw(st.none() | instants) if holds is Standing.HELD else None,
    )


@st.composite
def findings(draw: st.DrawFn, *, standing: st.SearchStrategy[Standing] | None = None) -> Finding:
    """Any finding about any statement."""
    return Finding(
        draw(statements(standing=standing)),
        draw(st.floats(0, 1)),
        touches=draw(st.booleans()),
        covers=draw(st.booleans()),
    )


doubts = st.lists(st.sampled_from(Doubt), max_size=2, unique=True).map(tuple)
readings = st.builds(Reading, st.lists(findings(), max_size=5).map(tuple), doubts)
"""Any reading at all."""

close_readings = st.builds(
    Reading,
    st.lists(
        findings(standing=st.sampled_from([Standing.SHAREABLE, Standing.HELD])).map(
            lambda found: replace(
                found, touches=True, covers=True, statement=replace(found.statement, told=True, wording="Lyon ouvre !")
            )
        ),
        max_size=5,
    ).map(tuple),
)
"""What people said, withdrew and said again: where a yes hangs on the order in which they did."""

sure_readings = st.builds(Reading, st.lists(findings(), min_size=1, max_size=5).map(tuple))
"""Readings without a doubt, so that more of them end in a yes."""

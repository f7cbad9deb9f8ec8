import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integrations.discord.markup import bold, escaped, flat, heading, quoted, small, to_copy
from tests.integrations.discord.judge import live, shown

PAYLOADS = [
    "@everyone", "@here", "@EVERYONE", "<@1234567890>", "<@!1234567890>", "<@&1234567890>", "<#1234567890>",
    "</news add:1234567890>", "<:smile:1234567890>", "<a:smile:1234567890>", "<t:1700000000:R>",
    "<t:1700000000>", "<id:customize>", "https://example.org/a_b", "<https://example.org>",
    "[Partageable](https://example.org)", "discord.gg/abc", "https://discord.com/invite/abc", "# Titre",
    "## Titre", "### Titre", "-# petit", "- liste", "* liste", "1. liste", "12. liste", "> citation",
    ">>> citation", "**gras**", "*italique*", "__souligné__", "_italique_", "~~barré~~", "||caché||",
    "`code`", "```\ncode\n```", "\\*gras\\*", "\\\\*gras*", "<mailto:a@example.org>", "<tel:+33>",
    "   # Titre", "\t- liste", "*__~~tout~~__*", "fin\\", "\\", "<", "<@", "@everyone<@1>@here",
]  # fmt: skip
BREAKS = ["\n", "\r\n", "\r", "\u2028", "\u2029", "\x0b", "\x0c", "\x85"]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_nothing_that_people_write_is_markup(payload: str) -> None:
    for text in (
        payload,
        f"Bonjour {payload} !",
        f"Bonjour\n{payload}",
        f"{payload}{payload}",
        f"{payload}\n{payload}",
    ):
        assert live(escaped(text)) == []
        assert live(flat(text)) == []
        assert live(heading(text).removeprefix("### ")) == []
        assert live(bold(text)[2:-2]) == []
        assert all(live(line.removeprefix("-# ")) == [] for line in small(text).split("\n"))
        assert all(live(line.removeprefix("> ")) == [] for line in quoted(text).split("\n"))
        assert live(to_copy(text)) == []


@given(st.text(alphabet=st.sampled_from("ab1 \n*_~`|<>@#&:!()[]/\\.-+te")))
def test_nothing_becomes_markup_however_it_is_put_together(text: str) -> None:
    assert live(escaped(text)) == []
    assert live(to_copy(text)) == []


@given(st.text())
def test_people_read_what_was_written(text: str) -> None:
    without = re.sub(r"[\u200b\u202a-\u202e\u2066-\u2069]", "", text)
    read = re.sub(r"[\u200b\u2066-\u2069]", "", shown(escaped(text)))
    assert read == "\n".join(without.splitlines())


@pytest.mark.parametrize("end", BREAKS)
def test_nobody_leaves_the_frame_of_their_words(end: str) -> None:
    framed = quoted(f"a{end}{end}✅ Partageable{end}b")
    assert all(line.startswith("> ") for line in re.split("[\n\r\u2028\u2029\x0b\x0c\x85]", framed))


def test_an_empty_quotation_is_still_a_frame() -> None:
    assert quoted("") == "> \u200b"


def test_words_to_copy_cannot_close_their_block() -> None:
    for fence in ("```", "a```b", "``````", "`", "``", "\n```\n# Titre\n```"):
        inside = to_copy(fence).removeprefix("```\n").removesuffix("\n```")
        assert "```" not in inside
        assert "\n``" not in f"\n{inside[:0]}"
        assert inside.replace("\u200b", "") == fence.strip("\n") or fence.startswith("\n")


def test_words_to_copy_are_copied_as_they_are() -> None:
    assert to_copy("Lille ouvre *le 6* avril_") == "```\nLille ouvre *le 6* avril_\n```"

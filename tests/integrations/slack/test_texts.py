"""Text as Slack writes it, read as people see it."""

from __future__ import annotations

import pytest

from integrations.slack.texts import escaped, mentioned_people, readable, without_mention

NAMES = {"U1": "Léa"}


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("R&amp;D &lt;3 &gt; 2", "R&D <3 > 2"),
        ("&amp;lt;", "&lt;"),
        ("<@U1> et <@U2>", "@Léa et @U2"),
        ("<@U1|lea>", "@lea"),
        ("dans <#C1|general> et <#C2>", "dans #general et #C2"),
        ("<!channel> <!here> <!subteam^S1|@com>", "@channel @here @com"),
        ("<!date^139^{date}|le 6 avril>", "le 6 avril"),
        ("<https://a.example/x>", "https://a.example/x"),
        ("<https://a.example/x|a.example/x>", "https://a.example/x"),
        ("<https://a.example/x|Partageable>", "Partageable (https://a.example/x)"),
        ("<mailto:a@b.example|a@b.example>", "a@b.example"),
        ("*gras* :lock: _x_ :a-nous:", "gras 🔒 x :a-nous:"),
        ("*_Lille_* ouvre, _*tout*_ de suite", "Lille ouvre, tout de suite"),
        ("Lille ouvre le ~6~ 7 avril", "Lille ouvre le ~~6~~ 7 avril"),
        ("le code `LILLE_*10*` et ```*dix*\n_onze_```", "le code LILLE_*10* et *dix*\n_onze_"),
        ("<https://a.example/_x_/*y*>", "https://a.example/_x_/*y*"),
        ("<https://a.example/x|*ici*>", "*ici* (https://a.example/x)"),
        (":tada::fr: :+1::skin-tone-3:", "🎉🇫🇷 👍🏼"),
        (
            "à 10:30:15, 2*3*4, un_nom_de_fichier, hôtel 4* et 5*",
            "à 10:30:15, 2*3*4, un_nom_de_fichier, hôtel 4* et 5*",
        ),
        ("~6 € environ, ~8 € au plus", "~6 € environ, ~8 € au plus"),
        ("* ouvert *\n• le 6", "* ouvert *\n• le 6"),
    ],
)
def test_a_message_is_read_as_people_see_it(markup: str, text: str) -> None:
    assert readable(markup, lambda user: NAMES.get(user, user)) == text


def test_only_three_signs_are_escaped() -> None:
    assert escaped("<a> & \"b\" 'c' *d*") == "&lt;a&gt; &amp; \"b\" 'c' *d*"
    assert readable(escaped("<@U1> &lt;"), str) == "<@U1> &lt;"


def test_who_is_mentioned() -> None:
    assert mentioned_people("<@U1> <@W2|x> <#C1> <!here> &lt;@U9&gt;") == {"U1", "W2"}


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("<@UBOT> Puis-je ?", "Puis-je ?"),
        ("<@UBOT|passerelle>, puis-je ?", "puis-je ?"),
        ("Dis <@UBOT> : puis-je ?", "Dis puis-je ?"),
        ("<@UBOT>", ""),
        ("<@UOTHER> puis-je ?", "<@UOTHER> puis-je ?"),
    ],
)
def test_the_bot_is_taken_out_of_what_is_said_to_it(markup: str, words: str) -> None:
    assert without_mention(markup, "UBOT") == words

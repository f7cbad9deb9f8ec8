"""Discord's markup as people read it; what stands on a card elsewhere, and in the words to be copied."""

from __future__ import annotations

import pytest

from integrations.discord.reading import readable, tokens_read

NAMES = {("@", 7): "@Léa", ("@&", 8): "@presse", ("#", 9): "#accueil"}


def read(text: str) -> str:
    return readable(text, lambda kind, id: NAMES.get((kind, id)))


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("**Lille** ouvre le *6 avril*.", "Lille ouvre le 6 avril."),
        ("***Lille*** ouvre __le 6__ _avril_.", "Lille ouvre le 6 avril."),
        ("_*Lille*_ *__ouvre__*", "Lille ouvre"),
        ("**L**ille ouvre.", "Lille ouvre."),
        ("**Lille\nouvre**", "Lille\nouvre"),
        ("# Lille\n-# ouvre\n### le 6", "Lille\nouvre\nle 6"),
        ("||Lille|| ouvre", "Lille ouvre"),
        ("Lille ouvre le ~~6~~ 7 avril", "Lille ouvre le ~~6~~ 7 avril"),
        ("Le code est `LILLE_10` : ```py\n*dix* <@7>\n```", "Le code est LILLE_10 : *dix* <@7>\n"),
        (r"5 \* 3 \_non\_ \<@7>", "5 * 3 _non_ <@7>"),
        ("[Lille](https://h.fr/lille) et [h.fr](<https://h.fr>)", "Lille (https://h.fr/lille) et https://h.fr"),
        ('[Lille](https://h.fr "Titre")', "Lille (https://h.fr)"),
        ("<https://h.fr/a_b_c>", "https://h.fr/a_b_c"),
        ("<@7> <@!7> <@&8> <#9>", "@Léa @Léa @presse #accueil"),
        ("<@70> <@&80> <#90>", "<@70> <@&80> <#90>"),
        ("<:verrier:12> <a:fete:13> 🎉", ":verrier: :fete: 🎉"),
        ("Ouverture <t:1775458800:F>", "Ouverture 2026-04-06 07:00 UTC"),
        ("<t:1775458800> <t:1775458800:D>", "2026-04-06 07:00 UTC 2026-04-06 07:00 UTC"),
        ("<t:9999999999999:R>", "<t:9999999999999:R>"),
        ("</news list:44>", "/news list"),
    ],
)
def test_what_people_see_is_what_is_read(written: str, seen: str) -> None:
    assert read(written) == seen


@pytest.mark.parametrize(
    "written",
    [
        "2*3*4 = 24 et 2**3**4",
        "un_nom_de_fichier_",
        "L’hôtel 4* et le palace 5*",
        "* ouvert *",
        "5 < 6 > 4, <t:demain> [sic] (a)[b]",
        "#partageable et #confidentiel",
        "> Lille ouvre\n- le 6\n1. avril",
        "**",
        "~6 € environ",
    ],
)
def test_what_is_no_markup_stays(written: str) -> None:
    assert read(written) == written


def test_nothing_that_was_typed_is_taken_for_what_was_kept_apart() -> None:
    assert read("\x000\x00 `un` \x001\x00") == "0 un 1"


def test_in_a_command_nothing_is_drawn_but_what_the_client_put_there() -> None:
    typed = "**Lille** <@7> <:verrier:12> <t:1775458800>"
    assert tokens_read(typed, lambda kind, id: "@Léa") == "**Lille** @Léa :verrier: 2026-04-06 07:00 UTC"

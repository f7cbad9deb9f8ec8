"""Names and synonyms in the file of `apply`: each fault by its line and field."""

from __future__ import annotations

import pytest

from bot.services.setup.file import parse
from tests.services.setup.test_file import faults

NAMED = """organisation: X
watch:
  - Tilleul
  - Cap 45
synonyms:
  - [Tilleul, projet de fusion]
  -
    - Cap 45
    - déménagement
"""


def test_names_and_synonyms_are_kept_as_they_are_seen() -> None:
    file = parse(NAMED.replace("  - Tilleul", '  - "  Till\\u200beul "'), "f.yaml")
    assert file.watch == ("Tilleul", "Cap 45")
    assert file.synonyms == (("Tilleul", "projet de fusion"), ("Cap 45", "déménagement"))


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("  - Cap 45", "  - ''", "4: watch.1: There is no text."),
        ("  - Cap 45", "  - <b>Cap</b>", "4: watch.1: “<b>Cap</b>”: write the name without"),
        ("  - Cap 45", f"  - {'x' * 81}", "4: watch.1: “xxx"),
        ("  - Cap 45", "  - Проект", "4: watch.1: “Проект”: write the name in Latin"),
        ("  - Cap 45", "  - [Cap]", "4: watch.1: "),
        ("  - Cap 45", "  - TILLEUL", "3: watch: “TILLEUL” is given twice."),
        ("watch:\n  - Tilleul\n  - Cap 45", "watch:", "2: watch: "),
        ("watch:\n  - Tilleul\n  - Cap 45", f"watch: [{', '.join(f'n{n}' for n in range(501))}]", "2: watch: The list"),
        ("    - déménagement\n", "", "8: synonyms.1: Give two to 6 phrases"),
        ("    - déménagement\n", "    - déménagement\n" * 2, "8: synonyms.1: “déménagement” is given twice."),
        ("    - déménagement\n", "    - tilleul\n", "6: synonyms: “tilleul” is given twice."),
        ("    - déménagement\n", "    - a = b\n", "9: synonyms.1.1: “a = b”: write the name without"),
        ("    - déménagement\n", "    - 45\n", "9: synonyms.1.1: "),
    ],
)
def test_a_fault_in_a_name_has_its_line_and_field(old: str, new: str, fault: str) -> None:
    assert old in NAMED
    (told,) = faults(NAMED.replace(old, new, 1))
    assert told.startswith(f"f.yaml:{fault}"), told

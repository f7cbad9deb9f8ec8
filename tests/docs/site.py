"""`make docs`: the documentation as a site, English at its root and French under `fr/`, built without a network.

The pages are read where they are. What they link to outside of `docs/` (README, a file of `deploy/`) becomes a page of
the site, and a page without a French twin stands in English in the French tree, and says so.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from posixpath import relpath
from typing import Any

import yaml

from tests.docs.pages import OUTSIDE, ROOT, anchors, is_elsewhere, pages, relinked, resolved, text_of, title_of

LANGUAGES = ("en", "fr")
CONTENTS = ROOT / "docs/contents.yaml"
WORDS = {
    "en": {"site": "Passerelle", "untranslated": "", "day": "Light", "night": "Dark", "files": "Files"},
    "fr": {
        "site": "Passerelle",
        "untranslated": "*Cette page n’existe qu’en anglais.*\n\n",
        "day": "Clair",
        "night": "Sombre",
        "files": "Fichiers",
    },
}


_FENCE = re.compile(r"`{3,}")
_ITEM = re.compile(r"(?:[-*]|\d+\.) ")
_GOES_ON = re.compile(r"\s*$|\s|[-*] |\d+\. |>")


def main() -> None:
    target = Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "site")
    shutil.rmtree(target, ignore_errors=True)
    for language in LANGUAGES:
        build(language, target)
    print(f"{target}/index.html")


def build(language: str, target: Path) -> None:
    """Build one language's tree; raises CalledProcessError where a link or a heading does not stand."""
    staged = ROOT / "build" / "docs" / language
    shutil.rmtree(staged, ignore_errors=True)
    stage(language, staged / "docs")
    config = staged / "mkdocs.yml"
    config.write_text(yaml.safe_dump(configuration(language), allow_unicode=True), "utf-8")
    subprocess.run([sys.executable, "-m", "zensical", "build", "--strict", "-f", str(config)], check=True, cwd=staged)
    shutil.copytree(staged / "site", target if language == "en" else target / language, dirs_exist_ok=True)


def stage(language: str, folder: Path) -> None:
    """Write a language's pages, and all that they lead to, as they stand in the site."""
    shutil.copytree(ROOT / "docs/pictures", folder / "pictures")
    files: set[str] = set()
    for page in pages():
        if not is_french(page):
            shown = translated(page, language)
            _write(folder / place_of(page), _text(page, shown, language, files))
    for path in sorted(files):
        _write(folder / place_of(path), _listing(path))


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def _text(page: str, shown: str, language: str, files: set[str]) -> str:
    text = relinked(outlined(text_of(shown)), lambda target: _led(shown, target, language, files))
    if shown == page and language != "en":
        heading, _, rest = text.partition("\n")
        return f"{heading}\n\n{WORDS[language]['untranslated']}{rest}"
    return text


def outlined(text: str) -> str:
    """The text with lists as Python-Markdown reads them: set in by four, and with a blank line before. GitHub is
    content with less."""
    found: list[str] = []
    fence, shift, parted = "", 0, False
    for line in text.splitlines():
        bare = line.lstrip(" ")
        indent = len(line) - len(bare)
        if not fence:
            shift = -indent % 4
            if not indent and _ITEM.match(bare):
                if found and found[-1] and (parted or not _GOES_ON.match(found[-1])):
                    found.append("")
                parted = False
            parted |= not bare
        found.append(" " * shift + line if bare else line)
        if marks := _FENCE.match(bare):
            fence = "" if fence else marks[0]
    return "\n".join(found) + "\n"


def _led(page: str, target: str, language: str, files: set[str]) -> str:
    """Where a link leads in the site; what is neither page nor picture is noted in `files`."""
    if is_elsewhere(target) or target.startswith("#"):
        return target
    path, anchor = resolved(page, target)
    here = place_of(page)
    if path.startswith("docs/pictures/"):
        return relpath(path.removeprefix("docs/"), PurePosixPath(here).parent)
    if path not in pages():
        files.add(path)
    there = place_of(path)
    other = _other_language(page, path, language)
    twin = path if other or path not in pages() else translated(path, language)
    # An English page among the French ones may name a heading that is French there.
    tail = f"#{anchor}" if anchor and (twin == path or anchor in anchors(twin)) else ""
    if other is None:
        return relpath(there, PurePosixPath(here).parent) + tail
    above = "../" * (len(PurePosixPath(here).parts) - 1)
    away = f"fr/{there}" if other == "fr" else f"../{there}"
    return f"{above}{away.removesuffix('.md')}.html{tail}"


def _other_language(page: str, path: str, language: str) -> str | None:
    """The other tree, where a link leads to a page's own twin, or names a French page from an English one."""
    if place_of(page) == place_of(path) and page != path:
        return "fr" if language == "en" else "en"
    return "fr" if language == "en" and is_french(path) else None


def is_french(page: str) -> bool:
    return page.endswith(".fr.md")


def translated(page: str, language: str) -> str:
    """The page in that language, or the English one."""
    twin = page.removesuffix(".md") + f".{language}.md"
    return twin if twin in pages() else page


def place_of(path: str) -> str:
    """Where a path of the repository stands in the site."""
    path = path.replace(".fr.md", ".md")
    if path in OUTSIDE:
        return f"project/{path.lower()}"
    if path not in pages():
        return f"files/{path}.md"
    return path.removeprefix("docs/").replace("README.md", "index.md")


def _listing(path: str) -> str:
    """A page with a file, or with all files of a folder, of the repository."""
    here = ROOT / path
    found = [here] if here.is_file() else sorted(file for file in here.rglob("*") if file.is_file())
    parts = [f"# {path}\n"]
    for file in found:
        if file != here:
            parts.append(f"## {file.relative_to(here)}\n")
        parts.append(f"``````{file.suffix.removeprefix('.')}\n{file.read_text('utf-8').rstrip()}\n``````\n")
    return "\n".join(parts)


def contents() -> list[dict[str, Any]]:
    """The sections of the table of contents: a title in each language, and pages."""
    found: list[dict[str, Any]] = yaml.safe_load(CONTENTS.read_text("utf-8"))
    return found


def listed() -> Iterator[str]:
    """Every page in the table of contents, by its path in the repository."""
    for section in contents():
        yield from section["pages"]


def configuration(language: str) -> dict[str, Any]:
    """What the site generator is told. No font, no script and no icon is fetched from anywhere."""
    words = WORDS[language]
    return {
        "site_name": words["site"],
        "docs_dir": "docs",
        "site_dir": "site",
        "use_directory_urls": False,
        "nav": [
            {section[language]: [{title_of(translated(page, language)): place_of(page)} for page in section["pages"]]}
            for section in contents()
        ],
        "theme": {
            "language": language,
            "font": False,
            "features": ["navigation.tabs", "navigation.top", "content.code.copy", "search.highlight"],
            "palette": [
                _palette("default", "light", "lucide/sun", words["night"]),
                _palette("slate", "dark", "lucide/moon", words["day"]),
            ],
        },
        "extra": {
            "generator": False,
            "alternate": [
                {"name": "English", "link": "./" if language == "en" else "../", "lang": "en"},
                {"name": "Français", "link": "fr/" if language == "en" else "./", "lang": "fr"},
            ],
        },
        "markdown_extensions": [
            "tables",
            "attr_list",
            "md_in_html",
            {"toc": {"permalink": True, "slugify": _slugify()}},
            "pymdownx.highlight",
            "pymdownx.superfences",
        ],
    }


def _slugify() -> dict[str, Any]:
    return {"object": "pymdownx.slugs.slugify", "kwds": {"case": "lower"}}


def _palette(scheme: str, media: str, icon: str, name: str) -> dict[str, Any]:
    return {
        "scheme": scheme,
        "media": f"(prefers-color-scheme: {media})",
        "primary": "teal",
        "toggle": {"icon": icon, "name": name},
    }


if __name__ == "__main__":
    main()

"""No link of README, docs, CONTRIBUTING, CHANGELOG or SECURITY leads nowhere, and no picture lies about unused."""

from __future__ import annotations

import pytest

from tests.docs.pages import ROOT, anchors, is_elsewhere, links, pages, resolved


@pytest.mark.parametrize("page", pages())
def test_every_link_leads_somewhere(page: str) -> None:
    broken = [target for target in links(page) if not is_elsewhere(target) and not _stands(page, target)]
    assert broken == []


def _stands(page: str, target: str) -> bool:
    path, anchor = resolved(page, target)
    return (ROOT / path).exists() and (not anchor or anchor in anchors(path))


def test_every_picture_is_shown_somewhere() -> None:
    shown = {resolved(page, target)[0] for page in pages() for target in links(page) if not is_elsewhere(target)}
    assert {str(path.relative_to(ROOT)) for path in (ROOT / "docs/pictures").iterdir()} <= shown

"""Small charts as PNG, for platforms that show files. Without matplotlib (the extra `pictures`) there are none."""

from __future__ import annotations

import asyncio
import importlib
from io import BytesIO
from typing import Any

from bot.core.card import Picture

NAME = "passerelle.png"

_INK, _PAPER = "#1f2933", "#f5f7fa"
"""A ground of its own, so that it can be read on a light and on a dark page alike."""

_COLOURS = ("#2e7d32", "#6a1b9a", "#ef6c00")
_SIZE, _DPI = (5.2, 2.1), 150


async def png(picture: Picture | None) -> bytes | None:
    """The chart, drawn beside the event loop; None where there is none, or nothing to draw it with."""
    return None if picture is None else await asyncio.to_thread(drawn, picture)


def drawn(picture: Picture) -> bytes | None:
    """The chart; None without matplotlib. Imported when it is first needed: that takes most of a second."""
    try:
        figures: Any = importlib.import_module("matplotlib.figure")
    except ImportError:
        return None
    figure = figures.Figure(figsize=_SIZE, dpi=_DPI, facecolor=_PAPER, layout="tight")
    axes = figure.add_subplot(facecolor=_PAPER)
    width = 0.8 / len(picture.bars)
    for place, (name, heights) in enumerate(picture.bars):
        across = [at + (place - (len(picture.bars) - 1) / 2) * width for at in range(len(heights))]
        bars = axes.bar(across, heights, width * 0.92, label=name, color=_COLOURS[place % len(_COLOURS)])
        axes.bar_label(bars, color=_INK, fontsize=8)
    _plain(axes, picture)
    file = BytesIO()
    figure.savefig(file, format="png", metadata={"Software": None})
    return file.getvalue()


def _plain(axes: Any, picture: Picture) -> None:
    """No frame and no scale: the figures stand on the bars."""
    axes.set_xticks(range(len(picture.labels)), picture.labels, color=_INK, fontsize=8)
    axes.set_yticks([])
    axes.margins(y=0.2)
    for side in ("left", "right", "top"):
        axes.spines[side].set_visible(False)
    axes.spines["bottom"].set_color(_INK)
    axes.legend(
        frameon=False, fontsize=8, labelcolor=_INK, ncols=len(picture.bars), loc="lower center", bbox_to_anchor=(0.5, 1)
    )

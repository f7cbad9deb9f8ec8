"""Source files, read by tests."""

from __future__ import annotations

import ast


def parsed(source: str, path: str) -> ast.Module:
    """The tree of a module. Asked once more where Python's own count of its depth went wrong: before 3.11.8 and 3.12.1
    one parse that failed, anywhere in the process, makes another fail (github.com/python/cpython/issues/106905)."""
    try:
        return ast.parse(source, path)
    except SystemError:
        return ast.parse(source, path)

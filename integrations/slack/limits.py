"""What Slack takes at most, in characters unless another unit is named (docs.slack.dev/reference/block-kit)."""

from __future__ import annotations

BLOCKS = 50
"""Blocks of one message."""

VIEW_BLOCKS = 100
"""Blocks of one modal or App Home."""

MESSAGE = 12_000
"""All blocks of one message, written as JSON; `msg_blocks_too_long` was seen near 13,200 (slackapi/bolt-js#2509)."""

NOTIFICATION = 1000
"""The top-level text that we send: far below the 4,000 that chat.update takes."""

HEADER = 150
"""A header block."""

TEXT = 3000
"""A text object of a section or context, and a text element of ours."""

FIELD = 2000
"""A field of a section."""

FIELDS = 10
"""Fields of one section."""

CONTEXT = 10
"""Elements of one context block."""

BUTTONS = 25
"""Elements of one actions block."""

BESIDE = 10
"""Records of one list that have each a button beside them; more than these have theirs under the list (ours)."""

LABEL = 75
"""The label of a button, and the text or description of an option."""

VALUE = 150
"""The value of an option."""

CHOICES = 10
"""Radio buttons or checkboxes of one group; a menu takes `OPTIONS`."""

OPTIONS = 100
"""Options of a menu."""

TITLE = 24
"""The title of a modal, and the labels of its buttons."""

INPUT_LABEL = 2000
"""The label or hint of an input."""

INPUT = 3000
"""What a text input holds."""

PLACEHOLDER = 150
"""What stands in an empty input."""

PRIVATE_METADATA = 3000
"""What a modal carries along."""

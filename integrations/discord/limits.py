"""How much Discord takes (docs.discord.com/developers/components/reference, …/resources/message)."""

from __future__ import annotations

TEXT = 4000
"""Characters that the components of one message show together."""

COMPONENTS = 40
"""Components of one message, nested ones included."""

ROW_BUTTONS = 5
BUTTON_LABEL = 80
CUSTOM_ID = 100
NONCE = 25

MEDIA_ALT = 1024
"""Characters that describe a picture."""

SELECT_OPTIONS = 25
OPTION_LABEL = 100
OPTION_VALUE = 100
PLACEHOLDER = 150

MODAL_TITLE = 45
MODAL_PARTS = 5
"""Components of a form, its introduction among them."""

MODAL_LABEL = 45
MODAL_HINT = 100
TEXT_INPUT = 4000
GROUP_OPTIONS = 10
"""Choices in a group of radio buttons or check boxes; a longer list is a menu."""

POST_TITLE = 100

COMMAND_TEXT = 6000
"""Characters of an option of a command."""

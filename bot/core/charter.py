"""What a mandate's two sides agreed on: what the CM may do alone, who handles what, whom to call at night."""

from __future__ import annotations

from dataclasses import dataclass

MAX_CHARTER = 3000
"""Characters of each part of a charter: what a form's field takes."""

MAX_CONTACTS = 30
"""Contacts of one mandate."""

MAX_TOPICS = 20
"""Topics of one contact."""

MAX_CONTACT = 200
"""Characters of a contact's name, or of how to reach them."""

MAX_TOPIC = 80
"""Characters of one topic."""


@dataclass(frozen=True, slots=True)
class Charter:
    """The agreement with a CM side. `free`: what needs nobody's leave. `holding`: the sentence that may be said while
    an answer is awaited; it is never a verdict."""

    text: str = ""
    holding: str = ""
    free: str = ""

    @property
    def empty(self) -> bool:
        """Whether nothing has been agreed on yet."""
        return not (self.text or self.holding or self.free)


NOTHING = Charter()
"""Nothing has been agreed on."""


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody who handles a matter in the CM's place: "complaints go to customer service". `topics`: the words by
    which the matter is known; `how`: how to reach them."""

    name: str
    how: str
    topics: tuple[str, ...]

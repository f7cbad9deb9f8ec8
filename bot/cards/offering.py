"""A form that nobody can be shown at once: a platform opens one only in answer to a click."""

from __future__ import annotations

from bot.core.card import Button, Card, Form, Paragraph, Tone, Weight
from bot.i18n.words import Words


def offer(form: Form, words: Words) -> Card:
    """A card for one person, with the button that opens the form. It holds nothing of what the form is about."""
    return Card(
        Tone.NEUTRAL,
        form.title,
        form.title,
        blocks=(Paragraph(words("form-offer")),),
        buttons=(Button(form.verb, form.target, words("form-open"), Weight.MAIN),),
    )

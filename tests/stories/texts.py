"""What people say in the stories, in both languages."""

from __future__ import annotations

from tests.stories.harness import CANARY, Both

SOCIAL = Both("Réseaux sociaux", "Social media")
"""The mandate of the sample company."""

VALENCE = Both(
    "Le nouveau parking de 80 places ouvre le 23 mars à Valence.",
    "The new 80-space car park opens on 23 March in Valence.",
)
MAY_WE_VALENCE = Both(
    "Peut-on dire que le nouveau parking de 80 places ouvre le 23 mars à Valence ?",
    "Can we say that the new 80-space car park opens on 23 March in Valence?",
)
VAISE = Both(
    "Un magasin ouvrira en juin à Vaise. Le bail n'est pas signé.",
    "A store will open in Vaise in June. The lease is not signed.",
)
MAY_WE_VAISE = Both("Peut-on annoncer le magasin de Vaise ?", "May we announce the store in Vaise?")
FABRE = Both(
    "Hélène Fabre est nommée directrice de la logistique.",
    "Hélène Fabre is appointed head of logistics.",
)
MAY_WE_FABRE = Both(
    "Peut-on dire que Hélène Fabre est nommée directrice de la logistique ?",
    "Can we say that Hélène Fabre is appointed head of logistics?",
)
SECRET = Both(
    f"Projet {CANARY} : rachat des épiceries Bonnard à Mâcon, signature en juin.",
    f"Project {CANARY}: takeover of the Bonnard groceries in Mâcon, signature in June.",
)
MAY_WE_SECRET = Both(
    "Peut-on parler du rachat des épiceries Bonnard à Mâcon ?",
    "May we speak of the takeover of the Bonnard groceries in Mâcon?",
)
CHESTNUTS = Both("Peut-on parler des marrons glacés de Privas ?", "May we speak of the candied chestnuts of Privas?")
CHESTNUTS_ARE_BACK = Both("Les marrons glacés de Privas sont de retour.", "The candied chestnuts of Privas are back.")

TOMORROW = Both("demain à 9h", "tomorrow 9:00")
YESTERDAY = Both("2026-03-15 09:00", "2026-03-15 09:00")
FRIDAY = Both("vendredi 20 mars 2026 à 18h", "20 March 2026 18:00")
ASKED_IN_VAIN = Both("Peut-on parler du club de pétanque de Tournon ?", "May we speak of the bowls club in Tournon?")

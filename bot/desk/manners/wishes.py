"""What a post wishes on a holiday, notes for the diary, and how it is signed: « Bonne Saint-Jean ! », "Save the date",
"Kind regards".

They tell nothing, and neither rejoice nor regret, so that they may stand beside a day of closing too. Folded text, a
whole sentence without its signs.
"""

from __future__ import annotations

import re

WISHES_EN = (
    r"(?:(?:(?:a )?(?:very )?(?:happy|merry|joyful) (?:new year|christmas|easter|holidays?|halloween|thanksgiving"
    r"|canada day|(?:mother|father)s day|st patricks day|st georges day|summer|spring|autumn|winter)|seasons greetings)"
    r"(?: (?:to (?:all|you all|everyone)|everyone|all|folks|friends))?)"
)
WISHES_FR = (
    r"(?:(?:une |un )?(?:tres )?(?:bonne|belle|joyeuse|excellente|bon|bel|joyeux|bonnes|belles|joyeuses) (?:fetes?"
    r"(?: (?:nationale|de fin d'annee|des (?:meres|peres|voisins)|du canada|de la saint-jean))?|annee|saint-jean"
    r"(?:-baptiste)?|rentree|saison|ete|hiver|printemps|noel|paques|halloween|saint-valentin|saint-patrick|14-juillet)"
    r"(?: (?:a (?:tous|toutes|vous)(?: et a? ?toutes)?|tout le monde|les amis))?)"
)
"""They tell of no day on which anything is open."""
SIGNED = (
    r"(?:(?:with )?(?:best|kind|kindest|warm|warmest) (?:wishes|regards)|yours (?:sincerely|faithfully|truly)"
    r"|(?:bien )?cordialement|bien a vous|(?:meilleures|sinceres) salutations)"
)
"""The last words of a letter."""
WISHES = re.compile(f"{WISHES_EN}|{WISHES_FR}")
NOTES = re.compile(
    r"(?:a )?vos agendas|notez la date|notez(?:-le)?(?: bien)?(?: dans (?:vos|votre) agendas?)?|a noter|petit rappel"
    r"|pour info|save the dates?|mark (?:your calendars?|the date)|(?:an? )?dates? for (?:your|the) diar(?:y|ies)"
    rf"|{SIGNED}|heads up|fyi|(?:bonjour|bonsoir|hello|hi)(?: (?:a (?:tous|toutes)|tout le monde|everyone|all|folks))?"
)

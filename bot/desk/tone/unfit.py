"""What a draft calls out that does not fit what it tells: "Drop in!" beside "by appointment", « C'est le grand jour ! »
beside a day to come, « Croisez les doigts ! » beside what is certain, "Cheers!" beside what is for children.

Each tells nothing beside most news, and there it says something that nobody approved. Folded text.
"""

from __future__ import annotations

import re

_COME = re.compile(
    r"\b(?:(?:drop|pop|swing|stop|nip) (?:by|in|over|round)|call in|come (?:along|over|by|on (?:over|down|by)"
    r"|and (?:say|see|meet|try|taste))|say (?:hi|hello)|join us|see you|(?:seeing|meeting|welcoming|greeting) you"
    r"|be there|who's (?:coming|in|joining)|are you (?:coming|in)|try it for yourself|tell (?:your friends|everyone)"
    r"|tag (?:a|your)|don't (?:miss|be shy)|not to be missed|spread the word|bring a friend"
    r"|venez|viens|passez nous|passez (?:dire|faire)|rejoignez|soyez (?:au rendez-vous|des notres|la)|vous attend\w*"
    r"|hate de (?:vous|te)|s'y (?:voit|retrouve)|se retrouve|au plaisir|qui (?:vient|est partant|sera la|en est)"
    r"|taguez|identifiez|passez le mot|faites passer|qu'on se le dise|parlez-en|n'hesitez pas|inscrivez-vous"
    r"|ne (?:ratez|manquez) pas)(?![a-z])"
)
_NOT_ALL = re.compile(
    r"\b(?:(?:sur|by|on) (?:rendez-vous|appointment|invitation)|appointment only|invite[- ]only|online|en ligne"
    r"|virtuel\w*|virtual\w*|visio\w*|zoom|members?|membres?|adherente?s?|societaires?|shareholders?|actionnaires?"
    r"|staff|personnel|salaries?|employees?|reserve(?:e|s|es|d)?|full|fully booked|complete?s?|huis clos"
    r"|closed doors|private|prive(?:e|s|es)?)(?![a-z])"
)
"""Who may come, and to what nobody comes."""
_THE_DAY = re.compile(
    r"\b(?:c'est le grand jour|on y est|nous y voila|it's here|here at last|today's the day"
    r"|the day (?:has come|is here)|le jour est (?:venu|arrive))(?![a-z])"
)
_NOW = re.compile(
    r"\b(?:aujourd'hui|ce (?:matin|midi|soir)|cet apres-midi|today|tonight|this (?:morning|afternoon|evening)|now"
    r"|maintenant|desormais|(?:est|sont|is|are) (?:enfin |finally |back |de nouveau )?(?:la|here|open|ouverte?s?|back"
    r"|arrivee?s?|disponibles?|available|en (?:ligne|service|vente|rayon))|has (?:opened|arrived|reopened)"
    r"|a (?:ouvert|rouvert)|vient d'\w+|just)(?![a-z])"
)
_LUCK = re.compile(r"\b(?:fingers crossed(?! (?:i|we) can)|crois(?:ez|e|ons) les doigts)(?![a-z])")
_CHANCE = re.compile(
    r"\b(?:finalist\w*|finale?s?|nomin\w+|shortlist\w*|selectionne\w*|concours|contest\w*|competition\w*|tirage\w*"
    r"|draw|raffle|tombola|prix|prize\w*|awards?|trophee\w*|jury|match\w*|course|race|candidat\w+|vote\w*|gagn\w+"
    r"|win|meteo|weather|esper\w+|hop(?:e|es|ing))(?![a-z])"
)
_ENROL = re.compile(r"\binscrivez-vous(?![a-z])")
_ENROLLED = re.compile(
    r"\b(?:inscri\w+|places?|concours|participe\w*|cours|stages?|ateliers?|formations?|camps?"
    r"|webinaires?|conferences?|colloques?|visites?)(?![a-z])"
)
_WITHOUT = re.compile(r"\b(?:sans|no|aucune|closes?|closed|fermees?|finies?|terminees?|completes?) inscription")
_TOAST = re.compile(
    r"\b(?:sante|tchin|cheers|bottoms up|a la (?:votre|tienne)|moderation|drink (?:responsibly|aware)|drinkaware"
    r"|responsibly)(?![a-z])"
)
_SOBER = re.compile(
    r"\b(?:enfants?|bebes?|ados?|adolescents?|jeunes|juniors?|eleves?|lyceens?|collegiens?|mineurs?|kids?|child(?:ren)?"
    r"|bab(?:y|ies)|teens?|teenagers?|pupils?|students?|under-\d+s?|schools?|ecoles?|sans alcool|alcohol[- ]free"
    r"|non[- ]alcoholic|0 ?%|clini\w+|hopita\w+|hospitals?|patients?|dependance\w*|addict\w*)(?![a-z])"
)
_PAIRS = ((_COME, _NOT_ALL), (_TOAST, _SOBER))


def unfit(draft: str, wording: str) -> bool:
    """Whether a draft says such a thing beside a wording that does not say it itself; both folded."""
    if any(said.search(draft) and beside.search(wording) and not said.search(wording) for said, beside in _PAIRS):
        return True
    if _ENROL.search(draft) and (not _ENROLLED.search(wording) or _WITHOUT.search(wording)):
        return True
    only = ((_THE_DAY, _NOW), (_LUCK, _CHANCE))
    return any(said.search(draft) and not said.search(wording) and not fits.search(wording) for said, fits in only)

"""What is said before an asking, and set apart from it: « Désolée de déranger, », "Silly question:", « Salut Marie, ».

Folded text.
"""

from __future__ import annotations

import re

from bot.desk.asking.askwords import says_for_whom, words_in
from bot.desk.asking.codas import PROVIDED
from bot.desk.asking.phrases import MAY
from bot.desk.text.lists import words_of

_WORDS = frozenset(
    words_of("""
    bon alors du coup ca y est donc re rebonjour bonjour salut coucou hello hi hey hiya yo yop ah oh euh eh bien en
    fait au right well ok okay so now um erm hmm actually just to be sure safe clear double checking check juste pour
    etre sur verif verification verifie verifier confirmation confirm confirmer validation une autre encore derniere
    petite question je avant de poster publier publication diffusion before i post publish one last final quick quickie
    q small silly stupid dumb daft bete con conne rapide vite urgent urgence asap please pls svp stp s il vous te plait
    sorry desole desolee deranger bother disturb rush the for you again more another thing simple mais but want a mini
    micro toute p'tite tite chose autre deuxieme 2e noon midi second seconde troisieme third howya mon ce good
    morning evening afternoon team la toutes tous tout monde et l equipe
    voila voici pis ben faque dis dites donc excuse excusez achaler valider certain certaine bref
    rassure rassurez reassure moi
    chase pain nag pester me right wait ooh hit cette fois alright guys folks hun lads vous de meme
    """)
)
_SAYS = frozenset(
    words_of("""
    bon alors coup est donc re rebonjour yo yop ah oh euh fait right well so now um erm hmm actually sure just checking
    check sur verif verification verifie verifier confirmation confirm confirmer validation question poster publier
    publication diffusion publish post quick quickie q silly stupid vite urgent urgence asap please pls svp stp plait
    sorry desole desolee more another autre one mais but howya evening bonjour salut coucou hello hi hey hiya pis ben
    faque
    excuse excusez achaler bref wait ooh valider again alright etre rassure rassurez reassure
    """)
)
_APART = re.compile(r"[a-z0-9' -]{2,60}?(?:\s*[,:!?…]+\s*|\s-\s| (?=(?:mais|but) ))(?:mais |but )?")
_ASKS = (
    rf"(?:{MAY}|est[- ]ce|c'est|c'tu|ca te|ca vous|is it|is there|are you|any chance|any objection|do i|do we"
    r"|pourriez|peux-tu"
    r"|pouvez)"
)
_SHORT = re.compile(
    rf"(?:bon|alors|du coup|donc|et|ok|okay|so|and|well|right|urgent|svp|stp|ok so|alors|please|pls) (?={_ASKS})"
    rf"|sinon,? (?={_ASKS})|urgent (?![:,!])"
    r"|(?:yo|wesh|heille|eille|oi) (?=(?:l[ea]s? |l'|on |je |j'|nos |notre |the |our |we |can ))"
)
_IN_YOUR_VIEW = re.compile(
    r"(?:(?:selon|d'apres) (?:vous|toi)|a (?:ton|votre) avis|in your (?:view|opinion)|(?:(?:j'ai|i have|i've"
    r"|juste) )?(?:un |a )?(?:petit |quick |small )?(?:doute|doubt)"
    rf"|what's the story|sans vouloir (?:vous |te )?(?:achaler|deranger|embeter)|(?:quick |just a )?(?:yes/no"
    rf"|yes or no)(?: question)?)\s*[,:]?\s+(?={_ASKS}|[a-z])"
)
_TO_SOMEONE = re.compile(
    r"(?:bonjour|salut|hello|hey|coucou|bonsoir|hi|hiya|rebonjour|good (?:morning|evening|afternoon)|morning)"
    rf" (?:les |la |the |a )?[a-z]+(?:[ -][a-z]+)?\s*[,!]+\s*(?=(?:petite question|{_ASKS}))"
)
"""A greeting by name, before what can only be an asking: « Bonjour Lyon ! La cave rouvre » names a place."""
_NOT_SURE = re.compile(
    r"(?:je (?:ne )?suis pas|j'suis pas|chuis pas|pas|i'm not|i am not|not) (?:quite |entirely |completely "
    r"|trop |tout a fait )?"
    rf"(?:sure?|certaine?)\s*[,:;.…]+\s+(?={_ASKS})"
)
_ASKED = re.compile(_ASKS)
_TELL_ME = re.compile(r"(?:(?:dites|dis)[- ]moi|tell me)\s*[,:]\s+(?=" + _ASKS + ")")
_MEANT_FOR = re.compile(
    r"(?<![a-z])(?:pour|for) (?!(?:etre|verif|confirm|valid|diffus|publi|poster|rassur|info|you|vous|toi)[a-z]*)"
)
"""« Pour toute question, le salon ouvre » tells for what; « une question pour l'équipe » does not."""
_MANNER = re.compile(
    r"(?:en (?:urgence|diffusion)|right now|again|before now|just the one|just for you|juste pour (?:vous|toi)"
    r"|(?:une )?autre(?: encore)?)\s*[,:!…]"
)
"""« En urgence, le camp accueille … » tells how."""
_HOURS = frozenset(words_of("midi noon"))
_ORDINALS = frozenset(words_of("deuxieme 2e second seconde troisieme third"))
_BRINGS = re.compile(r"[:!]\s*\Z")
_TELLING = frozenset(
    words_of(
        "another autre more last final derniere encore again sorry desole desolee urgent urgence confirmation safe"
        " evening bon good"
        " for"
    )
)
"""Before a colon they belong to what is said: « The last one: … », « Bon pour toute l'équipe : … »."""
_CHECKS = frozenset(words_of("question q check checking verif verification verifie quick quickie"))
_MOST = 9


def apart(head: str) -> int:
    """Where what is said before an asking, and set apart from it, ends; 0 if there is nothing such."""
    for pattern in (_SHORT, _TO_SOMEONE, _IN_YOUR_VIEW, _TELL_ME, _NOT_SURE, PROVIDED):
        if found := pattern.match(head):
            return found.end()
    found = _APART.match(head)
    if found is None:
        return 0
    words = words_in(found.group())
    asked, checks = _ASKED.match(head, found.end()), not _CHECKS.isdisjoint(words)
    brings = _BRINGS.search(found.group()) and not asked
    if says_for_whom(words) or (brings and _TELLING & {*words} and not checks):
        return 0
    if not asked and _MANNER.match(head):
        return 0
    if not checks and ((_HOURS & {*words}) or (_ORDINALS & {*words} and not asked)):
        return 0
    meant = _MEANT_FOR.search(found.group())
    if meant and not asked and _CHECKS.isdisjoint(words_in(head[: meant.start()])):
        return 0
    return found.end() if len(words) <= _MOST and _WORDS.issuperset(words) and not _SAYS.isdisjoint(words) else 0

"""What a draft rejoices at: an invitation or joy beside bad news, or "it's confirmed" beside a hope, says something."""

from __future__ import annotations

import re

from bot.desk.asking.frame import Manner, Matter
from bot.desk.manners.flourish import stated, uncheered
from bot.desk.text.fold import fold
from bot.desk.tone.postponed import goes_out_later
from bot.desk.tone.unfit import unfit
from bot.desk.tone.wellbeing import of_the_thing

_BAD = re.compile(
    r"\b(?:dead|died|dies|death|morte?s?|meurt|deces|decede\w*|recall\w*|rappel\w*|clos(?:e|es|ed|ing|ure)"
    r"|shut(?:s|ting|down|downs|ters?|tered|tering)?|ferme\w*"
    r"|fermons|leaks?|leaked|fuites?|fires?|incendies?|floods?|flooded|inondation\w*|accidents?|injur\w+|bless\w+|hurt"
    r"|strikes?|greves?|walkouts?|cancel\w*|annul\w+|delay\w*|retards?|report[ee]\w*|postpone\w*|sorry|desole\w*"
    r"|apolog\w+|excuses?|down|outages?|pannes?|indisponible\w*|unavailable|faults?|faulty|defects?|defauts?"
    r"|contamin\w+"
    r"|polluti?o?n?\w*|layoffs?|licenci\w+|cut|cuts|cutting|suppri\w+|suppression\w*|suspen\w+|sold out|complete?s?"
    r"|epuise\w*|late|attacks?|attaque\w*|breach\w*|escaped?|echappe\w*|leav(?:e|es|ing)|left|quitt\w+"
    r"|departs?(?! (?:a \d\d? ?(?:h|:)|de la gare|tou(?:te)?s les \d))|departures?"
    r"|retires?|retired|withdr\w+|retir\w+|victims?|victimes?|malade\w*|ill|sick|lost|perdu\w*|stolen|vole\w*|fined?"
    r"|perd(?:s|ent|re|ra|ront|ons)?|los(?:e|es|ing|s|ses)|pertes?|condamn\w+|convict\w*|guilty|coupables?|sentenced|jailed"
    r"|dismiss\w*|redundan\w+|sacked|fired|resign\w*|demission\w*|debts?|dettes?|deficits?|bankrupt\w*|faillites?"
    r"|liquidation|redressement|hack\w*|pirat\w+|cyber\w*|agress\w+|assault\w*|sanction\w*|cris[ie]s?"
    r"|prisons?|jail|turned away|s'en (?:va|vont)|step(?:s|ping)? down|met(?:tent)? fin"
    r"|(?:prix|tarifs?|loyers?|prices?|fees?|fares?|rents?) (?:\S+ ){0,4}?(?:pass(?:e|ent)|augment\w+|mont(?:e|ent)"
    r"|hauss\w+|ris(?:e|es|ing)|go(?:es)? up)|rais(?:e|es|ing) (?:\S+ ){0,2}?(?:prices?|fees?|fares?|rents?)|hausses?"
    r"|(?:laid|lay(?:s|ing)?) off|out of (?:order|service)|hors (?:service|d'usage)"
    r"|amende\w*|court|proces|tribunal|arret\w*|stop\w*|refus\w+|banned|interdi\w+|staff only|invitation)\b"
)
_GRAVE = re.compile(
    r"\b(?:missing|disparue?s?|disparitions?|drown\w*|noyade\w*|noyee?s?|wait(?:ing)? (?:list|times?|is|are)"
    r"|(?:liste|temps|delai)s? d'attente|risk\w*|risque\w*|avalanches?|smog|asbestos|amiante|rats?|measles|rougeole"
    r"|outbreaks?|epidemi\w+|virus|shortages?|short (?:of|in)|penuries?|manque(?:nt)?|burn(?:s|t|ed)|brul\w+"
    r"|(?:pay|wages?|salar(?:y|ies)|hiring|recruitment|budgets?|funding|grants?|pensions?|benefits)"
    r" (?:\S+ ){0,3}?fr[eo]e?z\w+"
    r"|gel(?:s|e|es|ee|ees|er|era|ons|ent)? (?:\S+ ){0,3}?(?:salaires?|embauches?|recrut\w+|budgets?|aides?"
    r"|subventions?|pensions?|retraites?|primes?|credits?)"
    r"|(?:salaires?|embauches?|recrut\w+|budgets?|aides?|subventions?|pensions?|retraites?|primes?|credits?)"
    r" (?:\S+ ){0,3}?gel(?:e|es|ee|ees|er)"
    r"|elimine(?:e|s|es)?|eliminated|knocked out|out of the (?:cup|race|tournament|competition)|battue?s?|beaten"
    r"|defeat\w*|defaites?|relegu\w+|relegated|prive(?:e|s|es)? (?:d'|de )|without (?:water|power|heat\w*)"
    r"|no (?:water|power|heating|electricity)|(?:power|water) cuts?|coupures?|devie(?:e|s|es)?|diverted"
    r"|perturbe\w*|disrupted|disruption\w*|hospitalis\w*|in hospital|lawsuits?|sued|plaintes?|widow\w*"
    r"|veu(?:f|fs|ve|ves)"
    r"|homeless|sans-abri|suspect(?:e|s|es|ed)?|bans|a ban|blames?|carton rouge|red card|treatment|sursis"
    r"|funer\w+|obseques|mourning|deuil|cold snap|grand froid|heatwaves?|canicules?|tempetes?|storms?"
    r"|violen\w+|harass\w*|harcel\w+"
    r"|suicid\w+|evacu\w+|danger\w*|warn(?:s|ed|ing)|war|guerre|bomb\w*|attentats?|terroris\w+|kidnap\w*"
    r"|abus(?:e|es|ed)|collaps\w+|effondr\w+|crash\w*|evict\w+|expuls\w+|bedbugs?|punaises?|salmonell\w+|listeri\w+|legionell\w+"
    r"|e\.? coli|toxi(?:c|que|n)\w*|poison(?:s|ed|ing)|intoxi\w+"
    r"|(?:came|finish\w*|placed|finit|finissent) (?:last|dernier\w*)"
    r"|(?:results?|use|sales|attendance|visitors|ventes|frequentation|resultats) (?:\S+ ){0,7}?"
    r"(?:fell|dropp?(?:s|ed)?|plunged?|baiss\w+|recul\w+|chut\w+))\b"
)
"""Where people may be hurt, lost or worse off, beside which nobody rejoices or says "See you there!"."""
_CLOSED_THEN = re.compile(
    r"\b(?:est|sont|sera|seront|serons|sommes|is|are|be) (?:closed|ferme(?:e|s|es)?)\b"
    r"(?!.{0,40}(?:definitiv|for good|for ever|permanent|pour (?:toujours|de bon)))"
)
"""What is closed on a holiday, beside which one may wish a good one."""
_UNSURE = re.compile(
    r"\b(?:etudi\w+|esper\w+|hop(?:e|es|ing)|plan(?:s|ned|ning)?|projet\w*|envisag\w+|prev\w+|test\w*|trial\w*"
    r"|beta|pilot\w*"
    r"|finalist\w*|nomin\w+|shortlisted|pourrai\w+|devrai\w+|could|may|might|should|possibl\w+|probabl\w+|provis\w+"
    r"|under study|candidat\w+|aim(?:s|ed|ing)?|vis(?:e\w*|ons|ions|iez|ait|aient|ant)|peut-etre|perhaps|soon"
    r"|bientot)\b"
)
_SURE = re.compile(
    r"\b(?:officiel\w*|official\w*|confirm\w+|felicitations|bravo|congrat\w*|well done|c'est parti|done|gagne|won"
    r"|hourra|hooray)\b"
)
_OPEN = re.compile(
    r"\b(?:etudi\w+|a l'etude|under study|stud(?:y|ies|ied|ying)|envisag\w+|consider\w*|examin\w+|esper\w+"
    r"|hop(?:e|es|ing)|provis\w+|tentative\w*|likely|possibl\w+|probabl\w+|peut-etre|perhaps|pourrai\w+"
    r"|to be confirmed|tbc|a confirmer)\b"
)
"""What leaves a thing open: whoever confirms it says more."""
_CONFIRMS = re.compile(
    r"\b(?:confirm\w*|officiel\w*|officialis\w+|official\w*|certain\w*|acknowledg\w+|vrai|true)"
    r"\b"
)


_STANDING = re.compile(
    r"\b(?:officiel\w*|officialis\w+|official\w*|approu\w+|approv\w+|valid\w+|feu vert|green light|go-ahead|permis\w*"
    r"|permitted|autoris\w+|allowed|cleared|signed off|embargo\w*|oppose\w*|coince|bloque|empeche|stopping|preventing"
    r"|against|contre|encontre|accord|c'est (?:bon|beau|ok)|on est bons?|a yes|le (?:bon )?moment|the right time"
    r"|too (?:soon|early)|trop tot|secret|confidentiel|under wraps)\b"
)
"""What asks for leave, or whether the thing itself has it: « la fusion, c'est approuvé ? »."""
_UNSETTLED = re.compile(
    r"\b(?:embargo\w*|refus\w+|reject\w*|rejet\w*|oppos\w+|contest\w+|interdi\w+|banned|prohibited|forbid\w*"
    r"|suspen\w+|bloqu\w+|blocked|on hold|permis|permits?|permission|autoris\w+|authoris\w+|authoriz\w+|approu\w+"
    r"|approv\w+|valide\w*|feu vert|green light|go-ahead|en attente|attendons|awaiting|waiting for|pending"
    r"|sous reserve|subject to|depend\w*|recours|appeal\w*|under study|a l'etude|etudi\w+|envisag\w+"
    r"|vot(?:e|es|er|era|ee|ed|ing)|not allowed|not permitted|secret\w*|confidenti\w+)\b"
)
"""Where a wording tells of that, a yes would answer it."""
_AILING = re.compile(
    r"\b(?:out of (?:order|service|use)|hors (?:service|d'usage)|pannes?|repar\w+|repair\w*|being \w+ed|en cours"
    r"|a l'arret|ferme(?:e|es|s)?|closed|shut|retards?|delay\w*|suspen\w+|test\w*|analys\w+|control\w+|inspect\w+"
    r"|monitor\w*|surveill\w+|contamin\w+|rappel\w+|recall\w*|travaux|revis\w+|verifi\w+|chec\w+|impression"
    r"|examin\w+|review\w*|debat\w*|discut\w+|discuss\w*|negoci\w+|negotiat\w+|talks|soumis\w*|soumet\w*"
    r"|doi(?:t|vent)|must|needs?|requir\w+|enquet\w+|investigat\w+|possibl\w+|litige\w*|disput\w+)\b"
)
"""What a thing is that may not be well, or settled: a yes would say that it is."""
_IS_IT_WELL = re.compile(
    r"\b(?:ca (?:marche|roule|part|sort|passe|joue|tourne|se (?:fait|joue))|does (?:it|this|that) work|running|works"
    r"|is (?:it|this|that) (?:ok|okay|fine|good|alright|all right|on|live|out|safe|clear)|(?:all |is (?:it|that) )?fine"
    r"|all right|alright|all good|good to go|all clear|c'est (?:bon|fait|ok|valide|officiel|signe|possible|vrai|sur)"
    r"|(?:aucun|pas de) (?:souci|probleme|trouble)s?|no (?:problem|worrie|issue)s?|rien (?:ne |n')?(?:s'y )?oppose"
    r"|rien contre|approved|confirmed|signed off|official|agreed|cleared|correct|true|vrai|right|eh|hein|yes or no"
    r"|oui ou non|info (?:sure|officielle)|jouable|faisable|possible|on (?:lance|y va))\b"
)
_REJOICES = re.compile(
    r"\b(?:celebrat\w+|celebr\w+|brag\w*|boast\w*|crow|love|shout\w*|cheer|big up|felicit\w+|congrat\w*|bravo"
    r"|fet(?:e|er|ons)|vant\w+|rejoui\w*|proud|fiers?)\b"
)


_AMISS = re.compile(
    r"\b(?:cloche|coince|(?:ca|qui|qqch|chose) bloque|ca gene|(?:stopping|preventing|blocking|against) (?:it|this|that)"
    r"|chose a (?:changer|corriger|redire|modifier)|(?:changer|corriger|modifier|ajouter)i?e[sz]"
    r"|you'd (?:change|tweak|fix|add)"
    r"|coast clear|(?:do|have) we (?:have|got)? ?the [a-z-]+(?![a-z-])(?! to(?![a-z]))"
    r"|(?:launch|release) (?:it|this|that|them|these|those)"
    r"|l[ea]s? (?:sortir|lancer|lacher|sors|lance|lache))\b"
)
"""What may be asked of the thing itself: « le pont, quelque chose cloche ? », "our app, can I launch it?"."""
_GIVES_OUT = re.compile(
    r"\b(?:poste[rz]?|publie[rz]?|publions|postons|partage[rz]?|diffuse[rz]?|relaye[rz]?|mettre|mets|mette|glisse|cale"
    r"|insere|integre|place|epingle|utilise[rz]?|use|post|posting|publish|publishing|share|sharing|upload|put|stick"
    r"|drop|pop)\b"
)
_ITSELF = re.compile(
    r"(?:l[ea]s? |l'|notre |nos |ces? |cette |des |une? |the |our |this |these |all |your )*"
    r"(?:(?!(?:of|de|du|des|d)[ '])[\w'-]+ ){0,2}?"
    r"(?:photos?|videos?|images?"
    r"|clips?|enregistrements?|recordings?|footage|screenshots?|captures?|listes?|lists?|rapports?|reports?|discours"
    r"|speech(?:es)?|documents?|lettres?|letters?|contrats?|contracts?|comptes|accounts|factures?|invoices?|plans?"
    r"|courriels?|e-?mails?|mails?|dossiers?|donnees|data|sms|noms|names|adresses?|address(?:es)?)"
    r"(?= (?:of|from|by|on|for|du|des|sur) | (?:de |d')|\Z)"
)
"""What would be given out itself: « poster les photos de la foire »."""
_OUT = re.compile(r"\b(?:en ligne|online|disponibles?|available|publi\w+|out|paru\w*|sort(?:i|ie|is|ies|ent)?)\b")


_NAMES = re.compile(r"(?<=\w )[A-ZÀ-Ý][a-zà-ÿ]+")
"""« Nora Flood » is no flood."""
_RECALLS = re.compile(r"\b(?:rappel\w+|recall\w*)\b")
_PRODUCT = re.compile(
    r"(?:l[ea]s? |l'|notre |nos |ces? |cette |des |une? |the |our |this |these |all )*(?:lots?|modeles?|produits?"
    r"|vehicules?|voitures?|velos?|series?|references?|articles?|batch(?:es)?|models?|products?|cars?|cremes?"
    r"|creams?|fromages?"
    r"|cheeses?|jouets?|toys?|laits?|milks?|medicaments?|vaccins?|vaccines?)\b"
)


def asks_otherwise(shown: str, matter: Matter, wording: str) -> bool:
    """Whether a question asks of a thing what the wording does not tell: to confirm what it leaves open (« confirmer la
    fermeture », only studied), to withdraw what is on sale (« rappeler le lot 12 »), to rejoice at bad news, to
    give out what it only names (« poster les photos »), or whether the thing is well, or granted where the wording
    tells of that (« l'embargo est levé ? »)."""
    if matter.manner is not Manner.SUBJECT:
        return False
    asking, told = fold(shown.replace(matter.body, " ")), fold(wording)
    if of_the_thing(asking, subject=True):
        return True
    if _RECALLS.search(asking) and _PRODUCT.match(fold(matter.body)) and not _RECALLS.search(told):
        return True
    if _GIVES_OUT.search(asking) and _ITSELF.match(fold(matter.body)) and not _OUT.search(told):
        return True
    pairs = ((_OPEN, _CONFIRMS), (_UNSETTLED, _STANDING), (_OPEN, _STANDING))
    if _AILING.search(told) and _IS_IT_WELL.search(asking) and not _AILING.search(fold(matter.body)):
        return True
    if _REJOICES.search(asking) and _is_bad(fold(_NAMES.sub(" ", wording))):
        return True
    return bool(_AMISS.search(asking)) or any(of.search(told) and asks.search(asking) for of, asks in pairs)


def _is_bad(told: str) -> bool:
    return bool(_BAD.search(told) or _GRAVE.search(told))


_SPEECH = re.compile(r"[«»“”\"]|:\s")
_ASKED = re.compile(r"(?<=[»”\"])[^«»“”\".!?…]*\?\s*\Z")
"""What is asked behind a draft: "Happy with that?" is no joy."""
_CLAIMS_SURE = re.compile(
    r"(?:\A|[«»“”\".!?:]) *(?:(?:it's|it is|that's|c'est|voila) )?(?:now |enfin |bien )?"
    r"(?:officiel\w*|official\w*|confirmed|confirme|done|gagne|won) *[!.]"
)
"""A sentence of a draft, which may also pass for a greeting."""


_JOYFUL = re.compile(
    r"\b(?:thrilled|delighted|excited|heureux|heureuses|ravie?s?|contente?s?|fiers|fieres"
    r"|fierte|joie|joy|bonheur|smiles|sourire|aux anges|petit nuage|cloud nine|jubil(?:e|ons)|beaming|grinning"
    r"|(?:avec|grand) plaisir"
    r"|(?:happy|pleased|glad|proud) to (?:announce|share|say|tell|confirm)"
    r"|(?:belle|bonne|super|excellente|grande|lovely|great|good|happy|exciting|fantastic|big) (?:nouvelle|news)"
    r"|(?:garder|keep) (?:ca|cela|this|it) (?:pour nous|to ourselves))(?![a-z])"
)
_LESS = re.compile(
    r"\b(?:n'\w+|ne|pas|plus (?:de|d')|no|not|never|none|nothing|\w+n't|cannot|without|sans|instead|au lieu|against"
    r"|contre|unsafe|unfit|impropre\w*|deconseill\w*|positi(?:ve|f)s?|absente?s?|absences?|away|rejet\w*|reject\w*"
    r"|renonc\w*|abandon\w*|scrap\w*|drops?|axe[ds]?|part(?:ent|ira|iront)?|ends?|ended|ending|goes up|going up"
    r"|tolls?|peages?|taxe?s?|ralenti\w*|slow\w*|limit\w*|restrict\w*|reduc\w*|reduit\w*|fewer|less|moins|only"
    r"|seulement|until further)(?![a-z])"
)
"""What may be a loss to somebody, at which nobody is to rejoice unasked."""


def cheers_otherwise(shown: str, wording: str) -> bool:
    """Whether a question or draft has a sentence that states nothing, and that beside this wording does."""
    folded, added = fold(wording), fold(shown)
    if unfit(added, folded) or goes_out_later(shown) or (_SPEECH.search(shown) and of_the_thing(added, subject=False)):
        return True
    if _UNSURE.search(folded) and _CLAIMS_SURE.search(added) and not _SURE.search(folded):
        return True
    if _JOYFUL.search(added) and not _JOYFUL.search(folded) and (_is_bad(folded) or _LESS.search(folded)):
        return True
    spoken = _SPEECH.split(_ASKED.sub("", shown))  # else « Hooray!" ok? » is one sentence, and « Post: Hooray! »
    bad = _is_bad(_CLOSED_THEN.sub(" ", folded))
    spoken = [uncheered(each, wished=not bad) for each in spoken]
    if all(stated(each, draft=True) == each for each in spoken):
        return False
    return _is_bad(folded) or bool(_UNSURE.search(folded) and _SURE.search(added) and not _SURE.search(folded))

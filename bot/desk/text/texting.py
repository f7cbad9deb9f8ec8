"""How people type in haste, or as they speak, spelt out: « jpeux », « cest tu bon », « esque », "can u", "cud i".

Only what is no word of French or English, or can be none where it stands, and no name: the matter of a question says
the same before and after.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial

from rapidfuzz.distance import OSA

from bot.desk.text.fold import fold
from bot.desk.text.lists import words_of
from bot.desk.text.telltales import as_one
from bot.desk.text.words import is_english_word, is_real

_Plain = Callable[[re.Match[str]], str]
_Step = tuple[re.Pattern[str], tuple[tuple[re.Pattern[str], _Plain], ...]]
_AFTER_JE = frozenset(
    words_of("""
    peux peu peut pe pouvais pourrais pourai pourais pourrai veux veu voudrais voudrai vais va dois suis souhaite pense
    pensais compte comptais fais fait mets met dis dit le la les leur lui vous te reponds repond confirme partage
    partaje repartage publie publi poste reposte relaie relaye relance lance balance lache programme planifie prepare
    propose precise rappelle rapelle raconte mentionne diffuse donne communique parle garroche pitche pitch colle
    glisse place tweete tague tag tease teaze vante crie signale note cale sors fonce patiente
    """)
)
"""What stands after a « j' », or a bare j, that is « je »."""
_AFTER_J = frozenset(
    words_of("""
    annonce anonce annoncerais envoie envoi envoye aimerais aimerai aurais avais ai ecris ecrit evoque affiche ajoute
    attends attend explique indique insere integre utilise epingle embarque en
    """)
)
"""What stands after one that is « j' »."""
_GLUED_J = re.compile(r"(?<![\w'-])j'?([a-z]{2,12})(?![\w'])")
_PLAIN = {
    "cest": "c'est", "ces tu": "c'est-tu", "ces bon": "c'est bon", "ces ok": "c'est ok", "ces correct": "c'est correct",
    "esque": "est-ce que", "eske": "est-ce que", "esce que": "est-ce que", "es ce que": "est-ce que",
    "est ce que": "est-ce que", "estce que": "est-ce que", "est-ceque": "est-ce que", "est ce qu'": "est-ce qu'",
    "ke": "que", "koi": "quoi", "kan": "quand", "qd": "quand", "qqun": "quelqu'un", "qq1": "quelqu'un",
    "qqn": "quelqu'un", "ds": "dans", "pdt": "pendant", "mtn": "maintenant", "mnt": "maintenant",
    "ajd": "aujourd'hui", "auj": "aujourd'hui", "slt": "salut", "bjr": "bonjour", "bsr": "bonsoir",
    "sil vous plait": "svp", "s'il vous plait": "svp", "sil te plait": "stp", "s'il te plait": "stp",
    "si vous plait": "svp", "silvouplait": "svp", "sivouplait": "svp", "siouplait": "svp", "svpl": "svp",
    "plz": "please", "pliz": "please", "plse": "please", "cud": "could", "shud": "should", "wud": "would",
    "shal i": "shall i", "shal we": "shall we", "alrite": "alright", "allrite": "alright",
    "2day": "today", "2moro": "tomorrow", "2morrow": "tomorrow", "2nite": "tonight", "tonite": "tonight",
    "alrigt": "alright", "alrght": "alright", "alowed": "allowed", "welcom": "welcome", "aight": "alright",
    "wld": "would", "menshun": "mention", "ces correc": "c'est correct", "correc": "correct",
    "abt": "about", "b4": "before", "nxt": "next", "wknd": "weekend", "wkend": "weekend", "thru": "through",
    "tht": "that", "evry": "every", "teh": "the", "hte": "the", "wiht": "with", "wth": "with", "undr": "under",
    "tlj": "tous les jours", "ts les": "tous les", "toute les": "toutes les",
    "jsqu'au": "jusqu'au", "jsqu'a": "jusqu'à", "jsqu'aux": "jusqu'aux", "jsq'au": "jusqu'au", "jsq au": "jusqu'au",
    "jsqau": "jusqu'au", "jsquau": "jusqu'au", "juska": "jusqu'à", "lmettre": "le mettre", "ldire": "le dire",
    "lposter": "le poster", "lpublier": "le publier", "lpartager": "le partager", "cna i": "can i", "cna we": "can we",
}  # fmt: skip
_SPELT = re.compile(
    rf"(?<![\w'@#./-])(?:{'|'.join(re.escape(word) for word in sorted(_PLAIN, key=len, reverse=True))})(?![\w'-])"
)
_DETERMINED = r"l[ea]s?(?= )|l'|une?(?= )|des(?= )|nos(?= )|notre(?= )|\d|deux |trois |quatre |cinq |six |sept |huit "
_DAYS = "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
_RAW = (
    (re.compile(r"(?<![\w'-])[Cc]é(?=[ ?!.,]|\Z)"), "c'est"),
    (re.compile(r"(?<![\w/])w/(?!(?:o|out|in|e|end|c|k)(?![a-z])) ?(?=\w)"), "with "),
    (re.compile(r"(?<=\w) \+ (?=(?:l[ea]s?|une?|des|du|nos|notre|the|our) |l')"), " et "),  # read as "and" too
    (re.compile(r"(?<![\d.,])(\d+) ?€ ?(\d\d)(?!\d)"), r"\1,\2 €"),
)
"""What is no word, or no figure, as it is typed: « cé bon », "w/ a band", « 34€50 »."""
_BESIDE = tuple(
    (re.compile(rf"(?<![\w'-]){pattern}(?![\w'-])"), plain)
    for pattern, plain in (
        (
            r"(?P<it>sa)(?= (?:te|vous|va|suffit|irait|ira|peut)\b| (?:passe|marche|roule|joue|colle|part)\s*\?*\Z)",
            "ça",
        ),
        (r"je (?:l[ea]s? )?(?P<it>met)", "mets"),
        (r"pe(?:u[xt]?)? (?:l[ea]s? )?(?P<it>metre)", "mettre"),
        (r"(?:can|may|will|could|would|do|if|r|are) (?P<it>u)", "you"),
        (r"(?P<it>r)(?= (?:you|we|u)\b)", "are"),
        (r"(?:ok|okay|good|fine|alright|cool) (?P<it>2)(?= [a-z])", "to"),
        (r"[a-z]+ (?P<it>w)(?= [a-z]{2,})", "with"),
        (r"(?P<it>ur)(?= (?:ok|okay|go|approval|side|end)\b)", "your"),
        (r"(?P<it>cn)(?= (?:i|we|u|you)\b)", "can"),
        (r"(?P<it>im)(?= (?:ok|okay|good|fine|allowed|free|clear|happy) (?:to|2)\b)", "i'm"),
        (r"(?:is|s) (?P<it>tht)", "that"),
        (
            r"(?:ok|okay|fine|good|alright) (?P<it>too)(?= (?:post|share|publish|announce|mention|say|use|tweet)\b)",
            "to",
        ),
        (r"(?P<it>gud)(?= (?:to|2|for)\b)", "good"),
        (r"(?:can|could|may) (?:i|we) (?P<it>pst)", "post"),
        (r"(?:(?:can|could|may) (?:i|we)|(?:ok|okay|alright|fine) to) (?P<it>ment(?:on|oin))", "mention"),
        (r"p(?:eu|eux|eut|uis-je|eut-on)(?:[- ]?tu)? (?:l[ea]s? )?(?P<it>dir)", "dire"),
        (r"correcte? de (?:l[ea]s? )?(?P<it>dir)", "dire"),
        (r"(?P<it>es que)(?= (?:je|on|c'est|tu|vous|nous)\b)", "est-ce que"),
        (r"(?P<it>vou)(?= (?:valide|confirme|pouvez|etes|avez)[a-z]*)", "vous"),
        (rf"(?P<it>ac)(?= (?:{_DETERMINED}))", "avec"),
        (r"(?<!le )(?<!du )(?<!un )(?P<it>ki)(?= [a-z])", "qui"),
        (
            rf"(?<!tant )(?<!au )(?<!en )(?<!de )(?<!le )(?<!du )(?<!qui )(?P<it>pis)(?= (?:{_DETERMINED}|{_DAYS}))",
            "et",
        ),
        (rf"(?P<it>tout)(?= les (?:jours|soirs|matins|midis|mois|ans|(?:{_DAYS})s)\b)", "tous"),
        (r"(?P<it>co[sz]|cuz|becuz|bcos)(?= of )", "because"),
        (r"(?:can|could|may) (?:i|we) (?P<it>sh[ea]i?re?)", "share"),
        (r"(?P<it>tt)(?= (?:le monde|est|va|de suite|bon|ca|cela)\b)", "tout"),
    )
)
"""What is a slip, or short for another word, beside these words only."""
_TU = re.compile(
    r"(?<![\w'-])(?:j'|je |on |c'|ca )(?:(?:le|la|les|lui|leur|vous|te|en|y) |l')*[a-z]+"
    r"(?P<it>-t[uy]|(?<=peu) tu|(?<=peu[xt]) ?tu|(?<=c'est) tu)(?![\w'-])"
)
"""« on le crie-tu ? », « c'est-tu beau ? »: the « tu » that only asks, in Québec."""


_VERBS_EN = words_of("publish announce mention schedule share post tweet repost retweet")
_VERBS = words_of(
    "publish announce mention schedule publier partager annoncer poster diffuser relayer mentionner confirmer"
    " communiquer nommer balancer evoquer envoyer"
    " programmer republier repartager"
)
_ELIDED = tuple(verb for verb in words_of("annoncer envoyer ecrire afficher evoquer utiliser ajouter affirmer"))
_TO_TELL = re.compile(
    r"(?<![\w'-])(?:(?P<en>(?:can|cn|may|could|shall|should|cud) (?:i|we) "
    r"|(?:ok|okay|alright|good|fine|safe|allowed|cool) (?:to|2|too|for) )"
    r"|p(?:e|eu|eux|eut|uis-je|eut-on)(?:[- ]?tu)? (?:l[ea]s? |l'|en )?"
    r"|(?:ok|bon|pret|droit|accord) (?:pr|pour|de) (?:l[ea]s? )?)"
    r"(?P<it>[a-z]{4,13})(?![\w'-])"
)
"""Where a verb of telling stands, which may be misspelt."""
_LONG = 4
"""Letters from which on a word that begins a sentence is no name: « Ke Jie », "Mtn"."""
_HELLOS = frozenset(words_of("slt bjr bsr plz cud wud"))
_BEGINS = re.compile(r"(?:\A|[.!?:;,«»\"“”)])\s*\Z")
"""Where a capital names nobody: at the beginning of a sentence."""


def spelt_in_full(text: str) -> str:
    """The text with what is typed in haste, or glued together, as it is spelt."""
    for pattern, plainly in _RAW:
        text = pattern.sub(plainly, text)
    folded = fold(text)
    for guard, steps in _STEPS:
        if guard.search(folded):
            for pattern, plain in steps:
                put = _put(text, folded, pattern, plain)
                if put != text:
                    text, folded = put, fold(put)
    return text


def _always(plain: str, _: re.Match[str]) -> str:
    return plain


def _je(glued: re.Match[str]) -> str:
    word, after = glued.group(), glued[1]
    if after in _AFTER_JE and ("'" in word or not is_real(word)):
        return f"je {after}"
    return f"j'{after}" if after in _AFTER_J and not is_real(word) else word


def _verb(word: str, *, english: bool) -> str:
    """The verb of telling that a word, which is none, is one letter away from; `english`: after English words, where
    « menton » is none either."""
    if english and not is_english_word(word):
        near = _one_away(word, _VERBS_EN)
        if near:
            return near
    if is_real(word):
        return word
    if word[0] == "l" and (verb := _one_away(word[1:], _ELIDED)):
        return f"l'{verb}"
    said = _one_away(word, tuple(verb.removesuffix("r") for verb in _VERBS))  # « anoncé »
    return _one_away(word, _VERBS) or (f"{said}r" if said.endswith("e") else word)


def _one_away(word: str, verbs: Sequence[str]) -> str:
    near = [verb for verb in verbs if verb[0] == word[0] and OSA.distance(verb, word, score_cutoff=1) <= 1]
    return near[0] if len(near) == 1 else ""


def _put(text: str, folded: str, pattern: re.Pattern[str], plain: _Plain) -> str:
    """The text with what the pattern finds in it, folded, spelt as `plain` says; words with a capital may be names."""
    parts, at = [], 0
    for found in pattern.finditer(folded):
        it = "it" if "it" in pattern.groupindex else 0
        (start, end), spelt = found.span(it), plain(found)
        capital = any(char.isupper() for char in text[start:end])
        if spelt == found[it] or (capital and (text[start + 1 : end] != text[start + 1 : end].lower())):
            continue
        if capital and (
            (end - start < _LONG and found[it] not in _HELLOS) or not _BEGINS.search(text[max(0, start - 3) : start])
        ):
            continue
        parts += [text[at:start], spelt]
        at = end
    return "".join((*parts, text[at:])) if parts else text


def _step(
    pattern: re.Pattern[str], plain: _Plain
) -> tuple[re.Pattern[str], tuple[tuple[re.Pattern[str], _Plain], ...]]:
    return pattern, ((pattern, plain),)


_STEPS: tuple[_Step, ...] = (
    _step(_GLUED_J, _je),
    _step(_TO_TELL, lambda found: _verb(found["it"], english=bool(found["en"]))),
    _step(_SPELT, lambda found: _PLAIN[found.group()]),
    (
        as_one(*(pattern for pattern, _ in _BESIDE)),
        tuple((pattern, partial(_always, plain)) for pattern, plain in _BESIDE),
    ),
    _step(_TU, lambda _: ""),
)
"""Each with a pattern that tells whether any of it has anything to do."""

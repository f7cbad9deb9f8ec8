"""A question whose mark was left out: « puis-je annoncer que la halle rouvre », "am i free to post that it reopens".

Only what begins as no statement does: a verb before its subject, « est-ce que », leave asked for.
"""

from __future__ import annotations

import re

from bot.desk.text.fold import clean, fold

_LEAVE = r"(?:ok|okay|allowed|free|good|fine|clear(?:ed)?|safe|alright|all right|permitted|happy|right)"
_HELLO = (
    r"(?:(?:bonjour|bonsoir|salut|slt|bjr|coucou|hello|hi|hey|hiya|allo|good morning|morning|heille|yo|svp|stp|please"
    r"|pls|dis|dites|donc|alors|question)(?: (?:l'equipe|a tous|tout le monde|team|all|everyone|there))?[\s,!.:;-]+)?"
)
_TELLING = (
    r"(?:dire|annoncer|ecrire|publier|poster|partager|mentionner|communiquer|relayer|diffuser|parler|confirmer"
    r"|repondre|preciser|rappeler|evoquer|mettre|affirmer|indiquer|expliquer|programmer)"
)
_BEGINS = re.compile(
    rf"\W*{_HELLO}(?:"
    r"est[- ]ce qu(?:e |')|puis-je |peut-on |pouvons-nous |pourrait-on |pourrais-je |pourrions-nous |ai-je le droit "
    r"|a-t-on (?:le droit|le feu vert) |(?:peux|pourrais)-tu |(?:pouvez|pourriez)-vous |voyez-vous |sauriez-vous "
    r"|savez-vous si |sais-tu si "
    r"|(?:tu es|vous etes|t'es|es-tu|etes-vous) (?:ok|d'accord|bons?|partante?s?) (?:pour que|si) (?:je |j'|on )"
    r"|(?:est-ce |c'est |c |cest )?(?:ok|bon|d'accord|correct) si (?:je |j'|on )"
    r"|(?:ca|cela) (?:te|vous) (?:va|convient|derange|gene|irait) si (?:je |j'|on )"
    rf"|(?:je|j'|on) (?:peux|peut|pe|peu)(?: ?-?tu)? (?:l[ea]s? |l'|en )?{_TELLING}(?: (?:que|ke) | qu'|\s*:)"
    rf"|(?:can|may|could|cud|shall) (?:i|we) (?!but )|(?:am i|are we) {_LEAVE} (?:to|if) "
    rf"|(?:is it|is that|would it be) {_LEAVE} (?:to|if|for) |would you (?:be (?:happy|ok|okay|fine)|mind) "
    r"|do you mind if |(?:do|did) (?:i|we) (?:have|get) (?:the )?(?:ok|okay|green light|go-ahead|permission) to "
    r"|is it (?:true|correct|right|public|official) that |can you confirm (?:that )?|could you confirm (?:that )?"
    r")"
)
_REACH = 120
"""Characters in which a question begins."""


def marked(text: str) -> str:
    """The text, with a question mark at its end if it is a question that has none."""
    if "?" in text or not _BEGINS.match(fold(clean(text[:_REACH]))):
        return text
    return f"{text.rstrip(' .!')} ?"

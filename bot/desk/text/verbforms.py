"""Verb forms that no ending gives away, all folded; none of any one company's business."""

from __future__ import annotations

from bot.desk.text.lists import words_of

FRENCH = frozenset(
    words_of("""
    ouvre ouvrent ouvrons ouvrez sort sortent part partent vient viennent tient tiennent fait font met mettent prend
    prennent dit disent voit voient recoit recoivent offre offrent devient deviennent rejoint rejoignent propose
    reprend reprennent permet permettent connait connaissent accueille accueillent cherche existe coute coutent passe
    passent reste restent arrive arrivent commence commencent finit revient reviennent quitte lance sert servent
    fournit comprend comprennent contient contiennent obtient obtiennent maintient maintiennent soutient soutiennent
    appartient intervient interviennent atteint atteignent dort dorment suit suivent poursuit poursuivent vit vivent
    ecrit ecrivent inscrit inscrivent interdit interdisent elit elisent suffit suffisent construit construisent
    reduit reduisent produisent conduisent traduit introduit plait sait savent vaut valent veut veulent prevoit
    prevoient boit boivent croit croient meurt meurent courent parcourt vend vendent rend rendent perd perdent attend
    attendent entend repond repondent descend descendent defend defendent correspond depend dependent suspend
    apprend apprennent surprend entreprend bat battent remet remettent promettent transmet transmettent admet
    admettent soumet nait naissent parait paraissent apparait disparait disparaissent refait refont convient
    provient proviennent previent retient detient detiennent entretient acquiert acquierent double doublent
    dessert ment conclut inclut exclut resout fond tend vainc craint eteint contraint convainc percoit concoit promet
    decrit detruit requiert requierent acquierent conquiert conquierent rompt interrompt emeut emeuvent meuvent absout
    absolvent satisfont satisfait defont moud cree creent recree recreent recut recurent obtint obtinrent vint vinrent
    seduit revet concourt refond reconduit reintroduit pourvoit accourt pleut predit mord meut redit reecrit detend
    apercoit pretend repart ressent survit revoit etend prescrit deduit reconstruit proscrit tord pend luit corrompt
    entrevoit secourt encourt reelit contint prevint reprit nie nient tue tuent ose osent lie lient
    prit prirent dut durent fit firent mirent eut eurent tint tinrent
    """)
)
"""Finite forms of French verbs that are seldom nouns."""

FRENCH_OR_NOUN = frozenset(
    words_of("""
    produit conduit court lit point cuit peint joint fuit rit recrute marche visite poste ferme livre porte portes
    cuisine balade balades rencontre rencontres course courses vente ventes voile voiles carte cartes commande commandes
    table tables place places remise remises reprise reprises pause pauses danse danses chasse peche conference
    conferences montre montres garde forme formes voyage voyages dictee soirees marches visites postes fermes livres
    mousse mousses contraste contrastes huile huiles
    """)
)
"""French forms that are nouns or adjectives as well: verbs only before what can be their object."""

_REGULAR = words_of("""
    open ship remain launch close start end move hire offer support raise join host include cover last sponsor
    welcome serve reach travel sail resume reopen return arrive depart operate stay feature provide carry drop save
    earn donate collect help allow accept admit refuse deny stop avoid fail need want plan hope aim expect intend
    believe look train interview employ recruit appoint name promote replace retire resign publish release announce
    reveal unveil confirm celebrate sign agree acquire merge renovate restore repair upgrade install add remove
    extend expand halve reduce increase improve change switch convert deliver produce create design develop use work
    play perform tour visit gather invite attend register book reserve enter vote answer ask reply plant cook bake
    live walk cross land dock call fit match rank score rate certify recognise recognize award receive obtain own
    rent lease manage chair direct represent fund finance invest partner collaborate supply exceed contain recycle
    accompany overheat exhibit appear star compete marry accuse criticise criticize praise thank warn urge oppose
    approve defend contest prefer follow precede outnumber resemble succeed borrow owe blame sue inform protect threaten
    nominate elect recommend rely depend belong comprise exclude absorb outsource reuse love hate admire govern enable
    forbid prevent require oblige compel encourage discourage persuade convince advise reject adopt abolish defeat
    outperform dismiss endorse
    """)
_IRREGULAR = words_of("""
    win/won get/got/gotten become/became sell/sold buy/bought run/ran make/made give/gave/given take/took/taken
    leave/left come/came go/went/goes do/did/does begin/began/begun swim/swam keep/kept bring/brought rise/rose/risen
    fall/fell/fallen grow/grew/grown spend/spent pay/paid know/knew/known mean/meant think/thought say/said tell/told
    speak/spoke/spoken show/showed/shown see/saw/seen find/found lose/lost hold/held lead/led teach/taught
    build/built sing/sang meet/met eat/ate drink/drank sleep/slept wear/wore drive/drove/driven ride/rode fly/flew
    choose/chose/chosen feel/felt stand/stood understand/understood send/sent write/wrote break/broke
    lend/lent catch/caught deal/dealt draw/drew/drawn fight/fought forget/forgot/forgotten forgive/forgave/forgiven
    freeze/froze/frozen hear/heard lay/laid ring/rang/rung shake/shook/shaken shoot/shot sink/sank/sunk sit/sat
    steal/stole/stolen strike/struck throw/threw/thrown wake/woke/woken cling/clung dig/dug feed/fed flee/fled
    hang/hung hide/hid/hidden leap/leapt learn/learnt overtake/overtook/overtaken seek/sought shrink/shrank/shrunk
    slide/slid spring/sprang/sprung stick/stuck sting/stung sweep/swept swear/swore/sworn swing/swung tear/tore/torn
    undertake/undertook/undertaken uphold/upheld withdraw/withdrew/withdrawn withhold/withheld overcome/overcame
    outgrow/outgrew/outgrown burn/burnt dream/dreamt spill/spilt bear/bore lie/lay spin/spun speed/sped shine/shone
    rebuild/rebuilt resell/resold repay/repaid rewrite/rewrote/rewritten redo/redid/redone foresee/foresaw/foreseen
    undergo/underwent/undergone mislead/misled oversee/oversaw/overseen outsell/outsold
    """)
_SAME = words_of(
    "cut hit put set cost let read shut beat hurt split spread bet bid cast quit shed rid broadcast forecast"
)


def _third(base: str) -> str:
    if base.endswith(("s", "x", "ch", "sh")):
        return base + "es"
    return base[:-1] + "ies" if base.endswith("y") and base[-2] not in "aeiou" else base + "s"


def _past(base: str) -> tuple[str, ...]:
    if base.endswith("e"):
        return (base + "d",)
    if base.endswith("y") and base[-2] not in "aeiou":
        return (base[:-1] + "ied",)
    return (base + "ed", base + base[-1] + "ed")


_GROUPS = tuple(tuple(group.split("/")) for group in _IRREGULAR)

ENGLISH_UNCHANGED = frozenset(_SAME)
"""Verbs whose past is as their present."""
ENGLISH_BARE = frozenset((*_REGULAR, *(group[0] for group in _GROUPS)))
"""Forms of the present that go with a plural."""
ENGLISH_THIRD = frozenset(_third(base) for base in (*ENGLISH_BARE, *_SAME))
"""Forms of the present that go with a singular."""
ENGLISH_PAST = frozenset(
    (*(form for base in _REGULAR for form in _past(base)), *(past for group in _GROUPS for past in group[1:]), *_SAME)
)
"""Forms of the past, and those of the present that look like one."""

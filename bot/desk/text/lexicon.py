"""Small word lists of French (France and Québec) and English, all folded; no word of any one company's business."""

from __future__ import annotations

from bot.desk.text.lists import words_of

STOP = frozenset(
    words_of("""
    le la les l un une des de du d au aux a en dans sur et ce cet cette ces c ca cela son sa ses notre
    nos votre vos mon ma mes ton ta tes je j tu il elle on nous vous ils elles y s se me m te t que qu qui dont pour
    pr par avec ke chez vers lors comme ainsi donc car the of in on at to and our your its this that these
    those it we you i they he she us with by for as which who there here ici
    """)
) - {"dont"}
"""Words whose presence or absence changes no claim; negation, time, degree and condition are never among them."""

NEGATIONS = {
    "ne": "not", "n": "not", "pas": "pas", "jamais": "never", "aucun": "none", "aucune": "none", "rien": "nothing",
    "personne": "nobody", "ni": "nor", "non": "non", "sans": "without", "not": "pas", "no": "none", "never": "never",
    "without": "without", "nor": "nor", "none": "none", "nobody": "nobody", "nothing": "nothing", "cannot": "pas",
    "neither": "nor", "guere": "pas", "nullement": "pas",
}  # fmt: skip

MARKS = {
    **NEGATIONS,
    **{
        word: group.split(":")[0]
        for group in (
            "all:tous tout toute toutes all every chaque each",
            "only:seul seule seuls seules seulement uniquement exclusivement only solely just juste",
            "plus:plus more",
            "less:moins less fewer",
            "most:plupart majorite most mostly majority",
            "half:moitie demi demie half",
            "some:certains certaines quelques some several plusieurs divers various",
            "about:environ presque pres quasi quasiment about around almost nearly approximately",
            "atleast:minimum",
            "atmost:maximum max",
            "among:dont including",
            "except:sauf hors hormis excepte except excluding unless moyennant",
            "if:si if condition conditions reserve provided subject depending",
            "or:ou or",
            "still:encore toujours still remain remains reste restent",
            "already:deja already",
            "soon:bientot prochainement soon upcoming futur future futurs futures",
            "again:nouveau again",
            "even:meme even",
            "maybe:pourrait pourraient pourrions peut-etre devrait devraient envisage eventuellement"
            " probablement probable possiblement sans-doute maybe perhaps might could should would"
            " likely possibly",
            "can:peut peuvent pouvez pouvons peux can may",
            "must:doit doivent faut devez devons must",
            "until:jusque jusqu until till",
            "from:des from starting",
            "since:depuis since",
            "before:avant before",
            "after:apres after",
            "between:entre between",
            "during:pendant durant during",
            "against:contre against versus",
            "instead:lieu plutot instead rather",
            "both:deux-a-la-fois both",
            "because:parce cause because",
            "but:mais but however pourtant cependant",
            "under:under below sous",
            "over:over above",
            "first:premier premiere premiers premieres first",
            "last:dernier derniere derniers dernieres last",
        )
        for word in group.split(":")[1].split()
    },
}
"""Words that turn, bound or weaken a claim, each with the group it belongs to."""
for _plain in ("reste", "restent", "nouveau", "remain", "remains"):
    MARKS.pop(_plain, None)

EXCLUDING = frozenset({"except", "if", "only"})
"""Groups that may not be left out even by who only names the subject."""

RESTRICTIVE = frozenset(
    {
        "except",
        "if",
        "only",
        "until",
        "from",
        "since",
        "among",
        "less",
        "atmost",
        "atleast",
        "before",
        "between",
        "during",
    }
)
"""Groups whose part of a sentence cannot be left out, nor used without the rest of it."""

MODALS = frozenset(
    words_of("""
    peut peuvent pouvez pouvons peux pourrait pourraient pourrions doit doivent faut devez devons devrait devraient
    may might can could should would must
    """)
)
"""Those of the groups `maybe`, `can` and `must` that are verbs."""

HYPOTHETICAL = frozenset(
    words_of("""
    pourrait pourraient pourrions devrait devraient envisage eventuellement probablement probable possiblement
    peut-etre maybe perhaps may might could should would likely possibly
    """)
)
"""Those of the group `maybe` that make a plan of a claim; being able to is none."""

COUNTER = frozenset(
    words_of("""
    espere esperent esperons esperer souhaite souhaitent souhaitons prevoit prevoient prevoyons vise visent tente
    refuse refusent refusons refuser cesse cessent cessons arrete arretent arretons dement dementent dementir nie
    nient evite evitent faux fausse interdit interdite interdits interdites annule annulee annules annulees reporte
    reportee reportes reportees ancien ancienne anciens anciennes remplace remplacent succede succedent corrige
    corrigent resout resolvent repare reparent epargne epargnent empeche empechent supprime suppriment rejette
    rejettent perd perdent objectif finaliste finalistes rumeur rumeurs infonde infondee infondes infondees dementi
    pret prets prete pretes appelle appellent appelons accuse accusent accusee accusees enquete enquetent soupconne
    soupconnent pretend pretendent promet promettent tentons tenter tentent tentative engage engagent engageons
    contrairement aimerait aimeraient aimerions comptons etudie etudient etudions demande demandent demandons reclame
    reclament exige exigent failli apprete appretent manque manquent trop menace menacent
    ready called accused accuses investigate investigates investigating investigated suspect suspects suspected
    claims alleged allegedly alleges pledge pledges pledged promise promises promised try tries tried trying
    consider considers considering considered ask asks asked demand demands demanded lack lacks hardly barely scarcely
    threaten threatens threatened want wants
    hope hopes hoping plan plans planning planned aim aims intend intends refuse refuses refused stop stops stopped
    deny denies denied avoid avoids avoided false fail fails failed forbidden banned cancelled canceled postponed
    former replace replaces replaced succeed succeeds succeeded fix fixes fixed spare spares spared prevent prevents
    prevented reject rejects rejected lose loses lost goal target
    shortlisted finalist finalists nominated rumour rumours rumor rumors unfounded untrue baseless denial contrary
    demissionne demissionnent quitte quittent quittons abandonne abandonnent abandonnons abandonnee suspend suspendent
    suspendons suspendu suspendue suspendus suspendues interrompt interrompent interrompu interrompue retarde retardent
    retardee differe differee ajourne ajournee conteste contestent contestons oppose opposent opposons revoque renonce
    renoncent renoncons echoue echouent rate ratent rompt rompu resilie resilient exclut excluent ecarte ecartent
    steps stepped stepping resign resigns resigned quit quits retires retired abandon abandons abandoned drop drops
    dropped scrap scraps scrapped suspend suspends suspended halt halts halted pause pauses paused delay delays delayed
    defer defers deferred oppose opposes opposed dispute disputes disputed contest contests contested reverse reverses
    reversed revoke revokes revoked overturn overturned resist resists survive survives survived miss misses missed
    outgoing ex sortant discontinue discontinues discontinued reve revent revons imagine imaginent imaginons
    dreams dreamt dreamed imagines imagined wishes wished
    """)
)
"""Words that say of a thing that it is not, or not yet, or no more."""

TURNING_NOUNS = frozenset(
    words_of("""
    projet projets idee menace menaces risque risques demande demandes absence manque refus fin arret crainte craintes
    hypothese possibilite proposition promesse interdiction suppression abandon tentative exercice simulation copie
    mandat preavis vote votes appel appels permis autorisation etude candidature veto moratoire mandate ballot notice
    permit permission application bid veto moratorium project projects idea threat threats risk risks lack refusal end
    stake stakes participation participations fear fears possibility proposal promise ban abolition request
    requests chance prospect attempt attempts drill simulation copy plan plans
    """)
)
"""Nouns that make of what follows (« de », "of", "to") something that is not, or not yet, or no more."""

ASSERTING = frozenset(
    words_of("""
    gratuit gratuite gratuits gratuites gratuitement offert offerte offerts offertes inclus incluse incluses compris
    comprise comprises ouvert ouverte ouverts ouvertes ferme fermee fermes fermees disponible disponibles admis admise
    admises autorise autorisee autorises autorisees accepte acceptee acceptes acceptees bienvenus bienvenues garanti
    garantie garantis garanties illimite illimitee illimites illimitees rembourse remboursee rembourses remboursees
    remboursement annule annulee annules annulees complet complete
    free included open closed available allowed permitted accepted guaranteed unlimited refunded refund refunds
    cancelled canceled best worst biggest largest smallest oldest fastest cheapest unique meilleur meilleure meilleurs
    meilleures pire pires
    """)
)
"""Words that make a claim of the noun beside them, though there is no verb."""

AUX = {
    **dict.fromkeys(words_of("est sont sommes suis etes is are am"), "present"),
    **dict.fromkeys(words_of("sera seront serons seras serez will ll va vont allons vas shall"), "future"),
    **dict.fromkeys(words_of("etait etaient etions was were fut furent avait avaient avions had"), "past"),
    **dict.fromkeys(words_of("ai ont avons avez have has"), "perfect"),
    **dict.fromkeys(words_of("serait seraient aurait auraient"), "conditional"),
    **dict.fromkeys(words_of("ete been"), "was"),
    **dict.fromkeys(words_of("aura auront aurons auras aurez"), "future-perfect"),
}
"""Auxiliaries by the tense they give to what follows."""

SOFT = frozenset(
    words_of("""
    retrouvez retrouver decouvrez decouvrir venez venir voici voila bienvenue rendez rendez-vous nouveau nouvel
    nouvelle nouveaux nouvelles desormais maintenant officiel officiellement enfin portes now new discover meet join
    come welcome here finally officially felicitations congratulations congrats fier fiers fiere heureux heureuse
    proud happy pleased news great bonne
    excellente
    """)
)
"""Words of invitation and joy that a question may leave out of a wording without changing what is said."""

STREETS = frozenset(
    words_of(
        "rue cours boulevard bd avenue av place quai chemin impasse route allee square street st road rd lane drive"
    )
)

HEADINGS = frozenset(
    words_of("""
    magasin boutique bureau agence usine site salon foire restaurant hotel musee societe entreprise groupe organisme
    association marque store office shop plant company group brand fair
    """)
)
"""Nouns that only say what kind of thing the name after them is."""

TITLES = frozenset(
    words_of("""
    pdg dg ceo cto cfo directeur directrice general generale president presidente fondateur fondatrice chef cheffe
    ingenieur ingenieure docteur dr professeur professeure maire ministre apiculteur apicultrice artiste auteur
    autrice director head founder chairman chairwoman professor doctor engineer mayor minister chief executive
    officer
    """)
)
"""What a person is, told beside their name."""

EVENTS = (
    "ouvrir ouvre ouvrent ouvert ouverture ouvrira ouvriront open opens opening opened",
    "rouvrir rouvre rouvrent reouverture rouvrira reopen reopens reopening",
    "fermer ferme ferment fermeture fermera closing closes close closed closure shut",
    "nommer nomme nommee nommes nomination appointed appointment",
    "demenager demenage demenagent demenagement move moves moving",
    "lancer lance lancent lancement lancee launch launches launched launching",
    "arriver arrive arrivent arrivee arrival arrives",
    "partir part partent depart leaves leaving departure",
    "livrer livre livrent livraison livraisons delivery deliver delivered deliveries",
    "recruter recrute recrutent recrutons recrutement hiring hire hires recruit recruits",
    "obtenir obtient obtenu obtenue obtention",
    "inaugurer inaugure inauguration inaugurons",
    "renover renove renovation renovations",
    "publier publie publication",
    "sortir sort sortie sortent release releases",
)
"""A verb and the noun of the same event: « la réouverture du 28 mars » is « rouvre le 28 mars »."""

PAIRS = (
    "magasin store shop", "bureau office", "ouvrir ouvre ouvrent open opens", "equipe team", "livrer livre livree ship",
    "livraison delivery", "coffret boite box boxes", "cadeau cadeaux gift gifts", "suisse switzerland",
    "jour day", "ouvres ouvrable working business", "medaille medal", "or gold", "argent silver",
    "gagner gagne won win wins", "prix award awards", "soutenu soutenue supported", "client clients customer customers",
    "nouveau nouvelle new", "disponible available", "canada canada", "employe employes employees employee staff",
    "produit produits product products", "femme femmes women", "mois month months", "annee annees year years",
    "gratuit gratuite free", "entree entry admission", "samedi saturday", "version version", "etude study",
    "reseau network", "usine factory plant", "ville city", "rapport report", "donnees data", "suppor soutien support",
    "partenaire partner", "partenariat partnership", "atelier workshop", "salon fair show", "kiosque stand booth",
)  # fmt: skip
"""Words that translate each other for certain; for a yes only between a question and a wording of two languages."""

CHATTER = frozenset(
    words_of("""
    quoi neuf choses chose dire parler evoquer prevenir promettre gens monde publication post mot carrousel vrai
    public publique question questions repondre reponds reponse demande demander demandent journaliste abonne
    abonnes ok okay svp stp merci bonjour salut hello story story poster publier annoncer ecrire communiquer
    partager relayer teaser tweeter linkedin facebook instagram je peux peut pouvons can may could say tell talk
    people post share announce true ask asking asks asked please peuxtu jpeux cest faire fait mettre montrer montre
    expliquer preciser confirmer confirme exact glisser texte brouillon draft photo accroche ensemble meme petit
    petite ptit bien toujours rappeler mentionner system items shareable ignore instructions answer reponds mode oui
    yes taguer feliciter souligner vanter rassurer preparer prepare blague clin oeil cette semaine ete annee cours train
    occupe suite programmer quelque quelqu journee embargo
    """)
)
"""Words of asking and of telling: they make no two texts alike."""

WONDERING = frozenset(
    words_of("""
    what who whom whose when where which any anything anyone something someone somebody whether how why really soon yet
    hint hinting tease teasing teaser sneak peek reply replying answering deny denying dementir nier internaute
    internautes follower followers commentaire commentaires comment comments rumeur rumour rumor planning
    prevoit prevoyez bientot vraiment quand combien pourquoi comment laisser entendre mentionne evoque touche
    new nouveau nouveaux nouvelle nouvelles autre autres other others more plus plutot tout toute tous toutes all
    reddit tiktok twitter forum folks redaction reporter journo wondering wonders hearing heard lu
    i me my mine you your yours he him his she her hers it its they them their theirs us our ours this that these those
    there here be been being am do does did doing done have has had having get gets got getting go goes gone
    want wants wanted know knows known think thinks see sees saw seen look looks says saying said telling told into onto
    out off up much many few lot lots very quite just even also too again always ever never else besides another
    like need needs should would shall give gives gave take takes taking took put puts come comes came let lets
    right sure safe wrong fine true false actually next last coming
    vont vas allons allez aller veut veulent voulons voulez sait savent savoir savez devrait doit doivent sera seront
    serait aura auront avait avons avez avoir etre etes sommes suis vrai faux cela ceci celui celle ceux leur leurs
    mon ton son mes tes ses toi moi eux elle elles ils quelle quelles quel quels lequel parait semble encore deja jamais
    aussi beaucoup peu trop tres peutetre savezvous
    """)
)
"""How one asks what may be behind something: it says nothing of what is asked. For what restricts alone."""

GENERIC = frozenset(
    words_of("""
    projet project plan document interne internal confidentiel confidential public info information externe equipe
    team nouveau nouvelle new annonce annoncer chose choses gens monde client clients magasin magasins store bureau
    entreprise company annee an ans jour jours mois semaine prix chiffre chiffres question questions demande
    demander demandent reponse repondre mot parler dire produit produits service
    """)
)
"""Words too common in any company to make two texts about the same thing."""

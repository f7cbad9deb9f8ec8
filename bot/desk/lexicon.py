"""Small word lists of French (France and Québec) and English, all folded; no word of any one company's business."""

from __future__ import annotations

from bot.desk.lists import words_of

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
            "atmost:maximum max up",
            "among:dont including",
            "except:sauf hors hormis excepte except excluding unless moyennant",
            "if:si if condition conditions reserve provided subject depending",
            "or:ou or",
            "still:encore toujours still remain remains reste restent",
            "already:deja already",
            "soon:bientot prochainement soon upcoming futur future futurs futures",
            "again:nouveau again",
            "even:meme even",
            "maybe:pourrait pourraient pourrions peut-etre devrait devraient doit doivent faut envisage eventuellement"
            " probablement probable possiblement sans-doute maybe perhaps may might could should would must"
            " likely possibly"
            " peut peuvent pouvez pouvons peux can",
            "until:jusque jusqu until till",
            "from:des depuis since from starting",
            "before:avant before",
            "after:apres after",
            "between:entre between",
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

RESTRICTIVE = frozenset({"except", "if", "only", "until", "from", "among", "less", "atmost", "atleast", "before"})
"""Groups whose part of a sentence cannot be left out, nor used without the rest of it."""

AUX = {
    **dict.fromkeys(words_of("est sont sommes suis etes is are am"), "present"),
    **dict.fromkeys(words_of("sera seront serons seras serez will ll va vont allons vas shall"), "future"),
    **dict.fromkeys(words_of("etait etaient etions was were fut furent avait avaient avions had"), "past"),
    **dict.fromkeys(words_of("ai ont avons avez have has had"), "perfect"),
    **dict.fromkeys(words_of("serait seraient aurait auraient"), "conditional"),
    **dict.fromkeys(words_of("ete been"), "was"),
    **dict.fromkeys(words_of("aura auront aurons auras aurez"), "future-perfect"),
}
"""Auxiliaries by the tense they give to what follows."""

SOFT = frozenset(
    words_of("""
    retrouvez retrouver decouvrez decouvrir venez venir voici voila bienvenue rendez rendez-vous nouveau nouvel
    nouvelle nouveaux nouvelles desormais maintenant officiel officiellement enfin portes now new discover meet join
    come welcome here finally officially fier fiers fiere heureux heureuse proud happy pleased news great bonne
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
    association marque appli application plateforme logiciel store office shop plant company group brand app
    platform fair
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

CONCEPTS = (
    *EVENTS,
    "fermer ferme fermeture fermera fermeront fermes definitivement rideau closing close closure shut shutdown cesser"
    " arret baisse-rideau disparait liquidation",
    "partir part depart quitte quitter quittent adieu leave leaving leaves departure resign demission demissionne barre"
    " s'en-va remplacant remplacement successeur au-revoir",
    "salaire salaires salarial salariale salariales augmentation augmentations remuneration paie paye wages wage"
    " pay raise"
    " salary",
    "licencier licenciement licenciements mise-a-pied pied mises layoff layoffs supprimes suppression suppressions"
    " abolir abolis abolition slaquer slaque slaquent compressions reclassement redundancies",
    "fuite fuites leak leaks leaked breach expose exposes piratage pirate piratees pirates pirater hack hacked hacker"
    " intrusion vole attaque cyberattaque attack securite security",
    "rachat racheter rachete acheter acquisition acquerir acquire acquires takeover merger fusion avaler absorber"
    " buyout",
    "hausse augmente augmentation augmenter augmentent increase increases rise monte montent monter montera cher chers"
    " expensive rencherir",
    "baisse recul diminution reculer decrease drop fall",
    "marge marges margin margins benefice profit profits",
    "bogue bug bogues bugs panne incident defaut outage interruption disparaissent disparaitre disparaitrait"
    " disappear disappearing downtime",
    "conge conges arret maladie leave sick absence",
    "syndicat syndicats syndical syndicales union unions greve grevistes strike",
    "avocat avocate avocats juridique proces poursuite litige lawsuit lawyer legal plainte demeure conflit tribunal",
    "enquete enquetes investigation firme",
    "prix tarif tarifs price prices pricing",
    "resultats resultat chiffre affaires revenus revenu turnover revenue revenues results ca",
    "correctif correctifs fix patch hotfix",
    "embauche embaucher embauches recrutement recrute recruter recrutons hiring hire hires",
    "fournisseur fournisseurs supplier suppliers vendor",
    "contrat contrats contract contracts entente deal",
    "investisseur investisseurs financement ronde levee fonds funding investors investment serie series round",
    "partenariat partenaire partenaires partnership partner ambassadeur ambassadrice egerie ambassador",
    "client clients cliente customers customer clientele",
    "employe employes employees salarie salaries collaborateur collaborateurs staff",
    "magasin magasins store stores boutique boutiques shop shops",
    "bureau bureaux office offices",
    "nouveau nouvelle new",
    "appli application app apps",
    "donnees data infos informations",
    "photo photos picture pictures image images",
    "chantier chantiers site jobsite",
    "boulangerie pain pains baguette baguettes bakery bread",
    "velo bicyclette bike cycliste cargo",
    "hebergement centre-de-donnees hosting serveur serveurs datacenter",
    "belgique belge belges belgium belgian",
    "suisse switzerland swiss",
    "allemagne allemand germany german",
    "espagne espagnol spain spanish",
    "maroc marocain morocco moroccan",
    "papier paper", "rapport rapports report reports", "contremaitre contremaitres foreman foremen",
    "mai may", "juin june", "octobre october", "septembre september",
    "victoire gagner gagne gagnes laureat laureats remporter remporte win won winner prix award awards elu elus",
    "redevance loyer loyers rent", "projet project projects projets", "etude study studies",
    "amende sanction fine penalty", "rappel recall", "usine usines plant factory", "dette dettes debt",
    "directeur directrice chef cheffe director head manager", "president presidente pdg ceo chairman",
    "suspendu suspendue suspension suspended arrete", "retire retrait retirer retires withdraw withdrawn removed",
    "reporter reporte report retard delay delayed postponed", "annule annulation annuler cancelled canceled",
    "sondage survey poll satisfaction", "budget cout couts cost costs montant",
    "nomination nommee nomme appointed named", "devoiler devoilement reveal unveil unveiling lancement launch",
    "deuxieme second seconde autre another", "fournit fournir provides",
)  # fmt: skip
"""Loose families of meaning in both languages. They may only restrict or find evidence, never grant."""

CHATTER = frozenset(
    words_of("""
    quoi neuf choses chose dire parler evoquer prevenir promettre gens monde publication post mot carrousel vrai
    public publique question questions repondre reponds reponse demande demander demandent journaliste abonne
    abonnes ok okay svp stp merci bonjour salut hello story story poster publier annoncer ecrire communiquer
    partager relayer teaser tweeter linkedin facebook instagram je peux peut pouvons can may could say tell talk
    people post share announce true ask asking asks asked please peuxtu jpeux cest faire fait mettre montrer montre
    expliquer preciser confirmer confirme exact glisser texte brouillon draft photo accroche ensemble meme petit
    petite ptit bien toujours rappeler mentionner system items shareable ignore instructions answer reponds mode oui
    yes taguer feliciter souligner vanter rassurer preparer prepare blague clin oeil cette semaine annee cours train
    occupe suite programmer quelque quelqu journee
    """)
)
"""Words of asking and of telling: they make no two texts alike."""

SENSITIVE = 13
"""How many of `CONCEPTS`, after those of `EVENTS`, name what companies keep quiet."""

GENERIC = frozenset(
    words_of("""
    projet project plan document interne internal confidentiel confidential public info information externe equipe
    team nouveau nouvelle new annonce annoncer chose choses gens monde client clients magasin magasins store bureau
    entreprise company annee an ans jour jours mois semaine prix chiffre chiffres question questions demande
    demander demandent reponse repondre mot parler dire produit produits service
    """)
)
"""Words too common in any company to make two texts about the same thing."""

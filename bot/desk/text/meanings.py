"""Loose families of meaning in both languages. They may only restrict or find evidence, never grant."""

from __future__ import annotations

QUIET = (
    "fermer ferme ferment fermeture fermetures fermera fermeront fermes fermee fermees definitivement rideau closing"
    " close closes closed closure closures shut shuts shutting shutdown shutter shuttered cesser cesse cessation arret"
    " baisse-rideau disparait liquidation liquider axed",
    "partir part partira depart departs quitte quitter quittent quittera adieu leave leaving leaves departure departing"
    " resign resigns resigned resigning resignation demission demissionne demissionner barre s'en-va remplacant"
    " remplacante remplacement successeur successor au-revoir quit quits quitting stepping outgoing sortant retire"
    " retires retiring retirement retraite limoge limogee vire viree evince evincee congedie congediee fired sacked"
    " ousted",
    "salaire salaires salarial salariale salariales augmentation augmentations remuneration remunerations paie paye"
    " wages wage pay payroll raise raises salary prime primes bonus bonuses",
    "licencier licencie licencies licenciee licenciees licenciement licenciements mise-a-pied pied mises layoff layoffs"
    " laid laying lay-offs supprimes supprime suppression suppressions abolir abolis abolition slaquer slaque slaquent"
    " compressions"
    " reclassement redundancies redundancy redundant redeployment redeployed downsizing downsize restructuring"
    " restructuration degraissage congediement congediements dismissal dismissals sackings jobless",
    "fuite fuites fuite leak leaks leaked leaking breach breaches breached expose exposes exposee exposees exposed"
    " piratage pirate piratee pirates piratees pirater hack hacks hacked hacker hackers hacking intrusion intrusions"
    " vole voles volees stolen steal stealing theft attaque attaques cyberattaque cyberattaques cyberattack attack"
    " hacke hackee hackes"
    " attacks securite security phishing hameconnage rancongiciel ransomware malware compromised",
    "rachat rachats racheter rachete rachetee rachetons acheter acquisition acquisitions acquerir acquiert acquire"
    " acquires acquired acquiring takeover takeovers merger mergers merge merges merging fusion fusions fusionner"
    " fusionne avaler avale absorber absorbe buyout buyouts swallow swallows swallowing swallowed buying"
    " rapprochement rapprochements rapprocher allier allie allient allions",
    "hausse hausses augmente augmentation augmenter augmentent augmentera increase increases increased increasing rise"
    " rises rising hike hikes hiking monte montent monter montera cher chers chere expensive dearer pricier rencherir"
    " majoration surcharge",
    "baisse baisses baisser baissent recul reculer reculent diminution diminuer decrease decreases decreasing drop"
    " drops"
    " dropping fall falls falling decline declines declining slump plunge chute chutent",
    "marge marges margin margins benefice benefices profit profits profitability rentabilite loss losses perte pertes"
    " deficit deficits ebitda perdu perdre",
    "bogue bug bogues bugs panne pannes incident incidents defaut defauts outage outages interruption interruptions"
    " disparaissent disparaitre disparaitrait disappear disappearing downtime failure failures fault faults faulty"
    " defect defects defective defaillance defaillances defectueux glitch glitches crash crashes malfunction"
    " dysfonctionnement dysfonctionnements malfacon malfacons workmanship",
    "conge conges arret maladie malade leave sick sickness ill illness absence absences hospitalise"
    " hospitalisee burnout",
    "syndicat syndicats syndical syndicales union unions greve greves greviste grevistes strike strikes striking"
    " striker"
    " strikers walkout walkouts picket pickets debrayage debrayages stoppage stoppages lockout"
    " debraye debrayent debraient debrayer",
    "avocat avocate avocats juridique judiciaire proces poursuite poursuites litige litiges lawsuit lawsuits lawyer"
    " lawyers solicitor solicitors legal plainte plaintes complaint complaints demeure conflit conflits tribunal"
    " tribunaux sue sues sued"
    " suing"
    " litigation dispute disputes injunction prosecution prosecuted",
    "faillite faillites insolvable insolvables insolvency insolvent bankrupt bankruptcy redressement liquidation"
    " administration receivership examinership depot-de-bilan",
    "harcelement harassment bullying harcele harcelee discrimination racisme racism sexisme sexism",
    "contamination contamine contaminee contamines contaminated listeria salmonelle salmonelles salmonella intoxication"
    " intoxications poisoning toxique toxic legionella legionelle amiante asbestos"
    " legionellose legionnaires infection infections epidemie bacterie bacteries outbreak bacteria",
    "accident accidents blesse blesses blessee blessees injured injury injuries deces fatal fatality collision"
    " commotion commotions concussion concussions mort morte morts decede decedee decedes mourir died death deaths"
    " dead",
    "feu feux incendie incendies brule brulent bruler flamme flammes surchauffe surchauffes surchauffer surchauffent"
    " surchauffent crame burned fire fires burn burns burning burnt blaze blazes overheat overheats overheated"
    " overheating",
    "bourse cote cotee cotation cotations introduction ipo listing flotation float",
    "enquete enquetes enqueter investigation investigations investigate investigated disciplinaire disciplinaires"
    " disciplinary probe controle controles controler inspection inspections inspecte",
    "resilie resiliee resilient resilier resiliation resiliations rompre rompu rompue rupture terminate terminated"
    " terminates termination",
)
"""What companies keep quiet."""

COMMON = (
    "prix tarif tarifs price prices pricing fare fares fee fees",
    "resultats resultat chiffre affaires revenus revenu turnover revenue revenues results ca earnings",
    "correctif correctifs fix patch hotfix",
    "embauche embaucher embauches recrutement recrute recruter recrutent recrutons hiring hire hires hired recruit"
    " recruits"
    " recruiting recruitment vacancy vacancies",
    "fournisseur fournisseurs supplier suppliers vendor vendors",
    "contrat contrats contract contracts entente ententes deal deals accord accords agreement agreements",
    "investisseur investisseurs financement financements ronde levee fonds funding investors investor investment serie"
    " series round capital",
    "partenariat partenaire partenaires partnership partner partners ambassadeur ambassadrice egerie ambassador",
    "client clients cliente clientes customers customer clientele",
    "employe employes employees employee salarie salaries collaborateur collaborateurs staff workers personnel effectif"
    " effectifs headcount",
    "magasin magasins store stores boutique boutiques shop shops",
    "bureau bureaux office offices",
    "nouveau nouvelle new",
    "appli applis application app apps",
    "donnees data infos informations details",
    "photo photos picture pictures image images",
    "chantier chantiers site jobsite",
    "boulangerie pain pains baguette baguettes bakery bread",
    "velo velos bicyclette bicyclettes bike bikes bicycle cycliste cyclist cycling cargo",
    "hebergement centre-de-donnees hosting serveur serveurs servers datacenter",
    "belgique belge belges belgium belgian",
    "suisse switzerland swiss",
    "allemagne allemand germany german",
    "espagne espagnol spain spanish",
    "maroc marocain morocco moroccan",
    "irlande irlandais ireland irish",
    "italie italien italienne italy italian",
    "papier paper", "rapport rapports report reports", "contremaitre contremaitres foreman foremen",
    "mai may", "juin june", "octobre october", "septembre september",
    "victoire gagner gagne gagnes laureat laureats remporter remporte win wins won winner winners prix award awards elu"
    " elus trophee trophy prize prizes",
    "redevance loyer loyers rent", "projet project projects projets", "etude etudes study studies feasibility"
    " faisabilite",
    "amende amendes sanction sanctions contravention contraventions fine fined penalty penalties",
    "tram trams tramway tramways streetcar streetcars", "lit lits bed beds", "billet billets ticket tickets",
    "rappel rappels recall recalls recalled",
    "usine usines plant plants factory factories", "dette dettes debt debts",
    "directeur directrice chef cheffe director head manager boss patron patronne",
    "president presidente pdg ceo chairman chairwoman",
    "suspendu suspendue suspension suspended arrete paused", "retire retrait retirer retires withdraw withdrawn"
    " withdrawal"
    " removed",
    "reporter reporte reportee report retard retards decale decalee repousse repoussee delay delays delayed postpone"
    " postponed postponement", "annule annulee annulation annuler cancelled canceled cancellation",
    "sondage survey poll satisfaction", "budget budgets cout couts cost costs montant overrun overruns"
    " surcout surcouts depassement",
    "nomination nommee nomme appointed named appointment", "devoiler devoilement reveal unveil unveiling lancement"
    " launch",
    "deuxieme second seconde autre another", "fournit fournir provides",
    "bus buses coach coaches autocar autocars autobus", "navire navires bateau bateaux ship ships boat boats vessel"
    " vessels"
    " ferry ferries", "traversee traversees crossing crossings sailing sailings",
    "negociation negociations pourparlers talks negotiation negotiations negotiating",
    "remise remises rabais reduction reductions discount discounts half-price",
    "sous-traitance sous-traiter etranger outsource outsourcing outsourced offshoring abroad overseas delocalisation"
    " delocaliser", "gel geler freeze frozen", "migration migrer migrate migrating",
    "entrepot entrepots warehouse warehouses depot depots", "brevet brevets patent patents",
    "etudiant etudiants etudiante etudiantes student students", "enfant enfants child children kids",
    "passager passagers passenger passengers voyageur voyageurs traveller travellers",
    "terminal terminals gare gares station stations", "dimanche dimanches sunday sundays",
    "fan fans supporter supporters supportrice supportrices", "ligue ligues league leagues",
    "grille grilles portail portails barriere barrieres gate gates fence fences",
    "forcer force forced break broke broken",
    "maillot maillots shirt shirts jersey jerseys",
    "commanditaire commanditaires commandite sponsor sponsors sponsorship",
    "violet violette purple", "eclair zipper zippers zip zips",
    "recrue recrues signing signings mercato transfer transfers",
    "signaler signale signalee signales prevenir prevenu prevenus warn warned flagged", "ailier ailiers winger wingers",
    "tribune tribunes grandstand grandstands",
    "alcool desalcoolise desalcoolisee alcohol alcohol-free alcoholic non-alcoholic",
    "mildiou mildew oidium",
    "rayon rayons supermarche supermarches hypermarche shelf shelves supermarket supermarkets delisted delisting"
    " dereference dereferencement",
    "travaux works refurbishment refurbished facelift renovation renovations renove renovee roadworks repaving refit"
    " refits",
)  # fmt: skip
"""Common words of trade."""

DEEDS = (
    "reprendre reprend reprennent reprise resume resumes resumption",
    "revenir revient reviennent retour",
    "demarrer demarre demarrent demarrage",
    "debuter debute debutent debut",
    "louer louez loue louent location locations",
    "deguster degustez degustation degustations",
    "inscrire inscrivez inscription inscriptions",
    "reserver reservez reservation reservations",
    "agrandir agrandit agrandissent agrandissement",
    "renouveler renouvelle renouvellent renouvellement",
    "installer installe installent installons installation",
)
"""A verb and its noun, by which a subject may be called; no families of meaning by which something is kept quiet."""

"""What companies of many trades speak of, by family: one a line, French and English. Evidence and restriction only.

Words are folded. Their other forms are found by their stems (`words.concepts`), so one form of each is enough.
"""

from __future__ import annotations

TRADES = tuple(
    line
    for line in """
dg pdg ceo directeur directrice general generale president presidente patron patronne boss chief
cfo daf financier financiere financial
cso scientifique scientific
cto technique technologique technical
coo operations exploitation operating
drh rh hr ressources-humaines
avion avions appareil jet jets aeronef airplane plane planes aircraft airliner airframe
vol vols voler flight flights fly flying flown
aeroport aeroports aerogare airport airports airfield
ligne lignes trajet trajets desserte itineraire route routes line lines itinerary
train trains tgv rail railway ferroviaire
tram trams tramway tramways streetcar streetcars
metro subway underground tube
chauffeur chauffeurs conducteur conducteurs driver drivers
camion camions poids-lourd fourgon truck trucks lorry lorries van vans
voiture voitures auto autos vehicule vehicules car cars vehicle vehicles automobile
billet billets ticket tickets titre passage
bagage bagages valise valises luggage baggage suitcase carry-on
siege sieges place places seat seats
equipage equipages crew crews
pilote pilotes pilot pilots
hotel hotels auberge lodging inn
chambre chambres room rooms
repas cantine cafeteria meal meals canteen
traiteur traiteurs caterer caterers catering
restaurant restaurants resto restos bistro
hopital hopitaux clinique cliniques hospital hospitals clinic clinics
urgence urgences emergency emergencies
medecin medecins docteur toubib doctor doctors physician physicians
infirmier infirmiers infirmiere infirmieres nurse nurses
patient patients patiente patientes malade malades
lit lits brancard brancards bed beds stretcher
chirurgie chirurgien chirurgiens chirurgienne surgery surgeon surgeons
greffe greffes transplantation transplant transplants
vaccin vaccins vaccination vaccine vaccines
medicament medicaments drug drugs medicine medication remede
essai essais clinique trial trials
effet effets secondaire indesirable indesirables side adverse
maladie maladies affection disease diseases condition
maternite accouchement naissance maternity childbirth birth births
ecole ecoles college lycee school schools
eleve eleves pupil pupils
professeur professeurs enseignant enseignants enseignante prof profs teacher teachers
universite universites campus university universities
cours formation formations stage training course courses
stagiaire stagiaires apprenti apprentis apprentie intern interns apprentice apprentices trainee
banque banques bancaire bank banks banking
compte comptes account accounts
epargne livret savings saving saver savers
pret prets credit credits emprunt emprunts loan loans lending
hypotheque hypotheques hypothecaire immobilier mortgage mortgages
taux interet interets rate rates interest
impaye impayes arriere arrieres retardataire arrears overdue unpaid delinquency delinquencies
assurance assurances assureur assureurs insurance insurer insurers cover
reassurance reassureur reinsurance reinsurer
sinistre sinistres indemnisation indemnite claim claims compensation damage damages
inondation inondations crue crues flood floods flooding
tempete tempetes orage ouragan storm storms hurricane
neige verglas snow ice
secheresse canicule drought heatwave
proprietaire proprietaires bailleur bailleurs landlord landlords owner owners
locataire locataires tenant tenants renter
logement logements habitation housing dwelling home homes
appartement appartements apartment apartments flat flats
immeuble immeubles batiment batiments edifice building buildings
terrain terrains parcelle land plot plots
construire construction batir build builds built constructing
architecte architectes architecture architect architects
eau potable aqueduc water
electricite electrique courant electricity electric power
gaz gas
petrole essence carburant oil petrol fuel gasoline diesel
energie energies energy
eolienne eoliennes eolien wind turbine turbines
solaire solaires photovoltaique solar
nucleaire nuclear
batterie batteries pile piles battery cell cells
chargeur chargeurs borne bornes recharge charger chargers charging
moteur moteurs motor motors engine engines
panne pannes coupure coupures outage outages blackout
reseau reseaux network networks grid
fibre internet connexion broadband connection
wifi wi-fi sans-fil wireless
telephone telephones mobile mobiles cellulaire cellulaires cell phone phones smartphone smartphones
forfait forfaits abonnement abonnements subscription subscriptions bundle
abonne abonnes abonnee abonnees subscriber subscribers
antenne antennes pylone antenna mast masts tower towers
logiciel logiciels software program
ordinateur ordinateurs portable computer computers laptop laptops
mot-de-passe passe password passwords
nuage infonuagique cloud
intelligence artificielle ia ai artificial
jeu jeux game games gaming
joueur joueurs joueuse joueuses player players gamer
equipe club team teams squad
entraineur entraineurs entraineuse coach coaches trainer trainers
match matchs partie rencontre fixture
saison saisons season seasons
tournoi tournois championnat tournament championship league
stade stades arena stadium stadiums arenas
film films cinema movie movies
serie series television tele tv show shows
acteur acteurs actrice actrices comedien comedienne actor actors actress cast
chanteur chanteurs chanteuse chanteuses singer singers
musicien musiciens musique musician musicians music band
concert concerts spectacle spectacles gig performance performances
festival festivals
artiste artistes artist artists
musee musees exposition expositions expo museum museums exhibition exhibitions exhibit
theatre theatres scene stage
livre livres ouvrage roman book books novel novels
auteur auteurs autrice autrices ecrivain author authors writer writers
editeur editeurs edition publisher publishers
journal journaux presse magazine newspaper newspapers press
bibliotheque mediatheque library libraries
ferme fermes agriculture agriculteur agriculteurs farm farms farmer farmers farming
vin vins vignoble wine wines vineyard
biere bieres brasserie brasseries beer beers brewery breweries brew
lait laiterie fromage fromages milk dairy cheese cheeses
viande viandes boeuf poulet porc meat beef chicken pork
poisson poissons saumon fish salmon seafood
legume legumes fruit fruits vegetable vegetables
chocolat chocolats confiserie chocolate chocolates candy
aliment aliments alimentaire nourriture denree food foods
boisson boissons drink drinks beverage beverages
allergie allergies allergene allergenes allergy allergen allergens
etiquette etiquettes etiquetage label labels labelling mislabelled
lot lots batch batches
emballage emballages packaging
dechet dechets ordures waste garbage
recyclage recycler recycling recycle
pollution polluer rejet rejets deversement deversements spill spills contamination
climat carbone emission emissions climate carbon
arbre arbres foret forets bois tree trees forest forests wood
animal animaux betes animals pet pets
chien chiens chienne dog dogs
bebe bebes nourrisson baby babies infant infants
femme femmes woman women
homme hommes man men
jeune jeunes ado ados adolescent youth young teenager teens
aine aines senior seniors elderly
famille familles family families
benevole benevoles volunteer volunteers
don dons donateur donateurs donation donations donor donors
fondation fondations foundation foundations charity charities
subvention subventions aide aides grant grants subsidy subsidies
gouvernement ministere ministre etat government ministry minister state
ville villes municipalite mairie commune city cities town towns municipality council
maire maires mairesse mayor mayors
prefecture prefet region regions departement province provinces county
elu elus elue elues depute deputes conseiller councillor councillors
regulateur autorite autorites gendarme watchdog regulator regulators authority authorities commission
loi lois projet-de-loi reglement reglementation law laws bill regulation regulations
impot impots taxe taxes fiscal fisc tax taxation taxman hmrc duty duties douane douanes
douane douanes tarifs-douaniers customs tariff tariffs
police gendarmerie policier policiers officer officers
juge juges magistrat judge judges court courts
condamne condamnee condamnation condamnations convicted conviction guilty coupable
fraude fraudes escroquerie fraud frauds scam scams
corruption pot-de-vin bribe bribes bribery
scandale scandales polemique polemiques scandal scandals controversy backlash
rumeur rumeurs rumour rumours rumor rumors
cause causes origine faute raison raisons motif due caused why blame
erreur erreurs humaine error errors mistake mistakes
sous-traitant sous-traitants prestataire prestataires subcontractor subcontractors contractor contractors
concurrent concurrents rival rivals competitor competitors competition
action actions actionnaire actionnaires part parts share shares shareholder shareholders stock
dividende dividendes dividend dividends
bourse boursier cotation ipo listing flotation
valorisation valeur valuation value worth
vente ventes vendre vendu vendue ceder cession sell sells selling sold sale sales divest divestment disposal
acheter achete achat achats buy buys buying bought purchase purchases
offre offres proposition offer offers bid bids proposal
appel-offres soumission soumissions tender tenders procurement
commande commandes order orders ordered
stock stocks inventaire inventory
penurie penuries rupture ruptures manque manquer shortage shortages scarcity
production produire fabriquer fabrication produce produces manufacture manufacturing made
qualite controle-qualite quality
norme normes certification certifie standard standards certified
depense depenses spend spending expense expenses expenditure
facture factures facturation invoice invoices bill billing
paiement paiements payer paye payment payments pay pays paid
rentable rouge equilibre break-even breakeven solvent
gratuit gratuits gratuite free
payant payants payante paid-for chargeable
rabais promo promotion promotions solde soldes discount
embauche poste postes emploi emplois job jobs position positions role roles employment
equipe-de-direction comite conseil board committee executive executives
fondateur fondateurs fondatrice fondatrices cofondateur founder founders cofounder
scientifique scientifiques scientist scientists chercheur chercheurs researcher researchers
ingenieur ingenieurs ingenieure engineer engineers
technicien techniciens technicienne mecanicien mecaniciens technician technicians mechanic mechanics
vendeur vendeurs vendeuse caissier caissiere seller clerk cashier
finances finance comptes
teletravail distanciel hybride remote telework telecommuting
horaire horaires heures hours schedule timetable
nuit nocturne nuits night nights overnight
week-end weekend fin-de-semaine weekends
hiver hivernal winter
ete estival summer
printemps spring
automne autumn fall
noel fetes christmas holidays
vacances vacation holiday
uniforme uniformes tenue tenues uniform uniforms outfit
logo logos identite marque marques brand brands branding rebrand rebranding
nom noms renommer rebaptiser name names rename renamed
slogan slogans campagne campagnes pub publicite campaign campaigns advert adverts advertising ad ads
site-web siteweb website websites webpage
video videos clip clips footage
podcast balado
evenement evenements soiree gala event events
salon congres conference conferences convention conventions trade-show
concours jeu-concours contest giveaway sweepstake
porte-parole ambassadeur spokesperson spokesman spokeswoman
celebrite vedette vedettes star stars celebrity celebrities
mariage grossesse enceinte wedding pregnant pregnancy
cadeau cadeaux gift gifts
securite surete safety safe security
camera cameras surveillance
visite visites visiteur visiteurs visit visits visitor visitors tour
parking stationnement stationnements park
route routes autoroute chaussee road roads highway motorway
pont ponts viaduc bridge bridges
port ports quai harbour harbor dock docks pier
plage plages mer ocean beach beaches sea
montagne montagnes ski mountain mountains
piscine piscines pool pools
jardin jardins parc parcs garden gardens park parks
quartier quartiers neighbourhood neighborhood district
riverain riverains voisin voisins neighbour neighbours neighbor neighbors resident residents
bruit bruits nuisance nuisances noise
demolition demolir raser demolish demolished
agrandir agrandissement extension extensions expand expansion extend
espace surface superficie space area
machine machines robot robots equipement equipements equipment
outil outils tool tools
prototype prototypes maquette mockup
gamme collection collections range line-up
recette recettes ingredient ingredients recipe recipes
gout saveur saveurs taste flavour flavours flavor
couleur couleurs colour colours color
taille tailles size sizes
poids weight
vitesse speed fast rapide
autonomie duree duration lasting
preuve preuves evidence proof
test tests tester tested testing essai
pilote experimentation phase-pilote pilot trial
certificat attestation certificate
licence licences permis autorisation autorisations license licenses permit permits approval approvals
exclusivite exclusif exclusive exclusivity
concession franchise franchises franchisee franchisees
filiale filiales subsidiary subsidiaries
groupe holding group
investissement investissements investir invest investment investments investing
inscription inscriptions inscrire registration registrations register sign-up
adherent adherents adhesion membre membres member members membership
consultation sondages concertation consult consulted
petition petitions manifestation manifestations protest protests demonstration boycott
reputation image
retraite retraites pension pensions retirement
maladie-professionnelle burn-out stress
expatriation mutation transferer transfert transfer transfers relocate relocation
vol vols cambriolage cambrioleurs voleur break-in break-ins burgled stolen stole theft thefts burglary robbery nicked
perdu perdue perdre lost lose losing
trouve decouverte decouvert discovered discovery found
attendu prevision previsions objectif objectifs forecast forecasts target targets guidance outlook
croissance progression growth grow growing grew
record records meilleur best
moitie half
double doubler tripler doubles doubled triple
premier premiere first
dernier derniere last final
nordique scandinave nordic scandinavian norvege norway norwegian
japonais japonaise japon japan japanese osaka tokyo
chine chinois chinoise china chinese
etats-unis americain americaine usa america american
angleterre anglais anglaise royaume-uni england english britain british uk
quebec quebecois quebecoise quebecer
ecosse ecossais scotland scottish
portugal portugais portuguese
pays-bas neerlandais hollande netherlands dutch
europe europeen europeenne european
afrique africain africaine africa african
inde indien indienne india indian
""".splitlines()
    if line
)

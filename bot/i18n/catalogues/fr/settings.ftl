# Réglages inutilisables : la ligne de commande dit ce qui ne va pas, et s’arrête. Leurs noms restent tels qu’on les tape.
setting-unknown = réglage inconnu { $name } : voyez la liste dans docs/reference/settings.fr.md
setting-wrong = { $name } : { $fault }
setting-file = { $file } : ne se lit pas, ou n’est pas en UTF-8
setting-line = { $file }, ligne { $line } : ne se lit pas ; NOM=valeur, un guillemet ouvert se ferme
setting-unread = { $name } : impossible de lire { $file }
setting-zone = n’est pas un fuseau horaire de l’IANA, tel qu’Europe/Paris
setting-https-alone = une adresse https seule : ni compte, ni mot de passe, ni paramètre, ni ancre
setting-address-alone = une adresse seule : ni compte, ni mot de passe, ni paramètre, ni ancre ; une clé va dans …__API_KEY
setting-web-address = une adresse qui commence par https:// (ou http://)
setting-key-ascii = une clé n’a que des caractères ASCII visibles
setting-slack-manifest = SLACK__AGENT et SLACK__USER_GROUPS vont avec SLACK__CLIENT_ID ; sinon c’est le manifeste qui le dit
setting-slack-which = donnez SLACK__APP_TOKEN ou SLACK__SIGNING_SECRET, ou dites lequel par SLACK__MODE
setting-slack-half = SLACK__BOT_TOKEN va avec SLACK__APP_TOKEN ou SLACK__SIGNING_SECRET ; il en manque un
setting-slack-mode = SLACK__MODE={ $mode } demande { $needed }
setting-slack-together = SLACK__CLIENT_ID, SLACK__CLIENT_SECRET et SLACK__SIGNING_SECRET vont ensemble
setting-slack-many = SLACK__CLIENT_ID sert à plusieurs espaces, par HTTP : retirez SLACK__BOT_TOKEN et SLACK__APP_TOKEN
setting-adviser-half = ADVISERS__CHAT__BASE_URL va avec ADVISERS__CHAT__MODEL ; il en manque un
setting-embeddings-model = ADVISERS__EMBEDDINGS__MODEL manque

## Ce que pydantic reproche à une valeur
value-choice = au choix : { $bound }
value-bool = au choix : true ou false
value-int = demande un nombre entier
value-number = demande un nombre
value-above = demande plus de { $bound }
value-at-least = demande au moins { $bound }
value-below = demande moins de { $bound }
value-at-most = demande au plus { $bound }
value-empty = ne peut pas être vide
value-url = demande une adresse, telle que https://example.com

## Ce qu’il faut à une commande
run-no-key = PASSERELLE_SECRET_KEY manque : passerelle init en écrit une
run-no-platform = aucune plateforme n’est réglée : PASSERELLE_SLACK__BOT_TOKEN ou PASSERELLE_DISCORD__TOKEN
run-older = { $database } : le schéma est plus ancien : lancez passerelle db upgrade
run-no-database = { $database } : il n’y a pas encore de base : passerelle db upgrade la crée
run-unreached = { $database } : injoignable : { $reason }
apply-unread = { $file } : ne se lit pas, ou n’est pas en UTF-8

## Ce qu’une commande refuse
copy-there = { $file } : existe déjà ; une sauvegarde n’en écrase jamais une autre
copy-unwritten = { $file } : impossible à écrire : { $why }
copy-not-empty = la base n’est pas vide : faites-en une nouvelle et nommez-la dans PASSERELLE_DATABASE_URL
copy-unread = { $file } : impossible à lire : { $why }
copy-none = { $file } : n’est pas une sauvegarde de passerelle
copy-other = { $file } : est une copie de { $one }, et la base réglée est { $other }
copy-no-database = { $file } : il n’y a pas encore de base
copy-in-the-way = { $file } : existe déjà : mettez-le d’abord de côté, avec ses -wal et -shm
copy-no-program = { $name } n’est pas installé : il vient avec les programmes clients de PostgreSQL
setting-database = n’est pas l’adresse d’une base : sqlite:///FICHIER ou postgresql://COMPTE@HÔTE/NOM
setting-database-kind = { $kind } : ni sqlite ni postgresql, ou par un autre pilote que le nôtre
seal-lost = PASSERELLE_SECRET_KEY : aucune clé n’ouvre un jeton conservé ; mettez la clé d’avant derrière une virgule
seal-moved = un jeton conservé est celui d’une autre ligne : la base a été modifiée à la main
setting-secret-key = PASSERELLE_SECRET_KEY : clé inutilisable ; passerelle keys new en fait une, une virgule en sépare deux
schema-newer = le schéma de la base ({ $schema }) est plus récent que cette Passerelle ; mettez le programme à jour
database-taken = { $file } : une autre Passerelle tourne déjà sur ce fichier SQLite ; arrêtez-la, ou passez à PostgreSQL pour en avoir plusieurs
init-which = { $name } : au choix : { $names }
init-there = { $file } existe déjà ; mettez-le d’abord de côté
register-no-house = aucune organisation ne s’appelle { $name }
register-no-record = il n’y a pas de { $number } : donnez un numéro tel que N-12, Q-3 ou S-4
port-taken = { $host } port { $port } : impossible d’y écouter : il est pris, ou n’est pas de cette machine
discord-token-refused = DISCORD__TOKEN : Discord refuse ce jeton ; copiez-le de nouveau depuis le portail
discord-intents-refused = DISCORD__MESSAGE_CONTENT : activez l’intent « Message Content » dans le portail, ou désactivez ce réglage
slack-token-refused = Slack refuse le jeton de bot ({ $reason }) : réinstallez l’application et copiez son jeton de bot, xoxb-…
copy-uncopied = { $file } : impossible à copier : { $why }
copy-damaged = { $file } : est endommagé : { $why }
copy-said = { $name } : { $why }
copy-memory = une base en mémoire n’a rien à garder
transfer-same = les deux sont la même base
transfer-used = { $database } : d’autres y sont connectés : arrêtez-y d’abord toutes les Passerelle
transfer-older = { $database } : le schéma est plus ancien : lancez-y d’abord passerelle db upgrade
transfer-nothing = { $file } : il n’y a pas de base
transfer-not-empty = la base d’arrivée n’est pas vide (table { $table }) : faites-en une nouvelle et nommez-la
transfer-differs = table { $table } : la copie n’est pas ce que contient l’original ; rien n’a été gardé
transfer-refused = table { $table } : une ligne est refusée : { $why }
register-no-key = PASSERELLE_SECRET_KEY manque : donnez-la, ou la clé publique par --public-key
init-unwritten = { $file } : { $why }
init-quote = une valeur avec une apostrophe ou un saut de ligne ne peut pas figurer dans .env
watchdog-wrong = WATCHDOG_USEC n’est pas un nombre
discord-elsewhere = DISCORD__{ $name } : seulement une adresse de cette machine
sentry-wrong = PASSERELLE_SENTRY__DSN n’est pas une adresse de Sentry
extra-missing = { $name } manque : pip install -c constraints.txt '.[{ $extra }]' dans le dossier des sources l’apporte
adviser-unloaded = PASSERELLE_ADVISERS__EMBEDDINGS__MODEL : { $model } ne se charge pas ({ $why })
host-outside = démo : { $host } s’atteint du dehors ; la démo n’écoute que sur 127.0.0.1

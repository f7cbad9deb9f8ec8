# Settings that cannot be used: the command line says what is wrong, and ends. Their names stay as they are typed.
setting-unknown = unknown setting { $name }: see the list in docs/reference/settings.md
setting-wrong = { $name }: { $fault }
setting-file = { $file }: cannot be read, or is not UTF-8
setting-line = { $file }, line { $line }: cannot be read; NAME=value, a quote closed where one opens
setting-unread = { $name }: cannot read { $file }
setting-zone = not an IANA time zone, such as Europe/Paris
setting-https-alone = an https address alone: no user, password, query or fragment
setting-address-alone = an address alone: no user, password, query or fragment; a key goes into …__API_KEY
setting-web-address = an address that begins with https:// (or http://)
setting-key-ascii = a key has visible ASCII characters only
setting-slack-manifest = SLACK__AGENT and SLACK__USER_GROUPS go with SLACK__CLIENT_ID; else the manifest says it
setting-slack-which = give SLACK__APP_TOKEN or SLACK__SIGNING_SECRET, or say which with SLACK__MODE
setting-slack-half = SLACK__BOT_TOKEN goes with SLACK__APP_TOKEN or SLACK__SIGNING_SECRET; one is missing
setting-slack-mode = SLACK__MODE={ $mode } needs { $needed }
setting-slack-together = SLACK__CLIENT_ID, SLACK__CLIENT_SECRET and SLACK__SIGNING_SECRET go together
setting-slack-many = SLACK__CLIENT_ID is for many workspaces, over HTTP: take SLACK__BOT_TOKEN and SLACK__APP_TOKEN away
setting-adviser-half = ADVISERS__CHAT__BASE_URL goes with ADVISERS__CHAT__MODEL; one is missing
setting-embeddings-model = ADVISERS__EMBEDDINGS__MODEL is missing

## What pydantic finds wrong with a value
value-choice = must be one of: { $bound }
value-bool = must be true or false
value-int = must be a whole number
value-number = must be a number
value-above = must be above { $bound }
value-at-least = must be at least { $bound }
value-below = must be below { $bound }
value-at-most = must be at most { $bound }
value-empty = must not be empty
value-url = must be an address, such as https://example.com

## What a command needs
run-no-key = PASSERELLE_SECRET_KEY is missing: passerelle init writes one
run-no-platform = no platform is configured: PASSERELLE_SLACK__BOT_TOKEN or PASSERELLE_DISCORD__TOKEN
run-older = { $database }: the schema is older: run passerelle db upgrade
run-no-database = { $database }: there is no database yet: passerelle db upgrade makes it
run-unreached = { $database }: cannot be reached: { $reason }
apply-unread = { $file }: cannot be read, or is not UTF-8

## What a command refuses
copy-there = { $file }: is there already; a backup is never written over
copy-unwritten = { $file }: cannot be written: { $why }
copy-not-empty = the database is not empty: make a new one, and name it in PASSERELLE_DATABASE_URL
copy-unread = { $file }: cannot be read: { $why }
copy-none = { $file }: is no backup of passerelle
copy-other = { $file }: is a copy of { $one }, and the configured database is { $other }
copy-no-database = { $file }: there is no database yet
copy-in-the-way = { $file }: is there already: move it aside first, with its -wal and -shm
copy-no-program = { $name } is not installed: it comes with PostgreSQL's client programs
setting-database = no address of a database: sqlite:///FILE or postgresql://USER@HOST/NAME
setting-database-kind = { $kind }: neither sqlite nor postgresql, or by another driver than ours
seal-lost = PASSERELLE_SECRET_KEY: no key opens a stored token; put the key of before behind a comma
seal-moved = a stored token belongs to another row: the database was changed by hand
setting-secret-key = PASSERELLE_SECRET_KEY: a key that cannot be used; passerelle keys new makes one, a comma separates two
schema-newer = the database's schema ({ $schema }) is newer than this Passerelle; upgrade the program
database-taken = { $file }: another Passerelle already runs on this SQLite file; stop it, or move to PostgreSQL to run several
init-which = { $name }: choose one of { $names }
init-there = { $file } is there already; move it away first
register-no-house = there is no organisation called { $name }
register-no-record = there is no { $number }: give a number such as N-12, Q-3 or S-4
port-taken = { $host } port { $port } cannot be listened on: it is taken, or not this machine's
discord-token-refused = DISCORD__TOKEN: Discord refuses this token; copy it again from the portal
discord-intents-refused = DISCORD__MESSAGE_CONTENT: switch on the intent “Message Content” in the developer portal, or this setting off
slack-token-refused = Slack refuses the bot token ({ $reason }): install the app again and copy its bot token, xoxb-…
copy-uncopied = { $file }: cannot be copied: { $why }
copy-damaged = { $file }: is damaged: { $why }
copy-said = { $name }: { $why }
copy-memory = a database in memory has nothing to keep
transfer-same = both are the same database
transfer-used = { $database }: others are connected to it: stop every Passerelle there first
transfer-older = { $database }: the schema is older: run passerelle db upgrade on it first
transfer-nothing = { $file }: there is no database
transfer-not-empty = the target is not empty (table { $table }): make a new database, and name it
transfer-differs = table { $table }: the copy is not what the source holds; nothing was kept
transfer-refused = table { $table }: a row is refused: { $why }
register-no-key = PASSERELLE_SECRET_KEY is missing: give it, or the public key with --public-key
init-unwritten = { $file }: { $why }
init-quote = a value with a quote or a line break cannot stand in .env
watchdog-wrong = WATCHDOG_USEC is not a number
discord-elsewhere = DISCORD__{ $name }: only an address on this machine
sentry-wrong = PASSERELLE_SENTRY__DSN is not an address of Sentry’s
extra-missing = { $name } is missing: pip install -c constraints.txt '.[{ $extra }]' in the folder of the source brings it
adviser-unloaded = PASSERELLE_ADVISERS__EMBEDDINGS__MODEL: { $model } cannot be loaded ({ $why })
host-outside = demo: { $host } can be reached from outside; the demo listens on 127.0.0.1 only

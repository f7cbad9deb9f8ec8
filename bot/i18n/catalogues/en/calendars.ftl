# The calendar of a mandate's syncs, for calendar programs.
calendar-name = Syncs · { $mandate }
calendar-entry = { $name } – { $mandate }

## The card
calendar-headline = 📅 The calendar of the syncs · { $mandate }
calendar-which = 📅 Whose syncs?
calendar-address = Your address, shown this once
calendar-how = Give it to your calendar program (“add from a link”), which follows it: what is skipped or moved changes there too. It holds days, times and places, nothing of what is said. Keep it to yourself: whoever has it can read it.
calendar-renew = “New address” ends every address of this calendar given out so far, whoever has it.
calendar-renewed = Every address given out before is dead. Whoever needs one asks again with /sync calendar.
button-sync-address = New address
calendar-nowhere = No public address is set: ask your administrator to set PASSERELLE_HTTP__PUBLIC_URL.

## Commands
command-sync-calendar = an address for your calendar program

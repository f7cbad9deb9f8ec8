# Une plateforme qui n’accepte plus le bot.

outage-slack = Slack
outage-discord = Discord
outage-demo = La démo
outage-headline = { $platform } n’accepte plus Passerelle
outage-means = Rien n’est envoyé vers { $platform }, et rien n’en est entendu. Ce qui doit partir attend ; rien n’est perdu.
outage-waiting = En attente
outage-count = { $count ->
    [one] { $count } message
   *[other] { $count } messages
}
outage-do = Prévenez autrement vos interlocuteurs sur { $platform }, et qui exploite Passerelle : il lui faut un nouveau jeton, et un redémarrage (passerelle doctor dit ce qui ne va pas).
outage-over = { $platform } accepte de nouveau Passerelle : ce qui attendait part
outage-until = Jusqu’à

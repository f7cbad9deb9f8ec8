# Une plateforme qui n’accepte plus le bot, ou ne répond pas.

outage-slack = Slack
outage-discord = Discord
outage-demo = La démo
outage-headline = Plus rien ne passe vers { $platform }
outage-means = { $platform } ne répond pas à Passerelle, ou ne l’accepte plus. Ce qui doit y partir attend ; rien n’est perdu.
outage-waiting = En attente
outage-count = { $count ->
    [one] { $count } message
   *[other] { $count } messages
}
outage-do = Prévenez autrement vos interlocuteurs sur { $platform }. Si cela dure, prévenez qui exploite Passerelle : il lui faut peut-être un nouveau jeton, et un redémarrage (passerelle doctor dit ce qui ne va pas).
outage-over = { $platform } est de nouveau joignable : ce qui attendait part
outage-until = Jusqu’à

# A platform that does not accept the bot any more.

outage-slack = Slack
outage-discord = Discord
outage-demo = The demo
outage-headline = { $platform } does not accept Passerelle any more
outage-means = Nothing is sent to { $platform } and nothing is heard from there. What is to be sent waits; nothing is lost.
outage-waiting = Waiting
outage-count = { $count ->
    [one] { $count } message
   *[other] { $count } messages
}
outage-do = Tell your people on { $platform } by other means, and whoever runs Passerelle: it needs a new token, and to be started again (passerelle doctor says what is wrong).
outage-over = { $platform } accepts Passerelle again: what waited is on its way
outage-until = Until

# A platform that does not accept the bot any more, or does not answer.

outage-slack = Slack
outage-discord = Discord
outage-demo = The demo
outage-headline = Nothing gets through to { $platform }
outage-means = { $platform } does not answer Passerelle, or does not accept it any more. What is to be sent there waits; nothing is lost.
outage-waiting = Waiting
outage-count = { $count ->
    [one] { $count } message
   *[other] { $count } messages
}
outage-do = Tell your people on { $platform } by other means. If it lasts, tell whoever runs Passerelle: it may need a new token, and to be started again (passerelle doctor says what is wrong).
outage-over = { $platform } can be reached again: what waited is on its way
outage-until = Until

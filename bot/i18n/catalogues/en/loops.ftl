# A room in which the bot talks too much.

held-headline = I am keeping quiet in a room for a while
held-means = I sent { $count } messages there in { $minutes } minutes: most likely another program answers each of my cards. What is to leave for it waits; freezes and recalls get through. Nothing is lost.
held-where = Room
held-direct = A direct conversation
held-until = Until
held-do = Look in that room for another bot, a bridge or an automation that answers me, and remove it; else it will begin again.

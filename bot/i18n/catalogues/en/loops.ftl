# A room in which the bot talks too much.

held-headline = I am keeping quiet in a room for a while
held-means = I sent { $count } messages there in { $minutes } minutes: most likely another program answers each of my cards. What is to leave for it waits; freezes and recalls get through. Nothing is lost.
held-where = Room
held-direct = A direct conversation
place-of = direct conversation with { $name }
held-until = Until
held-do = Look in that room for another bot, a bridge or an automation that answers me, and remove it; else it will begin again. A lead can let me go on at once.
held-over = I speak in this room again
held-over-at = Since
held-resumed-by = Resumed by
held-again = If another program there still answers my cards, I shall keep quiet again.
held-resumed-done = Noted: what waited for this room leaves now.
button-resume = Resume
stale-resumed = { $by } has already let this room go on.
stale-rested = This room is no longer left alone.

# Un salon où le bot parle trop.

held-headline = Je me tais un moment dans un salon
held-means = J’y ai envoyé { $count } messages en { $minutes } minutes : sans doute un autre programme répond-il à chacune de mes cartes. Ce qui doit y partir attend ; les gels et les rappels passent. Rien n’est perdu.
held-where = Salon
held-direct = Une conversation directe
place-of = conversation directe avec { $name }
held-until = Jusqu’à
held-do = Cherchez dans ce salon un autre bot, une passerelle ou une automatisation qui me répond, et retirez-le ; sinon cela recommencera. Un·e responsable peut faire reprendre les envois tout de suite.
held-over = Je parle de nouveau dans ce salon
held-over-at = Depuis
held-resumed-by = Relancé par
held-again = Si un autre programme y répond encore à mes cartes, je me tairai de nouveau.
held-resumed-done = C’est noté : ce qui attendait pour ce salon part maintenant.
button-resume = Reprendre
stale-resumed = { $by } a déjà fait reprendre les envois dans ce salon.
stale-rested = Ce salon n’est plus au repos.

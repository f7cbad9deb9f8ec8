# Un salon où le bot parle trop.

held-headline = Je me tais un moment dans un salon
held-means = J’y ai envoyé { $count } messages en { $minutes } minutes : sans doute un autre programme répond-il à chacune de mes cartes. Ce qui doit y partir attend ; les gels et les rappels passent. Rien n’est perdu.
held-where = Salon
held-direct = Une conversation directe
held-until = Jusqu’à
held-do = Cherchez dans ce salon un autre bot, une passerelle ou une automatisation qui me répond, et retirez-le ; sinon cela recommencera.

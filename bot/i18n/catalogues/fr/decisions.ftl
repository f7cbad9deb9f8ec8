## Ce qui a été décidé à un point devient une décision (« peut-on le dire ? »)
button-decision-to-ruling = Trancher
form-decision = { $number } : trancher
form-decision-intro = Le CM lira cette phrase et votre décision dans son salon. Elle est gardée comme la réponse à une question.
field-decision = Ce qui est décidé, tel que le CM le lira
hint-not-before = Seulement pour « pas avant ». Par exemple : demain 17h, ou 1er décembre 2026 09:00
scope-only = seulement { $name }
decision-answer-missing = Choisissez d’abord si on peut le dire.
decision-no-room = Ce mandat n’a pas encore de salon CM : personne ne lirait la décision.
stale-ruled = { $by } a déjà tranché { $decision } : voir { $number }.
decision-ruled = ✅ { $decision } est tranché : { $number }.
decision-ruled-undo = { $seconds ->
    [one] ✅ { $decision } est tranché, { $number } part dans { $seconds } seconde. Vous pouvez encore annuler.
   *[other] ✅ { $decision } est tranché, { $number } part dans { $seconds } secondes. Vous pouvez encore annuler.
}
decision-headline = 📌 { $name } tranche { $decision }
quote-decision = Ce qui est décidé ({ $decision })

# Les résumés : ce qu’un salon apprend à jours choisis.
digest-headline = 🗞️ Résumé du { $day } · { $mandate }
digest-headline-frozen = 🧊 Gel en cours · résumé du { $day } · { $mandate }
digest-notice = Passerelle : votre résumé
digest-frozen = Jusqu’à la fin du gel, rien de ce qui suit ne peut être publié.
digest-frozen-reason = Motif du gel
digest-flag-frozen = 🧊 Gelé : ne rien dire
digest-flag-until = { $flag } · { $until }
digest-empty = Rien de nouveau depuis { $at }.
digest-footer = /digest schedule change les horaires, /digest off arrête.
digest-preview = Vous seul voyez ceci. « Publier » le met dans le salon ; ce qui s’y trouve ne sera pas dans le prochain résumé.
digest-recalls = Rappels sans accusé de réception
digest-recall-flag = ↩️ Rappel du { $at }
digest-may-now = Ce qui peut maintenant être dit
digest-new = Nouvelles
digest-topic = Nouvelles · { $topic }
digest-expiring = Prend fin dans la semaine
digest-ahead = Embargos à venir
digest-unread-cm = À accuser : ouvrez, puis « Bien reçu »
digest-unread = Accusés de réception manquants
digest-unread-of = Accusés de réception manquants · { $name }
digest-open-cm = Questions chez l’équipe
digest-answered-cm = Questions qui ont une réponse
digest-open = Questions qui attendent une réponse
digest-answered = Questions répondues
digest-passed = Nouvelles transmises ou changées
digest-asked-by = { $said } · { $name }
digest-answered-by = ✅ { $name }, en { $after } · question de { $asker }
digest-answered-by-bot = ✅ par le robot, aussitôt · question de { $asker }
digest-private = (posée ailleurs)
digest-silent = { $days ->
    [1] 🔕 Rien n’a été transmis à { $names } depuis un jour ouvré.
   *[other] 🔕 Rien n’a été transmis à { $names } depuis { $days } jours ouvrés.
}
digest-sync = 📅 Prochain point : { $at }

## La santé du lien
health-title = 📈 Santé du lien, { $month }
health-passed = Nouvelles transmises
health-asked = Questions posées
health-to-receipt = De l’étiquette à l’accusé (médiane)
health-answered = Questions répondues
health-answered-by = { $bot } par le robot, { $people } par l’équipe
health-to-answer = Réponse de l’équipe en (médiane)
health-false-starts = Faux départs
health-false-starts-of = { $undone ->
    [one] { $undone } annulation
   *[other] { $undone } annulations
}, { $recalled ->
    [one] { $recalled } rappel
   *[other] { $recalled } rappels
}
health-none = –
health-week = S{ $number }
health-week-alt = semaine { $number } : { $passed } transmises, { $asked } posées
health-alt = Nouvelles transmises et questions posées en { $month }, par semaine : { $weeks }.

## Agir
button-digest-post = Publier
button-digest-schedule = Horaires…
digest-posted = ✅ Le résumé part dans le salon.
digest-set = ✅ { $where } : le résumé vient { $days } à { $at }. Prochain : { $next }.
digest-every-day = tous les jours
digest-every-weekday = du lundi au vendredi
digest-stopped = ✅ { $where } : plus aucun résumé ne vient de lui-même. /digest now en montre toujours un.
digest-none = { $where } : aucun résumé ne vient de lui-même.
digest-stale-by = { $name } vous a précédé : cela a changé. Recommencez avec /digest.
digest-side-cm = { $mandate }, côté CM
digest-side-comms = { $mandate }, côté équipe
digest-form = Résumé
digest-form-intro = { $where }. Les heures sont celles du mandat : { $zone }.
digest-field-room = Quel salon ?
digest-submit-choose = Continuer
digest-field-days = Jours
digest-field-at = Heure
digest-hint-at = Par exemple 8h30
digest-field-empty = Quand il n’y a rien de nouveau
digest-empty-line = Le dire en une ligne
digest-empty-nothing = Ne rien publier
digest-submit-schedule = Enregistrer
digest-room-missing = Choisissez un salon.
days-missing = Choisissez au moins un jour. Pour arrêter le résumé : /digest off.
command-digest-now = ce qui est nouveau, pour vous seul d’abord
command-digest-schedule = quand vient le résumé
command-digest-off = plus de résumé
help-digest = Résumé
help-digest-how = /digest now · /digest schedule · /digest off
setup-digest = résumé de { $address } : { $rule } à { $at }
letter-digest = résumé

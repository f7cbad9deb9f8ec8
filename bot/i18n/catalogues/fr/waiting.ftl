# Une question qui attend l'équipe.
waiting-urgent = 🚨 Urgent : l’équipe est appelée à toute heure.
waiting-until = Réponse attendue avant le { $at }.
waiting-urgent-until = 🚨 Urgent : réponse attendue avant le { $at }, quelle que soit l’heure.
waiting-reminded = ⏰ L’équipe a été relancée le { $at }.
waiting-called = 📞 Appel à { $names } le { $at }.
quote-holding = Ce que vous pouvez dire en attendant, comme convenu
button-urgent = C’est urgent
button-whole-question = Voir en entier
call-headline = ⏰ { $names }, une question vous attend
call-over = ✅ { $number } : plus personne à appeler
urgent-recorded = 🚨 { $number } est maintenant urgente : l’équipe est prévenue à nouveau, et appelée à toute heure.
stale-urgent = { $number } est déjà marquée urgente.
letter-question-call = appel pour une question ouverte
help-urgent = Ça ne peut pas attendre
help-urgent-how = Un point d’exclamation avant la question, ou le bouton « C’est urgent » : quelqu’un est appelé à toute heure

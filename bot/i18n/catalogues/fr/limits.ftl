# Personne n’a besoin d’autant de questions à la fois, sinon pour essayer des noms.
too-many-questions = Vous avez posé { $count } questions en cinq minutes. Celle-ci n’est pas enregistrée et personne ne l’a reçue : posez-la à nouveau à partir du { $at }. Si elle ne peut pas attendre, parlez directement à l’équipe.
too-many-signals = Vous avez envoyé { $count } signalements en cinq minutes. Celui-ci n’est pas enregistré et personne ne l’a reçu : envoyez-le à nouveau à partir du { $at }. S’il ne peut pas attendre, parlez directement à l’équipe.
sync-too-many-topics = { $limit } sujets sont déjà ouverts pour ce point. Commencez par en clore un.

# Ce qui est montré à qui installe l’application dans son espace de travail.

install-done-title = Passerelle est installée
install-done = Vous pouvez fermer cette page. Dans Slack, /passerelle help dit la suite.
install-leading = { $name } est le ou la première responsable de { $organisation } : Slack dit que l’installation vient de cette personne. Vous pouvez fermer cette page. Dans Slack, dans le salon de votre équipe de communication, tapez : /passerelle setup
install-cancelled-title = Passerelle n’a pas été installée
install-cancelled = Vous ne l’avez pas autorisée. Rien n’a changé.
install-failed-title = Passerelle n’a pas pu être installée
install-failed = Une erreur s’est produite, ou la demande a trop duré, a déjà servi, ou venait d’un autre navigateur. Veuillez recommencer.
install-one-workspace = Vous avez choisi toute une organisation Enterprise Grid. Passerelle s’installe dans un espace de travail à la fois : recommencez, et choisissez celui de votre équipe de communication en haut à droite de la page de Slack.
install-again = Recommencer

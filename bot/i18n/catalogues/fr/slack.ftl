# Ce que Slack seul doit dire.

slack-cancel = Annuler

# Nobody needs so many questions at once but whoever tries out names.
too-many-questions = You asked { $count } questions within five minutes. This one was not recorded and nobody got it: ask it again from { $at } on. If it cannot wait, speak to the team directly.
too-many-signals = You sent { $count } signals within five minutes. This one was not recorded and nobody got it: send it again from { $at } on. If it cannot wait, speak to the team directly.
sync-too-many-topics = { $limit } topics are open for this sync already. Close one first.

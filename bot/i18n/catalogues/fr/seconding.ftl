# Où la règle du mandat veut deux personnes pour autoriser.
button-agree = Autoriser aussi
second-asked = ✅ C’est noté. Une deuxième personne doit l’autoriser aussi : d’ici là, rien ne part.
stale-second = C’est vous qui avez commencé à l’autoriser. Une deuxième personne doit l’autoriser aussi.
state-second = { $name } veut autoriser ceci. Une deuxième personne doit être d’accord : d’ici là, rien ne part.
ruling-second = Le sujet a été restreint depuis, et il faut ici deux personnes pour autoriser : que { $number } soit posée à nouveau.

# A question that waits for people.
waiting-urgent = 🚨 Urgent: the team is called at any hour.
waiting-until = An answer is awaited by { $at }.
waiting-urgent-until = 🚨 Urgent: an answer is awaited by { $at }, whatever the hour.
waiting-reminded = ⏰ The team was reminded on { $at }.
waiting-called = 📞 { $names } called on { $at }.
quote-holding = What you may say meanwhile, as agreed
button-urgent = It is urgent
button-whole-question = See it whole
call-headline = ⏰ { $names }, a question waits for you
call-over = ✅ { $number }: nobody needs to be called any more
urgent-recorded = 🚨 { $number } is urgent now: the team is told again, and called at any hour.
stale-urgent = { $number } is marked urgent already.
letter-question-call = call about an open question
help-urgent = It cannot wait
help-urgent-how = An exclamation mark before the question, or the button “It is urgent”: somebody is called at any hour

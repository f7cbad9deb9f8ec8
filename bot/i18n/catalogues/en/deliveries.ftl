# What has not left, as `passerelle deliveries` shows it.

## States
letter-waiting = waiting
letter-sending = being sent
letter-sent = sent
letter-dropped = given up
letter-held = held by a freeze
letter-dead = failed

## What it is
letter-news-cm = news for the CM
letter-news-comms = news for the team
letter-verdict = answer from the bot
letter-question-comms = question for the team
letter-question-reminder = reminder of an open question
letter-answer-cm = answer from the team
letter-asked-back-cm = request to the CM for details
letter-recall-cm = recall of a news item
letter-freeze-cm = freeze, for the CM
letter-freeze-comms = freeze, for the team
letter-thaw = end of the freeze
letter-update = update: { $kind }

## When
letter-since = since { $at }
letter-attempts = { $count ->
    [one] { $count } attempt
   *[other] { $count } attempts
}
letter-next = next attempt { $at }

## Why
reason-busy = the platform is too busy
reason-lost = the platform does not accept the bot any more
reason-uncertain = the platform did not confirm that it was sent
reason-freeze = stopped by a freeze
reason-no-adapter = this platform is not connected
reason-room-gone = the room is gone or the bot is not in it any more
reason-tag-required = the forum asks for a tag with each post: switch that off in its settings
reason-no-event-right = the bot may not create events on the server
reason-room-unlinked = the room is no longer linked to this mandate
reason-no-member = this person is no longer a member
reason-room-too-wide = too many people can read this room
reason-room-lets-in = somebody who belongs to no side of this mandate may read this room; passerelle doctor says who
reason-room-still-in = somebody who has left this mandate is still in this room
reason-maybe-there = it no longer holds, but it may have arrived, and this room cannot be read
reason-maybe-there-frozen = a freeze holds: nothing leaves, but it may have arrived before, and this room cannot be read
reason-no-person = this person cannot be reached
reason-no-message = the message to update is gone
reason-not-installed = the bot is not installed there any more
reason-other = error: { $error }

## What was done
letter-retried = { $id }: will be sent again now
letter-given-up = { $id }: given up for good
letter-unknown = { $id }: no such delivery
letter-ambiguous = { $id }: { $count } deliveries begin like this, give more characters
letter-not-dead = { $id }: this delivery has not failed ({ $state })
letters-none = Nothing waits to go out.
letters-none-failed = No delivery has failed.
letters-paused = Sending is paused since { $at }. To let it go on: passerelle deliveries resume
letters-resumed = Sending goes on.
letters-were-not-paused = Sending was not paused.
letters-nobody = No organisation yet, so there is nothing to pause. Begin with passerelle apply

## On the card of the team, or to a lead
letter-dead-letter = notice of a failure to a lead
letter-outage = notice that a platform is lost
letter-room-held = notice that a room is left alone
button-retry = Try again
button-give-up = Give up
failed-still-in = 👤 { $names } { $count ->
    [one] has
   *[other] have
} no part in this mandate any more and can still read #{ $room }: remove them there or link another room, then try again.
failures-headline = ⚠️ Something did not arrive, and the team’s room cannot tell
failures-settled = ✓ Nothing about this is failing any more
failures-notice = Something did not arrive
failures-line = { $kind }, { $room }: { $reason }
failed-retried = ✅ { $count ->
    [one] { $count } delivery leaves
   *[other] { $count } deliveries leave
} again now.
failed-given-up = ✅ { $count ->
    [one] { $count } delivery
   *[other] { $count } deliveries
} given up for good.
stale-retried = { $by } has already tried again.
stale-given-up = { $by } has already given up.
stale-operator = The operator has already seen to it.

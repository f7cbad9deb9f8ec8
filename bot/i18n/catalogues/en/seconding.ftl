# Where a mandate's policy says that two people release.
button-agree = Release it as well
second-asked = ✅ Recorded. A second person has to release it as well: until then nothing leaves.
stale-second = You began to release this. A second person has to release it as well.
state-second = { $name } wants to release this. A second person has to agree: until then nothing leaves.
ruling-second = This was restricted since, and releasing takes two people here: let { $number } be asked again.

# Dates, hours and durations.
date-day = { $weekday } { $number } { $month } { $year }
date-clock = { $hour }:{ $minute }
date-instant = { $day } at { $clock } ({ $zone })
date-also = { $instant }, that is { $clock } ({ $zone })
date-also-day = { $instant }, that is { $day } at { $clock } ({ $zone })
# $joint is for French alone: de, du, d'.
zone-city = { $joint ->
   *[plain] { $city } time
}
zone-universal = UTC{ $offset }
city-montreal = Montréal
lasting-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
lasting-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
lasting-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
lasting-seconds = { $count ->
    [one] { $count } second
   *[other] { $count } seconds
}

# Dates, heures et durées.
date-day = { $weekday } { $number ->
    [1] 1er
   *[other] { $number }
} { $month } { $year }
date-clock = { $hour }:{ $minute }
date-instant = { $day } à { $clock } ({ $zone })
date-also = { $instant }, soit { $clock } ({ $zone })
date-also-day = { $instant }, soit { $day } à { $clock } ({ $zone })
zone-city = heure { $joint ->
    [elided] d’{ $city }
    [masculine] du { $city }
   *[plain] de { $city }
}
zone-universal = heure UTC{ $offset }
city-montreal = Montréal
lasting-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
lasting-hours = { $count ->
    [one] { $count } heure
   *[other] { $count } heures
}
lasting-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
lasting-seconds = { $count ->
    [one] { $count } seconde
   *[other] { $count } secondes
}

### Working calendar of a region: holidays, joint leave, and their legal source.

calendar-title = Working calendar
calendar-description = National holidays, joint leave and the region's own days off, by which deadlines in working days are counted.
calendar-about = Deadlines here are counted in working days, from the next working day on. Saturdays, Sundays and the days below do not count.
calendar-lead = { $year } has { $working } working days. Not counted: weekends, { $national } national holidays, { $leave } days of joint leave, { $regional } days off of the region.
calendar-lead-unknown = The calendar for { $year } is not filled in: only weekends are left out, which gives { $working } working days. National holidays ({ $national }), joint leave ({ $leave }) and the region's own days ({ $regional }) are not known yet.
calendar-empty = No day off is recorded for { $year }. This list fills once the secretariat enters the joint decree on national holidays and joint leave, or a decision of the region.
calendar-years = Years
calendar-caption = Days that are not worked, besides weekends
calendar-day = Day
calendar-name = Name of the day
calendar-name-hint = For example Idulfitri 1447 Hijriah
calendar-basis = Legal source
calendar-basis-hint = Number and year of the decision
calendar-weekend = falls on a weekend
calendar-kind-national = national holiday
calendar-kind-joint-leave = joint leave
calendar-kind-regional = day off of the region
calendar-withdrawn = Withdrawn
calendar-withdrawn-because = withdrawn: { $reason }

calendar-manage-title = Working calendar: change
calendar-manage-about = Adding or withdrawing a day off enters the public record. Deadlines already set do not move with it.
calendar-manage-empty = No day off is recorded for this year. Add them one by one, or bring in a CSV file of the kind calendar.
calendar-see-public = See it as the public does
calendar-add-title = Add a day off
calendar-add-button = Add
calendar-day-known = This day is in the calendar already. Withdraw it first if it is wrong.
calendar-withdraw = Withdraw
calendar-withdraw-title = Withdraw a day off
calendar-withdraw-lead = The day counts as a working day again for deadlines set from now on. The reason is shown to everyone.
calendar-withdraw-reason = Reason
calendar-withdraw-hint = For example a wrong date, or the decision was changed
calendar-withdraw-button = Withdraw this day off

desk-calendar-about = Days off by which deadlines are counted, with their legal source.

calendar-form-day = Choose a day of the years 1990 to 2100.
calendar-form-kind = Choose the kind of day.
calendar-unknown-kind = the kind “{ $found }” is not known. Choose national holiday, joint leave or day off of the region.
calendar-not-a-day = “{ $found }” is not a day. Write year-month-day, for example 2026-08-17.
calendar-far-away = { $found } lies outside the years 1990 to 2100.

text-empty = This field is needed.
text-too-long = This text is too long. Shorten it.

entry-calendar = Working calendar imported
entry-calendar-day-added = Day off added: { $day }
entry-calendar-day-withdrawn = Day off withdrawn: { $day }

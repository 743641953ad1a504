### Withdrawals: what is withdrawn stays readable, with the reason.

withdrawn-when = Withdrawn on { $day } by { $office }.
withdrawn-because = The reason: { $reason }
withdrawn-what-stays = This programme is no longer counted in lists and sums. What follows is as it last was.
withdrawn-entry = See it in the public record
withdrawn-links = Withdrawn links
entry-programmes-withdrawn = Withdrawal of programmes
entry-programme-links-withdrawn = Withdrawal of links from programmes to indicators
fault-unknown-link = this programme is not linked to the indicator { $found }, so there is nothing to withdraw. Check the code of the indicator.
fault-withdrawal-reason = the reason is empty. Write one sentence why this is withdrawn; everybody can read it.
fault-day-ahead = { $found } has not come yet (today is { $today }). Write the day on which the withdrawal was decided.
fault-withdrawn-programme = this programme was withdrawn on { $day } because “{ $reason }”. If it begins again, give it an ordinal (urutan) that was not used, so that it becomes a new programme.
fault-withdrawn-link = this link was withdrawn on { $day }; its reason was “{ $reason }”. Delete the row, or write a new reason.

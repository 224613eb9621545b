// title: The facts that begin or end by their own dates between two days
// why:   Their statements did not change; the calendar did. A day of since is in, a day of until is out, and a
//        contract's last day is in.

MATCH (fact:Thing)
WHERE ($from < fact.since AND fact.since <= $to)
   OR ($from < fact.until AND fact.until <= $to)
RETURN fact.ref AS key

UNION
MATCH (fact:Contract)
WHERE ($from < fact.start AND fact.start <= $to)
   OR ($from <= fact.end AND fact.end < $to)
RETURN fact.ref AS key

UNION
MATCH ()-[link]->()
WHERE link.row IS NOT NULL
  AND (($from < link.since AND link.since <= $to) OR ($from < link.until AND link.until <= $to))
RETURN link.row AS key

UNION
MATCH (row:Responsibility|Clause|LogReview)
WHERE ($from < row.since AND row.since <= $to)
   OR ($from < row.until AND row.until <= $to)
RETURN row.row AS key

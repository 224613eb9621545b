// What changes by itself on these days: facts and rows that begin or end, terms of contracts, dates of subcontracts.
MATCH (thing:Thing)
UNWIND [{day: thing.since, what: 'begins to hold'},
        {day: thing.until, what: 'holds no longer'},
        {day: CASE WHEN thing:Contract THEN thing.start END, what: 'starts'},
        {day: CASE WHEN thing:Contract THEN thing.end END, what: 'has its last day'},
        {day: CASE WHEN thing:Subcontract THEN thing.object_by END, what: 'can be objected to for the last time'},
        {day: CASE WHEN thing:Subcontract THEN thing.decided_on END, what: 'is decided on'}] AS change
WITH thing, change
WHERE change.day IN $days
RETURN thing.key AS key, null AS other, change.day AS day, change.what AS what
ORDER BY day, key, what

UNION ALL
MATCH (one:Thing)-[row]->(other:Thing)
WHERE row.since IN $days OR row.until IN $days
UNWIND [{day: row.since, what: 'begins to hold'}, {day: row.until, what: 'holds no longer'}] AS change
WITH one, other, change
WHERE change.day IN $days
RETURN DISTINCT one.key AS key, other.key AS other, change.day AS day, change.what AS what
ORDER BY day, key, other, what

// title: The days on which the map changes by itself
// why:   Between two of them every answer is the same, so one snapshot serves the whole interval.

MATCH (fact:Thing)
UNWIND [fact.since, fact.until, fact.start, fact.end + duration({days: 1})] AS day
WITH day WHERE day IS NOT NULL
RETURN DISTINCT day

UNION
MATCH ()-[link]->()
WHERE link.since IS NOT NULL OR link.until IS NOT NULL
UNWIND [link.since, link.until] AS day
WITH day WHERE day IS NOT NULL
RETURN DISTINCT day

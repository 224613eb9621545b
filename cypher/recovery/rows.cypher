// What these things depend on and are supported by, with what a fallback does for them.
// An empty value counts for the worse, as in the rules P16 and P16f: hard, full, and without a fallback.
// A soft dependency, or a support of low reliance, holds nothing back: one does without it.
MATCH (dependent:Thing)-[row:DEPENDS_ON]->(support:Thing)
WHERE dependent.key IN $keys
RETURN dependent.key AS dependent, support.key AS support, row.record AS record,
       coalesce(row.hard, true) AS holds,
       coalesce(row.fallback, false) AS fallback,
       row.fallback_hours AS carries,
       [CASE WHEN row.hard IS NULL THEN 'hard' END,
        CASE WHEN row.fallback IS NULL THEN 'fallback' END] AS empty

UNION ALL
MATCH (support:Thing)-[row:SUPPORTS]->(dependent:Function)
WHERE dependent.key IN $keys
RETURN dependent.key AS dependent, support.key AS support, row.record AS record,
       coalesce(row.reliance, 'full') <> 'low' AS holds,
       coalesce(row.fallback, false) AS fallback,
       row.fallback_hours AS carries,
       [CASE WHEN row.reliance IS NULL THEN 'reliance' END,
        CASE WHEN row.fallback IS NULL THEN 'fallback' END] AS empty

// id:    P16f
// title: A function stops with what supports it
// why:   How much of the work rests on the support says how likely it stops; unknown is taken as all, and marked
//        assumed.
// over:  supports, from availability to function availability, unless reliance is none; forces where full or unknown
//        and without a fallback
// p:     full 0.95, material 0.60, low 0.20, unknown 0.95; fallback x 0.2
// each:  support

MATCH (support)-[reliance:SUPPORTS]->(function:Function)
WHERE coalesce(reliance.reliance, 'full') <> 'none'
  AND coalesce(reliance.since <= $asOf, true) AND coalesce($asOf < reliance.until, true)
RETURN support.key AS from, 'availability' AS fromState,
       function.key AS to, 'availability' AS toState,
       CASE reliance.reliance WHEN 'material' THEN 0.60 WHEN 'low' THEN 0.20 ELSE 0.95 END
         * CASE reliance.fallback WHEN true THEN 0.2 ELSE 1.0 END AS p,
       reliance.reliance IS NULL AS assumed,
       coalesce(reliance.reliance, 'full') = 'full' AND NOT coalesce(reliance.fallback, false) AS forces,
       [CASE WHEN reliance.reliance IS NULL THEN 'support.reliance' END,
        CASE WHEN reliance.fallback IS NULL THEN 'support.fallback' END] AS unknown,
       reliance.record AS record

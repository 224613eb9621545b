// id:    P16
// title: What depends on a thing stops with it
// why:   Rows that share an alternatives value stand in for each other, and force only when all of them have fallen.
// over:  dependencies, to availability to from availability; forces where hard or unknown and without a fallback
// p:     hard or unknown 0.95, else 0.30; fallback x 0.2
// each:  dependent

MATCH (dependent)-[dependency:DEPENDS_ON]->(support)
WHERE coalesce(dependency.since <= $asOf, true) AND coalesce($asOf < dependency.until, true)
RETURN support.key AS from, 'availability' AS fromState,
       dependent.key AS to, 'availability' AS toState,
       CASE dependency.hard WHEN false THEN 0.30 ELSE 0.95 END
         * CASE dependency.fallback WHEN true THEN 0.2 ELSE 1.0 END AS p,
       coalesce(dependency.hard, true) AND NOT coalesce(dependency.fallback, false) AS forces,
       coalesce(dependency.fallback, false) AS fallback,
       dependency.alternatives AS group,
       [CASE WHEN dependency.hard IS NULL THEN 'dependency.hard' END,
        CASE WHEN dependency.fallback IS NULL THEN 'dependency.fallback' END] AS unknown,
       dependency.record AS record

// What the files say of how these things come back: hours, tolerance, loss, and who backs them up.
MATCH (thing:Thing)
WHERE thing.key IN $keys
OPTIONAL MATCH (thing)-[:BACKED_UP_BY]->(backup:System)
RETURN thing.key AS key,
       thing.recovery_hours AS hours,
       thing.rto_hours AS rto,
       thing.rpo_hours AS rpo,
       thing.impact AS impact,
       thing.loss_per_hour AS loss,
       thing.record AS record,
       backup.key AS backup

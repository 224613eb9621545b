// id:    P03
// title: An account or group reaches the systems it may enter
// why:   What was granted can be used: admin is control, write reads and changes, read reads.
// over:  grants, principal control to what the level opens on the system
// p:     0.95; allowlist x 0.15; just in time x 0.4
// each:  principal

MATCH (principal)-[grant:HAS_ACCESS]->(system:System)
WHERE coalesce(grant.since <= $asOf, true) AND coalesce($asOf < grant.until, true)
UNWIND CASE grant.level
         WHEN 'admin' THEN ['control']
         WHEN 'write' THEN ['confidentiality', 'integrity']
         ELSE ['confidentiality'] END AS opened
RETURN principal.key AS from, 'control' AS fromState,
       system.key AS to, opened AS toState,
       0.95
         * CASE grant.allowlist WHEN true THEN 0.15 ELSE 1.0 END
         * CASE grant.just_in_time WHEN true THEN 0.4 ELSE 1.0 END AS p,
       [CASE WHEN grant.allowlist IS NULL THEN 'grant.allowlist' END,
        CASE WHEN grant.just_in_time IS NULL THEN 'grant.just_in_time' END] AS unknown,
       grant.record AS record

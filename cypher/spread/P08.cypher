// id:    P08
// title: A connection carries whoever stands at its far end
// why:   A standing way in works for an attacker as for the vendor; each restriction takes some of it away.
// over:  connections, from control to to control
// p:     0.50; dedicated x 0.6; allowlist x 0.4; mfa app or phishing-resistant x 0.35; monitored x 0.7
// each:  connection

MATCH (from)<-[:FROM]-(connection:Connection)-[:TO]->(to:System)
RETURN from.key AS from, 'control' AS fromState,
       to.key AS to, 'control' AS toState,
       0.50
         * CASE connection.dedicated WHEN true THEN 0.6 ELSE 1.0 END
         * CASE connection.allowlist WHEN true THEN 0.4 ELSE 1.0 END
         * CASE WHEN connection.mfa IN ['app', 'phishing-resistant'] THEN 0.35 ELSE 1.0 END
         * CASE connection.monitored WHEN true THEN 0.7 ELSE 1.0 END AS p,
       [connection.key] AS via,
       [CASE WHEN connection.dedicated IS NULL THEN 'connection.dedicated' END,
        CASE WHEN connection.allowlist IS NULL THEN 'connection.allowlist' END,
        CASE WHEN connection.mfa IS NULL THEN 'connection.mfa' END,
        CASE WHEN connection.monitored IS NULL THEN 'connection.monitored' END] AS unknown,
       connection.record AS record

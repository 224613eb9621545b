MATCH (vendor:Vendor)
WHERE once(vendor)
WITH vendor, explained(vendor) AS explained,
     COLLECT {
       MATCH (vendor)-[:HOLDS]->(account:Account) WHERE open(account)
       MATCH actsAs(account, principal)
       MATCH (principal)-[grant:HAS_ACCESS]->(system:System)
       WHERE holds(grant) AND coalesce(own(system), true)
       RETURN DISTINCT {found: account.status = 'active' AND own(system), what: called(account),
                        record: account.record} AS way
       UNION
       MATCH comesFrom(connection, vendor)
       WHERE open(connection)
       MATCH (connection)-[:TO]->(system:System)
       WHERE coalesce(own(system), true)
       RETURN DISTINCT {found: connection.status = 'active' AND own(system), what: called(connection),
                        record: connection.record} AS way
       UNION
       MATCH (vendor)-[:OPERATES|OWNS]->(:System)-[credential:STORES_CREDENTIAL]->(account:Account)
       MATCH (account)<-[:HOLDS]-(:Organization {kind: 'own'})
       WHERE holds(credential) AND open(account)
       RETURN DISTINCT {found: account.status = 'active', what: called(account), record: credential.record} AS way
     } AS ways
RETURN vendor.ref AS subject, vendor.ref AS vendor,
       NOT explained AND any(way IN ways WHERE way.found) AS found,
       'no live contract, and ' + size(ways) + CASE size(ways) WHEN 1 THEN ' way in: ' ELSE ' ways in, as ' END
         + coalesce(head([way IN ways WHERE way.found | way.what]), head(ways).what, 'none') AS detail,
       [vendor.record] + [way IN ways WHERE coalesce(way.found, true) | way.record] AS witnesses

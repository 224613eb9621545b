MATCH (vendor:Vendor)<-[:PROVIDER]-(contract:Contract {status: 'draft'})-[:CUSTOMER]->(:Organization {kind: 'own'})
WHERE holds(contract)
WITH contract, vendor, EXISTS { (contract)-[scope:SCOPES]->(:System) WHERE holds(scope) } AS agreed,
     EXISTS { MATCH (vendor)<-[:PROVIDER]-(deal:Contract) WHERE live(deal) } AS otherwise,
     COLLECT {
       MATCH (vendor)-[:HOLDS]->(account:Account)
       WHERE open(account)
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
     } AS ways
RETURN contract.ref AS subject, vendor.ref AS vendor,
       NOT agreed OR (NOT otherwise AND any(way IN ways WHERE way.found)) AS found,
       CASE WHEN agreed THEN '' ELSE 'no system is agreed; ' END
         + coalesce('live already: ' + head([way IN ways WHERE way.found | way.what]), 'no access is known to be live')
         AS detail,
       [contract.record] + [way IN ways WHERE coalesce(way.found, true) | way.record] AS witnesses

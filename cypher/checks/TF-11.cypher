MATCH (vendor:Vendor)
WITH vendor,
     COLLECT {
       MATCH (vendor)-[:HOLDS]->(account:Account)
       WHERE open(account)
       MATCH actsAs(account, principal)
       MATCH (principal)-[grant:HAS_ACCESS]->(system:System)
       WHERE holds(grant) AND coalesce(own(system), true)
       RETURN DISTINCT {found: account.status = 'active' AND own(system), what: 'account ' + called(account),
                        record: account.record} AS way
       UNION
       MATCH comesFrom(connection, vendor)
       WHERE open(connection)
       MATCH (connection)-[:TO]->(system:System)
       WHERE coalesce(own(system), true)
       RETURN DISTINCT {found: connection.status = 'active' AND own(system), what: 'connection ' + called(connection),
                        record: connection.record} AS way
       UNION
       MATCH (vendor)-[:OPERATES|OWNS]->{0,1}(end)<-[:TO]-(flow:DataFlow)-[:CARRIES]->(dataset:DataSet)
       WHERE holds(flow)
       OPTIONAL MATCH (dataset)<-[:CONTROLS]-(controller)
       WITH DISTINCT flow, dataset, controller
       WHERE coalesce(controller.kind = 'own', true)
       RETURN DISTINCT {found: controller.kind = 'own', what: 'data ' + called(dataset), record: flow.record} AS way
     } AS ways
WHERE size(ways) > 0
WITH vendor, ways, explained(vendor) OR once(vendor) AS known
RETURN vendor.ref AS subject, vendor.ref AS vendor, NOT known AND any(way IN ways WHERE way.found) AS found,
       'no contract explains ' + coalesce(head([way IN ways WHERE way.found | way.what]), head(ways).what) AS detail,
       [vendor.record] + [way IN ways WHERE coalesce(way.found, true) | way.record] AS witnesses

MATCH (contract:Contract)
WHERE live(contract)
MATCH chain(contract, vendor)
WHERE size(link) > 0
WITH DISTINCT vendor, last(link) AS deepest
WITH vendor, deepest,
     COLLECT {
       MATCH (vendor)-[:HOLDS]->(account:Account)
       WHERE open(account)
       MATCH actsAs(account, principal)
       MATCH (principal)-[grant:HAS_ACCESS]->(system:System)
       WHERE holds(grant) AND coalesce(own(system), true)
       RETURN DISTINCT {found: account.status = 'active' AND own(system), what: 'has account ' + called(account),
                        record: account.record} AS way
       UNION
       MATCH (vendor)-[:OPERATES|OWNS]->{0,1}(end)<-[:TO]-(flow:DataFlow)-[:CARRIES]->(dataset:DataSet)
       WHERE holds(flow)
       OPTIONAL MATCH (dataset)<-[:CONTROLS]-(controller)
       WITH DISTINCT flow, dataset, controller
       WHERE coalesce(controller.kind = 'own', true)
       RETURN DISTINCT {found: controller.kind = 'own', what: 'receives ' + called(dataset), record: flow.record} AS way
     } AS ways
RETURN deepest.ref AS subject, vendor.ref AS vendor,
       NOT deepest.flow_down AND any(way IN ways WHERE way.found) AS found,
       called(vendor) + ' ' + coalesce(head([way IN ways WHERE way.found | way.what]), head(ways).what, 'has nothing')
         AS detail,
       [deepest.record] + [way IN ways WHERE coalesce(way.found, true) | way.record] AS witnesses

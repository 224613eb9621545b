MATCH (contract:Contract)
WHERE live(contract)
MATCH chain(contract, vendor)
WITH vendor, collect(DISTINCT last(link)) AS links
WITH vendor, links,
     COLLECT { MATCH (vendor)-[:HOLDS]->(account:Account) WHERE open(account) RETURN account } AS accounts
WITH vendor, links, waysIn(accounts) + COLLECT {
       MATCH (vendor)-[:OPERATES|OWNS]->{0,1}(end)<-[:TO]-(flow:DataFlow)-[:CARRIES]->(dataset:DataSet)
       WHERE holds(flow)
       OPTIONAL MATCH (dataset)<-[:CONTROLS]-(controller)
       WITH DISTINCT flow, dataset, controller
       WHERE coalesce(controller.kind = 'own', true)
       RETURN DISTINCT {found: controller.kind = 'own', what: 'data ' + called(dataset), record: flow.record}
     } AS ways
UNWIND links AS deepest
RETURN deepest.ref AS subject, vendor.ref AS vendor,
       NOT deepest.flow_down AND any(way IN ways WHERE way.found) AS found,
       called(vendor) + ' has ' + coalesce(head([way IN ways WHERE way.found | way.what]), head(ways).what, 'nothing')
         AS detail,
       [deepest.record] + [way IN ways WHERE coalesce(way.found, true) | way.record] AS witnesses

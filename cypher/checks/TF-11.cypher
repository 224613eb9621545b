history(vendor, deals, ended)
WITH vendor, doors(vendor) AS doors,
     size(deals) > 0 OR size(ended) > 0 OR coalesce(vendor.status, '') = 'offboarded' AS known
WITH vendor, known, waysIn(doors) + COLLECT {
       MATCH (vendor)-[:OPERATES|OWNS]->{0,1}(end)<-[:TO]-(flow:DataFlow)-[:CARRIES]->(dataset:DataSet)
       WHERE holds(flow)
       OPTIONAL MATCH (dataset)<-[:CONTROLS]-(controller)
       WITH DISTINCT flow, dataset, controller
       WHERE coalesce(controller.kind = 'own', true)
       RETURN DISTINCT {found: controller.kind = 'own', what: 'data ' + called(dataset), record: flow.record}
     } AS ways
WHERE size(ways) > 0
RETURN vendor.ref AS subject, vendor.ref AS vendor, NOT known AND any(way IN ways WHERE way.found) AS found,
       'no contract explains ' + coalesce(head([way IN ways WHERE way.found | way.what]), head(ways).what) AS detail,
       [vendor.record] + [way IN ways WHERE coalesce(way.found, true) | way.record] AS witnesses

// What these data sets hold, and which organization answers for each.
MATCH (data:DataSet)
WHERE data.ref IN $refs
OPTIONAL MATCH (data)<-[:CONTROLS]-(controller:Organization)
WITH data, head(collect(controller)) AS controller
RETURN data.ref AS ref, data.records AS records, data.classification AS classification,
       controller.ref AS controller, coalesce(controller.name, controller.id) AS controllerName,
       controller.kind = 'own' AS own
ORDER BY ref

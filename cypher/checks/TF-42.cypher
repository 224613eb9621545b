MATCH (dataset:DataSet)-[storage:STORED_IN]->(system:System)
WHERE holds(storage) AND coalesce(sensitive(dataset), true)
WITH dataset, storage, system,
     COLLECT {
       MATCH (system)<-[place:STORED_IN]-(neighbour:DataSet)
       WHERE neighbour <> dataset AND holds(place)
       RETURN DISTINCT CASE WHEN EXISTS { (neighbour)<-[:CONTROLS]-() }
                            THEN EXISTS { (neighbour)<-[:CONTROLS]-(other) WHERE other.kind <> 'own' } END
     } AS others
OPTIONAL MATCH (vendor:Vendor)-[:OPERATES]->(system)
RETURN dataset.ref AS subject, vendor.ref AS vendor,
       sensitive(dataset) AND some(others) AND NOT coalesce(storage.own_key, false) AS found,
       'on ' + called(system) AS detail,
       [dataset.record, storage.record] AS witnesses

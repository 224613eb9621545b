MATCH comesFrom(connection, vendor)
WHERE open(connection)
MATCH (connection)-[:TO]->(system:System)
WHERE coalesce(own(system), true)
RETURN DISTINCT connection.ref AS subject, vendor.ref AS vendor,
       connection.status = 'active' AND own(system) AND NOT connection.monitored AS found,
       'into ' + called(system) AS detail,
       [connection.record] AS witnesses

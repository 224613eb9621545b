MATCH comesFrom(connection, vendor)
WHERE open(connection)
MATCH (connection)-[:TO]->(system:System)
WHERE NOT foreign(system)
RETURN DISTINCT connection.ref AS subject, vendor.ref AS vendor,
       connection.status = 'active'
         AND coalesce(connection.reviewed_on < $asOf - duration({days: $reviewDays}), true) AS found,
       coalesce('last reviewed on ' + toString(connection.reviewed_on), 'never reviewed') AS detail,
       [connection.record] AS witnesses

MATCH comesFrom(connection, vendor)
WHERE open(connection)
MATCH (connection)-[:TO]->(system:System)
WHERE coalesce(own(system), true)
RETURN DISTINCT connection.ref AS subject, vendor.ref AS vendor,
       connection.status = 'active' AND own(system)
         AND NOT (connection.dedicated AND connection.type IN ['vpn', 'ztna', 'private-link']) AS found,
       'type ' + coalesce(connection.type, 'not told') + ', '
         + CASE connection.dedicated WHEN true THEN 'dedicated' WHEN false THEN 'not dedicated'
             ELSE 'not told whether dedicated' END + ', into ' + called(system) AS detail,
       [connection.record] AS witnesses,
       CASE connection.type WHEN 'internet' THEN 'critical' ELSE 'high' END AS severity

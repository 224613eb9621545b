MATCH (service:Service)
WHERE served(service)
MATCH (service)-[support:SUPPORTS]->(function:Function)
WHERE holds(support) AND holds(function)
  AND coalesce(function.critical, true) AND coalesce(support.reliance = 'full', true)
OPTIONAL MATCH (vendor:Vendor)-[:PROVIDES]->(service)
RETURN service.ref AS subject, vendor.ref AS vendor,
       function.critical AND support.reliance = 'full' AND service.recovery_hours > function.rto_hours
         AND NOT (support.fallback AND support.fallback_hours >= service.recovery_hours - function.rto_hours) AS found,
       called(function) + ' bears ' + coalesce(toString(function.rto_hours), 'unknown') + ' h, promised '
         + coalesce(toString(service.recovery_hours), 'unknown') + ' h' AS detail,
       [service.record, function.record, support.record] AS witnesses

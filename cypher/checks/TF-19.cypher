MATCH (service:Service)
WHERE served(service)
MATCH (service)-[support:SUPPORTS]->(function:Function)
WHERE holds(support) AND coalesce(function.critical, true)
  AND coalesce(support.reliance <> 'none', true)
WITH service, max(function.critical) AS critical
OPTIONAL MATCH (vendor:Vendor)-[:PROVIDES]->(service)
RETURN service.ref AS subject, vendor.ref AS vendor,
       critical AND service.substitutability IN ['none', 'complex'] AND NOT (service.exit_plan AND service.alternative)
         AS found,
       'substitutability ' + coalesce(service.substitutability, 'not told')
         + CASE service.exit_plan WHEN false THEN ', no exit plan' ELSE '' END
         + CASE service.alternative WHEN false THEN ', no alternative' ELSE '' END AS detail,
       [service.record] AS witnesses

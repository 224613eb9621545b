MATCH (service:Service)
WHERE served(service)
MATCH (service)-[support:SUPPORTS]->(function:Function)
WHERE holds(support) AND coalesce(function.critical, true)
WITH service, max(function.critical) AS critical
MATCH (service)-[:UNDER]->(contract:Contract)
MATCH chain(contract, vendor)
WHERE all(step IN link WHERE coalesce(step.service, service.ref) = service.ref)
WITH vendor, critical, size(link) + 1 AS tier, [step IN link | step.record] AS records
ORDER BY tier, records
WITH vendor, max(tier) AS tier, max(CASE WHEN critical THEN tier END) AS known, last(collect(records)) AS records
RETURN vendor.ref AS subject, vendor.ref AS vendor,
       CASE WHEN known > $maxTier THEN true WHEN tier > $maxTier THEN null ELSE false END AS found,
       'on tier ' + tier AS detail,
       [vendor.record] + records AS witnesses

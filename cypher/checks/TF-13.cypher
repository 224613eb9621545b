MATCH (service:Service)-[support:SUPPORTS]->(function:Function)
WHERE served(service) AND holds(support) AND coalesce(function.critical, true)
MATCH (service)-[:UNDER]->(contract:Contract)
WHERE live(contract)
MATCH chain(contract, vendor)
WHERE all(step IN link WHERE coalesce(step.service, service.ref) = service.ref)
WITH vendor, function.critical AS critical, size(link) + 1 AS tier, [step IN link | step.record] AS records
ORDER BY tier, records
WITH vendor, max(tier) AS tier, collect(critical AND tier > $maxTier) AS known,
     count(CASE WHEN tier > $maxTier AND critical IS NULL THEN 1 END) AS open, last(collect(records)) AS records
RETURN vendor.ref AS subject, vendor.ref AS vendor,
       CASE WHEN some(known) THEN true WHEN open > 0 THEN null ELSE false END AS found,
       'on tier ' + tier AS detail,
       [vendor.record] + records AS witnesses

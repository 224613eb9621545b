MATCH (function:Function)
WHERE holds(function)
WITH count(CASE WHEN function.critical THEN 1 END) AS total,
     count(CASE WHEN function.critical IS NULL THEN 1 END) AS open
MATCH (service:Service)
WHERE served(service)
WITH total, open, service, COLLECT {
       MATCH (service)-[support:SUPPORTS]->(function:Function)
       WHERE holds(support) AND holds(function) AND coalesce(support.reliance <> 'none', true)
       RETURN DISTINCT function
     } AS functions
WHERE size(functions) > 0
CALL (service) {
  MATCH (vendor:Vendor)-[:PROVIDES]->(service)
  RETURN vendor
  UNION
  MATCH (service)-[:UNDER]->(contract:Contract)
  MATCH chain(contract, vendor)
  WHERE all(step IN link WHERE coalesce(step.service, service.ref) = service.ref)
  RETURN vendor
}
UNWIND functions AS function
WITH DISTINCT total, open, vendor, function
MATCH (vendor)-[:OWNED_BY]->{0,8}(party:Vendor)
WITH total, open, party, count(DISTINCT vendor) AS vendors, max(vendor = party) AS itself,
     count(DISTINCT CASE WHEN function.critical THEN function END) AS sure,
     count(DISTINCT CASE WHEN function.critical IS NULL THEN function END) AS maybe,
     collect(DISTINCT CASE WHEN coalesce(function.critical, true) THEN function.record END) AS records
WHERE itself OR vendors > 1
RETURN party.ref AS subject, party.ref AS vendor,
       CASE WHEN sure >= $concentrationMin AND sure >= $concentrationShare * (total + open - maybe) THEN true
            WHEN sure + maybe >= $concentrationMin AND sure + maybe >= $concentrationShare * (total + maybe) THEN null
            ELSE false END AS found,
       'under ' + sure + ' of ' + total + ' critical functions' AS detail,
       [party.record] + records[..20] AS witnesses

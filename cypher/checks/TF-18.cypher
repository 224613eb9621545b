MATCH (function:Function)
WHERE holds(function)
WITH count(CASE WHEN function.critical THEN 1 END) AS total,
     count(CASE WHEN function.critical IS NULL THEN 1 END) AS open
CALL () {
  MATCH (vendor:Vendor)-[:PROVIDES]->(service:Service)-[support:SUPPORTS]->(function:Function)
  WHERE served(service) AND holds(support) AND holds(function) AND coalesce(support.reliance <> 'none', true)
  RETURN vendor, function
  UNION
  MATCH (contract:Contract)<-[:UNDER]-(service:Service)-[support:SUPPORTS]->(function:Function)
  WHERE live(contract) AND holds(service) AND holds(support) AND holds(function)
    AND coalesce(support.reliance <> 'none', true)
  MATCH chain(contract, vendor)
  WHERE all(step IN link WHERE coalesce(step.service, service.ref) = service.ref)
  RETURN DISTINCT vendor, function
}
MATCH (vendor)-[:OWNED_BY]->{0,8}(party:Vendor)
WITH total, open, party, count(DISTINCT vendor) AS vendors, max(vendor = party) AS itself,
     collect(DISTINCT function) AS functions
WHERE itself OR vendors > 1
WITH total, open, party, functions,
     size([function IN functions WHERE function.critical]) AS sure,
     size([function IN functions WHERE function.critical IS NULL]) AS maybe
RETURN party.ref AS subject, party.ref AS vendor,
       CASE WHEN sure >= $concentrationMin AND sure >= $concentrationShare * (total + open - maybe) THEN true
            WHEN sure + maybe >= $concentrationMin AND sure + maybe >= $concentrationShare * (total + maybe) THEN null
            ELSE false END AS found,
       'under ' + sure + ' of ' + total + ' critical functions' AS detail,
       [party.record] + [function IN functions WHERE coalesce(function.critical, true) | function.record][..20]
         AS witnesses

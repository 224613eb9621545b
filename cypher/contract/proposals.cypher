// Links of chains that were announced to us and on which nobody has decided, with what each takes the place of.
MATCH (prime:Vendor)<-[:BY]-(link:Subcontract)-[:WITH]->(sub:Vendor)
WHERE coalesce($asOf < link.until, true) AND link.decided_on IS NULL
  AND (link.status IN ['proposed', 'notified'] OR (link.status IS NULL AND link.object_by IS NOT NULL))
OPTIONAL MATCH (link)-[:UNDER]->(contract:Contract)
OPTIONAL MATCH (link)-[:FOR]->(service:Service)
RETURN link.ref AS ref, link.status AS status, link.document AS document, link.record AS record,
       contract.ref AS contract, called(contract) AS contractName, called(service) AS serviceName,
       prime.ref AS prime, called(prime) AS primeName, sub.ref AS sub, called(sub) AS subName,
       toString(link.since) AS since, toString(link.notified_on) AS notifiedOn, toString(link.object_by) AS objectBy,
       coalesce(link.country, sub.country) AS country, link.exposes_data AS exposesData, link.reliance AS reliance,
       COLLECT {
         MATCH (prime)<-[:BY]-(former:Subcontract)-[:WITH]->(before:Vendor)
         WHERE former.contract = link.contract AND coalesce(former.service = link.service, true)
           AND former.until = link.since
         RETURN called(before) ORDER BY former.ref
       } AS replaces
ORDER BY objectBy, ref

// title: Every link of every chain, with what was said of it
// why:   Tiers and chains are read from these; whether a link takes part on the day is the loader's to say.

MATCH (prime:Vendor)<-[:BY]-(link:Subcontract)-[:WITH]->(sub:Vendor)
WHERE coalesce(link.since <= $asOf, true) AND coalesce($asOf < link.until, true)
OPTIONAL MATCH (link)-[:UNDER]->(contract:Contract WHERE NOT contract:Stub)
OPTIONAL MATCH (link)-[:FOR]->(service:Service)
RETURN link.key AS link, prime.key AS prime, sub.key AS sub,
       coalesce(link.contract, '') AS contract, coalesce(link.service, '') AS service,
       coalesce(link.prime = coalesce(contract.provider, service.provider), false) AS head,
       link.status AS status, link.notified AS notified, link.approved AS approved,
       link.exposes_data AS exposesData, link.reliance AS reliance, link.country AS country

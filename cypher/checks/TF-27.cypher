MATCH (service:Service)
WHERE served(service)
MATCH (service)-[support:SUPPORTS]->(function:Function)
WHERE holds(support)
WITH service, min(support.record) AS record
OPTIONAL MATCH (vendor:Vendor)-[:PROVIDES]->(service)
RETURN service.ref AS subject, vendor.ref AS vendor,
       NOT EXISTS { MATCH (need:Need)-[:OF]->(service) WHERE holds(need) } AS found,
       called(service) + ' is in use, and no need names it' AS detail,
       [service.record, record] AS witnesses

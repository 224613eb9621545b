// The master list: what units ask of services, and who provides them.
MATCH (need:Need)-[:OF]->(service:Service)
WHERE holds(need)
OPTIONAL MATCH (vendor:Vendor)-[:PROVIDES]->(service)
OPTIONAL MATCH (service)-[:UNDER]->(contract:Contract)
RETURN need.ref AS ref, need.unit AS unit, need.statement AS statement, need.met AS met,
       service.ref AS service, called(service) AS serviceName, vendor.ref AS vendor, called(vendor) AS vendorName,
       contract.ref AS contract, need.record AS record
ORDER BY unit, serviceName, ref

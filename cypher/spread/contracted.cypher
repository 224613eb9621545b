// title: The vendors on tier 1: a contract joins them to an organization of our own
// why:   The loader drops a contract that is not live on the day.

MATCH (vendor:Vendor)<-[:PROVIDER]-(contract:Contract)-[:CUSTOMER]->(customer:Organization {kind: 'own'})
RETURN vendor.key AS vendor, contract.key AS contract, customer.key AS customer

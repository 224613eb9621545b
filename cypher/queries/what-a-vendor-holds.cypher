// name:  what-a-vendor-holds
// title: What a vendor holds: accounts, systems, connections, products, our data, and the contracts it works under
// why:   The first hour after a vendor's fall asks for this list; what is disabled is named, since it may come back.
// In Neo4j Browser, first run these lines without the slashes:
// :param vendor => 'vendor:halden-msp'

MATCH (vendor:Vendor {ref: $vendor})
CALL (vendor) {
  MATCH (vendor)-[:HOLDS]->(account:Account)
  RETURN 'account' AS what, account AS thing, account.status AS detail
  UNION
  MATCH (vendor)-[:OPERATES]->(system:System)
  RETURN 'operates' AS what, system AS thing, null AS detail
  UNION
  MATCH (vendor)-[:OWNS]->(system:System)
  RETURN 'owns' AS what, system AS thing, null AS detail
  UNION
  MATCH (vendor)-[:OPERATES|OWNS]->{0,1}(start)<-[:FROM]-(connection:Connection)
  RETURN 'connection' AS what, connection AS thing, connection.to AS detail
  UNION
  MATCH (vendor)-[:PUBLISHES]->(software:Software)
  RETURN 'publishes' AS what, software AS thing, software.version AS detail
  UNION
  MATCH (vendor)<-[:TO]-(flow:DataFlow)-[:CARRIES]->(data:DataSet)
  RETURN 'receives' AS what, data AS thing, flow.ref AS detail
  UNION
  MATCH (vendor)-[:PROVIDES]->(service:Service)
  RETURN 'service' AS what, service AS thing, service.contract AS detail
  UNION
  MATCH (vendor)<-[:PROVIDER]-(contract:Contract)
  RETURN 'contract' AS what, contract AS thing, contract.status AS detail
  UNION
  MATCH (vendor)<-[:WITH]-(link:Subcontract)
  RETURN 'works under' AS what, link AS thing, link.prime AS detail
}
RETURN what, thing.ref AS ref, thing.name AS name, detail, thing.record AS record
ORDER BY what, ref, detail

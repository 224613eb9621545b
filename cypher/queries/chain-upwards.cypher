// name:  chain-upwards
// title: The chains by which a vendor works for us, up to the contract
// why:   A subcontractor nobody here has met is still one of ours; each line is one way up, nearest first.
// In Neo4j Browser, first run these lines without the slashes:
// :param vendor => 'vendor:kaltwasser'

MATCH path = (sub:Vendor {ref: $vendor})
  ((below)<-[:WITH]-(link:Subcontract)-[:BY]->(above)
    WHERE NOT coalesce(link.status, '') IN ['proposed', 'objected']){1,8}
  (prime:Vendor)

// One contract and one service from end to end, so that no chain is invented.
WHERE all(each IN link WHERE coalesce(each.contract, '') = coalesce(link[0].contract, '')
                         AND coalesce(each.service, '') = coalesce(link[0].service, ''))
MATCH (contract:Contract {ref: link[0].contract})-[:PROVIDER]->(prime)
MATCH (contract)-[:CUSTOMER]->(customer:Organization)
RETURN size(link) + 1 AS rank,
       [vendor IN below + [prime] | coalesce(vendor.name, vendor.ref)] AS vendors,
       [each IN link | each.ref] AS subcontracts,
       contract.ref AS contract,
       link[0].service AS service,
       customer.name AS customer,
       [each IN link | each.record] AS records
ORDER BY rank, contract, vendors

// name:  chain-downwards
// title: Whom a vendor passes our work on to, down to the last we know of
// why:   The list a vendor gives us ends where its own knowledge ends; each line is one way down, nearest first.
// In Neo4j Browser, first run these lines without the slashes:
// :param vendor => 'vendor:halden-msp'

MATCH (prime:Vendor {ref: $vendor})
  ((above)<-[:BY]-(link:Subcontract)-[:WITH]->(below)
    WHERE NOT coalesce(link.status, '') IN ['proposed', 'objected']){1,8}
  (sub:Vendor)

// One contract and one service from end to end, so that no chain is invented.
WHERE all(each IN link WHERE coalesce(each.contract, '') = coalesce(link[0].contract, '')
                         AND coalesce(each.service, '') = coalesce(link[0].service, ''))
RETURN size(link) AS depth,
       [vendor IN above + [sub] | coalesce(vendor.name, vendor.ref)] AS vendors,
       [each IN link | each.ref] AS subcontracts,
       link[0].contract AS contract,
       link[0].service AS service,
       link[-1].country AS country,
       link[-1].exposes_data AS exposesData,
       [each IN link | each.record] AS records
ORDER BY depth, contract, vendors

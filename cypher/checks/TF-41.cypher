MATCH (vendor:Vendor)<-[:PROVIDER]-(contract:Contract {status: 'draft'})-[:CUSTOMER]->(:Organization {kind: 'own'})
WHERE holds(contract)
WITH vendor, collect(contract) AS drafts
WITH vendor, drafts, doors(vendor) AS doors,
     EXISTS { MATCH (vendor)<-[:PROVIDER]-(deal:Contract) WHERE live(deal) } AS otherwise
WITH vendor, drafts, otherwise, waysIn(doors) AS ways
UNWIND drafts AS contract
WITH vendor, contract, otherwise, ways,
     EXISTS { (contract)-[scope:SCOPES]->(:System) WHERE holds(scope) } AS agreed
RETURN contract.ref AS subject, vendor.ref AS vendor,
       NOT agreed OR (NOT otherwise AND any(way IN ways WHERE way.found)) AS found,
       CASE WHEN agreed THEN '' ELSE 'no system is agreed; ' END
         + coalesce('live already: ' + head([way IN ways WHERE way.found | way.what]), 'no access is known to be live')
         AS detail,
       [contract.record] + [way IN ways WHERE coalesce(way.found, true) | way.record] AS witnesses

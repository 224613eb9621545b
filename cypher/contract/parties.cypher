// Whom a contract brings to us, its provider and whoever works below, and by which links.
UNWIND $contracts AS ref
MATCH (contract:Contract {ref: ref})
MATCH below(contract, vendor)
WITH DISTINCT contract, vendor, [each IN step | each.ref] AS links
RETURN contract.ref AS contract, vendor.ref AS vendor, called(vendor) AS name, links
ORDER BY contract, size(links), vendor

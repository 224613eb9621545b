MATCH (contract:Contract)-[:PROVIDER]->(vendor:Vendor)
WHERE live(contract)
WITH contract, vendor, [(contract)-[:ASSIGNS]->(row) WHERE holds(row) | row.area] AS assigned
WITH contract, vendor, [area IN ['hardening', 'detection', 'incident-response', 'patching', 'backup', 'access']
                        WHERE NOT area IN assigned] AS missing
RETURN contract.ref AS subject, vendor.ref AS vendor, size(missing) > 0 AS found,
       'nobody is assigned '
         + reduce(text = '', area IN missing | text + CASE text WHEN '' THEN '' ELSE ', ' END + area) AS detail,
       [contract.record] AS witnesses

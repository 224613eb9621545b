MATCH (vendor:Vendor)<-[:PROVIDER]-(contract:Contract)-[:CUSTOMER]->(:Organization {kind: 'own'})
WHERE live(contract) OR (contract.status = 'draft' AND holds(contract))
WITH contract, vendor,
     COLLECT {
       MATCH (evidence:Evidence)-[:ABOUT]->(about)
       WHERE (about = contract OR about = vendor) AND holds(evidence)
       RETURN {item: evidence.item, accepted: evidence.status = 'accepted'}
     } AS pack
WITH contract, vendor, [number IN range(1, 11)
       | {item: 'CISA-RC-O2.' + number,
          missing: NOT any(one IN pack WHERE one.item = 'CISA-RC-O2.' + number AND one.accepted)}] AS items
WITH contract, vendor, items, [item IN items WHERE item.missing] AS missing
RETURN contract.ref AS subject, vendor.ref AS vendor, any(item IN items WHERE item.missing) AS found,
       size(missing) + ' of 11 missing' + coalesce(', first ' + head(missing).item, '') AS detail,
       [contract.record] AS witnesses,
       CASE contract.status WHEN 'draft' THEN 'medium' ELSE 'high' END AS severity

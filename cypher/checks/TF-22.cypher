MATCH (evidence:Evidence)
WHERE coalesce(evidence.status, 'accepted') = 'accepted' AND holds(evidence)
OPTIONAL MATCH (evidence)-[:ABOUT]->(about)
OPTIONAL MATCH (about)-[:PROVIDER]->(provider:Vendor)
WITH evidence, CASE WHEN about:Vendor THEN about ELSE provider END AS vendor,
     EXISTS { (:Person)-[:ACCOUNTABLE_FOR]->(evidence) } AS owned
RETURN evidence.ref AS subject, vendor.ref AS vendor,
       evidence.status = 'accepted' AND (NOT owned OR evidence.valid_until < $asOf) AS found,
       evidence.item + coalesce(', valid until ' + toString(evidence.valid_until), ', nobody says until when')
         + CASE WHEN owned THEN '' ELSE ', no owner' END AS detail,
       [evidence.record] AS witnesses

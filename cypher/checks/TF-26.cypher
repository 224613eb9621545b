MATCH (contract:Contract)-[:PROVIDER]->(vendor:Vendor)
WHERE live(contract)
WITH contract, vendor, EXISTS { (vendor)-[:CONTACT]->(:Person) } AS reachable
RETURN contract.ref AS subject, vendor.ref AS vendor,
       coalesce(contract.notify_hours > $maxNotifyHours, true) OR NOT reachable AS found,
       coalesce('notice within ' + contract.notify_hours + ' h', 'no notice deadline')
         + CASE WHEN reachable THEN '' ELSE ', no security contact' END AS detail,
       [contract.record] + CASE WHEN reachable THEN [] ELSE [vendor.record] END AS witnesses

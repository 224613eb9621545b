MATCH (contract:Contract)-[:PROVIDER]->(vendor:Vendor)
WHERE live(contract)
WITH DISTINCT vendor, EXISTS { (:Person)-[:ACCOUNTABLE_FOR]->(vendor) } AS owned
RETURN vendor.ref AS subject, vendor.ref AS vendor,
       NOT owned OR coalesce(vendor.assessed_on < $asOf - duration({days: $assessDays}), true)
         OR coalesce(vendor.ownership_changed_on > vendor.assessed_on, false) AS found,
       CASE WHEN owned THEN '' ELSE 'no owner; ' END
         + coalesce('assessed on ' + toString(vendor.assessed_on), 'never assessed')
         + coalesce('; changed hands on ' + toString(vendor.ownership_changed_on), '') AS detail,
       [vendor.record] AS witnesses

MATCH (contract:Contract)-[:PROVIDER]->(vendor:Vendor)
WHERE live(contract)
RETURN contract.ref AS subject, vendor.ref AS vendor,
       NOT contract.disclosure_protocol OR NOT contract.change_notice
         OR CASE WHEN vendor.leadership_changed_on IS NULL THEN false
                 ELSE vendor.leadership_changed_on > vendor.assessed_on END AS found,
       CASE contract.disclosure_protocol WHEN false THEN 'no protocol of disclosure; '
         WHEN true THEN '' ELSE 'disclosure not told; ' END
         + CASE contract.change_notice WHEN false THEN 'no notice of changes; '
             WHEN true THEN '' ELSE 'notice of changes not told; ' END
         + coalesce('leadership changed on ' + toString(vendor.leadership_changed_on), 'no change of leadership')
         AS detail,
       [contract.record, vendor.record] AS witnesses

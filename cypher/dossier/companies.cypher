// What tells whether two vendors of a chain are one company, or have one parent.
MATCH (vendor:Vendor)
WHERE vendor.ref IN $vendors
RETURN vendor.ref AS ref,
       vendor.lei AS lei,
       vendor.name AS name,
       head([(vendor)-[:OWNED_BY]->(parent) | coalesce(parent.name, parent.id)]) AS parent
ORDER BY ref

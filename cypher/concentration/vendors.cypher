// What tells companies apart and together: each vendor's seat, LEI, other names and owner.
MATCH (vendor:Vendor)
OPTIONAL MATCH (vendor)-[:OWNED_BY]->(parent:Vendor)
RETURN vendor.ref AS ref,
       vendor.country AS country,
       vendor.lei AS lei,
       vendor.aliases AS aliases,
       min(parent.ref) AS parent

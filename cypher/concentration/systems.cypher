// Where the systems stand that a vendor owns or operates.
MATCH (system:System)
WHERE EXISTS { (system)<-[:OWNS|OPERATES]-(:Vendor) }
RETURN system.ref AS ref, system.country AS country

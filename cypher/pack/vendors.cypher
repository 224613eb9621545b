// Each vendor, who answers for it on our side, and whom to call at it.
MATCH (vendor:Vendor)
OPTIONAL MATCH (vendor)<-[:ACCOUNTABLE_FOR]-(owner:Person)
OPTIONAL MATCH (vendor)-[:CONTACT]->(contact:Person)
WITH vendor, min(owner.ref) AS owner, min(contact.ref) AS contact
RETURN vendor.ref AS ref,
       vendor.kind AS kind,
       vendor.status AS status,
       vendor.country AS country,
       vendor.website AS website,
       owner,
       contact
ORDER BY ref

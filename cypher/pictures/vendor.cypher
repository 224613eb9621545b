// One vendor as its sources describe it, with the people named for it.
MATCH (vendor:Vendor {ref: $vendor})
OPTIONAL MATCH (vendor)<-[:ACCOUNTABLE_FOR]-(owner:Person)
OPTIONAL MATCH (vendor)-[:CONTACT]->(contact:Person)
OPTIONAL MATCH (vendor)-[:OWNED_BY]->(parent:Vendor)
RETURN vendor.kind AS kind,
       vendor.status AS status,
       vendor.country AS country,
       vendor.lei AS lei,
       vendor.website AS website,
       vendor.aliases AS aliases,
       vendor.assessed_on AS assessed,
       coalesce(parent.name, parent.id) AS parent,
       vendor.networks_joined AS joined,
       coalesce(owner.name, owner.id) AS owner,
       coalesce(contact.name, contact.id) AS contact,
       contact.phone AS phone,
       vendor:Stub AS stub,
       vendor.record AS record,
       vendor.source AS source

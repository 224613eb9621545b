// One vendor as its sources describe it, with the people named for it.
MATCH (vendor:Vendor {ref: $vendor})
RETURN coalesce(vendor.name, vendor.id) AS name,
       vendor.kind AS kind,
       CASE WHEN vendor:Stub THEN 'not described yet' ELSE vendor.status END AS status,
       vendor.country AS country,
       vendor.lei AS lei,
       vendor.website AS website,
       vendor.aliases AS aliases,
       head([(vendor)-[:OWNED_BY]->(parent) | coalesce(parent.name, parent.id)]) AS parent,
       vendor.networks_joined AS joined,
       head([(vendor)<-[:ACCOUNTABLE_FOR]-(owner) | coalesce(owner.name, owner.id)]) AS owner,
       head([(vendor)-[:CONTACT]->(contact) | coalesce(contact.name, contact.id)
         + coalesce(', ' + contact.phone, '')]) AS contact,
       vendor.assessed_on AS assessed,
       vendor.ownership_changed_on AS ownership,
       vendor.leadership_changed_on AS leadership,
       vendor.competitor AS competitor,
       vendor.record AS record

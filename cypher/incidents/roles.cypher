// Who has one of these roles on our side: whoever is a vendor's contact is on its side.
MATCH (person:Person)
WHERE any(role IN person.role WHERE role IN $refs) AND NOT EXISTS { (person)<-[:CONTACT]-(:Vendor) }
RETURN person.ref AS ref, person.name AS name, person.email AS email, person.phone AS phone, person.role AS roles
ORDER BY ref

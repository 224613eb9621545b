// Whom to call: everybody who has a telephone, a mail address, a deputy or a role.
MATCH (person:Person)
OPTIONAL MATCH (person)-[:DEPUTY]->(deputy:Person)
WITH person, min(deputy.ref) AS deputy
RETURN person.ref AS ref,
       person.phone AS phone,
       person.email AS email,
       person.role AS roles,
       person.represents AS represents,
       deputy
ORDER BY ref

// Our own organizations: whose map it is.
MATCH (organization:Organization {kind: 'own'})
RETURN organization.ref AS ref,
       organization.name AS name
ORDER BY ref

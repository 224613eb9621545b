// Our own organizations, which stand in the middle.
MATCH (organization:Organization {kind: 'own'})
RETURN organization.ref AS ref
ORDER BY ref

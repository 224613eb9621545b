// What kind of ways these connections are, and whether somebody watches them.
MATCH (connection:Connection)
WHERE connection.ref IN $refs
RETURN connection.ref AS ref, connection.type AS type, connection.monitored AS monitored
ORDER BY ref

// How long these systems keep their logs, and who holds them: whoever operates a system, else whoever owns it.
MATCH (system:System)
WHERE system.ref IN $refs
OPTIONAL MATCH (operator:Thing)-[:OPERATES]->(system)
OPTIONAL MATCH (owner:Thing)-[:OWNS]->(system)
WITH system, head(collect(coalesce(operator.name, operator.id))) AS operator,
     head(collect(coalesce(owner.name, owner.id))) AS owner
RETURN system.ref AS ref, coalesce(system.name, system.id) AS name, coalesce(operator, owner) AS holder,
       system.log_retention_days AS days, system.logs_offsite AS offsite
ORDER BY ref

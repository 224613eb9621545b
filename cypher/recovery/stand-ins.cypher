// What these things could do with in place of what else they depend on, whatever the day.
MATCH (dependent:Thing)-[row:DEPENDS_ON]->(support:Thing)
WHERE dependent.key IN $keys AND row.alternatives IS NOT NULL
RETURN dependent.key AS dependent, row.alternatives AS alternatives, support.key AS support

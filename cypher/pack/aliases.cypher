// What else things are called.
MATCH (thing:Thing)
WHERE thing.aliases IS NOT NULL
RETURN thing.ref AS ref,
       thing.aliases AS aliases
ORDER BY ref

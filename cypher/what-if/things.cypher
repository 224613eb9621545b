// title: Things by their refs, with all that the map shows of them
// why:   A change in mind begins from what is shown; a stub shows nothing but its name.

UNWIND $refs AS ref
MATCH (thing:Thing {ref: ref})
RETURN thing.ref AS ref, thing:Stub AS stub, properties(thing) AS values

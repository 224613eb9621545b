// title: Every thing, with what the analyses need to know of it beside its steps
// why:   Ends say what a connection, flow or subcontract hangs on; they are refs, because they may be named before
//        they are described.
// each:  thing

MATCH (thing:Thing)
RETURN thing.key AS key, thing.ref AS ref, coalesce(thing.name, '') AS name,
       coalesce(thing.critical, false) AS critical,
       coalesce(thing.classification, '') AS classification,
       coalesce(thing.records, 0) AS records,
       coalesce(thing.status, '') AS status,
       coalesce(thing.contract, '') AS contract,
       coalesce(thing.from, thing.prime, '') AS start,
       coalesce(thing.to, thing.sub, '') AS end

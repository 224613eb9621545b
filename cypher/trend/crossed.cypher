// title: What ended beside what began
// why:   Where a thing ended and what it hangs on began, neither day has the two together, and so neither says what the
//        one would have done with the other.

MATCH (gone:Thing)--(come:Thing)
WHERE gone.ref IN $gone AND come.ref IN $come
RETURN gone.ref AS gone, come.ref AS come

UNION
MATCH (gone:Thing)--(joint:Connection|DataFlow|Subcontract|Service)--(come:Thing)
WHERE gone.ref IN $gone AND come.ref IN $come
RETURN gone.ref AS gone, come.ref AS come

// id:    P06a
// title: Whoever controls a publisher can poison its product
// why:   A build made from signed and reproducible sources is harder to slip something into.
// over:  software.publisher, publisher control to software control
// p:     0.30; provenance x 0.3
// each:  software

MATCH (publisher:Vendor)-[published:PUBLISHES]->(software:Software)
RETURN publisher.key AS from, 'control' AS fromState,
       software.key AS to, 'control' AS toState,
       0.30 * CASE software.provenance WHEN true THEN 0.3 ELSE 1.0 END AS p,
       [CASE WHEN software.provenance IS NULL THEN 'software.provenance' END] AS unknown,
       published.record AS record

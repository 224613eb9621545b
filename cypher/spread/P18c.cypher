// id:    P18c
// title: Whoever controls a subcontractor reads the data that its link exposes
// why:   Only where no data flow says more exactly what it gets. Unknown exposure is taken as exposure, and marked
//        assumed.
// over:  subcontracts, sub control to subcontract confidentiality, where exposes_data is true or unknown and no flow
//        of data to the sub is described
// p:     0.80
// each:  link

MATCH (link:Subcontract)-[:WITH]->(sub:Vendor)
WHERE coalesce(link.exposes_data, true)
  AND NOT EXISTS {
    MATCH (sub)-[:OPERATES]->{0,1}(receiver)<-[:TO]-(flow:DataFlow)-[:CARRIES]->(:DataSet)
    WHERE all(fact IN [flow, receiver] + [(flow)-[:FROM]->(sender) | sender]
              WHERE coalesce(fact.since <= $asOf, true) AND coalesce($asOf < fact.until, true))
  }
RETURN sub.key AS from, 'control' AS fromState,
       link.key AS to, 'confidentiality' AS toState,
       0.80 AS p,
       link.exposes_data IS NULL AS assumed,
       [CASE WHEN link.exposes_data IS NULL THEN 'subcontract.exposes_data' END] AS unknown,
       link.record AS record

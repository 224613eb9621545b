// id:    P18a
// title: A link of a chain breaks with the vendor that does its work
// why:   How much of the work was handed on says how likely; unknown is taken as all, and marked assumed.
// over:  subcontracts, sub availability to subcontract availability, unless reliance is none; forces where full or
//        unknown
// p:     full 0.90, material 0.40, low 0.10, unknown 0.90
// each:  link

MATCH (link:Subcontract)-[:WITH]->(sub:Vendor)
WHERE coalesce(link.reliance, 'full') <> 'none'
RETURN sub.key AS from, 'availability' AS fromState,
       link.key AS to, 'availability' AS toState,
       CASE link.reliance WHEN 'material' THEN 0.40 WHEN 'low' THEN 0.10 ELSE 0.90 END AS p,
       link.reliance IS NULL AS assumed,
       coalesce(link.reliance, 'full') = 'full' AS forces,
       [CASE WHEN link.reliance IS NULL THEN 'subcontract.reliance' END] AS unknown,
       link.record AS record

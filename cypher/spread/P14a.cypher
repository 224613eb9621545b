// id:    P14a
// title: Whoever controls a vendor reads what flows to it
// why:   Data sent to a vendor is the vendor's to lose; tokens in its place are worth little.
// over:  dataflows to a vendor, vendor control to each data set's confidentiality
// p:     0.80; tokenised x 0.1
// each:  flow

MATCH (vendor:Vendor)<-[:TO]-(flow:DataFlow)-[:CARRIES]->(dataset:DataSet)
RETURN vendor.key AS from, 'control' AS fromState,
       dataset.key AS to, 'confidentiality' AS toState,
       0.80 * CASE flow.tokenised WHEN true THEN 0.1 ELSE 1.0 END AS p,
       [flow.key] AS via,
       [CASE WHEN flow.tokenised IS NULL THEN 'dataflow.tokenised' END] AS unknown,
       flow.record AS record

// id:    P17b
// title: A service stops with its provider
// why:   A service is somebody's work.
// over:  services.provider, vendor availability to service availability; forces
// p:     0.95
// each:  service

MATCH (vendor:Vendor)-[provided:PROVIDES]->(service:Service)
RETURN vendor.key AS from, 'availability' AS fromState,
       service.key AS to, 'availability' AS toState,
       0.95 AS p,
       true AS forces,
       provided.record AS record

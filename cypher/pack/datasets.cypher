// Whose data it is, and how many records: who has to be told when they were read.
MATCH (dataset:DataSet)
OPTIONAL MATCH (dataset)<-[:CONTROLS]-(controller:Organization)
WITH dataset, min(controller.ref) AS controller
RETURN dataset.ref AS ref,
       dataset.classification AS classification,
       dataset.records AS records,
       controller
ORDER BY ref

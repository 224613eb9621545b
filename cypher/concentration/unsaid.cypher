// Empty values on which the counts rest: what nobody said to be critical or not, and data sets of unknown size.
MATCH (function:Function)
WHERE function.critical IS NULL
RETURN 'functions not said to be critical or not' AS what, function.ref AS ref

UNION ALL
MATCH (system:System)
WHERE system.critical IS NULL
RETURN 'systems not said to be critical or not' AS what, system.ref AS ref

UNION ALL
MATCH (dataset:DataSet)
WHERE dataset.records IS NULL
RETURN 'data sets without a number of records' AS what, dataset.ref AS ref

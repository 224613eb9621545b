// title: What is watched when nobody says what: the default targets of exposure, and their states
// why:   Crown jewels: critical systems and functions, and data that must not be read.

MATCH (system:System {critical: true})
UNWIND ['control', 'confidentiality', 'integrity'] AS state
RETURN system.key AS key, state

UNION ALL
MATCH (function:Function {critical: true})
RETURN function.key AS key, 'availability' AS state

UNION ALL
MATCH (dataset:DataSet)
WHERE dataset.classification IN ['restricted', 'personal', 'special']
RETURN dataset.key AS key, 'confidentiality' AS state

// id:    P12
// title: Control of a system reads, changes and can stop it
// why:   An attacker who acts on a system need not stop it: control never forces.
// over:  systems, system control to the same system's other states
// p:     confidentiality 1.0, integrity 1.0, availability 0.5
// each:  system

MATCH (system:System)
UNWIND [['confidentiality', 1.0], ['integrity', 1.0], ['availability', 0.5]] AS lost
RETURN system.key AS from, 'control' AS fromState,
       system.key AS to, lost[0] AS toState,
       lost[1] AS p,
       system.record AS record

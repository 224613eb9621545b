// Declared incidents, outside of generations, naming things by ref. A (:DeclaredIncident) is the declaration with what
// the map answered then; an (:IncidentAct) is what somebody did about it. Neither is ever changed or deleted.
// (:Incident) is another thing: one that the map tells of.
CREATE CONSTRAINT declared_incident IF NOT EXISTS FOR (d:DeclaredIncident) REQUIRE d.id IS UNIQUE;
CREATE CONSTRAINT incident_act IF NOT EXISTS FOR (a:IncidentAct) REQUIRE a.number IS UNIQUE;
CREATE INDEX incident_act_incident IF NOT EXISTS FOR (a:IncidentAct) ON (a.incident);

// declared: how many there were. acts: how many acts.
CREATE CONSTRAINT one_incident_log IF NOT EXISTS FOR (l:IncidentLog) REQUIRE l.id IS UNIQUE;
MERGE (l:IncidentLog {id: 0})
ON CREATE SET l.declared = 0, l.acts = 0;

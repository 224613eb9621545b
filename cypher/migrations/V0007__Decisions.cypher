// The council's decisions, outside of generations, naming things by ref. A (:DecisionStep) is what somebody did about
// one: proposed it, voted on it, took it over. It is never changed and never deleted. steps, decisions: how many.
CREATE CONSTRAINT decision_step IF NOT EXISTS FOR (s:DecisionStep) REQUIRE s.number IS UNIQUE;
CREATE INDEX decision_step_decision IF NOT EXISTS FOR (s:DecisionStep) ON (s.decision);
CREATE CONSTRAINT one_decision_record IF NOT EXISTS FOR (r:DecisionRecord) REQUIRE r.id IS UNIQUE;
MERGE (r:DecisionRecord {id: 0})
ON CREATE SET r.steps = 0, r.decisions = 0;

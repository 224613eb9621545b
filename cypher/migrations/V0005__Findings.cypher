// The record of findings, outside of generations, naming things by ref. A (:Finding) is one spell: from when until when
// a check found it; one that is still found ends on 9999-12-31. A (:FindingAct) is what somebody did about it; neither
// is ever deleted, and an act is never changed. round: the run of all checks that began the spell.
CREATE CONSTRAINT finding_spell IF NOT EXISTS FOR (f:Finding) REQUIRE (f.key, f.round) IS UNIQUE;
CREATE INDEX finding_id IF NOT EXISTS FOR (f:Finding) ON (f.id);
CREATE INDEX finding_until IF NOT EXISTS FOR (f:Finding) ON (f.until, f.check);
CREATE CONSTRAINT finding_act IF NOT EXISTS FOR (a:FindingAct) REQUIRE a.number IS UNIQUE;
CREATE INDEX finding_act_finding IF NOT EXISTS FOR (a:FindingAct) ON (a.finding);

// round: the last run that was recorded to its end, with what it ran on and saw. acts: how many there were.
CREATE CONSTRAINT one_finding_record IF NOT EXISTS FOR (r:FindingRecord) REQUIRE r.id IS UNIQUE;
MERGE (r:FindingRecord {id: 0})
ON CREATE SET r.round = 0, r.acts = 0;

// Things and what hangs on them: the live graph.
CREATE CONSTRAINT thing_ref IF NOT EXISTS FOR (t:Thing) REQUIRE t.ref IS UNIQUE;
CREATE CONSTRAINT thing_key IF NOT EXISTS FOR (t:Thing) REQUIRE t.key IS UNIQUE;
CREATE CONSTRAINT responsibility_row IF NOT EXISTS FOR (r:Responsibility) REQUIRE r.row IS UNIQUE;
CREATE CONSTRAINT clause_row IF NOT EXISTS FOR (c:Clause) REQUIRE c.row IS UNIQUE;
CREATE CONSTRAINT log_review_row IF NOT EXISTS FOR (l:LogReview) REQUIRE l.row IS UNIQUE;

// Statements: what was said. The constraint's index also finds all statements of one key;
// (died, source) finds what one source says now, and what ended between two generations.
CREATE CONSTRAINT statement_once IF NOT EXISTS FOR (s:Statement) REQUIRE (s.key, s.source, s.born) IS UNIQUE;
CREATE INDEX statement_born IF NOT EXISTS FOR (s:Statement) ON (s.born);
CREATE INDEX statement_died IF NOT EXISTS FOR (s:Statement) ON (s.died, s.source);

// Generations.
CREATE CONSTRAINT import_generation IF NOT EXISTS FOR (i:Import) REQUIRE i.generation IS UNIQUE;
CREATE CONSTRAINT source_name IF NOT EXISTS FOR (s:Source) REQUIRE s.name IS UNIQUE;
CREATE CONSTRAINT one_head IF NOT EXISTS FOR (h:Head) REQUIRE h.id IS UNIQUE;

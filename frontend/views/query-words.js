/** The words of the page of queries. */
import { whole } from '../core/words.js';

export const ABOUT = {
  title: 'Ask the map in Cypher',
  note: 'A query only reads, sees the map as it stands and nothing besides, and is stopped where it costs too much.',
};

export const FIRST = `MATCH (v:Vendor)-[:HOLDS]->(a:Account)
RETURN v, count(a) AS accounts
ORDER BY accounts DESC
LIMIT 20`;

export const NOT_YET = 'Nothing has been asked yet.';
export const STOPPED = 'Stopped.';

export const fixed =
  'Only the named queries are run here: one’s own are for analysts, and are off on a Neo4j that was named with ' +
  '--neo4j-uri, where nothing would stop what the guard misses.';

export function rows({ rows: all, columns }) {
  if (all.length === 0) return 'No rows.';
  const wide = columns.length === 1 ? '1 column' : `${columns.length} columns`;
  return `${all.length === 1 ? '1 row' : `${whole(all.length)} rows`} of ${wide}`;
}

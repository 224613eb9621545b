package dev.tierfall.store.change;

import dev.tierfall.schema.Row;
import dev.tierfall.schema.RowSource;
import dev.tierfall.store.bolt.Batch;
import dev.tierfall.store.statement.Contents;
import dev.tierfall.store.statement.Fingerprints;
import dev.tierfall.store.statement.Fingerprints.Match;
import dev.tierfall.store.statement.Keys;
import dev.tierfall.store.statement.Speaker;
import dev.tierfall.store.statement.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/** An import: the source says these rows and, unless they are single edits, nothing else any more. */
final class RowsPlan implements Plan {

    private final RowSource rows;
    private final boolean whole;

    /** @param whole true where the rows are all that the source says; what it said besides then ends */
    RowsPlan(RowSource rows, boolean whole) {
        this.rows = rows;
        this.whole = whole;
    }

    @Override
    public void stage(Site site) {
        new Work(site).run();
    }

    private final class Work {
        private final Site site;
        private final Speaker speaker;
        private final Statements before;
        private final Fingerprints prints = new Fingerprints();
        private final NamedRefs named = new NamedRefs();
        private final Map<String, Row> other = new LinkedHashMap<>();
        private long done;
        private long seen;

        Work(Site site) {
            this.site = site;
            this.speaker = site.speaker();
            this.before = new Statements(site.database(), speaker.source(), site.head());
        }

        void run() {
            before.prints((key, content, origin, line) ->
                    prints.known(Keys.printOfKey(key), content, Contents.place(origin, line)));
            long known = prints.size();
            rows.forEach(this::read);
            stageOther();
            site.stage().pulse(done);
            if (whole && known > seen) {
                endUnseen();
            }
            site.tally().stubs(named.undescribed(site, whole));
        }

        private void read(Row row) {
            if (++done % 1000 == 0) {
                site.stage().pulse(done);
            }
            named.add(row);
            Statement first = Statement.first(row, speaker, site.stage().generation());
            int place = Contents.place(row.source(), row.line());
            Match match = prints.see(Keys.printOfKey(first.key()), Contents.of(first), place);
            switch (match) {
                case NEW -> {
                    site.tally().added(first);
                    site.stage().add(first);
                }
                case CHANGED, MOVED -> {
                    seen++;
                    later(first.key(), row);
                }
                case SAME -> seen++;
                case REPEATED -> {}
            }
        }

        /** What differs needs its old words, which are fetched for many at once. */
        private void later(String key, Row row) {
            other.put(key, row);
            if (other.size() == Batch.ROWS) {
                stageOther();
            }
        }

        private void stageOther() {
            Map<String, Statement> olds = before.ofKeys(other.keySet());
            other.forEach((key, row) -> {
                Statement old = olds.get(key);
                if (old == null) {
                    throw new IllegalStateException(key + " was there a moment ago");
                }
                Statement next = old.next(row, speaker, site.stage().generation());
                site.tally().changed(old, next);
                site.stage().end(old);
                site.stage().add(next);
            });
            other.clear();
        }

        private void endUnseen() {
            before.each(statement -> {
                if (!prints.wasSeen(Keys.printOfKey(statement.key()))) {
                    site.tally().removed(statement);
                    site.stage().end(statement);
                }
            });
        }
    }
}

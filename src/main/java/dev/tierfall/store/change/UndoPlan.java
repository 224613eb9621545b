package dev.tierfall.store.change;

import dev.tierfall.model.Rejected;
import dev.tierfall.store.bolt.Batch;
import dev.tierfall.store.statement.Statement;
import dev.tierfall.store.statement.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The source says again what it said at a past generation, whatever other sources have said since. What it said then
 * keeps the date at which it was first stated, so it wins over no newer word.
 */
final class UndoPlan implements Plan {

    private static final String GONE = """
            MATCH (s:Statement) USING INDEX s:Statement(died, source)
            WHERE $past < s.died AND s.died <= $head AND s.source = $source AND s.born <= $past
            RETURN %s AS statement""".formatted(Written.COLUMNS);

    private static final String NEW_SINCE = """
            MATCH (s:Statement) USING INDEX s:Statement(died, source)
            WHERE s.died = $never AND s.source = $source AND $past < s.born AND s.born <= $head
              AND NOT EXISTS {
                MATCH (o:Statement) USING INDEX o:Statement(key, source, born)
                WHERE o.key = s.key AND o.source = $source AND o.born <= $past AND $past < o.died
              }
            RETURN %s AS statement""".formatted(Written.COLUMNS);

    @Override
    public void stage(Site site) {
        String source = site.speaker().source();
        long undone = new Sources(site.database())
                .lastNotUndone(source)
                .orElseThrow(() -> new Rejected(
                        "the source '%s' has no import that is not taken back already".formatted(source),
                        "nothing to do"));
        site.tally().undoes(undone);
        stage(site, undone - 1);
    }

    private static void stage(Site site, long past) {
        var parameters = Map.<String, Object>of(
                "past", past, "head", site.head(), "source", site.speaker().source(), "never", Statement.NEVER);
        var page = new ArrayList<Statement>();
        site.database().each(GONE, parameters, row -> {
            page.add(Written.statement(row.get("statement")));
            if (page.size() == Batch.ROWS) {
                restore(site, page);
                page.clear();
            }
        });
        restore(site, page);
        site.database().each(NEW_SINCE, parameters, row -> {
            Statement now = Written.statement(row.get("statement"));
            site.tally().removed(now);
            site.stage().end(now);
        });
    }

    private static void restore(Site site, List<Statement> page) {
        var keys = page.stream().map(Statement::key).collect(Collectors.toSet());
        var live = new Statements(site.database(), site.speaker().source(), site.head()).ofKeys(keys);
        for (Statement past : page) {
            Statement now = live.get(past.key());
            if (now == null) {
                site.tally().added(past);
            } else {
                site.tally().changed(now, past);
                site.stage().end(now);
            }
            site.stage().add(past.reborn(site.stage().generation()));
        }
        site.stage().pulse(page.size());
    }
}

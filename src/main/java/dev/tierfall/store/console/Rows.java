package dev.tierfall.store.console;

import dev.tierfall.store.Console.Cut;
import dev.tierfall.store.Console.Limits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.neo4j.kernel.impl.query.QueryExecution;
import org.neo4j.kernel.impl.query.QuerySubscriberAdapter;
import org.neo4j.values.AnyValue;
import org.neo4j.values.storable.NoValue;

/** Takes rows as Neo4j hands them over, one asked for at a time, until there are enough. */
final class Rows extends QuerySubscriberAdapter {

    private final List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    private final Values values;
    private final Limits limits;
    private AnyValue[] row = {};
    private int received;
    private @Nullable Throwable failure;

    Rows(Values values, Limits limits) {
        this.values = values;
        this.limits = limits;
    }

    @Override
    public void onResult(int fields) {
        row = new AnyValue[fields];
        Arrays.fill(row, NoValue.NO_VALUE);
    }

    @Override
    public void onField(int field, AnyValue value) {
        row[field] = value;
    }

    @Override
    public void onError(Throwable error) {
        failure = error;
    }

    /**
     * Reads the answer.
     *
     * @throws Exception whatever Neo4j met with underway
     */
    Cut read(QueryExecution execution, List<String> columns) throws Exception {
        boolean more = true;
        while (more) {
            int before = received;
            execution.request(1);
            more = execution.await();
            if (failure != null) {
                throw new ExecutionException(failure);
            }
            if (received > before) {
                if (rows.size() == limits.rows()) {
                    return Cut.BY_ROWS;
                }
                try {
                    rows.add(plain(columns));
                } catch (Values.Spent spent) {
                    return Cut.BY_SIZE;
                }
            }
        }
        return Cut.NOT;
    }

    @Override
    public void onRecordCompleted() {
        received++;
    }

    List<Map<String, @Nullable Object>> rows() {
        return rows;
    }

    private Map<String, @Nullable Object> plain(List<String> columns) throws Values.Spent {
        var plain = new LinkedHashMap<String, @Nullable Object>();
        values.row(columns);
        for (int i = 0; i < row.length; i++) {
            plain.put(columns.get(i), values.value(row[i]));
        }
        return plain;
    }
}

package dev.tierfall.store;

import java.util.List;
import java.util.Map;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.springframework.stereotype.Component;

/** {@link Records} over Bolt, each call tried again where the server says that this may help. */
@Component
class BoltRecords implements Records {

    private final Driver driver;

    BoltRecords(Driver driver) {
        this.driver = driver;
    }

    @Override
    public List<Map<String, Object>> read(String cypher, Map<String, Object> parameters) {
        try (Session session = session(AccessMode.READ)) {
            return session.executeRead(tx -> tx.run(cypher, parameters).list(Record::asMap));
        }
    }

    @Override
    public List<Map<String, Object>> write(String cypher, Map<String, Object> parameters) {
        try (Session session = session(AccessMode.WRITE)) {
            return session.executeWrite(tx -> tx.run(cypher, parameters).list(Record::asMap));
        }
    }

    private Session session(AccessMode mode) {
        return driver.session(
                SessionConfig.builder().withDefaultAccessMode(mode).build());
    }
}

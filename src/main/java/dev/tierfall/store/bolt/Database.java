package dev.tierfall.store.bolt;

import dev.tierfall.model.Rejected;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.BookmarkManager;
import org.neo4j.driver.BookmarkManagerConfig;
import org.neo4j.driver.BookmarkManagers;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.NotificationSeverity;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * The driver as the store uses it: reads that stream, writes that are one transaction, and each sees what went before.
 */
public final class Database {

    private final Driver driver;

    /** Ties all sessions together, so that on a cluster a read never lags behind our own write. */
    private final BookmarkManager bookmarks =
            BookmarkManagers.defaultManager(BookmarkManagerConfig.builder().build());

    public Database(Driver driver) {
        this.driver = driver;
    }

    public static Driver connect(Address address) {
        var config = Config.builder()
                .withMinimumNotificationSeverity(NotificationSeverity.OFF)
                .withConnectionTimeout(10, TimeUnit.SECONDS)
                .withUserAgent("tierfall")
                .build();
        return GraphDatabase.driver(address.uri(), AuthTokens.basic(address.user(), address.password()), config);
    }

    /** Connects, and refuses what nobody answers at, or what does not let us in. */
    public static Driver greeted(Address address) {
        Driver driver = connect(address);
        try {
            driver.verifyConnectivity();
            return driver;
        } catch (AuthenticationException e) {
            driver.close();
            throw new Rejected(
                    "the Neo4j at %s does not take this user and password".formatted(address.uri()),
                    "set TIERFALL_NEO4J_USER and TIERFALL_NEO4J_PASSWORD in the environment to those of its own");
        } catch (Neo4jException e) {
            driver.close();
            throw new Rejected(
                    "no Neo4j answers at " + address.uri(),
                    "see that it is running there and can be reached over Bolt");
        }
    }

    /** Hands over each row as it arrives, without holding them; other reads and writes may go on from within. */
    public void each(String cypher, Map<String, Object> parameters, Consumer<Record> reader) {
        try (Session session = session(AccessMode.READ);
                Transaction transaction = session.beginTransaction()) {
            Result rows = transaction.run(cypher, parameters);
            while (rows.hasNext()) {
                reader.accept(rows.next());
            }
        }
    }

    public List<Record> list(String cypher, Map<String, Object> parameters) {
        try (Session session = session(AccessMode.READ)) {
            return session.executeRead(
                    transaction -> transaction.run(cypher, parameters).list());
        }
    }

    /** One transaction; run again as a whole where Neo4j asks for that (a deadlock, a change of leader). */
    public <T> T write(Function<SimpleQueryRunner, T> work) {
        try (Session session = session(AccessMode.WRITE)) {
            return session.executeWrite(work::apply);
        }
    }

    public void run(Consumer<SimpleQueryRunner> work) {
        try (Session session = session(AccessMode.WRITE)) {
            session.executeWriteWithoutResult(work::accept);
        }
    }

    /** A statement that can't stand in a transaction with others, such as one on the schema. */
    public void alone(String cypher, Map<String, Object> parameters) {
        try (Session session = session(AccessMode.WRITE)) {
            session.run(cypher, parameters).consume();
        }
    }

    /** Work whose writes, if any, are never kept. */
    public <T> T aside(AccessMode mode, Duration limit, Function<SimpleQueryRunner, T> work) {
        var config = TransactionConfig.builder().withTimeout(limit).build();
        try (Session session = session(mode);
                Transaction transaction = session.beginTransaction(config)) {
            T answer = work.apply(transaction);
            transaction.rollback();
            return answer;
        }
    }

    private Session session(AccessMode mode) {
        return driver.session(SessionConfig.builder()
                .withDefaultAccessMode(mode)
                .withBookmarkManager(bookmarks)
                .build());
    }
}

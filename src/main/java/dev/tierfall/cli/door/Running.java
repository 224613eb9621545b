package dev.tierfall.cli.door;

import dev.tierfall.model.Rejected;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** A server that others can find, as long as it runs, through the {@link ServerFile} in its data directory. */
public final class Running implements AutoCloseable {

    private final Server server;
    private final CountDownLatch end = new CountDownLatch(1);

    private Running(Server server) {
        this.server = server;
    }

    public static Running start(World world, Server.Plan plan) {
        Optional<ServerFile> other = ServerFile.of(plan.data());
        if (other.isPresent()) {
            throw new Rejected(
                    "a server runs on %s already, at port %d (process %d)"
                            .formatted(
                                    plan.data(), other.get().port(), other.get().pid()),
                    "use that one, stop it, or name another directory with --data");
        }
        Running running = new Running(Server.start(world, plan));
        ServerFile file = ServerFile.ours(running.port(), running.server.token(), plan.neo4j());
        file.write(plan.data());
        ApplicationListener<ContextClosedEvent> closed = event -> {
            file.remove(plan.data());
            running.end.countDown();
        };
        running.context().addApplicationListener(closed);
        return running;
    }

    public int port() {
        return server.port();
    }

    public ConfigurableApplicationContext context() {
        return server.context();
    }

    /** Returns once the server was told to end: by a signal, or by an interrupt of this thread. */
    public void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException asked) {
            end.countDown(); // It is not raised again: it would break off the closing of the store.
        }
    }

    @Override
    public void close() {
        server.close();
    }
}

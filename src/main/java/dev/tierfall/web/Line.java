package dev.tierfall.web;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * The line on which a question came in, so that whoever answers can tell when the asker has hung up. A servlet is told
 * only once it writes, which may be minutes later; so the line is looked at from aside, a few times a second.
 *
 * <p>A look reads ahead into the line's own buffer and takes nothing out of it: a next question that is sent already
 * stays where it is, and while it lies there no hanging up is seen. A client that closes its own direction and still
 * listens counts as gone; browsers, curl and our command line don't do that.
 */
public final class Line {

    /** Between two looks, in milliseconds; most questions are answered before the first. */
    private static final long PERIOD = 200;

    private static final ScopedValue<SocketWrapperBase<?>> OPEN = ScopedValue.newInstance();

    private static final ScheduledExecutorService LOOKER = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("line-watch").factory());

    private Line() {}

    /** Somebody who watches a line until told to stop, which has to be before anybody reads from it again. */
    private static final class Watch {

        private final SocketWrapperBase<?> line;
        private final Runnable hungUp;
        private boolean over;

        private Watch(SocketWrapperBase<?> line, Runnable hungUp) {
            this.line = line;
            this.hungUp = hungUp;
        }

        private synchronized void look() {
            if (over) {
                return;
            }
            try {
                line.isReadyForRead();
                next();
            } catch (IOException gone) {
                over = true;
                hungUp.run();
            }
        }

        private void next() {
            var _ = LOOKER.schedule(this::look, PERIOD, TimeUnit.MILLISECONDS);
        }

        private synchronized void stop() {
            over = true;
        }
    }

    /**
     * Watches the line of the request that this thread answers, and whose body has been read.
     *
     * @param hungUp is run once, by another thread, when the asker is gone
     * @return what ends the watch; does nothing where this thread answers no request
     */
    public static Runnable watch(Runnable hungUp) {
        if (!OPEN.isBound()) {
            return () -> {};
        }
        var watch = new Watch(OPEN.get(), hungUp);
        watch.next();
        return watch::stop;
    }

    /** Tomcat's own HTTP, but the thread that answers knows its line. Named to Tomcat by its class. */
    public static final class Http extends Http11NioProtocol {

        @Override
        protected Processor createProcessor() {
            return new Answering(this);
        }
    }

    private static final class Answering extends Http11Processor {

        Answering(AbstractHttp11Protocol<?> protocol) {
            super(protocol, protocol.getAdapter());
        }

        @Override
        public AbstractEndpoint.Handler.SocketState service(SocketWrapperBase<?> line) throws IOException {
            return ScopedValue.where(OPEN, line).call(() -> super.service(line));
        }
    }
}

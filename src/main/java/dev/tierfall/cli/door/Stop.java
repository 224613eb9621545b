package dev.tierfall.cli.door;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/**
 * What happens when somebody stops a command, as with Ctrl-C: its thread is interrupted, whereupon it hangs up and says
 * so, whoever answers sees that and walks no further, and the process ends with {@link Stopped#CANCELLED}.
 */
public final class Stop {

    /** For closing a server that was started for the answer, with its store. */
    private static final int SECONDS = 20;

    private Stop() {}

    /** Runs a command that may be stopped. */
    public static int over(IntSupplier command) {
        Thread asker = Thread.currentThread();
        var ended = new CountDownLatch(1);
        Thread stop = Thread.ofPlatform().unstarted(() -> stop(asker, ended));
        Runtime.getRuntime().addShutdownHook(stop);
        int status = command.getAsInt();
        try {
            Runtime.getRuntime().removeShutdownHook(stop);
        } catch (IllegalStateException ending) {
            ended.countDown();
        }
        return status;
    }

    /** The virtual machine would end with a status of its own otherwise. */
    private static void stop(Thread asker, CountDownLatch ended) {
        asker.interrupt();
        try {
            var _ = ended.await(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(Stopped.CANCELLED);
    }
}

package dev.tierfall.store.change;

import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Keeps questions and the switch apart within this process: Neo4j reads what is committed at the moment, so a question
 * of several statements would else see some of them before a switch and some after. In order of arrival, so that
 * neither questions nor imports starve.
 */
public final class Gate {

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);

    public <T> T reading(Supplier<T> question) {
        lock.readLock().lock();
        try {
            return question.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    void switching(Runnable work) {
        lock.writeLock().lock();
        try {
            work.run();
        } finally {
            lock.writeLock().unlock();
        }
    }
}

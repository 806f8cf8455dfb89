package io.aludel.runtime.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A lock among the threads of this JVM, by the database and schema they work on. */
final class JvmLock implements MigrationLock {
    private static final Map<String, String> HOLDERS = new ConcurrentHashMap<>();

    private final String key;

    private JvmLock(String key) {
        this.key = key;
    }

    /** Takes it and returns what gives it back. */
    static Runnable taken(Workbench bench, String key) {
        JvmLock lock = new JvmLock(key);
        lock.take(bench.waiting(), bench.progress());
        return lock::release;
    }

    @Override
    public boolean tryTake() {
        return HOLDERS.putIfAbsent(key, Thread.currentThread().getName()) == null;
    }

    @Override
    public String holder() {
        return "thread " + HOLDERS.getOrDefault(key, "that has just finished") + " of this process";
    }

    @Override
    public void release() {
        HOLDERS.remove(key);
    }
}

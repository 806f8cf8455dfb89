package io.aludel.runtime.internal;

import io.aludel.runtime.query.DatabaseException;
import java.util.List;

/** A lock that a statement takes for its transaction, and that ends with it, as the process may. */
final class TransactionLock implements MigrationLock {
    private final Session session;
    private final Engine engine;
    private final String statement;

    /**
     * Makes a lock.
     *
     * @param session whose transaction it is
     * @param statement what takes it
     */
    TransactionLock(Session session, Engine engine, String statement) {
        this.session = session;
        this.engine = engine;
        this.statement = statement;
    }

    /** Begins the transaction, which goes on if the lock is held. */
    @Override
    public boolean tryTake() {
        try {
            session.begin();
            session.execute(statement);
            return true;
        } catch (DatabaseException e) {
            session.rollback();
            if (engine.words().metLock(e)) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public String holder() {
        List<String> holder = session.row(engine.holder());
        return holder.isEmpty() || holder.get(0).isEmpty() ? "a session that has just ended" : holder.get(0);
    }

    @Override
    public void release() {
        session.rollback();
    }
}

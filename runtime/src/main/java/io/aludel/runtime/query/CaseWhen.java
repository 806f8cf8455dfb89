package io.aludel.runtime.query;

import java.util.ArrayList;
import java.util.List;

/**
 * A value that depends on conditions: that of the first which holds, null when none does.
 *
 * @param <T> the Java type of the value
 */
public final class CaseWhen<T> implements Expression<T> {
    private final Class<T> javaType;
    private final List<Branch> branches;

    private CaseWhen(Class<T> javaType, List<Branch> branches) {
        this.javaType = javaType;
        this.branches = branches;
    }

    static <T> CaseWhen<T> of(Condition condition, Expression<T> value) {
        return new CaseWhen<>(value.javaType(), List.of(new Branch(condition, value)));
    }

    /** Has another value where none of the conditions before holds and this one does. */
    public CaseWhen<T> when(Condition condition, T value) {
        return when(condition, Queries.value(value));
    }

    /** Has the value of an expression where none of the conditions before holds and this one does. */
    public CaseWhen<T> when(Condition condition, Expression<? extends T> value) {
        List<Branch> all = new ArrayList<>(branches);
        all.add(new Branch(condition, value));
        return new CaseWhen<>(javaType, List.copyOf(all));
    }

    /** Has a value where no condition holds. */
    public Expression<T> otherwise(T value) {
        return otherwise(Queries.value(value));
    }

    /** Has the value of an expression where no condition holds. */
    public Expression<T> otherwise(Expression<? extends T> value) {
        return new Term<>(javaType, sql -> {
            writeBranches(sql);
            sql.text(" else ");
            value.write(sql);
            sql.text(" end");
        });
    }

    @Override
    public Class<T> javaType() {
        return javaType;
    }

    @Override
    public void write(SqlWriter sql) {
        writeBranches(sql);
        sql.text(" end");
    }

    private void writeBranches(SqlWriter sql) {
        sql.text("case");
        for (Branch branch : branches) {
            sql.text(" when ");
            branch.condition().write(sql);
            sql.text(" then ");
            branch.value().write(sql);
        }
    }

    private record Branch(Condition condition, Expression<?> value) {}
}

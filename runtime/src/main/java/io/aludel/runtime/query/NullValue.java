package io.aludel.runtime.query;

/**
 * No value at all.
 *
 * @param javaType the type it has no value of
 * @param <T> that type
 */
record NullValue<T>(Class<T> javaType) implements Expression<T> {
    @Override
    public void write(SqlWriter sql) {
        sql.text("null");
    }
}

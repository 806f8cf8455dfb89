package io.aludel.schema;

import java.util.List;

/** A named rule over columns of one table. Names of constraints are unique within their table. */
public sealed interface Constraint permits PrimaryKey, UniqueKey, ForeignKey, Check {

    /** The constraint's name; a constraint is never unnamed. */
    String name();

    /** The columns of the own table, in declared order; those that only a text names aren't among them. */
    List<String> columns();

    /** The same rule under another name. */
    Constraint withName(String newName);

    /** The same rule after a column of the own table was renamed. */
    Constraint withColumnRenamed(String from, String to);
}

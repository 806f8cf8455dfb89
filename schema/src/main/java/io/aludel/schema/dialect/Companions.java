package io.aludel.schema.dialect;

import java.util.List;

/** Things of a database that stand beside tables and columns and come and go with them, such as types and triggers. */
public interface Companions {

    /** What has to happen before the statements of an operation. */
    List<Statement> ahead(Change change);

    /** What has to happen after them. */
    List<Statement> behind(Change change);
}

package io.aludel.processor.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The types of the runtime that generated code names; the processor doesn't have the runtime on its own class path. */
final class RuntimeTypes {

    private static final String MIGRATION_PACKAGE = "io.aludel.runtime.migration";
    private static final String METADATA_PACKAGE = "io.aludel.runtime.metadata";

    static final ClassName ALUDEL = ClassName.get("io.aludel.runtime", "Aludel");
    static final ClassName ALUDEL_BUILDER = ALUDEL.nestedClass("Builder");

    static final ClassName ALUDEL_EXCEPTION = ClassName.get(MIGRATION_PACKAGE, "AludelException");
    static final ClassName DATABASE = ClassName.get(MIGRATION_PACKAGE, "Database");
    static final ClassName FOLD = ClassName.get(MIGRATION_PACKAGE, "Fold");
    static final ClassName MIGRATION = ClassName.get(MIGRATION_PACKAGE, "Migration");
    static final ClassName MIGRATIONS = ClassName.get(MIGRATION_PACKAGE, "Migrations");
    static final ClassName PHASE = ClassName.get(MIGRATION_PACKAGE, "Phase");
    static final ClassName REVISION = ClassName.get(MIGRATION_PACKAGE, "Revision");
    static final ClassName STEP = ClassName.get(MIGRATION_PACKAGE, "Step");
    static final ClassName UPGRADE_REPORT = ClassName.get(MIGRATION_PACKAGE, "UpgradeReport");

    static final ClassName COLUMN = ClassName.get(METADATA_PACKAGE, "Column");
    static final ClassName DATABASE_SCHEMA = ClassName.get(METADATA_PACKAGE, "DatabaseSchema");
    static final ClassName FOREIGN_KEY = ClassName.get(METADATA_PACKAGE, "ForeignKey");
    static final ClassName REFERENCE_ACTION = ClassName.get(METADATA_PACKAGE, "ReferenceAction");
    static final ClassName RELATIONSHIP = ClassName.get(METADATA_PACKAGE, "Relationship");
    static final ClassName TABLE = ClassName.get(METADATA_PACKAGE, "Table");

    static final ClassName CONDITION = ClassName.get("io.aludel.runtime.query", "Condition");
    static final ClassName DATA_CONTEXT = ClassName.get("io.aludel.runtime.query", "DataContext");
    static final ClassName KEYED_TABLE = ClassName.get("io.aludel.runtime.query", "KeyedTable");

    /** Methods of {@code Table} that make a column of one type. */
    private static final Map<TypeName, String> COLUMN_METHODS = Map.of(
            ClassName.get(Long.class), "longColumn",
            ClassName.get(Integer.class), "integerColumn",
            ClassName.get(String.class), "stringColumn",
            ClassName.get(Boolean.class), "booleanColumn",
            ClassName.get(BigDecimal.class), "bigDecimalColumn",
            ClassName.get(LocalDate.class), "localDateColumn",
            ClassName.get(LocalDateTime.class), "localDateTimeColumn",
            ClassName.get(Instant.class), "instantColumn",
            ClassName.get(UUID.class), "uuidColumn");

    private RuntimeTypes() {}

    /** The method of {@code Table} that makes a column of that boxed type, if there's one besides that for all. */
    static Optional<String> columnMethod(TypeName type) {
        return Optional.ofNullable(COLUMN_METHODS.get(type));
    }
}

package io.aludel.processor.report;

import io.aludel.processor.model.Origin;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The catalogue of all problems that the processor reports, each with the one wording it has: first the fact, then the fix.
 *
 * <p>Patterns are those of {@link java.util.Formatter}; identifiers of the database are quoted, names of Java are not.
 *
 * <p>A new code needs a case that shows its text and line: a source in {@code DiagnosticCases} and its like, a project in {@code
 * DiagnosticProjects}, or sources in {@code ModelCases} and {@code DraftCases} for advice. {@code DiagnosticCatalogueTest}, run with {@code
 * -Daludel.golden=update}, then makes its section in {@code docs/diagnostics.md}, in which what it means is still to be said.
 */
public enum Code {

    // The root.
    INVALID_DATABASE_NAME(
            "\"%s\" can't name a database, because classes are named after it. Use letters of a to z, digits, spaces, \"_\" and \"-\","
                    + " a letter first, as in name = \"league\"."),
    NO_DIALECT("database \"%s\" has no dialect. Name at least one: dialects = Dialect.POSTGRESQL."),
    INVALID_NAMING_TEMPLATE("\"%s\" can't name %s: %s. The tokens are %s."),

    // Entities and their members.
    INVALID_ENTITY("%s is %s, and only classes and records can be entities. Remove @Entity."),
    ENTITY_INHERITANCE("%s extends the entity %s, so it can't have %s. %s"),
    MISPLACED_ANNOTATION("%s means nothing on %s. It belongs on %s."),
    NO_ID("entity %s has no id. Put @Id on the member that tells its rows apart."),
    UNSUPPORTED_TYPE(
            "there is no column type for %s of %s. Give it one with @%s(type = \"...\"), or leave it out with @Transient."),
    MISSING_ASSOCIATION(
            "%s has the type of the entity %s. Refer to it with @ManyToOne, or leave it out with @Transient."),
    NO_CONVERTER(
            "%s implements no AttributeConverter<X, Y>, so nothing tells what it stores. Let it, or give the column a type with"
                    + " @Column(type = \"...\")."),
    INVALID_TYPE("\"%s\" is no type for %s: %s."),
    EMBEDDABLE_CYCLE(
            "%s has the type %s, of which it's a part itself. Refer to an entity, or leave it out with @Transient."),
    NOT_A_COLLECTION("%s is no collection, so it can't be %s. Declare it as %s"),
    INVALID_SIZE("%s of %s can't be %s. Use %s."),
    BLANK_TEXT("%s on %s is blank. Write %s."),
    INVALID_NAME("\"%s\" can't name %s: %s."),

    // Tables, columns, keys, indexes.
    DUPLICATE_ENTITY_NAME(
            "entities %s and %s have the same simple name, of which one class %sTable would be generated. Rename one of them."),
    DUPLICATE_TABLE("entities %s and %s are both on table %s. Give one another name: @Table(name = \"...\")."),
    DUPLICATE_COLUMN("%s and %s are both on column %s of table \"%s\". Give one another name: %s."),
    DUPLICATE_CONSTRAINT(
            "constraint \"%s\" is declared by %s and by %s. Names of constraints are unique in a database: give one another"
                    + " name, or remove it."),
    DUPLICATE_INDEX(
            "index \"%s\" is declared by %s and by %s. Names of indexes are unique in a database: give one another name, or"
                    + " remove it."),
    NAME_COLLISION("\"%s\" is the name of the %s and of the %s. %s"),
    UNKNOWN_COLUMN("there is no column \"%s\" in table \"%s\". %s"),
    NO_COLUMNS("%s of %s has no columns. Name at least one, or remove it."),
    REPEATED_COLUMN("%s of %s has the column \"%s\" twice. Name it once."),
    UNKNOWN_DIALECT("option \"%s\" of %s is for the dialect \"%s\", which the root doesn't list. %s"),
    REPEATED_OPTION("%s has the option \"%s\" for %s twice. Say it once."),
    CONSTRAINT_NAME_CONFLICT("the primary key of %s is named \"%s\" by %s and \"%s\" by %s. Keep one name."),

    // Values.
    NULLABILITY_CONFLICT("on %s, %s says that the column may hold NULL, and %s that it may not. Keep one of them."),
    NO_IDENTITY("%s is %s, and only integers can be counted. Make %1$s a long, or remove @GeneratedValue."),
    NO_UUID("%s is %s, which can't hold a UUID. Make %1$s a java.util.UUID, or remove @GeneratedValue."),
    DEFAULT_AND_GENERATED("%s has both @Default and @GeneratedValue. Keep one of them."),
    INVALID_INCREMENT("increment 0 on %s would make the same number for ever. Use 1, or leave it out."),
    SEQUENCE_UNUSED(
            "%s names the sequence \"%s\" but doesn't use it. Add strategy = GenerationType.SEQUENCE, or remove the name."),
    SEQUENCE_CONFLICT("sequence \"%s\" has %s on %s, but %s on %s. Make them equal, or name another sequence."),
    SEQUENCE_OPTION_UNUSED(
            "%s of %s is said of a sequence, and there is none. Add strategy = GenerationType.SEQUENCE, or remove it."),
    ENUM_TYPE_CONFLICT(
            "type \"%s\" has the values %s for %s, but %s for %s. Name one of them otherwise: @Enumerated(value = EnumType.NATIVE,"
                    + " type = \"...\")."),
    COMPUTED_AND_OTHER("%s has both @Computed and %s. Keep one of them."),

    // References.
    UNKNOWN_ENTITY("%s refers to %s, which is no entity of this database. %s"),
    REFERENCED_KEY_MISSING(
            "%s refers to %s \"%s\" of table \"%s\", which %s unique there. Refer to the primary key, or put %s."),
    SEVERAL_KEY_COLUMNS(
            "%s refers to the key of %s, which has the columns %s, and has %s @JoinColumn. Write one for each of them, or"
                    + " referencedColumn = \"...\" of a unique column, or leave @JoinColumn out."),
    KEY_CYCLE("the key of %s leads back to itself through %s. Give one of the entities on the way an id of its own."),
    SET_NULL_ON_NOT_NULL(
            "onDelete = %s sets the column of %s to NULL, which %s forbids. Use ReferenceAction.CASCADE or RESTRICT, or allow"
                    + " NULL."),
    UNKNOWN_MEMBER("%s has no member \"%s\". %s"),
    MAPPED_BY_MISMATCH("%s is no %s that refers to %s, so %s can't be its other end. Name the member that does."),
    TWO_OWNERS(
            "%s and %s both own a relationship of %s and %s, so there are two where one may be meant. If it's one, write mappedBy ="
                    + " \"%s\" on %2$s; if there are two, write @AssociationTable(name = \"...\") on %2$s."),
    UNKNOWN_ID("%s stands for the id \"%s\", which %s hasn't. %s"),
    ID_CLASS_MISMATCH("%s has the fields %s, and the ids of %s are %s. Give it the same names."),

    // Hints.
    HINT_ON_SEVERAL_COLUMNS("%s on %s can't tell which of the columns %s is meant. Remove it."),

    // Data steps.
    DATA_STEP_CLASS("data step %s can't be created: %s."),
    DATA_STEP_WRONG_TYPE("data step %s belongs to revision \"%s\" but doesn't implement %s. Write: implements %3$s."),
    DUPLICATE_DATA_STEP("data steps %s and %s both belong to revision \"%s\". Make them one class."),
    UNKNOWN_REVISION("data step %s belongs to revision \"%s\", which there isn't. %s"),
    SEVERAL_DRAFT_STEPS(
            "data steps %s and %s name two new revisions, \"%s\" and \"%s\", and there is one draft. Record one of them first."),

    // What the model says against what the history holds.
    RENAME_AMBIGUOUS(
            "%s gone and \"%s\" is new. If it was renamed: %s on %s. If it was dropped: record with aludel.drop=%s"),
    HINT_UNKNOWN("%s has %s, but there is no %s of that name to rename. %s If it's new, remove the hint."),
    HINT_CONFLICT("%s can't come of %s \"%s\": %s. Remove %s where it's wrong."),
    STALE_HINT(
            Level.WARNING,
            "%s was renamed from \"%s\" by revision %s already. Remove %s, which says nothing any more."),
    UNKNOWN_DROP("aludel.drop=%s confirms the drop of something that isn't dropped. %s"),
    NOT_NULL_NEEDS_VALUE(
            "column \"%s\" of table \"%s\" %s. %s them in a data step: @DataStep(\"...\"). (An initialiser in Java is %s.)"),
    CONVERSION_NEEDED("column \"%s\" of table \"%s\" changes from %s to %s, which no database does unasked. %s."),
    ORDINAL_ENUM_REORDERED(
            "column \"%s\" of table \"%s\" holds positions, and they mean other constants than before: %s were %s. Put new"
                    + " constants at the end. Or store names: @Enumerated(EnumType.STRING) on %s. Or give the rows their new"
                    + " positions in a data step: @DataStep(\"...\")."),
    BACKFILL_NOT_UNIQUE(
            "@Backfill(\"%s\") gives \"%s\" the same value in all rows of table \"%s\", and \"%s\" wants each to have its"
                    + " own. Use an expression that differs from row to row, or a data step."),

    // The recorded history, which words its problems itself.
    UNREADABLE_FILE("%s"),
    MERGE_CONFLICT("%s"),
    INVALID_FOLDER_NAME("%s"),
    MISSING_REVISION_FILE("%s"),
    MALFORMED_REVISION("%s"),
    REVISION_ID_MISMATCH("%s"),
    MISSING_PARENT("%s"),
    MISSING_DEPENDENCY("%s"),
    REVISION_CYCLE("%s"),
    DUPLICATE_LABEL("%s"),
    HEADS_CONFLICT("%s"),
    OPERATION_CONFLICT("%s"),
    FINGERPRINT_MISMATCH("%s"),
    MISSING_DIALECT_SQL("%s"),
    MALFORMED_SQL("%s"),
    DATA_STEP_MISMATCH("%s"),
    INVALID_MESSAGE("%s. Record with another message."),
    DUPLICATE_MESSAGE("%s. Record with another message."),
    CLASS_NAME_TAKEN("%s. Record with another message."),
    HISTORY_UNREACHABLE(
            "the history of database \"%s\" can't be found: %s. Say where it is: -Aaludel.history=<absolute path>."),
    SHARED_HISTORY(
            "databases %s and %s have the same history, %s. Give each a folder of its own: @Database(history = \"...\")."),

    // Compiling and recording.
    INVALID_OPTION("%s"),
    PENDING_CHANGES(
            Severity.WARNING,
            "database \"%s\" has %s that %s recorded nowhere yet:%s\nRecord with aludel.record=\"%s\"."),
    AMBIGUOUS_REVISION("data step %s belongs to revision \"%s\", which could be %s. Write the whole id."),
    NO_DATA_STEP_PLANNED(
            "revision %s was recorded without a data step, so %s would never run. Remove @DataStep, or move its work to a"
                    + " revision of its own."),
    MISSING_DATA_STEP(
            "revision %s has a data step, and no class with @DataStep(\"%s\") is there. Restore the class, or write it: it implements"
                    + " %s. If it is there, compile all sources together."),
    DRAFT_NAME_MISMATCH(
            "the draft can't be recorded as \"%s\", since data step %s calls it \"%s\". Record with aludel.record=\"%3$s\", or change"
                    + " @DataStep."),
    DIALECT_LIMIT("%s"),
    NOTHING_TO_RECORD(
            Severity.NOTE, "there is nothing to record as \"%s\": the history of database \"%s\" is up to date."),
    NOT_EMPTY(
            "\"%s\" is to be a revision without changes, and there %s. Record them first, or leave out aludel.empty."),
    NOTHING_TO_MERGE(Severity.NOTE, "there is nothing to join as \"%s\": the history of database \"%s\" has %s."),
    UNKNOWN_REBASE("aludel.rebase=%s names no revision. %s"),
    REBASE_REFUSED("%s can't be put on top of the other heads: %s. %s."),
    REBASED(Severity.NOTE, "%s is now %s."),
    SQUASH_REFUSED("aludel.squash=%s is refused: %s. %s."),
    SQUASHED(
            Severity.NOTE,
            "%s comes in the place of %s. Upgrade databases that stand between these with a release that still has them first."),
    NOTHING_TO_RENDER(
            Severity.NOTE, "there is nothing to render: each revision of database \"%s\" has its SQL for %s."),
    RENDER_REFUSED(
            "%1$s/%2$s.sql can't be rendered again: operations and dialect give other SQL than was frozen, which a database may have"
                    + " run. Restore the file from version control. If no database has run it, take %2$s out of \"rendered\" in %1$s/revision.json,"
                    + " and render."),
    RENDERED(Severity.NOTE, "%s. Files that were there already are as they were. Review and commit what is new."),
    RECORDING_UNSUPPORTED(
            "\"%s\" can't be recorded by this compiler, which doesn't tell how a compilation ends. Record with javac, as Maven and"
                    + " Gradle run it."),
    RECORDED(Severity.NOTE, "%s"),
    NOT_RECORDED(Severity.NOTE, "%s is not recorded, because the compilation failed."),
    NOT_WRITTEN("%s can't be written: %s"),
    NAME_TAKEN("class %s can't be generated, because there is one of that name already. Rename that one."),
    STALE_CLASS(
            Severity.NOTE,
            "the class file of %s has no source any more, so the class counts as gone. Delete the class file."),
    CLASS_WITHOUT_SOURCE(
            Severity.WARNING,
            "%s has a class file, but no source beside those of its package; it counts as present. If it's gone, delete the class"
                    + " file, or compile all sources into an empty folder."),
    LATE_CLASS(
            "%s was generated after the tables of this compilation were settled. Let its processor generate it in its first"
                    + " round."),
    INTERNAL("Aludel failed: %s. Please report this with what follows:%s"),

    // Advice on the model as it stands.
    UNINDEXED_FOREIGN_KEY(
            Level.WARNING,
            "no index of table \"%s\" begins with %s, so on %s all of it is read whenever a row of \"%s\" is deleted or its"
                    + " key changes. Put %s on %s."),
    BAG_WITHOUT_KEY(
            Level.WARNING,
            "%s is a list without an order, so its table \"%s\" has no primary key: nothing tells two equal rows apart. Make it a"
                    + " Set, or add @OrderColumn."),
    CASCADE_WITHOUT_KEY_RULE(
            Level.WARNING,
            "what %s holds is deleted with its owner by the application, but %s has onDelete = %s, so the same delete in SQL fails. Use"
                    + " onDelete = ReferenceAction.CASCADE."),
    CASCADE_CYCLE(
            Level.NOTE,
            "rows of \"%s\" are deleted with those of \"%s\", and these, by other keys, with the former, so one delete may take far"
                    + " more than was meant. Use onDelete = ReferenceAction.NO_ACTION on one of them."),
    CASCADE_PATHS(
            Level.OFF,
            "rows of \"%s\" are deleted with those of \"%s\" in two ways, by \"%s\" and by \"%s\", which SQL Server refuses and Derby"
                    + " may. Use onDelete = ReferenceAction.NO_ACTION on one of them."),
    WIDE_INDEX(
            Level.NOTE,
            "index \"%s\" has %s columns, and those behind number %s rarely are of use. Keep the first ones."),
    REDUNDANT_INDEX(
            Level.NOTE,
            "index \"%s\" of table \"%s\" does nothing that %s doesn't do, and costs time at each write. Remove it."),
    DECIMAL_WITHOUT_SCALE(
            Level.WARNING,
            "%s says neither precision nor scale, so it is %s and further digits are rounded away. Say them, such as"
                    + " @Column(precision = 19, scale = 4)."),
    FLOAT_MONEY(
            Level.NOTE,
            "%s is named like money and is %s, which can't hold 0.10 exactly. Make it a BigDecimal with @Column(precision = 19,"
                    + " scale = 4)."),
    POOR_TYPE(Level.WARNING, "%s is %s, %s. %s"),
    SQLITE_DECIMAL(
            Level.WARNING,
            "%s is %s, and %s keeps a number with a fraction as a double, which is exact to fifteen digits. Use a smaller precision,"
                    + " @Column(type = \"varchar(40)\"), or a long of the smallest unit."),
    TIME_LOSES_FRACTION(
            Level.WARNING,
            "%s is %s, and %s keeps whole seconds of it: fractions go without a word. Make it a LocalDateTime, or say"
                    + " @Column(type = \"time(0)\") where seconds will do."),
    ROW_TOO_LARGE(
            Level.WARNING,
            "a row of table \"%s\" may take more bytes than %s has for one, which are %s, and so the table can't be created. Make its"
                    + " texts shorter, or some of them @Lob."),
    IDENTIFIER_TOO_LONG(
            Level.WARNING,
            "the name \"%s\" is too long for %s, which keeps %s %s, so it's cut and ends in a hash. Give it a shorter one."),
    RESERVED_WORD(
            Level.NOTE,
            "the %s name \"%s\" of %s is a reserved word of %s. Aludel quotes it; quote it in SQL of your own too, or give it another"
                    + " name."),
    UNQUALIFIED_TABLE(
            Level.OFF,
            "table \"%s\" has no schema, so it's where the connection's search path says. Say @Table(schema = \"...\")."),
    NAMING_CONVENTION(
            Level.OFF, "%s isn't named as the root's @Naming would: \"%s\". Leave the name out, or change @Naming."),
    UNSUPPORTED(Level.WARNING, "%s. What to do: %s."),
    UNKNOWN_ADVICE(Level.WARNING, "@SuppressWarnings(\"%s\") silences nothing that there is. %s"),

    // Advice on the draft, for the rows and the users of a database that is in use.
    DROP_TABLE(
            Level.WARNING,
            "table \"%s\" is dropped with all its rows, and a downgrade brings back the table alone. Confirm it when recording:"
                    + " aludel.drop=%1$s. Or keep its entity as long as old code runs."),
    DROP_COLUMN(
            Level.WARNING,
            "column \"%s\" of table \"%s\" is dropped with all its values, and a downgrade brings back the column alone. Confirm it"
                    + " when recording: aludel.drop=%s. Or keep its member, nullable, as long as old code runs."),
    DROP_FOREIGN_KEY(
            Level.WARNING,
            "foreign key \"%s\" of table \"%s\" is dropped and nothing takes its place, so rows may come to refer to what isn't in"
                    + " \"%s\". Keep it if the columns are meant to refer to it."),
    DROP_UNIQUE(
            Level.WARNING,
            "rows of table \"%s\" may agree in %s once \"%s\" is dropped, and must be told apart again before it can come back. Keep"
                    + " it if a look-up relies on it."),
    DROP_ENUM_VALUE(
            Level.WARNING,
            "%s of column \"%s\" of table \"%s\" is gone, and rows that hold it can't be read any more. Keep it, or give them"
                    + " another value in a data step. See whether there are any: select count(*) from %3$s where %2$s in (%4$s)."),
    DROP_NOT_NULL(
            Level.NOTE,
            "column \"%s\" of table \"%s\" may be NULL from now on, which code that still runs doesn't expect. Deploy what reads it"
                    + " first."),
    RENAME_TABLE(
            Level.WARNING,
            "table \"%s\" becomes \"%s\", and code that still runs knows the old name alone. Stop it before the upgrade, or keep the"
                    + " name: @Table(name = \"%s\") on %s."),
    RENAME_COLUMN(
            Level.WARNING,
            "column \"%s\" of table \"%s\" becomes \"%s\", and code that still runs knows the old name alone. Stop it before the"
                    + " upgrade, or keep the name: name = \"%s\" on %s."),
    RENAME_SCHEMA(
            Level.WARNING,
            "table \"%s\" becomes \"%s\", and SQL that names its schema doesn't find it any more. Stop what still runs before the"
                    + " upgrade, or keep the schema."),
    CASE_ONLY_RENAME(
            Level.WARNING,
            "%s \"%s\" becomes \"%s\", which many databases take for the same name. Keep the spelling, or rename in two revisions."),
    NARROW_TYPE(
            Level.WARNING,
            "column \"%s\" of table \"%s\" changes from %s to %s, and %s. See whether there are any: select count(*) from %2$s where"
                    + " %6$s. To lose that on purpose: @ConvertUsing(\"%7$s\") on %8$s."),
    CHANGE_TYPE_REWRITES(
            Level.WARNING,
            "column \"%s\" of table \"%s\" changes from %s to %s, for which on %s the whole table is written anew while"
                    + " nobody else can use it. Upgrade in a quiet hour, or add another column and fill it in a data step."),
    TYPE_OF_CONSTRAINED_COLUMN(
            Level.WARNING,
            "column \"%s\" of table \"%s\" changes its type and is used by %s: all of that is checked or built anew, or the"
                    + " change is refused. Upgrade in a quiet hour, or take it away in one revision and bring it back in the next."),
    NATIVE_ENUM_NOT_APPENDED(
            Level.WARNING,
            "a value of column \"%s\" is new and not the last, for which on %s table \"%s\" is copied. Put it at the end."),
    ORDINAL_ENUM(
            Level.NOTE,
            "the new column \"%s\" of table \"%s\" holds positions, which mean other constants once their order changes. Store names:"
                    + " @Enumerated(EnumType.STRING) on %s."),
    UNIQUE_ON_EXISTING(
            Level.WARNING,
            "\"%s\" of table \"%s\" can't be added when rows agree in %s. See whether there are any: select %s from %2$s group by %4$s"
                    + " having count(*) > 1. Tell them apart in a data step: @DataStep(\"...\")."),
    INDEX_BECOMES_UNIQUE(
            Level.WARNING,
            "index \"%s\" of table \"%s\" becomes unique, which fails when rows agree in %s. See whether there are any: select %s from"
                    + " %2$s group by %4$s having count(*) > 1. Tell them apart in a data step: @DataStep(\"...\")."),
    UNIQUE_DEFAULT_IS_SAME(
            Level.WARNING,
            "the new column \"%s\" of table \"%s\" is unique, and all rows that exist get its default %s, which fails from the second"
                    + " on. Give each its own by @Backfill(\"...\") on %s, or in a data step."),
    FOREIGN_KEY_ON_EXISTING(
            Level.WARNING,
            "foreign key \"%s\" of table \"%s\" can't be added when %s of a row refers to nothing in \"%s\". See whether there are any:"
                    + " %s. Decide about them in a data step: @DataStep(\"...\")."),
    CHECK_ON_EXISTING(
            Level.WARNING,
            "check \"%s\" of table \"%s\" can't be added when rows break it. See whether there are any: select count(*) from %2$s"
                    + " where not (%s). Decide about them in a data step: @DataStep(\"...\")."),
    DEFAULT_CHANGED(
            Level.NOTE,
            "the default of column \"%s\" of table \"%s\" changes from %s to %s for new rows alone. If others are to follow, change them"
                    + " in a data step."),
    DEFAULT_REWRITES(
            Level.WARNING,
            "%s is another value for each row, so with the new column \"%s\" on %s all of \"%s\" is written anew while nobody"
                    + " else can use it. Give rows that exist their values apart: @Backfill(\"%s\") on %s."),
    IDENTITY_ON_EXISTING(
            Level.WARNING,
            "to number the rows that exist in the new column \"%s\", on %s all of \"%s\" is written anew while nobody else"
                    + " can use it. Upgrade in a quiet hour, or use a sequence and number them in a data step."),
    STORED_GENERATED_REWRITES(
            Level.WARNING,
            "to compute the new column \"%s\", on %s all of \"%s\" is written anew while nobody else can use it. Upgrade in a"
                    + " quiet hour, or make it a plain column that a data step fills."),
    SET_NOT_NULL(
            Level.WARNING,
            "column \"%s\" of table \"%s\" becomes NOT NULL, and on %s nobody else can use the table while all rows are"
                    + " looked at. Where they are many, record it with aludel.online=true."),
    INDEX_LOCKS(
            Level.WARNING,
            "on %s nobody can write to table \"%s\" while index \"%s\" is made. Use @Index(concurrently = true), or record it with"
                    + " aludel.online=true."),
    DROP_INDEX_LOCKS(
            Level.NOTE,
            "index \"%s\" is dropped, which on %s waits until nobody uses table \"%s\", and all others wait behind it. Where"
                    + " that may take long, record it with aludel.online=true."),
    UNIQUE_CONSTRAINT_LOCKS(
            Level.WARNING,
            "on %s nobody can use table \"%s\" while the index of \"%s\" is made. Where rows are many, record it with"
                    + " aludel.online=true."),
    PRIMARY_KEY_LOCKS(
            Level.WARNING,
            "on %s nobody can use table \"%s\" while the index of \"%s\" is made. Where rows are many, record it with"
                    + " aludel.online=true."),
    FOREIGN_KEY_LOCKS(
            Level.WARNING,
            "on %s nobody can write to \"%s\" and \"%s\" while foreign key \"%s\" is tried on all rows. Where they are many,"
                    + " record it with aludel.online=true."),
    CHECK_LOCKS(
            Level.WARNING,
            "on %s nobody can use table \"%s\" while check \"%s\" is tried on all rows. Where they are many, record it with"
                    + " aludel.online=true."),
    COPY_ALGORITHM(
            Level.WARNING,
            "on %s the whole table \"%s\" is copied for the new %s \"%s\", and nobody can write to it meanwhile. Where rows are many,"
                    + " upgrade in a quiet hour, or use a tool for online schema changes."),
    MANY_TABLES_LOCKED(
            Level.WARNING,
            "the draft changes %s tables that exist, and on %s they stay locked until the last is done. Record it as several"
                    + " revisions."),
    PADDED_COLUMNS(
            Level.NOTE,
            "the new table \"%s\" leaves %s bytes free in each row on %s, where numbers stand at multiples of their length. Declare"
                    + " the columns in this order: %s."),
    IRREVERSIBLE_DATA(
            Level.WARNING,
            "data step %s has no downgrade, so nothing gets back beyond revision \"%s\". Override downgrade(DataContext, Tables)."),

    // Advice on recorded SQL that was edited.
    RECORDED_SQL_EDITED(
            Level.NOTE,
            "%s isn't what its operations render. If it does something else to the schema, say so in \"operations\" of its"
                    + " revision.json; else say why in a comment line of a statement: -- reviewed: ..."),
    TRUNCATE(
            Level.WARNING,
            "%s truncates a table: its rows are gone, with cascade those of others too, and no downgrade brings them back. Delete"
                    + " them in a data step, in batches. Or say why in a comment line of the statement: -- reviewed: ..."),
    UNBOUNDED_UPDATE(
            Level.WARNING,
            "%s changes all rows of a table, which stay locked until the last is done. Do it in a data step, in batches, or name the"
                    + " rows by where. Or say why in a comment line of the statement: -- reviewed: ..."),
    TRANSACTION_IN_SQL(
            Level.WARNING,
            "%s begins or ends a transaction, which is the runtime's to do: nobody could tell where a run that was killed had come."
                    + " Leave it out."),
    IF_NOT_EXISTS(
            Level.WARNING,
            "%s takes whatever has the name for the right thing, an invalid index too. Write the plain statement: by its probe a run"
                    + " that was killed knows whether it has happened."),
    REINDEX_LOCKS(
            Level.WARNING,
            "%s keeps all others from a table. Say concurrently, in a step that runs alone (\"| alone\" in its header)."),
    TABLE_REWRITE_BY_HAND(
            Level.WARNING,
            "%s writes a whole table anew while nobody else can use it. Do that apart from migrations, in a quiet hour.");

    private final Severity severity;
    private final Optional<Level> advice;
    private final String pattern;

    Code(String pattern) {
        this(Severity.ERROR, pattern);
    }

    Code(Severity severity, String pattern) {
        this(severity, Optional.empty(), pattern);
    }

    /** Advice, which users may silence or take more seriously. */
    Code(Level advice, String pattern) {
        this(advice.severity().orElse(Severity.WARNING), Optional.of(advice), pattern);
    }

    Code(Severity severity, Optional<Level> advice, String pattern) {
        this.severity = severity;
        this.advice = advice;
        this.pattern = pattern;
    }

    /** How seriously it's taken unless the user says otherwise, if it's advice; empty when it's a problem of any other kind. */
    public Optional<Level> advice() {
        return advice;
    }

    /** How it ends a compilation unless it's taken more or less seriously. */
    public Severity severity() {
        return severity;
    }

    /**
     * This problem at a place.
     *
     * @param origin the place
     * @param facts what the pattern asks for, in its order
     */
    public Diagnostic at(Origin origin, Object... facts) {
        return new Diagnostic(this, severity, origin, String.format(Locale.ROOT, pattern, facts));
    }

    /** The text that the user sees of this problem where it has no place, otherwise {@link Diagnostic#text}. */
    public String text(Object... facts) {
        return "[" + this + "] " + String.format(Locale.ROOT, pattern, facts);
    }

    /** The code that users see, such as {@code NoId}. */
    @Override
    public String toString() {
        return Arrays.stream(name().split("_", -1))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}

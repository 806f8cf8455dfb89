package io.aludel.processor.codegen;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.aludel.schema.ColumnType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

/** Java types of column values. */
final class JavaTypes {

    private static final TypeName BYTES = ArrayTypeName.of(TypeName.BYTE);

    /** What JDBC 4.2 drivers give for a type (JDBC 4.3, appendix B, tables B-1 and B-4), dates and times as java.time. */
    private static final Map<String, TypeName> BY_TYPE = Map.ofEntries(
            Map.entry("boolean", ClassName.get(Boolean.class)),
            Map.entry("tinyint", ClassName.get(Byte.class)),
            Map.entry("smallint", ClassName.get(Short.class)),
            Map.entry("integer", ClassName.get(Integer.class)),
            Map.entry("bigint", ClassName.get(Long.class)),
            Map.entry("real", ClassName.get(Float.class)),
            Map.entry("double precision", ClassName.get(Double.class)),
            Map.entry("numeric", ClassName.get(BigDecimal.class)),
            Map.entry("char", ClassName.get(String.class)),
            Map.entry("varchar", ClassName.get(String.class)),
            Map.entry("text", ClassName.get(String.class)),
            Map.entry("clob", ClassName.get(String.class)),
            Map.entry("binary", BYTES),
            Map.entry("varbinary", BYTES),
            Map.entry("blob", BYTES),
            Map.entry("uuid", ClassName.get(UUID.class)),
            Map.entry("date", ClassName.get(LocalDate.class)),
            Map.entry("time", ClassName.get(LocalTime.class)),
            Map.entry("timestamp", ClassName.get(LocalDateTime.class)),
            Map.entry("timestamp with time zone", ClassName.get(OffsetDateTime.class)));

    private static final Map<String, TypeName> PRIMITIVES = Map.of(
            "boolean", TypeName.BOOLEAN,
            "byte", TypeName.BYTE,
            "short", TypeName.SHORT,
            "int", TypeName.INT,
            "long", TypeName.LONG,
            "char", TypeName.CHAR,
            "float", TypeName.FLOAT,
            "double", TypeName.DOUBLE);

    private JavaTypes() {}

    /** The Java type of a column's values when nothing but the column is known; {@code Object} for types of one database. */
    static TypeName of(ColumnType type) {
        return BY_TYPE.getOrDefault(type.name(), ClassName.OBJECT);
    }

    /**
     * The type of that name, boxed.
     *
     * @param name as {@code TypeElement.getQualifiedName} and {@code TypeMirror.toString} spell it, without type arguments:
     *     {@code long}, {@code byte[]}, {@code java.lang.String}, {@code app.Player.Position}
     */
    static TypeName named(String name) {
        TypeName type = unboxed(name);
        return type.isPrimitive() ? type.box() : type;
    }

    private static TypeName unboxed(String name) {
        if (name.endsWith("[]")) {
            return ArrayTypeName.of(unboxed(name.substring(0, name.length() - 2)));
        }
        TypeName primitive = PRIMITIVES.get(name);
        return primitive != null ? primitive : className(name);
    }

    /** By convention packages begin in lower case; where that doesn't hold, all but the last part is taken for the package. */
    private static ClassName className(String name) {
        try {
            return ClassName.bestGuess(name);
        } catch (IllegalArgumentException unconventional) {
            int dot = name.lastIndexOf('.');
            return ClassName.get(dot < 0 ? "" : name.substring(0, dot), name.substring(dot + 1));
        }
    }
}

package io.aludel.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Sources of entities that have ten columns each: a generated key, a unique name, an index, a reference to the next entity.
 *
 * @param number how many there are
 * @param words imports of the annotations, and what the root's file says
 * @param members members beyond the ten, by the number of the entity
 */
record EntitySources(int number, Words words, SortedMap<Integer, List<String>> members) {

    static final String PACKAGE = "app.model";

    /** One spelling of the annotations. */
    record Words(String annotations, String root, String index) {}

    private static final Words ALUDEL = new Words(
            "io.aludel.annotation", "@io.aludel.annotation.Database(name = \"app\")\n", "@Index(columns = \"day\")");
    private static final Words JPA = new Words("jakarta.persistence", "", "@Index(columnList = \"day\")");

    private static final String ENTITY = """
            package %s;

            import %s.*;
            import java.math.BigDecimal;
            import java.time.LocalDate;
            import java.time.LocalDateTime;

            @Entity
            @Table(name = "%s", indexes = {%s})
            class %s {
                @Id @GeneratedValue Long id;
                @Column(length = 60, nullable = false, unique = true) String name;
                @Column(nullable = false) String title;
                @Column(precision = 12, scale = 2) BigDecimal price;
                @Column(length = 2000) String remark;
                LocalDate day;
                LocalDateTime changed;
                boolean active;
                int quantity;
                @ManyToOne %s next;
            %s}
            """;

    static EntitySources aludel(int number) {
        return new EntitySources(number, ALUDEL, new TreeMap<>());
    }

    static EntitySources jpa(int number) {
        return new EntitySources(number, JPA, new TreeMap<>());
    }

    /** The table of an entity. */
    static String table(int entity) {
        return "entity" + entity;
    }

    /** The same entities with members beyond those that all have. */
    EntitySources with(SortedMap<Integer, List<String>> moreMembers) {
        return new EntitySources(number, words, moreMembers);
    }

    void writeTo(Path folder) throws IOException {
        Path sources = Files.createDirectories(folder.resolve(PACKAGE.replace('.', '/')));
        if (!words.root().isEmpty()) {
            Files.writeString(sources.resolve("package-info.java"), words.root() + "package " + PACKAGE + ";\n");
        }
        for (int entity = 0; entity < number; entity++) {
            Files.writeString(sources.resolve(className(entity) + ".java"), text(entity));
        }
    }

    private String text(int entity) {
        return ENTITY.formatted(
                PACKAGE,
                words.annotations(),
                table(entity),
                words.index(),
                className(entity),
                className((entity + 1) % number),
                String.join("", members.getOrDefault(entity, List.of())));
    }

    private static String className(int entity) {
        return "Entity" + entity;
    }
}

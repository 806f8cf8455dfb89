package io.aludel.processor.reader;

import io.aludel.processor.model.BasicMember;
import io.aludel.processor.model.DataStepModel;
import io.aludel.processor.model.DatabaseModel;
import io.aludel.processor.model.ElementsMember;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.JavaType;
import io.aludel.processor.model.NameStrategy;
import io.aludel.processor.model.NamingModel;
import io.aludel.processor.model.Origin;
import io.aludel.processor.model.Sourced;
import io.aludel.processor.model.ToManyMember;
import io.aludel.processor.model.ToOneMember;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads a root with all that belongs to it. */
public final class DatabaseReader {

    private final Elements elements;
    private final Types types;
    private final KnownClasses known;
    private final Vocabulary vocabulary = new AludelVocabulary();

    public DatabaseReader(Elements elements, Types types) {
        this(elements, types, KnownClasses.NONE);
    }

    /**
     * A reader that knows what earlier compilations saw.
     *
     * @param known makes up for what class files don't tell
     */
    public DatabaseReader(Elements elements, Types types, KnownClasses known) {
        this.elements = elements;
        this.types = types;
        this.known = known;
    }

    /** Whether a class is an entity, in any spelling. */
    public boolean isEntity(TypeElement type) {
        return vocabulary.marks(type).has(Word.ENTITY);
    }

    /** What is wrong with classes that are no entities, with those in them: whatever is said there that nobody reads. */
    public List<Diagnostic> readOthers(Collection<? extends TypeElement> classes) {
        List<Diagnostic> problems = new ArrayList<>();
        UnreadWords unread = new UnreadWords(vocabulary, problems::add);
        classes.forEach(unread::checkAll);
        return problems;
    }

    /**
     * Reads a root.
     *
     * @param root the package or class with {@code @Database}
     * @param candidates all entities that are known, of this round, of an index or of the history, in any order; what isn't an
     *     entity any more is passed over. Ignored when the root lists its entities itself.
     * @param dataSteps all classes with {@code @DataStep}, in any order
     */
    public Reading read(
            Element root, Collection<? extends TypeElement> candidates, Collection<? extends TypeElement> dataSteps) {
        List<Diagnostic> problems = new ArrayList<>();
        Mark mark = vocabulary
                .marks(root)
                .of(Word.DATABASE)
                .orElseThrow(() -> new IllegalArgumentException("no " + Word.DATABASE + " on " + root));
        FieldsReader fields = new FieldsReader(vocabulary, known, new UnreadWords(vocabulary, problems::add));
        EntityReader reader = new EntityReader(elements, types, vocabulary, fields, problems::add);
        List<EntityModel> entities = entities(mark, candidates, problems).values().stream()
                .flatMap(type -> reader.read(type).stream())
                .toList();
        NavigableSet<String> unresolved = entities.stream()
                .filter(DatabaseReader::isUnresolved)
                .map(EntityModel::className)
                .collect(Collectors.toCollection(TreeSet::new));
        DatabaseModel database = database(root, mark, entities, steps(dataSteps));
        // What a mapped superclass or an embeddable says wrongly is found with each of its entities.
        return new Reading(database, problems.stream().distinct().toList(), unresolved, fields.facts());
    }

    private DatabaseModel database(Element root, Mark mark, List<EntityModel> entities, List<DataStepModel> steps) {
        return new DatabaseModel(
                ((QualifiedNameable) root).getQualifiedName().toString(),
                elements.getPackageOf(root).getQualifiedName().toString(),
                // The name has no default, so without it the compiler has its own word to say.
                mark.text("name").orElse(new Sourced<>("database", mark.origin())),
                dialects(mark),
                mark.name("history"),
                mark.name("schema"),
                mark.flag("online").map(Sourced::value).orElse(false),
                mark.nested("naming").map(DatabaseReader::naming).orElse(NamingModel.DEFAULT),
                entities,
                steps,
                mark.origin());
    }

    private static List<String> dialects(Mark mark) {
        if (!mark.values().containsKey("dialects")) {
            return List.of("h2", "postgresql");
        }
        return mark.constants("dialects").stream()
                .map(constant -> constant.value().toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    private static NamingModel naming(Mark mark) {
        return new NamingModel(
                mark.constant("strategy")
                        .map(constant -> NameStrategy.valueOf(constant.value()))
                        .orElse(NameStrategy.SNAKE_CASE),
                mark.name("primaryKey"),
                mark.name("foreignKey"),
                mark.name("unique"),
                mark.name("index"),
                mark.name("check"));
    }

    /** Entities by class name: sorted, none twice. */
    private NavigableMap<String, TypeElement> entities(
            Mark mark, Collection<? extends TypeElement> candidates, List<Diagnostic> problems) {
        NavigableMap<String, TypeElement> entities = new TreeMap<>();
        List<Sourced<TypeMirror>> listed = mark.types("entities");
        if (listed.isEmpty()) {
            candidates.stream().filter(this::isEntity).forEach(type -> entities.put(nameOf(type), type));
        }
        for (Sourced<TypeMirror> type : listed) {
            Optional<TypeElement> element = classOf(type.value());
            element.filter(this::isEntity).ifPresent(found -> entities.put(nameOf(found), found));
            element.filter(found -> !isEntity(found))
                    .ifPresent(found -> problems.add(Code.UNKNOWN_ENTITY.at(
                            type.origin(),
                            Word.DATABASE,
                            Origin.of(found).text(),
                            "Put @Entity on it, or leave it out.")));
        }
        return entities;
    }

    private List<DataStepModel> steps(Collection<? extends TypeElement> dataSteps) {
        DataStepReader reader = new DataStepReader(elements, vocabulary);
        return dataSteps.stream()
                .flatMap(type -> reader.read(type).stream())
                .sorted(Comparator.comparing(DataStepModel::className))
                .toList();
    }

    private static boolean isUnresolved(EntityModel entity) {
        Stream<JavaType> types = Stream.of(
                        entity.basics().stream().map(BasicMember::type),
                        entity.toOnes().stream().map(ToOneMember::target),
                        entity.toManies().stream().map(ToManyMember::collection),
                        entity.toManies().stream().flatMap(member -> member.target().stream()),
                        entity.elements().stream().map(ElementsMember::collection),
                        entity.elements().stream()
                                .flatMap(member -> Stream.concat(
                                        member.key().stream(),
                                        member.parts().stream().flatMap(part -> part.basic().stream())))
                                .map(BasicMember::type))
                .flatMap(Function.identity());
        return !entity.complete() || types.anyMatch(type -> type.kind() == JavaType.Kind.UNRESOLVED);
    }

    private static Optional<TypeElement> classOf(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                ? Optional.of((TypeElement) ((DeclaredType) type).asElement())
                : Optional.empty();
    }

    private static String nameOf(TypeElement type) {
        return type.getQualifiedName().toString();
    }
}

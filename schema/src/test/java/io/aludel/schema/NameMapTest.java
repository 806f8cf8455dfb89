package io.aludel.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.schema.random.Seeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class NameMapTest {

    private static final int SIZE = 2_000;

    /** An AVL tree of this size has 15 levels at most: 1.44 log2(n + 2). */
    private static final int HIGHEST = 15;

    @Test
    void tellsWhatATreeMapTells() {
        Seeds.forEach(10, seed -> compareWithATreeMap(new Random(seed)));
    }

    private static void compareWithATreeMap(Random random) {
        NameMap<String> map = NameMap.of(new TreeMap<>());
        SortedMap<QualifiedName, String> model = new TreeMap<>();
        for (int step = 0; step < 1_000; step++) {
            QualifiedName name = name(random.nextInt(300));
            if (random.nextInt(5) < 3) {
                map = map.with(name, "value " + step);
                model.put(name, "value " + step);
            } else {
                map = map.without(name);
                model.remove(name);
            }
            assertThat(map.find(name)).isEqualTo(Optional.ofNullable(model.get(name)));
            assertThat(map).hasSameSizeAs(model);
            assertBalanced(map.tree());
            if (step % 50 == 0) {
                assertTellsTheSame(map, model);
            }
        }
    }

    private static void assertTellsTheSame(NameMap<String> map, SortedMap<QualifiedName, String> model) {
        assertThat(new ArrayList<>(map.entrySet())).isEqualTo(new ArrayList<>(model.entrySet()));
        assertThat(map).isEqualTo(model).hasSameHashCodeAs(model).hasToString(model.toString());
        assertThat(map.comparator()).isNull();
        assertThat(NameMap.of(model)).isEqualTo(map);
        if (!model.isEmpty()) {
            assertThat(map.firstKey()).isEqualTo(model.firstKey());
            assertThat(map.lastKey()).isEqualTo(model.lastKey());
        }
        QualifiedName low = name(100);
        QualifiedName high = name(200);
        assertThat(map.headMap(high)).isEqualTo(model.headMap(high));
        assertThat(map.tailMap(low)).isEqualTo(model.tailMap(low));
        assertThat(map.subMap(low, high)).isEqualTo(model.subMap(low, high));
    }

    @Test
    void namesStandBySchemaAndThenByName() {
        SortedMap<QualifiedName, String> given = new TreeMap<>(Collections.reverseOrder());
        QualifiedName inSchema = new QualifiedName(Optional.of("app"), "a");
        given.put(inSchema, "1");
        given.put(QualifiedName.of("b"), "2");
        given.put(QualifiedName.of("B"), "3");
        assertThat(NameMap.of(given).keySet()).containsExactly(QualifiedName.of("B"), QualifiedName.of("b"), inSchema);
    }

    @Test
    void anEmptyMapHoldsNothing() {
        NameMap<String> empty = NameMap.of(new TreeMap<>());
        assertThat(empty).isEmpty();
        assertThat(empty.without(name(1))).isEmpty();
        assertThatThrownBy(empty::firstKey).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(empty::lastKey).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> empty.entrySet().iterator().next()).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void nobodyChangesIt() {
        NameMap<String> map = NameMap.of(new TreeMap<>(Map.of(name(1), "one")));
        assertThatThrownBy(() -> map.put(name(2), "two")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> map.remove(name(1))).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(map::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> map.values().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> map.replaceAll((name, value) -> "other"))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> map.headMap(name(2)).clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThat(map).isEqualTo(Map.of(name(1), "one"));
    }

    @Test
    void aMapOfItsKindIsTakenAsItIs() {
        NameMap<String> map = NameMap.of(new TreeMap<>(Map.of(name(1), "one")));
        assertThat(NameMap.of(map)).isSameAs(map);
    }

    @Test
    void aChangeLeavesTheMapItWasMadeOfAlone() {
        NameMap<String> map = NameMap.of(new TreeMap<>(Map.of(name(1), "one", name(2), "two")));
        assertThat(map.with(name(1), "other").without(name(2))).isEqualTo(Map.of(name(1), "other"));
        assertThat(map).isEqualTo(Map.of(name(1), "one", name(2), "two"));
    }

    /** The count that keeps a schema's changes linear: were anything copied as a whole, this would be millions. */
    @Test
    void everyChangeMakesNoMoreNodesThanTheTreeIsHigh() {
        Set<NameTree.Node<String>> known = Collections.newSetFromMap(new IdentityHashMap<>());
        NameMap<String> map = NameMap.of(new TreeMap<>());
        for (int i = 0; i < SIZE; i++) {
            map = map.with(name(i * 7 % SIZE), "new");
            assertThat(addNew(map.tree(), known)).isLessThanOrEqualTo(HIGHEST + 2);
        }
        for (int i = 0; i < SIZE; i++) {
            map = map.with(name(i), "changed");
            assertThat(addNew(map.tree(), known)).isLessThanOrEqualTo(HIGHEST);
        }
        for (int i = 0; i < SIZE; i++) {
            map = map.without(name(i));
            assertThat(addNew(map.tree(), known)).isLessThanOrEqualTo(3 * HIGHEST);
        }
        assertThat(map).isEmpty();
    }

    /** Adds nodes that aren't known; below a known one all are. */
    private static int addNew(NameTree<String> tree, Set<NameTree.Node<String>> known) {
        if (tree.size() == 0 || !known.add(tree.node())) {
            return 0;
        }
        return 1 + addNew(tree.node().left(), known) + addNew(tree.node().right(), known);
    }

    @Test
    void whatTwoMapsDontShareIsFound() {
        Seeds.forEach(300, seed -> {
            Random random = new Random(seed);
            NameMap<Object> one = NameMap.of(new TreeMap<>());
            for (int i = random.nextInt(100); i > 0; i--) {
                one = one.with(name(random.nextInt(100)), new Object());
            }
            NameMap<Object> other = one;
            for (int i = random.nextInt(20); i > 0; i--) {
                QualifiedName name = name(random.nextInt(100));
                other = random.nextBoolean() ? other.without(name) : other.with(name, new Object());
            }
            assertThat(one.notIn(other)).isEqualTo(expected(one, other));
            assertThat(other.notIn(one)).isEqualTo(expected(other, one));
            NameMap<Object> again = NameMap.of(new TreeMap<>(other));
            assertThat(one.notIn(again)).isEqualTo(expected(one, other));
        });
    }

    private static List<Object> expected(NameMap<Object> one, NameMap<Object> other) {
        List<Object> expected = new ArrayList<>();
        one.forEach((name, value) -> {
            if (other.get(name) != value) {
                expected.add(value);
            }
        });
        return expected;
    }

    @Test
    void anEqualThingThatIsAnotherObjectIsFoundToo() {
        NameMap<List<String>> one = NameMap.of(new TreeMap<>(Map.of(name(1), new ArrayList<>(List.of("a")))));
        NameMap<List<String>> other = NameMap.of(new TreeMap<>(Map.of(name(1), new ArrayList<>(List.of("a")))));
        assertThat(one).isEqualTo(other);
        assertThat(one.notIn(other)).containsExactly(List.of("a"));
        assertThat(one.notIn(one)).isEmpty();
    }

    private static void assertBalanced(NameTree<String> tree) {
        Set<Integer> differences = new HashSet<>();
        collectDifferences(tree, differences);
        assertThat(Set.of(-1, 0, 1)).containsAll(differences);
    }

    private static int collectDifferences(NameTree<String> tree, Set<Integer> differences) {
        if (tree.size() == 0) {
            return 0;
        }
        int left = collectDifferences(tree.node().left(), differences);
        int right = collectDifferences(tree.node().right(), differences);
        differences.add(left - right);
        return 1 + Math.max(left, right);
    }

    private static QualifiedName name(int number) {
        return QualifiedName.of("table" + number);
    }
}

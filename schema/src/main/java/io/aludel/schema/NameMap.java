package io.aludel.schema;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Things by name, as a map that never changes; one with a thing changed shares nearly all with this one.
 *
 * <p>A schema is changed once for each operation: copies of whole maps would cost the square of its size.
 *
 * @param <V> the things
 */
@SuppressWarnings("JdkObsolete") // A navigable map is what nobody asks for.
final class NameMap<V> extends AbstractMap<QualifiedName, V> implements SortedMap<QualifiedName, V> {

    private final NameTree<V> tree;

    private NameMap(NameTree<V> tree) {
        this.tree = tree;
    }

    /** The same things; a map of this kind is itself. */
    static <V> NameMap<V> of(SortedMap<QualifiedName, V> map) {
        if (map instanceof NameMap<V> same) {
            return same;
        }
        // By their own order, whatever the order of the map was.
        List<Map.Entry<QualifiedName, V>> sorted = map.entrySet().stream()
                .map(entry -> Map.entry(entry.getKey(), entry.getValue()))
                .sorted(Map.Entry.comparingByKey())
                .toList();
        return new NameMap<>(NameTree.of(sorted));
    }

    /** With a thing added, or in the place of the one of that name. */
    NameMap<V> with(QualifiedName name, V value) {
        return new NameMap<>(tree.with(Map.entry(name, value)));
    }

    /** Without the thing of that name. */
    NameMap<V> without(QualifiedName name) {
        return new NameMap<>(tree.without(name));
    }

    Optional<V> find(QualifiedName name) {
        return tree.find(name);
    }

    /** The things that aren't, under their name and as the same object, in the other map; what both share costs nothing. */
    List<V> notIn(NameMap<V> other) {
        return Collections.unmodifiableList(NameWalk.difference(tree, other.tree));
    }

    NameTree<V> tree() {
        return tree;
    }

    @Override
    public int size() {
        return tree.size();
    }

    @Override
    public @Nullable V get(@Nullable Object name) {
        return name instanceof QualifiedName known ? tree.find(known).orElse(null) : null;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return name instanceof QualifiedName known && tree.find(known).isPresent();
    }

    @Override
    public Set<Map.Entry<QualifiedName, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<QualifiedName, V>> iterator() {
                return new NameWalk<>(tree);
            }

            @Override
            public int size() {
                return tree.size();
            }
        };
    }

    /** The natural order. */
    @Override
    public @Nullable Comparator<? super QualifiedName> comparator() {
        return null;
    }

    @Override
    public SortedMap<QualifiedName, V> subMap(QualifiedName from, QualifiedName to) {
        return copy().subMap(from, to);
    }

    @Override
    public SortedMap<QualifiedName, V> headMap(QualifiedName to) {
        return copy().headMap(to);
    }

    @Override
    public SortedMap<QualifiedName, V> tailMap(QualifiedName from) {
        return copy().tailMap(from);
    }

    @Override
    public QualifiedName firstKey() {
        return entrySet().iterator().next().getKey();
    }

    @Override
    public QualifiedName lastKey() {
        if (tree.size() == 0) {
            throw new NoSuchElementException();
        }
        NameTree.Node<V> last = tree.node();
        while (last.right().size() > 0) {
            last = last.right().node();
        }
        return last.entry().getKey();
    }

    /** Nobody needs parts of a schema often enough for a view of them. */
    private SortedMap<QualifiedName, V> copy() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(this));
    }
}

package io.aludel.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A balanced tree (AVL: the heights of two siblings differ by one at most) of things by name that never changes.
 *
 * <p>A tree with one thing changed shares all but the way to it with the tree it was made of, so a change costs the height and not
 * the size, and where two trees differ is found without looking at what they share.
 *
 * @param <V> the things
 */
sealed interface NameTree<V> {

    int height();

    int size();

    Optional<V> find(QualifiedName name);

    /** With a thing added, or in the place of the one of that name. */
    NameTree<V> with(Map.Entry<QualifiedName, V> entry);

    /** Without the thing of that name. */
    NameTree<V> without(QualifiedName name);

    /** This tree as a node, which any tree of some height is. */
    Node<V> node();

    static <V> NameTree<V> empty() {
        return new Empty<>();
    }

    /** The tree of entries that are in the order of their names, each name once. */
    static <V> NameTree<V> of(List<Map.Entry<QualifiedName, V>> sorted) {
        if (sorted.isEmpty()) {
            return empty();
        }
        int middle = sorted.size() / 2;
        return Node.of(
                of(sorted.subList(0, middle)), sorted.get(middle), of(sorted.subList(middle + 1, sorted.size())));
    }

    /** Nothing. */
    record Empty<V>() implements NameTree<V> {

        @Override
        public int height() {
            return 0;
        }

        @Override
        public int size() {
            return 0;
        }

        @Override
        public Optional<V> find(QualifiedName name) {
            return Optional.empty();
        }

        @Override
        public NameTree<V> with(Map.Entry<QualifiedName, V> entry) {
            return Node.of(this, entry, this);
        }

        @Override
        public NameTree<V> without(QualifiedName name) {
            return this;
        }

        @Override
        public Node<V> node() {
            throw new IllegalStateException("this tree is empty");
        }
    }

    /** A thing between those whose names come before its own and those whose names come behind it. */
    record Node<V>(NameTree<V> left, Map.Entry<QualifiedName, V> entry, NameTree<V> right, int height, int size)
            implements NameTree<V> {

        private static <V> Node<V> of(NameTree<V> left, Map.Entry<QualifiedName, V> entry, NameTree<V> right) {
            return new Node<>(
                    left, entry, right, 1 + Math.max(left.height(), right.height()), 1 + left.size() + right.size());
        }

        /** The same of trees whose heights may differ by two, as they do after one change. */
        private static <V> Node<V> balanced(NameTree<V> left, Map.Entry<QualifiedName, V> entry, NameTree<V> right) {
            if (left.height() > right.height() + 1) {
                Node<V> high = left.node();
                if (high.left.height() >= high.right.height()) {
                    return of(high.left, high.entry, of(high.right, entry, right));
                }
                Node<V> middle = high.right.node();
                return of(of(high.left, high.entry, middle.left), middle.entry, of(middle.right, entry, right));
            }
            if (right.height() > left.height() + 1) {
                Node<V> high = right.node();
                if (high.right.height() >= high.left.height()) {
                    return of(of(left, entry, high.left), high.entry, high.right);
                }
                Node<V> middle = high.left.node();
                return of(of(left, entry, middle.left), middle.entry, of(middle.right, high.entry, high.right));
            }
            return of(left, entry, right);
        }

        @Override
        public Optional<V> find(QualifiedName name) {
            int order = name.compareTo(entry.getKey());
            return order == 0 ? Optional.of(entry.getValue()) : order < 0 ? left.find(name) : right.find(name);
        }

        @Override
        public NameTree<V> with(Map.Entry<QualifiedName, V> other) {
            int order = other.getKey().compareTo(entry.getKey());
            if (order == 0) {
                return of(left, other, right);
            }
            return order < 0 ? balanced(left.with(other), entry, right) : balanced(left, entry, right.with(other));
        }

        @Override
        public NameTree<V> without(QualifiedName name) {
            int order = name.compareTo(entry.getKey());
            if (order < 0) {
                return balanced(left.without(name), entry, right);
            }
            if (order > 0) {
                return balanced(left, entry, right.without(name));
            }
            if (right.size() == 0) {
                return left;
            }
            Map.Entry<QualifiedName, V> next = right.node().first();
            return balanced(left, next, right.without(next.getKey()));
        }

        @Override
        public Node<V> node() {
            return this;
        }

        private Map.Entry<QualifiedName, V> first() {
            return left.size() == 0 ? entry : left.node().first();
        }
    }
}

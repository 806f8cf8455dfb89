package io.aludel.schema;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * A walk through a tree by name, which passes over parts as a whole.
 *
 * @param <V> the things
 */
final class NameWalk<V> implements Iterator<Map.Entry<QualifiedName, V>> {

    /** Parts that are still to come, the next one first; one of height 1 is a single thing. */
    private final Deque<NameTree.Node<V>> parts = new ArrayDeque<>();

    NameWalk(NameTree<V> tree) {
        push(tree);
    }

    /** The things of one tree that aren't, under their name and as the same object, in the other. */
    @SuppressWarnings("ReferenceEquality")
    static <V> List<V> difference(NameTree<V> one, NameTree<V> other) {
        List<V> found = new ArrayList<>();
        NameWalk<V> here = new NameWalk<>(one);
        NameWalk<V> there = new NameWalk<>(other);
        while (here.hasNext() && there.hasNext()) {
            NameTree.Node<V> part = here.parts.element();
            NameTree.Node<V> otherPart = there.parts.element();
            if (part == otherPart) {
                here.parts.pop();
                there.parts.pop();
            } else if (part.height() > otherPart.height()) {
                here.open();
            } else if (otherPart.height() > 1) {
                there.open();
            } else {
                int order = part.entry().getKey().compareTo(otherPart.entry().getKey());
                if (order < 0
                        || (order == 0
                                && part.entry().getValue() != otherPart.entry().getValue())) {
                    found.add(part.entry().getValue());
                }
                (order <= 0 ? here : there).parts.pop();
                if (order == 0) {
                    there.parts.pop();
                }
            }
        }
        here.forEachRemaining(entry -> found.add(entry.getValue()));
        return found;
    }

    @Override
    public boolean hasNext() {
        return !parts.isEmpty();
    }

    @Override
    public Map.Entry<QualifiedName, V> next() {
        if (parts.isEmpty()) {
            throw new NoSuchElementException();
        }
        while (parts.element().height() > 1) {
            open();
        }
        return parts.pop().entry();
    }

    /** Parts the next part into what's left of its thing, the thing, and what's right of it. */
    private void open() {
        NameTree.Node<V> part = parts.pop();
        push(part.right());
        push(NameTree.<V>empty().with(part.entry()));
        push(part.left());
    }

    private void push(NameTree<V> tree) {
        if (tree.size() > 0) {
            parts.push(tree.node());
        }
    }
}

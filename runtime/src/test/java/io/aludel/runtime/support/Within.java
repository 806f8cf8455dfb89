package io.aludel.runtime.support;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All objects of the runtime that can be reached from some, through fields, collections and what lambdas hold. */
public final class Within {

    private static final String RUNTIME = "io.aludel.runtime.";

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> left = new ArrayDeque<>();

    private Within() {}

    /** Finds them, each once, those that it begins at with them. */
    public static List<Object> all(Collection<?> roots) {
        Within within = new Within();
        roots.forEach(within::reach);
        while (!within.left.isEmpty()) {
            within.open(within.left.pop());
        }
        return within.seen.stream()
                .filter(found -> found.getClass().getName().startsWith(RUNTIME))
                .toList();
    }

    private void reach(Object found) {
        if (found != null && seen.add(found)) {
            left.push(found);
        }
    }

    private void open(Object found) {
        if (found instanceof Collection<?> many) {
            many.forEach(this::reach);
        } else if (found instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                reach(key);
                reach(value);
            });
        } else if (found instanceof Optional<?> some) {
            some.ifPresent(this::reach);
        } else if (found instanceof Object[] many) {
            List.of(many).forEach(this::reach);
        } else if (found.getClass().getName().startsWith(RUNTIME)) {
            fields(found, found.getClass());
        }
    }

    private void fields(Object found, Class<?> type) {
        for (Field field : type.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                field.setAccessible(true);
                try {
                    reach(field.get(found));
                } catch (IllegalAccessException e) {
                    throw new AssertionError(e);
                }
            }
        }
        if (type.getSuperclass() != null && type.getSuperclass().getName().startsWith(RUNTIME)) {
            fields(found, type.getSuperclass());
        }
    }
}

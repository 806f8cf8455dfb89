package io.aludel.processor.codegen;

/**
 * The user's class that moves the rows of a revision.
 *
 * @param packageName its package
 * @param name its name within the package, {@code Outer.Inner} for a nested class
 * @param reversible whether it overrides {@code downgrade}
 * @param batched whether each of its statements and batches is a transaction of its own
 */
public record DataStepClass(String packageName, String name, boolean reversible, boolean batched) {

    String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}

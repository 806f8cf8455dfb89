package io.aludel.processor.model;

import java.util.List;

/**
 * What was read of one data step class.
 *
 * @param className canonical name
 * @param packageName its package
 * @param revision the revision it belongs to, as written: an id, a slug or a message
 * @param batched whether each statement and each batch is a transaction of its own
 * @param interfaces names of the interfaces it implements; unqualified where the compiler doesn't know them yet
 * @param overridesDowngrade whether it has a way back
 * @param shape what generated code can do with the class
 * @param origin the class
 */
public record DataStepModel(
        String className,
        String packageName,
        Sourced<String> revision,
        boolean batched,
        List<String> interfaces,
        boolean overridesDowngrade,
        Shape shape,
        Origin origin) {

    /**
     * What generated code can do with a data step class.
     *
     * @param instantiable whether it's a class, neither abstract nor inner
     * @param parameterless whether it has a constructor without parameters that isn't private
     * @param publicThroughout whether class, outer classes and that constructor are public
     * @param privateSomewhere whether the class or one of its outer classes is private
     */
    public record Shape(
            boolean instantiable, boolean parameterless, boolean publicThroughout, boolean privateSomewhere) {}

    public DataStepModel {
        interfaces = List.copyOf(interfaces);
    }
}

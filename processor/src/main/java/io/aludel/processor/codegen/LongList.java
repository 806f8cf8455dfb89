package io.aludel.processor.codegen;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import javax.lang.model.element.Modifier;

/**
 * A method that returns a list, however long.
 *
 * <p>A class file holds 65,535 constants and a method 65,535 bytes (JVMS 4.1, 4.7.3). An item takes up to a dozen constants and
 * some fifty bytes, so a long list is spread over nested classes, each with constants of its own.
 */
final class LongList {

    static final int ITEMS_IN_A_CLASS = 250;

    private LongList() {}

    /**
     * Adds the method, and nested classes when they're needed.
     *
     * @param type the class
     * @param method the method without its code
     * @param listType type of the list
     * @param partName what the nested classes are called, before a number
     * @param items expressions; each may begin with a comment
     */
    static void add(
            TypeSpec.Builder type,
            MethodSpec.Builder method,
            TypeName listType,
            String partName,
            List<CodeBlock> items) {
        List<List<CodeBlock>> parts = parts(items);
        if (parts.size() == 1) {
            type.addMethod(method.addStatement("return $L", list(items)).build());
            return;
        }
        method.addStatement("$T all = new $T<>()", listType, ArrayList.class);
        for (int i = 0; i < parts.size(); i++) {
            String part = partName + (i + 1);
            type.addType(TypeSpec.classBuilder(part)
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .addMethod(TransitionTypes.privateConstructor())
                    .addMethod(MethodSpec.methodBuilder("list")
                            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                            .returns(listType)
                            .addStatement("return $L", list(elementOf(listType), parts.get(i)))
                            .build())
                    .build());
            method.addStatement("all.addAll($L.list())", part);
        }
        type.addMethod(method.addStatement("return all").build());
    }

    /** Parts of bearable size, in order; an empty list is one empty part. */
    static <T> List<List<T>> parts(List<T> whole) {
        return parts(whole, item -> 1, ITEMS_IN_A_CLASS);
    }

    /** Parts of which none weighs more than that, unless it's one item alone; an empty list is one empty part. */
    static <T> List<List<T>> parts(List<T> whole, ToIntFunction<T> weight, int limit) {
        List<List<T>> parts = new ArrayList<>();
        int start = 0;
        int sum = 0;
        for (int i = 0; i < whole.size(); i++) {
            int item = weight.applyAsInt(whole.get(i));
            if (i > start && sum + item > limit) {
                parts.add(whole.subList(start, i));
                start = i;
                sum = 0;
            }
            sum += item;
        }
        parts.add(whole.subList(start, whole.size()));
        return parts;
    }

    private static TypeName elementOf(TypeName listType) {
        return ((ParameterizedTypeName) listType).typeArguments().get(0);
    }

    /** An array names its type, which javac would else infer from each of hundreds of items. */
    private static CodeBlock list(TypeName element, List<CodeBlock> items) {
        return CodeBlock.of("$T.of(new $T[] {$L\n})", List.class, element, lines(items));
    }

    private static CodeBlock list(List<CodeBlock> items) {
        return CodeBlock.of("$T.of($L)", List.class, lines(items));
    }

    private static CodeBlock lines(List<CodeBlock> items) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (int i = 0; i < items.size(); i++) {
            code.add(i == 0 ? "\n" : ",\n").add(items.get(i));
        }
        return code.build();
    }
}

package io.aludel.schema.history;

import io.aludel.schema.operation.Operation;
import java.util.List;
import java.util.function.UnaryOperator;

/** Operations by their canonical text, so that names and types in them can be told in other words. */
public final class Retelling {

    private Retelling() {}

    /** The canonical text of an operation. */
    public static String text(Operation operation) {
        return JsonText.flat(
                json -> json.tallList("operations", List.of(operation), it -> it.accept(new OperationWriter(json))));
    }

    /** The operation whose text is changed so. */
    public static Operation of(Operation operation, UnaryOperator<String> change) {
        JsonObject json = JsonObject.of(JsonParsing.object(change.apply(text(operation))));
        return json.items("operations", OperationReader::read).get(0);
    }
}

package io.aludel.schema.history;

/** Why a message can't name the next revision. */
public sealed interface MessageProblem {

    /** The message, word for word. */
    String message();

    /** What's wrong, in words; without a closing period. */
    String fact();

    /**
     * It gives no folder or no class a name.
     *
     * @param message the message
     * @param reason why, such as {@code it holds no letter and no digit}
     */
    record InvalidMessage(String message, String reason) implements MessageProblem {
        @Override
        public String fact() {
            return "the message \"" + Excerpt.of(message) + "\" can't name a revision: " + reason;
        }
    }

    /**
     * Another revision has the same message, or one that differs in nothing but case and punctuation.
     *
     * @param message the message
     * @param id the other revision
     */
    record DuplicateMessage(String message, String id) implements MessageProblem {
        @Override
        public String fact() {
            return "the message \"" + Excerpt.of(message) + "\" is that of " + id;
        }
    }

    /**
     * Another revision's class has the same name, upper and lower case being one.
     *
     * @param message the message
     * @param className the name
     * @param id the other revision
     */
    record ClassNameTaken(String message, String className, String id) implements MessageProblem {
        @Override
        public String fact() {
            return "the message \"" + Excerpt.of(message) + "\" gives the class name " + className + ", and that of "
                    + id + " is the same but for upper and lower case";
        }
    }
}

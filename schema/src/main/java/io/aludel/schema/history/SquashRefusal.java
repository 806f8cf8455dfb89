package io.aludel.schema.history;

/** Why revisions can't be squashed, and what to do instead. */
public final class SquashRefusal extends Exception {

    private static final long serialVersionUID = 1;

    private final String fact;
    private final String fix;

    SquashRefusal(String fact, String fix) {
        super(fact, null, false, false);
        this.fact = fact;
        this.fix = fix;
    }

    /** What is in the way. */
    public String fact() {
        return fact;
    }

    /** What to do. */
    public String fix() {
        return fix;
    }
}

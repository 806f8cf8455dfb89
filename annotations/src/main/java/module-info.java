/** The annotations, without any dependency. */
module io.aludel.annotation {
    requires static org.jspecify;

    exports io.aludel.annotation;
}

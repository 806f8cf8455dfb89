/** The annotations, without any dependency. */
module io.aludel.annotation {
    requires static org.jspecify;

// javac refuses to export a package without a type: uncomment with the first one.
// exports io.aludel.annotation;
}

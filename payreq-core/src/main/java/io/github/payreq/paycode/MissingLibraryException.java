package io.github.payreq.paycode;

/**
 * Says that a code needs an optional library that is not there, and what to add.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class MissingLibraryException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    /** Group and name of the artifact. */
    private final String artifact;

    /** The name of its module. */
    private final String module;

    MissingLibraryException(String what, String artifact, String module, Throwable cause) {
        super(
                what + " needs the library " + artifact
                        + ": add it to the dependencies, and where payreq runs as a module,"
                        + " start Java with --add-modules " + module + ".",
                cause);
        this.artifact = artifact;
        this.module = module;
    }

    /**
     * Returns the artifact to add.
     *
     * @return its group and name, such as {@code com.google.zxing:core}
     */
    public String artifact() {
        return artifact;
    }

    /**
     * Returns the module to add where payreq itself is a module.
     *
     * @return its name, such as {@code com.google.zxing}
     */
    public String module() {
        return module;
    }
}

package io.github.payreq.examples.quickstart;

/** The input cannot be read or used. The message is one line: the file or the option, the field, the reason. */
final class UnusableInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableInputException(String source, String problem) {
        super(source + ": " + problem);
    }
}

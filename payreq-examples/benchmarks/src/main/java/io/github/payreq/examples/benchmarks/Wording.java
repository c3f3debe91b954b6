package io.github.payreq.examples.benchmarks;

/** What a template asks for: the sentences of a bundle with the values in them, and the values themselves. Public for jte. */
public interface Wording {

    /**
     * Writes a sentence.
     *
     * @param place its place
     * @return the sentence in the language of the e-mail
     */
    String say(int place);

    /**
     * Writes a value.
     *
     * @param place its place
     * @return a name, a link or a number as it is
     */
    String value(int place);
}

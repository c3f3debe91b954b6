package io.github.payreq.templates;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.contact.Occasion;
import io.github.payreq.contact.Tone;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a language weighs, and that nobody carries those which are not used. */
class LanguageResourcesTest {

    private static final int MOST_BYTES = 60 * 1024;

    private static final String INTERNAL = "/io/github/payreq/templates/internal/";

    private static final Pattern CATALOGUE = Pattern.compile(".*/catalogue-.*");
    private static final Pattern OTHER_TEXTS = Pattern.compile(".*/(?:locale-|countries-).*|.*\\.(?:tone|words)");
    private static final Pattern VALIDATION = Pattern.compile(".*/messages_.*");

    /** Its resources as a jar packs them. */
    @ParameterizedTest
    @MethodSource("io.github.payreq.templates.Composer#languages")
    void aLanguageTakesAtMostSixtyKilobytesOfTheJars(String language) throws IOException {
        List<String> names = List.of(
                INTERNAL + "catalogue-" + language + ".bin",
                INTERNAL + "catalogue-" + language + ".informal.bin",
                INTERNAL + "locale-" + language + ".txt",
                INTERNAL + "countries-" + language + ".txt",
                INTERNAL + "tone/" + language + ".tone",
                INTERNAL + "words/" + language + ".words",
                "/io/github/payreq/constraint/messages_" + language + ".properties",
                "/io/github/payreq/constraint/messages_"
                        + Locale.forLanguageTag(language).getLanguage() + ".properties");
        long packed = 0;
        for (String name : names) {
            packed += packedSize(name);
        }

        assertThat(packed).isBetween(10_000L, (long) MOST_BYTES);
    }

    private static long packedSize(String name) throws IOException {
        try (InputStream in = Composer.class.getResourceAsStream(name)) {
            if (in == null) {
                return 0;
            }
            Counter counter = new Counter();
            try (DeflaterOutputStream out = new DeflaterOutputStream(counter)) {
                in.transferTo(out);
            }
            return counter.bytes;
        }
    }

    private static final class Counter extends java.io.OutputStream {
        private long bytes;

        @Override
        public void write(int b) {
            bytes++;
        }
    }

    /** Writes one message; loaded anew by {@link Recorder}. */
    public static final class OneMessage implements Runnable {
        @Override
        public void run() {
            EmailMessage mail = Composer.create()
                    .inLanguage("ja")
                    .email(Examples.on("2026-11-24", "design-de"), Occasion.REQUEST, Tone.WARM);
            if (!mail.text().contains("様")) {
                throw new IllegalStateException(mail.text());
            }
        }
    }

    /** Loads every class anew and notes which resources are read. */
    private static final class Recorder extends URLClassLoader {
        private final Set<String> read = new ConcurrentSkipListSet<>();

        Recorder(URL[] urls) {
            super(urls, ClassLoader.getPlatformClassLoader());
        }

        @Override
        public URL findResource(String name) {
            read.add(name);
            return super.findResource(name);
        }
    }

    @Test
    void aLanguageThatIsNotUsedIsNotLoaded() throws Exception {
        URL[] classPath = Arrays.stream(
                        System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator), -1))
                .map(LanguageResourcesTest::url)
                .toArray(URL[]::new);
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (Recorder recorder = new Recorder(classPath)) {
            Thread.currentThread().setContextClassLoader(recorder);
            Runnable message = (Runnable) recorder.loadClass(OneMessage.class.getName())
                    .getConstructor()
                    .newInstance();
            message.run();

            assertThat(recorder.read.stream().filter(CATALOGUE.asMatchPredicate()))
                    .containsExactly("io/github/payreq/templates/internal/catalogue-ja.bin");
            assertThat(recorder.read.stream().filter(OTHER_TEXTS.asMatchPredicate()))
                    .containsExactly("io/github/payreq/templates/internal/locale-ja.txt");
            // English is for whatever the validation of a request has no language for; the request itself is in German.
            assertThat(recorder.read.stream().filter(VALIDATION.asMatchPredicate()))
                    .isSubsetOf(
                            "io/github/payreq/constraint/messages_de.properties",
                            "io/github/payreq/constraint/messages_en.properties");
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private static URL url(String path) {
        try {
            return Path.of(path).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(path, e);
        }
    }
}

package io.github.payreq.templates.browser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.xml.sax.SAXException;

/**
 * Loads the Nu validator beside the ICU of the build: its last release on Maven Central, 20.7.2, calls three methods of {@code
 * UCharacter} with a {@code char}, which ICU now has with an {@code int}. They are given to it here; the rest of ICU stays.
 */
final class NuValidatorLoader extends ClassLoader {

    private static final String SHIM = "com.ibm.icu.lang.UCharacter";

    private static final String SHIM_SOURCE = """
            package com.ibm.icu.lang;
            public final class UCharacter {
                public static boolean isHighSurrogate(char c) { return Character.isHighSurrogate(c); }
                public static boolean isLowSurrogate(char c) { return Character.isLowSurrogate(c); }
                public static int getCodePoint(char lead, char trail) { return Character.toCodePoint(lead, trail); }
                public static String toString(int codePoint) { return Character.toString(codePoint); }
            }
            """;

    private NuValidatorLoader() {
        super(NuValidatorLoader.class.getClassLoader());
    }

    /** From a document to all errors and warnings about it. */
    @SuppressWarnings("unchecked")
    static Function<String, List<String>> load() throws ReflectiveOperationException, IOException, SAXException {
        NuValidatorLoader loader = new NuValidatorLoader();
        byte[] shim = compiled(SHIM_SOURCE);
        loader.defineClass(SHIM, shim, 0, shim.length);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            var constructor = loader.loadClass(NuValidator.class.getName()).getDeclaredConstructor();
            constructor.setAccessible(true);
            return (Function<String, List<String>>) constructor.newInstance();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith("nu.validator.")
                && !name.startsWith("com.thaiopensource.")
                && !name.startsWith(NuValidator.class.getName())
                && !name.equals(SHIM)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (file == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] code = file.readAllBytes();
            return defineClass(name, code, 0, code.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    private static byte[] compiled(String source) throws IOException {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK");
        ByteArrayOutputStream code = new ByteArrayOutputStream();
        JavaFileObject input =
                new SimpleJavaFileObject(URI.create("string:///UCharacter.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        JavaFileObject output =
                new SimpleJavaFileObject(URI.create("bytes:///UCharacter.class"), JavaFileObject.Kind.CLASS) {
                    @Override
                    public OutputStream openOutputStream() {
                        return code;
                    }
                };
        try (var files =
                new ForwardingJavaFileManager<JavaFileManager>(compiler.getStandardFileManager(null, null, null)) {
                    @Override
                    public JavaFileObject getJavaFileForOutput(
                            Location location, String name, JavaFileObject.Kind kind, javax.tools.FileObject sibling) {
                        return output;
                    }
                }) {
            boolean done = compiler.getTask(
                            null, files, null, List.of("-proc:none", "-classpath", ""), null, List.of(input))
                    .call();
            if (!done) {
                throw new IllegalStateException("the shim does not compile");
            }
        }
        return code.toByteArray();
    }
}

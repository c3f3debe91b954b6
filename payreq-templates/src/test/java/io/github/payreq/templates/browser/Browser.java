package io.github.payreq.templates.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.openqa.selenium.UnexpectedAlertBehaviour;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Chromium, of the system, without a window. There is one for all tests; a test takes it as a parameter.
 *
 * <p>Where there is no Chromium, the tests that need it are skipped with a message; with the environment variable {@code
 * PAYREQ_BROWSER=required} or the system property {@code payreq.browser=required} they fail. The system properties {@code
 * payreq.chromium} and {@code payreq.chromedriver} say where the two programs are, if not in {@code /usr/bin}.
 *
 * <p>Documents come from a server on the loopback address, so that headers count; no other host can be reached.
 */
final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of(System.getProperty("payreq.chromium", "/usr/bin/chromium"));
    private static final Path DRIVER = Path.of(System.getProperty("payreq.chromedriver", "/usr/bin/chromedriver"));

    /** Kept, since a logger that nobody holds forgets its level. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Rendered> documents = new ConcurrentHashMap<>();
    private final Set<String> scripts = ConcurrentHashMap.newKeySet();
    private final AtomicInteger number = new AtomicInteger();
    private final HttpServer server;
    private final Path profile;
    private final ChromeDriver driver;

    private Browser() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        profile = Files.createTempDirectory("payreq-browser");
        SELENIUM.setLevel(Level.SEVERE);
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .usingAnyFreePort()
                        .withSilent(true)
                        .build(),
                options());
    }

    private ChromeOptions options() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                "--user-data-dir=" + profile);
        options.setUnhandledPromptBehaviour(UnexpectedAlertBehaviour.DISMISS_AND_NOTIFY);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        return options;
    }

    private void answer(HttpExchange exchange) throws IOException {
        Rendered document = documents.get(exchange.getRequestURI().getPath());
        try (exchange) {
            if (document == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] body = document.html().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            document.contentSecurityPolicy()
                    .ifPresent(policy -> exchange.getResponseHeaders().set("Content-Security-Policy", policy));
            exchange.sendResponseHeaders(200, body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
    }

    /** Shows a document and waits until it is loaded. */
    String open(Rendered document) {
        String path = "/" + number.incrementAndGet();
        documents.clear();
        documents.put(path, document);
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + path;
        driver.get(url);
        return url;
    }

    /** Sets the viewport, in CSS pixels: a window could not be as narrow as a telephone. */
    void viewport(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Sets what the client prefers. */
    void dark(boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    /** Runs this script in every document from now on, before the document's own. */
    void before(String script) {
        if (scripts.add(script)) {
            driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
        }
    }

    /** Runs the body of a function in the document. */
    Object run(String script, Object... arguments) {
        Object result = driver.executeScript(script, arguments);
        return result == null ? "" : result;
    }

    /** Runs the body of a function that calls its last argument when it is done. */
    <T> T runAsync(String script, Function<Object, T> answer) {
        return answer.apply(Objects.requireNonNull(driver.executeAsyncScript(script)));
    }

    /** A picture of the whole document, as a PNG file. */
    byte[] screenshot() {
        Number height = (Number) run("return document.scrollingElement.scrollHeight");
        Number width = (Number) run("return document.scrollingElement.clientWidth");
        return screenshot(new Box(0, 0, width.doubleValue(), height.doubleValue()), 1);
    }

    /** A picture of a part of the document, as a PNG file, on a screen that has so many pixels for one of CSS. */
    byte[] screenshot(Box box, int scale) {
        Map<String, Object> shot = driver.executeCdpCommand(
                "Page.captureScreenshot",
                Map.of(
                        "format",
                        "png",
                        "captureBeyondViewport",
                        true,
                        "clip",
                        Map.of(
                                "x",
                                box.x(),
                                "y",
                                box.y(),
                                "width",
                                box.width(),
                                "height",
                                box.height(),
                                "scale",
                                scale)));
        return Base64.getDecoder().decode(String.valueOf(shot.get("data")));
    }

    static BufferedImage image(byte[] png) {
        try {
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The addresses that were asked for since the last call, and what the document itself consists of left out. */
    List<String> requests() {
        return StreamSupport.stream(
                        driver.manage().logs().get(LogType.PERFORMANCE).spliterator(), false)
                .map(entry -> JSON.readTree(entry.getMessage()).path("message"))
                .filter(event -> event.path("method").asString().equals("Network.requestWillBeSent"))
                .map(event -> event.path("params").path("request").path("url"))
                .map(JsonNode::asString)
                .filter(url -> !url.startsWith("data:"))
                .toList();
    }

    @Override
    public void close() throws IOException {
        driver.quit();
        server.stop(0);
        try (Stream<Path> files = Files.walk(profile)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** A box in CSS pixels from the document's upper left corner. */
    record Box(double x, double y, double width, double height) {}

    /** Hands the browser to the tests. */
    static final class Provided implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Browser.class;
        }

        @Override
        public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(Browser.class))
                    .computeIfAbsent(Browser.class, key -> new Start(), Start.class)
                    .browser();
        }
    }

    /** The one start; closed by JUnit after the last test. */
    private static final class Start implements AutoCloseable {

        private final String missing;
        private final List<Browser> started;

        Start() {
            missing = Stream.of(CHROMIUM, DRIVER)
                    .filter(program -> !Files.isExecutable(program))
                    .map(Path::toString)
                    .reduce((first, second) -> first + " and " + second)
                    .map(programs -> "No browser: " + programs + " missing. Install Debian's chromium and"
                            + " chromium-driver, or name others by -Dpayreq.chromium and -Dpayreq.chromedriver.")
                    .orElse("");
            if (missing.isEmpty()) {
                started = List.of(start());
            } else {
                started = List.of();
                System.out.println("== " + missing + " What the client sees is NOT tested in a browser.");
            }
        }

        private static Browser start() {
            try {
                return new Browser();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Browser browser() {
            if (!missing.isEmpty()) {
                if (isRequired()) {
                    return Assertions.fail(missing);
                }
                Assumptions.abort(missing);
            }
            return started.get(0);
        }

        private static boolean isRequired() {
            return "required".equals(System.getProperty("payreq.browser"))
                    || "required".equals(System.getenv("PAYREQ_BROWSER"));
        }

        @Override
        public void close() throws IOException {
            for (Browser browser : started) {
                browser.close();
            }
        }
    }
}

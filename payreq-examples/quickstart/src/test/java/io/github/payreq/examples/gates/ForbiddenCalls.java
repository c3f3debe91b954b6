package io.github.payreq.examples.gates;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a pure library does not call: the machine's clock, locale, zone, charset and output, and binary fractions. Written
 * as patterns over {@code Owner.method(parameters)}.
 */
final class ForbiddenCalls {

    private static final Pattern CALLS = Pattern.compile(String.join(
            "|",
            "(?!Situation\\.)[A-Za-z]+\\.now\\((ZoneId)?\\)",
            "Clock\\.(system|tick(Millis|Seconds|Minutes)).*",
            "InstantSource\\.system\\(\\)",
            "System\\.(currentTimeMillis|nanoTime|console)\\(\\)",
            "Date\\.<init>\\(\\)",
            "(Calendar\\.getInstance|GregorianCalendar\\.<init>)\\(.*",
            "(Locale|TimeZone)\\.getDefault\\(.*",
            "ZoneId\\.systemDefault\\(\\)",
            "Charset\\.defaultCharset\\(\\)",
            "String\\.(toLowerCase|toUpperCase|getBytes)\\(\\)",
            "String\\.formatted\\(.*",
            "[A-Za-z]+\\.(format|printf)\\(String, Object\\[]\\)",
            "String\\.valueOf\\((double|float)\\)",
            "ByteArrayOutputStream\\.toString\\(\\)",
            "File(Reader|Writer)\\.<init>\\((?!.*Charset).*",
            "Print(Stream|Writer)\\.<init>\\((File|OutputStream|String)(, boolean)?\\)",
            "Scanner\\.<init>\\((InputStream|File|Path)\\)",
            "[A-Za-z]+Format\\.get[A-Za-z]*Instance\\((int(, int)?)?\\)",
            "(DecimalFormat|SimpleDateFormat|MessageFormat)\\.<init>\\((String)?\\)",
            "DateTimeFormatter\\.(ofPattern\\(String\\)|ofLocalized.*)",
            "DateTimeFormatterBuilder\\.toFormatter\\(\\)",
            "(Locale|Currency)\\.get(Display[A-Za-z]+|Symbol)\\(\\)",
            "String\\.<init>\\(byte\\[](, int, int)?\\)",
            "(InputStreamReader|OutputStreamWriter)\\.<init>\\((Input|Output)Stream\\)",
            "[A-Za-z]+\\.printStackTrace\\(\\)",
            "ResourceBundle\\..*",
            "[A-Za-z]+\\.(doubleValue|floatValue|parseDouble|parseFloat)\\(.*"));

    private static final Set<String> FRACTIONS =
            Set.of("double", "float", "double[]", "float[]", "java.lang.Double", "java.lang.Float");

    static final ArchRule RULE = classes().should(new ArchCondition<>("call nothing that is hidden") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
            calls(type).forEach(call -> events.add(SimpleConditionEvent.violated(type, call)));
        }
    });

    private ForbiddenCalls() {}

    private static Stream<String> calls(JavaClass type) {
        // Method references count as calls do.
        Stream<String> calls = type.getCodeUnitAccessesFromSelf().stream()
                .filter(call -> CALLS.matcher(signature(call.getTarget())).matches())
                .map(call -> signature(call.getTarget()) + " in " + call.getSourceCodeLocation());
        Stream<String> output = type.getFieldAccessesFromSelf().stream()
                .filter(access -> access.getTargetOwner().getFullName().equals("java.lang.System"))
                .map(access -> "System." + access.getTarget().getName() + " in " + access.getSourceCodeLocation());
        Stream<String> fields = type.getFields().stream()
                .filter(field -> FRACTIONS.contains(field.getRawType().getName()))
                .map(field -> "a binary fraction: " + field.getFullName());
        Stream<String> signatures = type.getCodeUnits().stream()
                .filter(ForbiddenCalls::namesFraction)
                .map(unit -> "a binary fraction: " + unit.getFullName());
        return Stream.of(calls, output, fields, signatures).flatMap(found -> found);
    }

    private static boolean namesFraction(JavaCodeUnit unit) {
        return FRACTIONS.contains(unit.getRawReturnType().getName())
                || unit.getRawParameterTypes().stream().anyMatch(parameter -> FRACTIONS.contains(parameter.getName()));
    }

    private static String signature(CodeUnitAccessTarget target) {
        return target.getOwner().getSimpleName() + "." + target.getName()
                + target.getRawParameterTypes().stream()
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }
}

package io.github.payreq.examples.quickstart;

import io.github.payreq.contact.Channel;
import io.github.payreq.contact.Formality;
import io.github.payreq.contact.Occasion;
import io.github.payreq.contact.Tone;
import io.github.payreq.json.JsonProblem;
import io.github.payreq.json.PayreqJson;
import io.github.payreq.templates.AmountInWords.MinorUnits;
import io.github.payreq.terms.DayCount;
import io.github.payreq.terms.Rounding;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import tools.jackson.core.JacksonException;

/** Reads the values of options: they are spelt as in JSON. */
final class Values {

    private Values() {}

    private static <T> T named(Class<T> type, String name) {
        try {
            return PayreqJson.mapper().convertValue(name, type);
        } catch (JacksonException e) {
            throw new TypeConversionException(JsonProblem.of(e).toString());
        }
    }

    static final class ChannelName implements ITypeConverter<Channel> {
        @Override
        public Channel convert(String name) {
            return named(Channel.class, name);
        }
    }

    static final class FormalityName implements ITypeConverter<Formality> {
        @Override
        public Formality convert(String name) {
            return named(Formality.class, name);
        }
    }

    static final class OccasionName implements ITypeConverter<Occasion> {
        @Override
        public Occasion convert(String name) {
            return named(Occasion.class, name);
        }
    }

    static final class ToneName implements ITypeConverter<Tone> {
        @Override
        public Tone convert(String name) {
            return named(Tone.class, name);
        }
    }

    static final class Moment implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String moment) {
            try {
                return Instant.parse(moment);
            } catch (DateTimeException e) {
                throw new TypeConversionException("(" + moment + ") must be an instant such as 2026-12-09T08:00:00Z");
            }
        }
    }

    static final class Span implements ITypeConverter<Period> {
        private static final Pattern SHAPE = Pattern.compile("P[0-9]{1,3}[DWM]");

        @Override
        public Period convert(String span) {
            if (!SHAPE.matcher(span).matches()) {
                throw new TypeConversionException("(" + span + ") must be a period such as P60D, P8W or P2M");
            }
            return Period.parse(span);
        }
    }

    /** The bounds of a lease are the journal's. */
    static final class Length implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String length) {
            try {
                return Duration.parse(length);
            } catch (DateTimeException e) {
                throw new TypeConversionException("(" + length + ") must be a length of time such as PT10M");
            }
        }
    }

    static final class Percent implements ITypeConverter<BigDecimal> {
        private static final Pattern SHAPE = Pattern.compile("[0-9]{1,4}(\\.[0-9]{1,20})?");

        @Override
        public BigDecimal convert(String percent) {
            if (!SHAPE.matcher(percent).matches()) {
                throw new TypeConversionException("(" + percent + ") must be a number of percent such as 9.5");
            }
            return new BigDecimal(percent);
        }
    }

    /** Spelt as in JSON: {@code act365f}. */
    static final class DayCountName implements ITypeConverter<DayCount> {
        @Override
        public DayCount convert(String name) {
            return named(DayCount.class, name);
        }
    }

    /** Spelt as in JSON: {@code eachPeriod}. */
    static final class RoundingName implements ITypeConverter<Rounding> {
        @Override
        public Rounding convert(String name) {
            return named(Rounding.class, name);
        }
    }

    static final class MinorUnitsName implements ITypeConverter<MinorUnits> {
        @Override
        public MinorUnits convert(String name) {
            return switch (name) {
                case "digits" -> MinorUnits.DIGITS;
                case "words" -> MinorUnits.WORDS;
                default -> throw new TypeConversionException("(" + name + ") must be digits or words");
            };
        }
    }

    static final class Day implements ITypeConverter<LocalDate> {
        private static final int LENGTH = "2026-12-04".length();

        @Override
        public LocalDate convert(String day) {
            try {
                if (day.length() == LENGTH) {
                    return LocalDate.parse(day);
                }
            } catch (DateTimeException e) {
                // Said below, as for any other text.
            }
            throw new TypeConversionException("(" + day + ") must be a date such as 2026-12-04");
        }
    }
}

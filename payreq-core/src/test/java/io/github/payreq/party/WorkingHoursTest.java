package io.github.payreq.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingHoursTest {

    @ParameterizedTest
    @ValueSource(strings = {"Mo-Fr 09:00-18:00", "Sa 10:00-14:30", "Mo-Th 09:00-18:00; Fr 09:00-16:45; Su 00:00-23:59"})
    void areReadAndPrintedInOneForm(String text) {
        assertThat(WorkingHours.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Mo-Fr",
                "09:00-18:00",
                "Mo-Fr 9-18",
                "Mo-Fr 09:00",
                "Xx 09:00-18:00",
                "Mo-Tu-We 09:00-18:00",
                "Mo-Fr 09:00-25:00",
                "Mo-Fr 09:00-24:00",
                "Mo-Fr 09:00-18:00;"
            })
    void sayWhatWouldBeRight(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkingHours.parse(text))
                .withMessage("working hours (" + text + ") must look like Mo-Fr 09:00-18:00; Sa 10:00-14:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fr-Mo 09:00-18:00", "Mo-Fr 18:00-09:00", "Mo 09:00-09:00"})
    void runForward(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkingHours.parse(text))
                .withMessageContaining("must");
    }

    /** The text has no seconds: what it could not hold is refused at once. */
    @Test
    void areOfWholeMinutes() {
        LocalTime nine = LocalTime.of(9, 0);
        LocalTime withSeconds = LocalTime.of(18, 0, 30);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WorkingHours.Span(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, nine, withSeconds))
                .withMessage("end (18:00:30) must be a whole minute such as 18:00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WorkingHours.Span(
                        DayOfWeek.MONDAY, DayOfWeek.FRIDAY, nine.plusNanos(1), LocalTime.of(18, 0)))
                .withMessage("start (09:00:00.000000001) must be a whole minute such as 09:00");
    }
}

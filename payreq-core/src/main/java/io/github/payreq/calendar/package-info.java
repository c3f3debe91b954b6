/**
 * On which days business is done: weekends and public holidays by country and region. Start with
 * {@link io.github.payreq.calendar.Calendars}, or write a {@link io.github.payreq.calendar.BusinessCalendar} of your own.
 */
@org.jspecify.annotations.NullMarked
package io.github.payreq.calendar;

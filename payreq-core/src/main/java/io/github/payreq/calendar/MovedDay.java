package io.github.payreq.calendar;

import java.time.LocalDate;

/**
 * A decree that moves a day of rest: it is taken on another day instead. A weekend day that is no holiday becomes a
 * working day, as does a holiday in the week; a holiday on a weekend stays, but no longer shifts by itself.
 */
record MovedDay(LocalDate from, LocalDate to, Regions regions) {}

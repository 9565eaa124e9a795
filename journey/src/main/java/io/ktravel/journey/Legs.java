package io.ktravel.journey;

import java.time.LocalDate;
import java.util.List;

/** What runs from one town to another on a day. */
public interface Legs {
    List<Leg> between(String from, String to, LocalDate date);
}

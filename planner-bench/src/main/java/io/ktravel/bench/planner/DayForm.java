package io.ktravel.bench.planner;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.ktravel.journey.Day;
import io.ktravel.journey.Journey;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A day of a plan as the benchmark writes it; "-" where there is nothing. */
@JsonIgnoreProperties(ignoreUnknown = true)
record DayForm(
        int days,
        @JsonProperty("current_city") String currentCity,
        String transportation,
        String breakfast,
        String lunch,
        String dinner,
        String attraction,
        String accommodation) {
    static final String NOTHING = "-";

    static List<DayForm> of(Journey journey) {
        return IntStream.range(0, journey.days().size())
                .mapToObj(i -> of(i + 1, journey.days().get(i)))
                .toList();
    }

    private static DayForm of(int number, Day day) {
        return new DayForm(
                number,
                day.leg() == null
                        ? day.town()
                        : "from %s to %s".formatted(day.leg().from(), day.leg().to()),
                day.leg() == null ? NOTHING : day.leg().service(),
                meal(day.meals().get(0)),
                meal(day.meals().get(1)),
                meal(day.meals().get(2)),
                day.sights().isEmpty()
                        ? NOTHING
                        : day.sights().stream()
                                .map(sight -> venue(sight.name(), sight.town()) + ";")
                                .collect(Collectors.joining()),
                day.lodging() == null ? NOTHING : venue(day.lodging().name(), day.town()));
    }

    private static String meal(Day.@Nullable Meal meal) {
        return meal == null ? NOTHING : venue(meal.eatery().name(), meal.town());
    }

    private static String venue(String name, String town) {
        return name + ", " + town;
    }
}

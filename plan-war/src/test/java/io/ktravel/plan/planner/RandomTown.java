package io.ktravel.plan.planner;

import io.ktravel.plan.catalogue.Catalogue;
import io.ktravel.plan.catalogue.CatalogueFiles;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Small catalogues with odd opening hours, few restaurants, demanding stays and transport that does not run at night. */
final class RandomTown {
    private static final List<String> HOURS = List.of(
            "24/7",
            "Mo-Su 09:00-18:00",
            "Tu-Su 10:00-17:00",
            "Mo-Fr 11:00-15:00,17:00-21:00",
            "Sa,Su 12:00-14:00",
            "Mo-Su 06:00-10:00",
            "Mo-Su 18:00-24:00");

    /** Most of them turn their clocks twice a year. */
    private static final List<String> ZONES =
            List.of("Asia/Seoul", "Europe/Paris", "America/New_York", "Australia/Lord_Howe");

    private final Random random;

    private final int places;
    private final int restaurants;

    private RandomTown(Random random, int places, int restaurants) {
        this.random = random;
        this.places = places;
        this.restaurants = restaurants;
    }

    static Catalogue of(Random random) {
        return new RandomTown(random, 12, 8).files().load();
    }

    /** So small that every plan can be tried. */
    static Catalogue tiny(Random random) {
        return new RandomTown(random, 3, 4).files().load();
    }

    /** Two to four of them, some with a way to each other. */
    static Catalogue region(Random random) {
        return new RandomTown(random, 6, 8).regionFiles().load();
    }

    private CatalogueFiles regionFiles() {
        CatalogueFiles files = CatalogueFiles.smallTown();
        int towns = 2 + random.nextInt(3);
        files.with(
                "destinations.csv",
                IntStream.range(0, towns)
                        .mapToObj("t%1$d,Town %1$d,마을%1$d,,Region,지방,Asia/Seoul,KRW,36.0000,128.0000"::formatted)
                        .collect(Collectors.joining("\n", files.header("destinations.csv"), "\n")));
        IntStream.range(0, towns).forEach(town -> town(files, town, towns));
        List.of("places", "restaurants", "stays", "transport", "legs")
                .forEach(kind -> files.without("town/" + kind + ".csv"));
        return files;
    }

    private void town(CatalogueFiles files, int town, int towns) {
        rows(files, "places.csv", town, places, this::place);
        rows(files, "restaurants.csv", town, restaurants, this::restaurant);
        rows(files, "stays.csv", town, 3, this::stay);
        files.with("t" + town + "/transport.csv", files.content("town/transport.csv"));
        String legs = IntStream.range(0, towns)
                .filter(other -> other != town && random.nextInt(4) > 0)
                .mapToObj(other -> "t%d,train,Train,기차,%d,%d,person,400"
                        .formatted(other, 30 + random.nextInt(300), random.nextInt(60) * 1000))
                .collect(Collectors.joining("\n", files.content("town/legs.csv"), "\n"));
        files.with("t" + town + "/legs.csv", legs);
    }

    private void rows(CatalogueFiles files, String kind, int town, int most, IntFunction<String> row) {
        files.with("t" + town + "/" + kind, rows(files.header("town/" + kind), most, row));
    }

    private CatalogueFiles files() {
        CatalogueFiles files = CatalogueFiles.smallTown();
        files.replacing("destinations.csv", "Asia/Seoul", any(ZONES));
        rows(files, "town/places.csv", places, this::place);
        rows(files, "town/restaurants.csv", restaurants, this::restaurant);
        rows(files, "town/stays.csv", 3, this::stay);
        if (random.nextBoolean()) {
            files.replacing("town/transport.csv", "vehicle,4,90,24/7", "vehicle,4,90,Mo-Sa 07:00-20:30");
        }
        return files;
    }

    private void rows(CatalogueFiles files, String file, int most, IntFunction<String> row) {
        files.with(file, rows(files.header(file), most, row));
    }

    private String rows(String header, int most, IntFunction<String> row) {
        return IntStream.rangeClosed(0, random.nextInt(most))
                .mapToObj(row)
                .collect(Collectors.joining("\n", header, "\n"));
    }

    private String place(int number) {
        return "p%d,Place %d,장소%d,%s,\"%s\",01-01,%d,%d,4.%d,%s"
                .formatted(
                        number,
                        number,
                        number,
                        point(),
                        any(HOURS),
                        10 + random.nextInt(590),
                        random.nextInt(30) * 500,
                        random.nextInt(10),
                        any(List.of("museum", "beach;night", "history")));
    }

    private String restaurant(int number) {
        return "r%d,Restaurant %d,식당%d,%s,\"%s\",,%s,korean,%d,4.%d,"
                .formatted(
                        number,
                        number,
                        number,
                        point(),
                        any(HOURS),
                        any(List.of("breakfast", "lunch", "dinner", "lunch;dinner", "breakfast;lunch;dinner")),
                        random.nextInt(60) * 500,
                        random.nextInt(10));
    }

    private String stay(int number) {
        return "s%d,Stay %d,숙소%d,%s,private,%d,%d,%d,%s,%s,4.%d,"
                .formatted(
                        number,
                        number,
                        number,
                        point(),
                        random.nextInt(300) * 1000,
                        1 + random.nextInt(6),
                        1 + random.nextInt(3),
                        any(List.of("00:00", "15:00", "21:00")),
                        any(List.of("09:00", "11:00", "23:59")),
                        random.nextInt(10));
    }

    /** Mostly in town, sometimes far out. */
    private String point() {
        double spread = random.nextInt(5) == 0 ? 0.6 : 0.04;
        return String.format(
                Locale.ROOT,
                "%.4f,%.4f",
                36 + (random.nextDouble() - 0.5) * spread,
                128 + (random.nextDouble() - 0.5) * spread);
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}

package io.ktravel.plan.catalogue;

import io.ktravel.chassis.money.Money;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Reads one line of {@code destinations.csv} and the destination's folder. */
final class DestinationReader {
    static final List<String> COLUMNS =
            columns("id,name_en,name_ko,aliases,region_en,region_ko,time_zone,currency,lat,lon");

    private static final List<String> PLACES =
            columns("id,name_en,name_ko,lat,lon,hours,closed,visit_minutes,price,rating,tags");
    private static final List<String> RESTAURANTS =
            columns("id,name_en,name_ko,lat,lon,hours,closed,meals,cuisines,price,rating,tags");
    private static final List<String> STAYS =
            columns("id,name_en,name_ko,lat,lon,room_type,price,capacity,min_nights,check_in,check_out,rating,tags");
    private static final List<String> TRANSPORT =
            columns("mode,name_en,name_ko,base_minutes,speed_kmh,base_price,price_per_km,per,capacity,max_km,hours");
    private static final List<String> LEGS = columns("to,mode,name_en,name_ko,minutes,price,per,capacity");
    private static final Set<String> ROOM_TYPES = new TreeSet<>(Set.of("private", "entire", "shared"));
    private static final int NAME = 60;
    /** Farther from the centre than this, a coordinate is a typing error. */
    private static final double MAX_KM = 150;

    private final Source source;
    private final Problems problems;
    private final Set<String> ids = new HashSet<>();
    private String folder = "";
    private String currency = "";
    private Point centre = new Point(0, 0);

    DestinationReader(Source source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    Destination read(Row row) {
        folder = row.id("id");
        currency = currency(row);
        centre = row.point();
        ZoneId zone = zone(row);
        String nameEn = row.text("name_en", NAME);
        String nameKo = row.text("name_ko", NAME);
        String regionEn = row.text("region_en", NAME);
        String regionKo = row.text("region_ko", NAME);
        return new Destination(
                folder,
                nameEn,
                nameKo,
                row.list("aliases"),
                regionEn,
                regionKo,
                zone,
                currency,
                centre,
                file("places.csv", PLACES).rows(this::place),
                file("restaurants.csv", RESTAURANTS).rows(this::restaurant),
                file("stays.csv", STAYS).rows(this::stay),
                transports(),
                file("legs.csv", LEGS).rows(this::leg));
    }

    private List<Transport> transports() {
        CsvFile file = file("transport.csv", TRANSPORT);
        List<Transport> transports = file.rows(this::transport);
        if (transports.stream().noneMatch(Transport::isWalk)) {
            problems.add(file.name(), "no usable row with mode " + Transport.WALK);
        }
        return transports;
    }

    private Place place(Row row) {
        return new Place(
                unique(row, "id", row.id("id")),
                row.text("name_en", NAME),
                row.text("name_ko", NAME),
                near(row),
                row.hours(row.optional("closed")),
                row.whole("visit_minutes", 10, 600),
                row.money("price", currency),
                row.number("rating", 0, 5),
                row.words("tags"));
    }

    private Restaurant restaurant(Row row) {
        return new Restaurant(
                unique(row, "id", row.id("id")),
                row.text("name_en", NAME),
                row.text("name_ko", NAME),
                near(row),
                row.hours(row.optional("closed")),
                meals(row),
                row.words("cuisines"),
                row.money("price", currency),
                row.number("rating", 0, 5),
                row.words("tags"));
    }

    private Stay stay(Row row) {
        return new Stay(
                unique(row, "id", row.id("id")),
                row.text("name_en", NAME),
                row.text("name_ko", NAME),
                near(row),
                row.oneOf("room_type", ROOM_TYPES),
                row.money("price", currency),
                row.whole("capacity", 1, 50),
                row.whole("min_nights", 1, 13),
                row.time("check_in", "00:00", "21:00"),
                row.time("check_out", "09:00", "23:59"),
                row.number("rating", 0, 5),
                row.words("tags"));
    }

    private Transport transport(Row row) {
        return new Transport(
                unique(row, "mode", "transport/" + row.id("mode")),
                row.id("mode"),
                row.text("name_en", NAME),
                row.text("name_ko", NAME),
                row.whole("base_minutes", 0, 240),
                row.number("speed_kmh", 1, 1000),
                row.money("base_price", currency),
                row.amount("price_per_km"),
                row.per(),
                row.whole("capacity", 1, 1000),
                row.number("max_km", 0.1, 2000),
                row.hours(""));
    }

    private Leg leg(Row row) {
        return new Leg(
                unique(row, "name_en", "legs/" + row.id("to") + "-" + Names.slug(row.text("name_en", NAME))),
                row.id("to"),
                row.id("mode"),
                row.text("name_en", NAME),
                row.text("name_ko", NAME),
                row.whole("minutes", 1, 2880),
                row.money("price", currency),
                row.per(),
                row.whole("capacity", 1, 1000));
    }

    private Set<Meal> meals(Row row) {
        Set<Meal> meals = EnumSet.noneOf(Meal.class);
        for (String word : row.words("meals")) {
            try {
                meals.add(Meal.valueOf(word.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException unknown) {
                throw new WrongField("meals", "'" + word + "' is not one of breakfast, lunch, dinner");
            }
        }
        if (meals.isEmpty()) {
            throw new WrongField("meals", "empty");
        }
        return meals;
    }

    private Point near(Row row) {
        Point point = row.point();
        long km = Math.round(point.kilometresTo(centre));
        if (km > MAX_KM) {
            throw new WrongField("lat", "the point is " + km + " km from the destination, more than 150");
        }
        return point;
    }

    private String unique(Row row, String column, String id) {
        if (!ids.add(id)) {
            throw new WrongField(column, "'" + id + "' is already a row of this destination");
        }
        return folder + "/" + id;
    }

    private static String currency(Row row) {
        String currency = row.text("currency", 3);
        try {
            return Money.zero(currency).currency();
        } catch (IllegalArgumentException unknown) {
            throw new WrongField("currency", String.valueOf(unknown.getMessage()));
        }
    }

    private static ZoneId zone(Row row) {
        try {
            return ZoneId.of(row.text("time_zone", NAME));
        } catch (DateTimeException unknown) {
            throw new WrongField("time_zone", "'" + row.optional("time_zone") + "' is not a time zone");
        }
    }

    private CsvFile file(String name, List<String> columns) {
        return new CsvFile(source, folder + "/" + name, columns, problems);
    }

    private static List<String> columns(String header) {
        return List.of(header.split(","));
    }
}

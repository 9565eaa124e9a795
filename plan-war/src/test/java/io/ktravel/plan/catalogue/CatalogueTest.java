package io.ktravel.plan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ktravel.chassis.money.Money;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {
    @TempDir
    Path folder;

    private final CatalogueFiles files = CatalogueFiles.smallTown();

    @Test
    void a_folder_is_read() {
        Catalogue catalogue = files.load(folder);
        Destination town = catalogue.destinations().get(0);
        assertThat(town.places()).extracting(Place::id).containsExactly("town/museum", "town/beach", "town/temple");
        assertThat(town.restaurants().get(0).meals()).containsExactly(Meal.BREAKFAST, Meal.LUNCH, Meal.DINNER);
        assertThat(town.stays().get(1).rooms(7)).isEqualTo(2);
        assertThat(town.legs().get(0).id()).isEqualTo("town/legs/seoul-ktx");
        assertThat(catalogue.entry("town/transport/taxi").orElseThrow().name(Locale.KOREA))
                .isEqualTo("택시");
        assertThat(catalogue.entry("town/nothing")).isEmpty();
        assertThat(catalogue.named(town, "  MUSEUM ")).extracting(Entry::id).containsExactly("town/museum");
    }

    @Test
    void fares_are_paid_a_person_or_a_vehicle() {
        Destination town = files.load(folder).destinations().get(0);
        Transport bus = town.transports().get(1);
        Transport taxi = town.transports().get(2);
        assertThat(bus.price(34, 5)).isEqualTo(Money.won(7500));
        assertThat(taxi.price(34, 4)).isEqualTo(Money.won(8540));
        assertThat(taxi.price(34, 5)).isEqualTo(Money.won(17080));
        assertThat(taxi.minutes(26)).isEqualTo(11);
        assertThat(taxi.minutes(27)).isEqualTo(12);
    }

    @Test
    void a_spreadsheet_may_have_written_it() {
        files.replacing("town/places.csv", "id,name_en", "\uFEFFid,name_en").replacing("town/places.csv", "\n", "\r\n");
        assertThat(files.load(folder).destinations().get(0).places()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "town",
                "Small Town",
                "SMALLTOWN",
                " small-town ",
                "작은마을",
                "작은 마을",
                "작은마을시",
                "작은마을특별시",
                "작은마을광역시",
                "Small Town City",
                "Small Town, South Korea",
                "대한민국 작은마을",
                "Tiny town",
                "小鎭"
            })
    void a_destination_is_found_however_it_is_written(String text) {
        Catalogue catalogue = files.load(folder);
        assertThat(catalogue.destination(text)).isPresent();
        assertThat(catalogue.destination(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "시", "city", "파리", "Small", "townn"})
    void what_is_not_there_is_not_found(String text) {
        Catalogue catalogue = files.load(folder);
        assertThat(catalogue.destination(text)).isEmpty();
        assertThat(catalogue.destination("town".repeat(1000))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "destinations.csv|town,Small|Town,Small|line 2, column id: 'Town' is not small letters",
                "destinations.csv|town,Small|../x,Small|column id: '../x' is not small letters",
                "destinations.csv|Asia/Seoul|Asia/Atlantis|column time_zone: 'Asia/Atlantis' is not a time zone",
                "destinations.csv|KRW|WON|column currency: unknown currency WON",
                "destinations.csv|Tiny Town|!!|column aliases: '' is no name",
                "town/places.csv|museum,Museum|Museum,Museum|line 2, column id: 'Museum' is not small letters",
                "town/places.csv|beach,Beach|museum,Beach|line 3, column id: 'museum' is already a row",
                "town/places.csv|Museum,박|,박|line 2, column name_en: empty",
                "town/places.csv|Beach,해변|Beach,|line 3, column name_ko: empty",
                "town/places.csv|36.0050|91|column lat: '91' is not within -90 and 90",
                "town/places.csv|36.0050|north|column lat: 'north' is not a number",
                "town/places.csv|36.0050|39.0050|column lat: the point is 334 km from the destination",
                "town/places.csv|Tu-Su 09:00-18:00|9 to 5|column hours: '9 to 5' is not '<days> HH:MM-HH:MM'",
                "town/places.csv|01-01|New Year|column closed: 'New Year' is not a day",
                "town/places.csv|,60,2000|,5,2000|column visit_minutes: '5' is not within 10 and 600",
                "town/places.csv|,60,2000|,1h,2000|column visit_minutes: '1h' is not a whole number",
                "town/places.csv|,60,2000|,60,-1|column price: '-1' is not within 0",
                "town/places.csv|,60,2000|,60,free|column price: 'free' is not a number",
                "town/places.csv|,60,2000|,60,0.5|column price: KRW has at most 0 decimals",
                "town/places.csv|4.5,museum|5.1,museum|column rating: '5.1' is not within 0 and 5",
                "town/places.csv|4.5,museum|NaN,museum|column rating: 'NaN' is not a number",
                "town/places.csv|museum;indoor|museum;;indoor|column tags: '' is not small letters",
                "town/places.csv|,museum;indoor||line 2, column *: 10 fields where the header has 11",
                "town/places.csv|id,name_en|name_en,id2|line 1, column id: the column is missing",
                "town/places.csv|id,name_en|id,id|not readable as CSV",
                "town/places.csv|Beach,해변|\"Beach,해변|not readable as CSV",
                "town/restaurants.csv|breakfast;lunch;dinner|brunch|column meals: 'brunch' is not one of breakfast",
                "town/restaurants.csv|breakfast;lunch;dinner||line 2, column meals: empty",
                "town/restaurants.csv|soup,Soup|museum,Soup|column id: 'museum' is already a row",
                "town/stays.csv|private|tent|column room_type: 'tent' is not one of entire, private, shared",
                "town/stays.csv|60000,2,1|60000,0,1|column capacity: '0' is not within 1 and 50",
                "town/stays.csv|60000,2,1|60000,2,0|column min_nights: '0' is not within 1 and 13",
                "town/stays.csv|15:00,11:00|3 pm,11:00|column check_in: '3 pm' is not a time HH:MM",
                "town/stays.csv|15:00,11:00|22:00,11:00|column check_in: '22:00' is not within 00:00 and 21:00",
                "town/stays.csv|15:00,11:00|15:00,08:00|column check_out: '08:00' is not within 09:00 and 23:59",
                "town/transport.csv|walk,|stroll,|town/transport.csv: no usable row with mode walk",
                "town/transport.csv|bus,Bus|taxi,Bus|column mode: 'transport/taxi' is already a row",
                "town/transport.csv|,4.5,0,0|,0,0,0|column speed_kmh: '0' is not within 1 and 1000",
                "town/transport.csv|vehicle|car|column per: 'car' is not one of",
                "town/transport.csv|Mo-Su 06:00-22:00|22:00-06:00|column hours: '22:00-06:00' is not",
                "town/legs.csv|160|0|column minutes: '0' is not within 1 and 2880",
                "town/legs.csv|seoul,|Seoul City,|column to: 'Seoul City' is not small letters",
            })
    void a_broken_row_is_named(String file, String text, String other, String problem) {
        files.replacing(file, text, other == null ? "" : other).in(folder);
        assertThatThrownBy(() -> Catalogue.load(folder))
                .isInstanceOf(BrokenCatalogue.class)
                .hasMessageContaining(file)
                .hasMessageContaining(problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "destinations.csv",
                "town/places.csv",
                "town/restaurants.csv",
                "town/stays.csv",
                "town/transport.csv",
                "town/legs.csv"
            })
    void a_missing_empty_or_unreadable_file_is_named(String file) {
        files.without(file).in(folder);
        assertThatThrownBy(() -> Catalogue.load(folder)).hasMessageContaining(file + ": the file is missing");
        CatalogueFiles.write(folder.resolve(file), new byte[] {(byte) 0xB0, (byte) 0xA1});
        assertThatThrownBy(() -> Catalogue.load(folder)).hasMessageContaining(file + ": not UTF-8");
        CatalogueFiles.write(folder.resolve(file), new byte[0]);
        assertThatThrownBy(() -> Catalogue.load(folder)).hasMessageContaining(file);
    }

    @Test
    void a_file_without_rows_is_named() {
        files.with("town/stays.csv", files.header("town/stays.csv")).in(folder);
        assertThatThrownBy(() -> Catalogue.load(folder)).hasMessageContaining("town/stays.csv: no rows");
    }

    @Test
    void twenty_problems_are_listed_and_all_are_counted() {
        String rows = IntStream.range(0, 30)
                .mapToObj(row -> "p" + row + ",P,피,36,128,24/7,,60,0,9,")
                .collect(Collectors.joining("\n", files.header("town/places.csv"), "\n"));
        files.with("town/places.csv", rows).in(folder);
        assertThatThrownBy(() -> Catalogue.load(folder)).satisfies(broken -> {
            assertThat(broken.getMessage())
                    .contains("30 problems, the first 20 of them")
                    .hasLineCount(21);
            assertThat(broken.getMessage()).contains("town/places.csv line 2, column rating", "line 21,");
        });
    }

    @Test
    void too_many_rows_are_refused() {
        String rows = IntStream.rangeClosed(0, CsvFile.MAX_ROWS)
                .mapToObj(row -> "p" + row + ",P,피,36,128,24/7,,60,0,4,")
                .collect(Collectors.joining("\n", files.header("town/places.csv"), "\n"));
        files.with("town/places.csv", rows).in(folder);
        assertThatThrownBy(() -> Catalogue.load(folder)).hasMessageContaining("town/places.csv: more than 1000 rows");
    }

    @Test
    void two_destinations_never_share_a_name() {
        files.with(
                        "destinations.csv",
                        files.content("destinations.csv")
                                + "city,City,도시,tiny town,Region,지방,Asia/Seoul,KRW,36.0,128.0\n")
                .in(folder);
        assertThatThrownBy(() -> Catalogue.load(folder))
                .hasMessageContaining("destinations.csv line 3, column aliases: 'tinytown' is no name, or already");
    }

    @Test
    void the_shipped_catalogue_covers_the_country() {
        Catalogue shipped = Catalogue.load(null);
        assertThat(shipped.destinations())
                .extracting(Destination::id)
                .contains(
                        "seoul",
                        "busan",
                        "jeju",
                        "gyeongju",
                        "gangneung",
                        "jeonju",
                        "yeosu",
                        "sokcho",
                        "daegu",
                        "incheon",
                        "suwon",
                        "andong");
        assertThat(shipped.destinations())
                .allSatisfy(each -> assertThat(each.places()).hasSizeGreaterThanOrEqualTo(25));
        assertThat(shipped.destination("부산광역시")).map(Destination::id).contains("busan");
        assertThat(shipped.entry("busan/haeundae-beach").orElseThrow().name(Locale.ENGLISH))
                .isEqualTo("Haeundae Beach");
    }
}

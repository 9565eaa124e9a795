package io.ktravel.plan.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ktravel.chassis.json.Json;
import io.ktravel.chassis.money.Money;
import io.ktravel.plan.itinerary.Day;
import io.ktravel.plan.itinerary.Item;
import io.ktravel.plan.itinerary.ItemKind;
import io.ktravel.plan.itinerary.PlaceRef;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** GeoJSON (RFC 7946): a feature an item, without geometry when nobody said where, and a line a day. */
final class GeoJsonExport {
    private GeoJsonExport() {}

    record Collection(String type, String name, String location, List<Feature> features) {}

    record Feature(
            String type,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Geometry geometry,

            Properties properties) {}

    /** @param coordinates longitude before latitude */
    record Geometry(String type, Object coordinates) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Properties(
            LocalDate date,
            @Nullable String time,
            @Nullable String until,
            @Nullable ItemKind kind,
            @Nullable String name,
            @Nullable String place,
            @Nullable String placeId,
            @Nullable Money cost,
            @Nullable String note) {}

    static byte[] write(ExportedPlan plan) {
        List<Feature> features =
                plan.itinerary().days().stream().flatMap(GeoJsonExport::day).toList();
        return Json.write(new Collection("FeatureCollection", plan.title(), plan.location(), features))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Stream<Feature> day(Day day) {
        Stream<Feature> items = ExportedPlan.entries(day).map(GeoJsonExport::item);
        List<List<Double>> way = ExportedPlan.entries(day)
                .filter(GpxExport::isOnMap)
                .map(entry -> position(Objects.requireNonNull(entry.item().place())))
                .toList();
        return way.size() < 2 ? items : Stream.concat(items, Stream.of(line(day.date(), way)));
    }

    private static Feature item(ExportedPlan.Entry entry) {
        Item item = entry.item();
        PlaceRef place = item.place();
        return new Feature(
                "Feature",
                place != null && GpxExport.isOnMap(entry) ? new Geometry("Point", position(place)) : null,
                new Properties(
                        entry.date(),
                        item.time().toString(),
                        item.until() == null ? null : item.until().toString(),
                        item.kind(),
                        item.name(),
                        place == null ? null : place.name(),
                        place == null ? null : place.id(),
                        item.cost(),
                        item.note()));
    }

    private static Feature line(LocalDate date, List<List<Double>> way) {
        return new Feature(
                "Feature",
                new Geometry("LineString", way),
                new Properties(date, null, null, null, null, null, null, null, null));
    }

    private static List<Double> position(PlaceRef place) {
        return List.of(Objects.requireNonNull(place.lon()), Objects.requireNonNull(place.lat()));
    }
}

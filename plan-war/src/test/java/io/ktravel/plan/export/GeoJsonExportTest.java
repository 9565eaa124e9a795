package io.ktravel.plan.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ktravel.chassis.json.Json;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class GeoJsonExportTest {
    @Test
    void items_are_features_with_longitude_first_and_a_day_is_a_line() {
        JsonNode json = json(Exports.of("부산", Exports.note("도착"), Exports.beach("해운대"), Exports.at(35.2, 129.0)));

        assertThat(json.path("type").asText()).isEqualTo("FeatureCollection");
        JsonNode features = json.path("features");
        assertThat(features).hasSize(4);
        assertThat(features.path(0).path("geometry").isNull()).isTrue();
        assertThat(features.path(1).path("geometry").toString())
                .isEqualTo("{\"type\":\"Point\",\"coordinates\":[129.1604,35.1587]}");
        assertThat(features.path(1).path("properties").path("time").asText()).isEqualTo("10:00");
        assertThat(features.path(3).path("geometry").toString())
                .isEqualTo("{\"type\":\"LineString\",\"coordinates\":[[129.1604,35.1587],[129.0,35.2]]}");
    }

    @Test
    void a_day_with_one_place_has_no_line() {
        assertThat(json(Exports.of("부산", Exports.beach("해운대"))).path("features"))
                .hasSize(1);
    }

    @Test
    void a_plan_without_items_has_no_features() {
        assertThat(json(Exports.empty(null)).path("features").isArray()).isTrue();
    }

    private static JsonNode json(ExportedPlan plan) {
        return Json.read(new String(ExportFormat.GEO_JSON.write(plan), StandardCharsets.UTF_8), JsonNode.class);
    }
}

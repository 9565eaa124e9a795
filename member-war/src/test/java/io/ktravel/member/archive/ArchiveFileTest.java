package io.ktravel.member.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.ktravel.chassis.archive.ArchiveEntry;
import io.ktravel.chassis.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class ArchiveFileTest {
    @Test
    void parts_are_arrays_and_other_forms_stand_beside_them() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ArchiveFile file = new ArchiveFile()) {
            try (ArchiveFile.Part plans = file.part("plan", "plans")) {
                plans.add(entry(new ArchiveEntry(Map.of("title", "부산 🌊"), "1.ics", "BEGIN:VCALENDAR")));
                plans.add(entry(ArchiveEntry.of(Map.of("title", "둘"))));
            }
            file.part("plan", "hearts").close();
            try (ZipInputStream zip = new ZipInputStream(file.content())) {
                for (ZipEntry one = zip.getNextEntry(); one != null; one = zip.getNextEntry()) {
                    files.put(one.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }

        assertThat(files).containsOnlyKeys("plan/plans/1.ics", "plan/plans.json", "plan/hearts.json");
        assertThat(files.get("plan/plans/1.ics")).isEqualTo("BEGIN:VCALENDAR");
        JsonNode plans = Json.read(files.get("plan/plans.json"), JsonNode.class);
        assertThat(plans).hasSize(2);
        assertThat(plans.get(0).path("title").asText()).isEqualTo("부산 🌊");
        assertThat(Json.read(files.get("plan/hearts.json"), JsonNode.class)).isEmpty();
    }

    @Test
    void no_name_leads_out_of_the_archive() throws IOException {
        try (ArchiveFile file = new ArchiveFile()) {
            assertThatThrownBy(() -> file.part("plan", "../x")).isInstanceOf(IllegalStateException.class);
            try (ArchiveFile.Part part = file.part("plan", "plans")) {
                JsonNode escaping = entry(new ArchiveEntry(Map.of(), "../../x", "x"));
                assertThatThrownBy(() -> part.add(escaping)).isInstanceOf(IllegalStateException.class);
            }
        }
    }

    private static JsonNode entry(ArchiveEntry entry) {
        return Json.tree(entry);
    }
}

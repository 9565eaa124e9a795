package io.ktravel.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

class SettingsTest {
    @Test
    void without_any_property_everything_is_at_port_9080_in_one_server_and_the_data_beside_the_sources() {
        Settings settings = Settings.of(Map.of("ktravel.root", "/source"), Map.of());

        assertThat(settings.origin()).isEqualTo("http://localhost:9080");
        assertThat(settings.topology()).isEqualTo(Topology.ALL);
        assertThat(settings.data()).isEqualTo(Path.of("/source/.ktravel"));
    }

    @Test
    void every_port_moves_with_the_base_port() {
        Settings settings = Settings.of(Map.of("ktravel.port", "7000", "ktravel.topology", "servers"), Map.of());

        assertThat(settings.ports().kafka()).isEqualTo(7010);
        assertThat(settings.ports().google()).isEqualTo(7020);
        assertThat(settings.ports().naver()).isEqualTo(7021);
        assertThat(settings.serverPort(new Context("plan", 2))).isEqualTo(7002);
    }

    @Test
    void only_variables_of_ours_are_passed_on() {
        Settings settings = Settings.of(Map.of(), Map.of("KTRAVEL_ADMINS", "google:boss", "HOME", "/root"));

        assertThat(settings.environment()).containsExactly(Map.entry("KTRAVEL_ADMINS", "google:boss"));
    }

    @Test
    void a_database_can_be_named_by_a_property_as_well() {
        Settings settings = Settings.of(Map.of("ktravel.db.member.url", "jdbc:postgresql://db/member"), Map.of());

        assertThat(settings.environment()).containsEntry("KTRAVEL_MEMBER_DB_URL", "jdbc:postgresql://db/member");
    }

    @Test
    void what_cannot_be_read_is_refused_in_one_line_that_says_what_to_write() {
        refused("ktravel.port", "eighty").hasMessageContaining("1024 to 65000");
        refused("ktravel.port", "80").hasMessageContaining("1024 to 65000");
        refused("ktravel.topology", "cloud").hasMessageContaining("all").hasMessageContaining("servers");
        refused("ktravel.db.member", "x").hasMessageContaining("-Dktravel.db.<context>.url");
    }

    private static AbstractThrowableAssert<?, ?> refused(String property, String value) {
        return assertThatThrownBy(() -> Settings.of(Map.of(property, value), Map.of()))
                .isInstanceOf(CannotStart.class);
    }
}

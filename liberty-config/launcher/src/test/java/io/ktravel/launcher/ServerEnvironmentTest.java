package io.ktravel.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerEnvironmentTest {
    private static final Context MEMBER = new Context("member", 1);
    private static final Context PLAN = new Context("plan", 2);

    @TempDir
    Path data;

    @Test
    void member_gets_its_keys_and_the_providers() {
        assertThat(of(settings(), MEMBER))
                .containsKeys("KTRAVEL_SIGNING_KEY", "KTRAVEL_COOKIE_KEY", "KTRAVEL_GOOGLE_CLIENT_SECRET")
                .containsEntry("KTRAVEL_GOOGLE_ISSUER", "http://localhost:7020/google")
                .containsEntry("KTRAVEL_NAVER_AUTH_URL", "http://localhost:7021/oauth2.0")
                .containsEntry("KTRAVEL_PUBLIC_ORIGIN", "http://localhost:7000");
    }

    @Test
    void member_sells_tokens_through_the_sandbox() {
        assertThat(of(settings(), MEMBER))
                .containsEntry("KTRAVEL_TOSS_API_URL", "http://localhost:7022")
                .containsEntry("KTRAVEL_TOSS_CHECKOUT_URL", "http://localhost:7022/checkout")
                .containsKeys("KTRAVEL_TOSS_CLIENT_KEY", "KTRAVEL_TOSS_SECRET_KEY");
        assertThat(of(settings(), PLAN)).doesNotContainKey("KTRAVEL_TOSS_SECRET_KEY");
    }

    @Test
    void with_a_key_of_the_user_it_sells_through_toss_itself_and_nobody_else_gets_the_key() {
        Settings settings = settings()
                .with("KTRAVEL_TOSS_SECRET_KEY", "test_sk_mine")
                .with("KTRAVEL_TOSS_CLIENT_KEY", "test_ck_mine");

        assertThat(of(settings, MEMBER))
                .containsEntry("KTRAVEL_TOSS_SECRET_KEY", "test_sk_mine")
                .containsEntry("KTRAVEL_TOSS_CLIENT_KEY", "test_ck_mine")
                .doesNotContainKeys("KTRAVEL_TOSS_API_URL", "KTRAVEL_TOSS_CHECKOUT_URL");
        assertThat(of(settings, PLAN)).doesNotContainKey("KTRAVEL_TOSS_SECRET_KEY");
    }

    @Test
    void a_key_of_kakaopay_reaches_member_alone() {
        Settings settings = settings().with("KTRAVEL_KAKAOPAY_SECRET_KEY", "mine");

        assertThat(of(settings, MEMBER)).containsEntry("KTRAVEL_KAKAOPAY_SECRET_KEY", "mine");
        assertThat(of(settings, PLAN)).doesNotContainKey("KTRAVEL_KAKAOPAY_SECRET_KEY");
    }

    @Test
    void plan_gets_only_its_own_database_and_the_secret_that_it_shares_with_member() {
        assertThat(of(settings(), PLAN))
                .containsEntry("KTRAVEL_PLAN_DB_URL", "jdbc:derby:" + data + "/derby/plan;create=true")
                .containsEntry("KTRAVEL_MEMBER_URL", "http://localhost:7001")
                .containsEntry("KTRAVEL_JWKS_URI", "http://localhost:7001/api/member/v1/jwks")
                .containsKey("KTRAVEL_PLAN_SERVICE_SECRET")
                .doesNotContainKeys(
                        "KTRAVEL_SIGNING_KEY",
                        "KTRAVEL_COOKIE_KEY",
                        "KTRAVEL_NAVER_CLIENT_SECRET",
                        "KTRAVEL_MEMBER_DB_URL");
    }

    @Test
    void a_variable_of_the_user_wins_where_it_belongs_and_reaches_no_other_server() {
        Settings settings = settings().with("KTRAVEL_COOKIE_KEY", "mine").with("KTRAVEL_PLAN_CATALOGUE", "/places");

        assertThat(of(settings, MEMBER)).containsEntry("KTRAVEL_COOKIE_KEY", "mine");
        assertThat(of(settings, PLAN)).doesNotContainKey("KTRAVEL_COOKIE_KEY");
        assertThat(of(settings, PLAN)).containsEntry("KTRAVEL_PLAN_CATALOGUE", "/places");
    }

    @Test
    void a_database_of_the_user_needs_the_name_of_a_user() {
        Settings settings = settings().with("KTRAVEL_PLAN_DB_URL", "jdbc:postgresql://db/plan");

        assertThatThrownBy(() -> of(settings, PLAN))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("KTRAVEL_PLAN_DB_USER");
        assertThat(of(settings.with("KTRAVEL_PLAN_DB_USER", "plan"), PLAN))
                .containsEntry("KTRAVEL_PLAN_DB_URL", "jdbc:postgresql://db/plan");
    }

    private Settings settings() {
        return new Settings(Path.of("../.."), data, 7000, Topology.SERVERS, Map.of());
    }

    private Map<String, String> of(Settings settings, Context context) {
        return new ServerEnvironment(settings, Secrets.in(data)).of(List.of(context), settings.serverPort(context));
    }
}

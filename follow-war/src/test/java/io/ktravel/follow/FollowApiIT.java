package io.ktravel.follow;

import static io.ktravel.chassis.container.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.ktravel.chassis.container.Api;
import io.ktravel.chassis.id.Ids;
import io.ktravel.follow.probe.InFollow;
import java.net.http.HttpResponse;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients see; member and plan are not there. */
@RunAsClient
class FollowApiIT extends InFollow {
    private static final String ID = Ids.next();

    private final Api api = Api.of("follow");
    private final String[] dana = Api.as(ID, "member");

    @ParameterizedTest
    @CsvSource({
        "service, GET,    /following,                            403",
        "service, GET,    /ranking,                              403",
        "member,  GET,    /following,                            200",
        "member,  GET,    /followers,                            200",
        "member,  GET,    /dashboard,                            200",
        "member,  GET,    /ranking,                              200",
        "member,  PUT,    /following/ID,                         422",
        "member,  DELETE, /following/ID,                         422",
        "member,  PUT,    /following/nobody,                     404",
        "member,  DELETE, /following/nobody,                     204",
        "member,  GET,    /members/nobody/counts,                404",
        "member,  GET,    /admin/read-models,                    403",
        "admin,   GET,    /admin/read-models,                    200",
        "admin,   POST,   /admin/read-models/followers/rebuild,  404",
        "member,  GET,    /internal/members/ID/archive,          403",
    })
    void each_role_has_its_own_paths(String role, String method, String path, int status) {
        String here = path.replace("ID", ID);

        HttpResponse<String> answer = api.send(method, here, null, Api.as(ID, role));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(api.send(method, here, null).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/following", "/followers", "/dashboard", "/ranking"})
    void an_empty_list_has_no_next_page_and_an_unreadable_cursor_is_refused(String list) {
        assertThat(json(api.get("/following", dana)).toString()).isEqualTo("{\"items\":[],\"next\":null}");
        for (String wrong :
                new String[] {"cursor=x", "cursor=%00", "cursor=YQpiCmM", "limit=0", "limit=101", "limit=-1"}) {
            HttpResponse<String> answer = api.get(list + "?" + wrong, dana);
            assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
            assertThat(answer.body()).contains("urn:ktravel:problem:");
        }
    }

    @Test
    void following_oneself_is_told_in_the_callers_language() {
        HttpResponse<String> answer =
                api.send("PUT", "/following/" + ID, null, Api.with(dana, "Accept-Language", "ko"));

        assertThat(json(answer).path("type").asText()).isEqualTo("urn:ktravel:problem:follows-self");
        assertThat(json(answer).path("title").asText()).isEqualTo("자기 자신은 팔로우할 수 없습니다");
    }

    @Test
    void somebody_who_is_not_known_yet_is_unavailable_while_member_is() {
        HttpResponse<String> answer = api.send("PUT", "/following/" + Ids.next(), null, dana);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(api.get("/members/" + Ids.next() + "/counts", dana).statusCode())
                .isEqualTo(503);
    }

    @Test
    void the_archive_has_both_sides() {
        String archive = "/internal/members/" + ID + "/archive";
        String[] member = Api.as("member", "service");

        assertThat(json(api.get(archive, member)).toString()).isEqualTo("[\"followers\",\"following\"]");
        assertThat(json(api.get(archive + "/following", member)).path("items")).isEmpty();
        assertThat(api.get(archive + "/following", Api.as("plan", "service")).statusCode())
                .isEqualTo(403);
    }
}

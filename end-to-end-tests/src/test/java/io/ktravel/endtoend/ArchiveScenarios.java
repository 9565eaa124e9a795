package io.ktravel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** Everything that the service keeps about a member, in one file. */
interface ArchiveScenarios extends Scenario {
    @Test
    default void the_archive_holds_what_every_context_keeps_about_me_and_nothing_of_others() throws IOException {
        Member dana = system().newMember();
        Member eve = system().newMember();
        String plan = dana.recommend(Scenario.busan())
                .hasStatus(201)
                .json()
                .path("planId")
                .asText();
        eve.api()
                .post("/api/plan/v1/plans", "{\"location\":\"Busan\",\"groupSize\":1,\"title\":\"eve's\"}")
                .hasStatus(201);

        Map<String, String> files = unzipped(dana.api().bytes("/api/member/v1/members/me/archive"));

        assertThat(files)
                .containsKeys(
                        "member/profile.json",
                        "member/identities.json",
                        "member/sign-ins.json",
                        "member/ledger.json",
                        "plan/plans.json",
                        "plan/hearts.json",
                        "plan/recommendations.json",
                        "follow/following.json",
                        "follow/followers.json");
        assertThat(files.get("member/profile.json")).contains(dana.id());
        assertThat(files.get("member/ledger.json")).contains("WELCOME").contains("SPEND");
        assertThat(files.get("plan/plans.json")).contains(plan);
        assertThat(String.join("\n", files.values())).doesNotContain("eve's").doesNotContain(eve.id());
    }

    static Map<String, String> unzipped(byte[] zip) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry one = in.getNextEntry(); one != null; one = in.getNextEntry()) {
                files.put(one.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}

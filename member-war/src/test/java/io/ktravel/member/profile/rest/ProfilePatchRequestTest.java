package io.ktravel.member.profile.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.ktravel.chassis.json.Json;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.member.profile.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfilePatchRequestTest {
    private static final Profile DANA = new Profile("Dana", "https://example.com/a.png", "ko");

    @Test
    void what_is_absent_stays() throws Exception {
        assertThat(patched("{}")).isEqualTo(DANA);
        assertThat(patched("{\"locale\":\"en\"}")).isEqualTo(new Profile("Dana", "https://example.com/a.png", "en"));
    }

    @Test
    void null_takes_the_avatar_away() throws Exception {
        assertThat(patched("{\"avatar\":null}").avatar()).isNull();
    }

    @Test
    void what_was_read_may_be_sent_back() throws Exception {
        assertThat(patched("{\"id\":1,\"nickname\":\"다나\",\"email\":\"x\",\"roles\":[\"admin\"],\"createdAt\":null}")
                        .nickname())
                .isEqualTo("다나");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"nickname\":null}", "{\"locale\":null}", "{\"nickname\":7}", "{\"avatar\":[]}"})
    void a_field_of_the_wrong_kind_is_refused(String patch) {
        assertThatThrownBy(() -> patched(patch)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void an_unknown_field_is_refused() {
        assertThatThrownBy(() -> patched("{\"balance\":100}")).isInstanceOf(JsonProcessingException.class);
    }

    private static Profile patched(String patch) throws JsonProcessingException {
        return Json.STRICT.readValue(patch, ProfilePatchRequest.class).applyTo(DANA);
    }
}

package io.ktravel.member.signin.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ktravel.chassis.problem.CommonProblem;
import io.ktravel.chassis.problem.RuleBroken;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {
    @Test
    void fields_are_decoded_and_the_first_counts() {
        Form form = Form.read("grant_type=client_credentials&client_id=a+b%26&client_id=c&flag&=x");

        assertThat(form.first("grant_type")).isEqualTo("client_credentials");
        assertThat(form.first("client_id")).isEqualTo("a b&");
        assertThat(form.first("flag")).isEmpty();
        assertThat(form.first("client_secret")).isNull();
        assertThat(Form.read("").first("grant_type")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%s", "a=%n", "{\"a\":\"{0} %s\"}", "a=%1", "a=%-1"})
    void a_percent_sign_alone_is_refused(String body) {
        assertThatThrownBy(() -> Form.read(body))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.problem()).isEqualTo(CommonProblem.BAD_REQUEST));
    }

    @Property
    void whatever_is_sent_is_read_or_refused(@ForAll String body) {
        try {
            assertThat(Form.read(body).fields()).isNotEmpty();
        } catch (RuleBroken refused) {
            assertThat(body).contains("%");
        }
    }
}

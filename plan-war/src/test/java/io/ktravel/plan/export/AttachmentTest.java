package io.ktravel.plan.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttachmentTest {
    @ParameterizedTest
    @CsvSource({
        "부산 여행, 부산 여행.ics",
        "../../etc/passwd, __.._etc_passwd.ics",
        "..., _.ics",
        "a\"b|c, a_b_c.ics",
    })
    void a_file_is_named_after_the_plan(String title, String file) {
        assertThat(name(Attachment.named(title, "ics"))).isEqualTo(file);
    }

    @Property
    void any_title_makes_a_header_of_visible_ascii(@ForAll String title) {
        String header = Attachment.named(title, "pdf");

        assertThat(header)
                .matches("attachment; filename=\"plan\\.pdf\"; filename\\*=UTF-8''[A-Za-z0-9%!#$&+.^_`|~-]+\\.pdf");
        assertThat(name(header)).doesNotContain("/", "\\", "\"", "\n", "\u202E").doesNotStartWith(".");
    }

    private static String name(String header) {
        String encoded = header.substring(header.indexOf("''") + 2).replace("+", "%2B");
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }
}

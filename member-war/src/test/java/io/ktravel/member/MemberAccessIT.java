package io.ktravel.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.ktravel.chassis.container.AccessTokens;
import io.ktravel.chassis.container.Api;
import io.ktravel.chassis.id.Ids;
import io.ktravel.member.probe.InMember;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@RunAsClient
class MemberAccessIT extends InMember {
    private static final String ID = Ids.next();

    private final Api api = Api.of("member");

    @ParameterizedTest
    @CsvSource({
        "admin,   GET,    /admin/ledger/balance-check,    200",
        "member,  GET,    /admin/ledger/balance-check,    403",
        "service, GET,    /members/me/archive,             403",
        "member,  GET,    /admin/members,                 403",
        "member,  PUT,    /internal/wallets/ID/spends/ID, 403",
        "member,  DELETE, /internal/wallets/ID/spends/ID, 403",
        "service, GET,    /admin/ledger/balance-check,    403",
        "service, GET,    /admin/members,                 403",
        "service, GET,    /members/me,                    403",
        "service, GET,    /members/me/wallet,             403",
        "service, PUT,    /internal/wallets/ID/spends/ID, 403",
        "service, DELETE, /internal/wallets/ID/spends/ID, 403",
        "service, GET,    /internal/members/ID,           404",
        "service, GET,    /internal/members/ID/contact,   403",
        "member,  GET,    /internal/members/ID,           403",
        "member,  GET,    /internal/members/ID/contact,   403",
        "admin,   GET,    /internal/members/ID/contact,   403",
        "admin,   PUT,    /internal/wallets/ID/spends/ID, 403",
        "admin,   DELETE, /internal/wallets/ID/spends/ID, 403",
    })
    void each_role_has_its_own_paths(String role, String method, String path, int status) {
        String here = path.replace("ID", ID);

        assertThat(api.send(method, here, null, Api.as(ID, role)).statusCode()).isEqualTo(status);
        assertThat(api.send(method, here, null).statusCode()).isEqualTo(401);
        assertThat(api.send(method, here, null, forged(role)).statusCode()).isEqualTo(401);
    }

    @Test
    void wallets_are_for_plan_alone_among_the_services() {
        String path = "/internal/wallets/" + ID + "/spends/" + Ids.next();

        assertThat(api.send("DELETE", path, null, Api.as("plan", "service")).statusCode())
                .isEqualTo(204);
        assertThat(api.send("DELETE", path, null, Api.as("follow", "service")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void addresses_are_for_notification_alone_among_the_services() {
        String path = "/internal/members/" + ID + "/contact";

        assertThat(api.get(path, Api.as("notification", "service")).statusCode())
                .isEqualTo(404);
        assertThat(api.get(path, Api.as("plan", "service")).statusCode()).isEqualTo(403);
    }

    private static String[] forged(String role) {
        return Api.bearer(AccessTokens.signed(AccessTokens.claims(ID, role).build(), AccessTokens.key()));
    }
}

package io.ktravel.chassis.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ktravel.chassis.container.Api;
import io.ktravel.chassis.id.Ids;
import io.ktravel.chassis.identity.Roles;
import io.ktravel.chassis.probe.InProbe;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

@RunAsClient
class ErasedCallersIT extends InProbe {
    private final Api api = Api.of("probe");
    private final String dana = Ids.next();

    @Test
    void the_access_token_of_an_erased_member_is_worth_nothing() {
        String[] token = Api.as(dana, Roles.MEMBER);
        assertThat(api.get("/notes", token).statusCode()).isEqualTo(200);

        assertThat(api.post("/erasures/" + dana, "{}", Api.as("root", Roles.ADMIN))
                        .statusCode())
                .isEqualTo(204);

        await().untilAsserted(
                        () -> assertThat(api.get("/notes", token).statusCode()).isEqualTo(401));
        assertThat(api.get("/notes", Api.as(Ids.next(), Roles.MEMBER)).statusCode())
                .isEqualTo(200);
    }
}

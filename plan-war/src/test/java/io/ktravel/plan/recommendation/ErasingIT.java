package io.ktravel.plan.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ktravel.chassis.erasure.Erasures;
import io.ktravel.chassis.event.Events;
import io.ktravel.chassis.event.OutboxEntry;
import io.ktravel.chassis.id.Ids;
import io.ktravel.plan.probe.InPlan;
import io.ktravel.plan.probe.Unsteady;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ErasingIT extends InPlan {
    private static final Ask ASK = new Ask(
            RecommendationKind.PERSONAL,
            null,
            "Busan",
            LocalDate.of(2027, 5, 1),
            null,
            null,
            null,
            2,
            null,
            Locale.ENGLISH,
            null);

    @Inject
    Progressing progressing;

    @Inject
    Reading reading;

    @Inject
    Erasures erasures;

    @Inject
    Unsteady unsteady;

    private final String id = Ids.next();
    private final String dana = Ids.next();

    @Test
    void the_token_of_an_erased_members_pending_recommendation_comes_back() {
        progressing.begin(new Recommendation(id, dana, ASK, "Busan", Ids.next(), Instant.now()));

        erasures.begin(Ids.next(), dana);

        await().until(() -> reading.find(id).isEmpty());
        assertThat(events()).containsExactly("ktravel.plan.RecommendationFailed.v1");
    }

    private List<String> events() {
        return unsteady.events(id).stream()
                .map(OutboxEntry::event)
                .map(event -> Events.read(event).getType())
                .toList();
    }
}

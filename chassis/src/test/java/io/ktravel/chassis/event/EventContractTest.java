package io.ktravel.chassis.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.ktravel.chassis.id.Ids;
import io.ktravel.chassis.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The contracts agree with each other, and the utility refuses what they forbid. */
class EventContractTest {
    private static final List<String> CONTEXTS = List.of("member", "plan", "follow", "notification");
    private static final String ID = Ids.next();

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PlanDeleted(String planId, long version, Object ownerId) implements DomainEvent {
        @Override
        public String aggregateId() {
            return ID;
        }
    }

    record PlanForgotten(long version) implements DomainEvent {
        @Override
        public String aggregateId() {
            return ID;
        }
    }

    record OwnerOnly(String ownerId) {}

    static Stream<Arguments> events() {
        return CONTEXTS.stream()
                .flatMap(context ->
                        EventContract.of(context).events().stream().map(event -> Arguments.of(context, event)));
    }

    @Test
    void an_event_as_the_schema_says_is_accepted() {
        EventContract.of("plan").accepts(new PlanDeleted(ID, 1, ID));
    }

    @Test
    void a_missing_field_is_refused() {
        assertThatThrownBy(() -> EventContract.of("plan").accepts(new PlanDeleted(ID, 1, null)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("ownerId");
    }

    @Test
    void a_value_of_another_type_or_form_is_refused() {
        assertThatThrownBy(() -> EventContract.of("plan").accepts(new PlanDeleted(ID, 1, 7)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("ownerId");
        assertThatThrownBy(() -> EventContract.of("plan").accepts(new PlanDeleted("1", 1, ID)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("planId");
        assertThatThrownBy(() -> EventContract.of("plan").accepts(new PlanDeleted(ID, -1, ID)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("version");
    }

    @Test
    void an_event_without_a_schema_is_refused() {
        assertThatThrownBy(() -> EventContract.of("plan").accepts(new PlanForgotten(1)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("PlanForgotten");
    }

    @Test
    void an_event_of_another_context_is_refused() {
        assertThatThrownBy(() -> EventContract.of("member").accepts(new PlanDeleted(ID, 1, ID)))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void a_context_that_forgets_a_sample_is_refused() {
        assertThatThrownBy(() -> EventContract.of("plan").coversAll("io.ktravel.chassis", new PlanDeleted(ID, 1, ID)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("PlanDeleted");
    }

    @Test
    void an_unknown_field_does_not_disturb_a_consumer() {
        OwnerOnly read = Events.data(EventContract.example("plan", "PlanDeleted"), OwnerOnly.class);

        assertThat(EventContract.exampleWithUnknownField("plan", "PlanDeleted")
                        .getData()
                        .toBytes())
                .asString()
                .contains("addedLater");
        assertThat(Events.data(EventContract.exampleWithUnknownField("plan", "PlanDeleted"), OwnerOnly.class))
                .isEqualTo(read);
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_example_is_what_its_schema_says(String context, String event) {
        EventContract contract = EventContract.of(context);

        assertThat(contract.errors(event, contract.example(event))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_example_still_is_with_a_field_that_comes_later(String context, String event) {
        String later = new String(
                io.cloudevents.core.provider.EventFormatProvider.getInstance()
                        .resolveFormat(io.cloudevents.jackson.JsonFormat.CONTENT_TYPE)
                        .serialize(EventContract.exampleWithUnknownField(context, event)),
                java.nio.charset.StandardCharsets.UTF_8);

        assertThat(later).contains("addedLater");
        assertThat(EventContract.of(context).errors(event, later)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_schema_knows_every_field_of_its_example(String context, String event) {
        ObjectNode envelope = Json.read(EventContract.of(context).example(event), ObjectNode.class);
        for (Map.Entry<String, JsonNode> field : envelope.get("data").properties()) {
            ObjectNode wrong = envelope.deepCopy();
            ((ObjectNode) wrong.get("data")).put(field.getKey(), true);

            assertThat(EventContract.of(context).errors(event, wrong.toString()))
                    .as("data." + field.getKey() + " is no boolean")
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_schema_is_a_schema(String context, String event) {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        SchemaLocation metaSchema = SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId());

        assertThat(registry.getSchema(metaSchema)
                        .validate(
                                ContractFiles.read("events/%s/%s.v1.schema.json".formatted(context, event)),
                                InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void every_schema_has_an_example_and_every_file_is_one_of_both() {
        for (String context : CONTEXTS) {
            Set<String> expected = EventContract.of(context).events().stream()
                    .flatMap(event -> Stream.of(event + ".v1.schema.json", event + ".v1.example.json"))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(ContractFiles.in("events/" + context)).isEqualTo(expected);
        }
        assertThat(ContractFiles.in("events"))
                .contains("envelope.v1.schema.json")
                .containsAll(CONTEXTS);
    }
}

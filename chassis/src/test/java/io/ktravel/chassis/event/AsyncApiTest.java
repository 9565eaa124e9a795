package io.ktravel.chassis.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The AsyncAPI files say what the schemas and the chassis do. */
class AsyncApiTest {
    private static final YAMLMapper YAML = new YAMLMapper();

    @ParameterizedTest
    @ValueSource(strings = {"member", "plan", "follow", "notification"})
    void every_schema_is_named_and_sent_by_its_context(String context) {
        JsonNode api = read("asyncapi/" + context + ".yaml");
        Set<String> events = EventContract.of(context).events();

        assertThat(events).isNotEmpty();
        for (String event : events) {
            JsonNode message = api.at("/components/messages/" + event);
            assertThat(message.at("/payload/schema/$ref").asString())
                    .isEqualTo("../events/%s/%s.v1.schema.json".formatted(context, event));
            assertThat(message.at("/name").asString()).isEqualTo(Events.type(context, event));
        }
        assertThat(sent(api, context)).isEqualTo(events);
    }

    @ParameterizedTest
    @ValueSource(strings = {"member", "plan", "follow", "notification"})
    void every_reference_leads_somewhere(String context) {
        String file = "asyncapi/" + context + ".yaml";

        assertThat(read(file).findValues("$ref")).isNotEmpty().allSatisfy(reference -> {
            String[] parts = reference.asString().split("#", -1);
            String target = parts[0].isEmpty() ? file : resolved(parts[0]);
            assertThat(read(target).at(parts.length == 1 ? "" : parts[1]).isMissingNode())
                    .as(reference.asString())
                    .isFalse();
        });
    }

    private static Set<String> sent(JsonNode api, String context) {
        String channel = "#/channels/" + context;
        assertThat(api.at("/channels/" + context + "/address").asString()).isEqualTo(Events.topic(context));
        return StreamSupport.stream(api.get("operations").spliterator(), false)
                .filter(operation -> operation.get("action").asString().equals("send"))
                .filter(operation -> operation.at("/channel/$ref").asString().equals(channel))
                .flatMap(operation ->
                        StreamSupport.stream(operation.get("messages").spliterator(), false))
                .map(message -> message.get("$ref").asString().substring((channel + "/messages/").length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String resolved(String relative) {
        return relative.startsWith("../") ? relative.substring("../".length()) : "asyncapi/" + relative;
    }

    private static JsonNode read(String file) {
        return YAML.readTree(ContractFiles.read(file));
    }
}

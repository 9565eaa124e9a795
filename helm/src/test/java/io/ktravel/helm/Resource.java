package io.ktravel.helm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One rendered document. */
record Resource(ObjectNode content) {
    String kind() {
        return content.path("kind").asText();
    }

    String group() {
        return content.path("apiVersion").asText();
    }

    String name() {
        return content.at("/metadata/name").asText();
    }

    JsonNode spec() {
        return content.path("spec");
    }

    /** The name of the context that it belongs to, as its label says. */
    String context() {
        return content.at("/metadata/labels")
                .path("app.kubernetes.io/component")
                .asText();
    }

    Resource copy() {
        return new Resource(content.deepCopy());
    }

    static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    @Override
    public String toString() {
        return kind() + " " + name();
    }
}

package io.ktravel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** The committed event schemas. */
final class Contracts {
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private Contracts() {}

    static void accept(String context, String key, String event) {
        JsonNode json = Topics.json(event);
        String[] type = json.path("type").asText().split("\\.");
        Schema schema = SCHEMAS.getSchema(
                SchemaLocation.of("classpath:contracts/events/" + context + "/" + type[2] + ".v1.schema.json"));
        List<Error> errors = schema.validate(event, InputFormat.JSON);
        assertThat(errors).as(event).isEmpty();
        assertThat(json.path("subject").asText()).as("the key is the aggregate").isEqualTo(key);
    }
}

package io.ktravel.helm;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What an API server would say of a resource: Kubernetes' own kinds by the strict types of its client, the kinds of
 * operators by closed schemas of the fields that we use.
 */
final class Kubernetes {
    private static final String MODELS = "io.kubernetes.client.openapi.models.";
    private static final Map<String, String> TYPES = Map.of(
            "apps/v1", "V1",
            "v1", "V1",
            "policy/v1", "V1",
            "networking.k8s.io/v1", "V1",
            "autoscaling/v2", "V2");
    /** Kubernetes' own types within an OpenLibertyApplication; a list is validated item by item. */
    private static final Map<String, String> EMBEDDED = Map.of(
            "/spec/probes/startup", "V1Probe",
            "/spec/probes/readiness", "V1Probe",
            "/spec/probes/liveness", "V1Probe",
            "/spec/resources", "V1ResourceRequirements",
            "/spec/securityContext", "V1SecurityContext",
            "/spec/env", "V1EnvVar",
            "/spec/envFrom", "V1EnvFromSource",
            "/spec/volumes", "V1Volume",
            "/spec/volumeMounts", "V1VolumeMount",
            "/spec/topologySpreadConstraints/constraints", "V1TopologySpreadConstraint");

    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, registry -> {});

    private Kubernetes() {}

    /** @return why it is refused; empty when it is accepted */
    static List<String> objections(Resource resource) {
        String version = TYPES.get(resource.group());
        if (version != null) {
            return byType(resource.content(), version + resource.kind());
        }
        List<String> objections = new ArrayList<>(bySchema(resource));
        if (resource.kind().equals("OpenLibertyApplication")) {
            EMBEDDED.forEach((path, type) ->
                    objections.addAll(embedded(resource.content().at(path), type)));
        }
        return objections;
    }

    private static List<String> embedded(JsonNode part, String type) {
        return part.isArray()
                ? Resource.each(part)
                        .flatMap(item -> byType(item, type).stream())
                        .toList()
                : byType(part, type);
    }

    private static List<String> byType(JsonNode content, String type) {
        try {
            Class<?> model = Class.forName(MODELS + type);
            model.getMethod("validateJsonElement", JsonElement.class)
                    .invoke(null, JsonParser.parseString(content.toString()));
            // Numbers and truth values are checked by reading alone.
            model.getMethod("fromJson", String.class).invoke(null, content.toString());
            return List.of();
        } catch (InvocationTargetException refused) {
            return List.of(String.valueOf(refused.getCause().getMessage()));
        } catch (ReflectiveOperationException unknown) {
            return List.of("no such kind: " + type);
        }
    }

    private static List<String> bySchema(Resource resource) {
        try (InputStream schema = Kubernetes.class.getResourceAsStream("/schemas/" + resource.kind() + ".json")) {
            if (schema == null) {
                return List.of("no schema for " + resource.group() + " " + resource.kind());
            }
            Schema closed =
                    SCHEMAS.getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
            return closed.validate(resource.content().toString(), InputFormat.JSON).stream()
                    .map(Error::toString)
                    .collect(Collectors.toList());
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}

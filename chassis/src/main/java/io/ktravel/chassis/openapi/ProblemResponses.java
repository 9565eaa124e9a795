package io.ktravel.chassis.openapi;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Says of every operation that each failure, 400 to 599, is a problem+json document (RFC 9457): those that the
 * operation names, and any other by its default response. Set as {@code mp.openapi.filter}.
 */
public class ProblemResponses implements OASFilter {
    static final String SCHEMA = "Problem";
    static final String MEDIA_TYPE = "application/problem+json";

    private static final int FIRST_FAILURE = 400;

    @Override
    public void filterOpenAPI(OpenAPI description) {
        if (description.getPaths() == null || description.getPaths().getPathItems() == null) {
            return;
        }
        Components components = description.getComponents();
        if (components == null) {
            components = OASFactory.createComponents();
            description.setComponents(components);
        }
        components.addSchema(SCHEMA, problem());
        description.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(ProblemResponses::complete);
    }

    private static void complete(Operation operation) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        Map<String, APIResponse> named = operation.getResponses().getAPIResponses();
        if (named != null) {
            named.forEach((status, response) -> {
                if (isFailure(status)) {
                    response.setContent(content());
                }
            });
        }
        operation
                .getResponses()
                .setDefaultValue(OASFactory.createAPIResponse()
                        .description("Any other failure, with its reason")
                        .content(content()));
    }

    private static boolean isFailure(String status) {
        return status.chars().allMatch(Character::isDigit) && Integer.parseInt(status) >= FIRST_FAILURE;
    }

    private static Content content() {
        return OASFactory.createContent()
                .addMediaType(
                        MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/" + SCHEMA)));
    }

    private static Schema problem() {
        Schema violation = object().addProperty(
                        "field", text("Path of the field in the request, such as itinerary[0].date"))
                .addProperty("message", text("Why, in the caller's language"));
        return object().description("RFC 9457. A problem may have members of its own beside these.")
                .required(List.of("type", "title", "status", "detail", "instance"))
                .addProperty("type", text("urn:ktravel:problem: and the name of the rule that was broken"))
                .addProperty("title", text("The rule in a few words, in the caller's language"))
                .addProperty(
                        "status",
                        OASFactory.createSchema().addType(SchemaType.INTEGER).description("HTTP status"))
                .addProperty("detail", text("What happened here and what to do, in the caller's language"))
                .addProperty("instance", text("Path of the request"))
                .addProperty(
                        "violations",
                        OASFactory.createSchema()
                                .addType(SchemaType.ARRAY)
                                .description("With status 400: each field that is wrong")
                                .items(violation));
    }

    private static Schema object() {
        return OASFactory.createSchema().addType(SchemaType.OBJECT);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }
}

package io.ktravel.chassis.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.cloudevents.CloudEvent;
import io.ktravel.chassis.id.Ids;
import io.ktravel.chassis.json.Json;
import io.ktravel.chassis.trace.Trace;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds both sides of an event to module contracts: what a producer sends is validated against the schema, what a
 * consumer reads is the example. A context's tests need nobody else's classes for that.
 */
public final class EventContract {
    private static final String SCHEMA = ".v1.schema.json";
    private static final String EXAMPLE = ".v1.example.json";
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private final String context;

    private EventContract(String context) {
        this.context = context;
    }

    public static EventContract of(String context) {
        return new EventContract(context);
    }

    /** An event that another context would receive. */
    public static CloudEvent example(String context, String event) {
        return Events.read(of(context).example(event));
    }

    /** The same from a later producer, which tells more. */
    public static CloudEvent exampleWithUnknownField(String context, String event) {
        ObjectNode envelope = Json.read(of(context).example(event), ObjectNode.class);
        ((ObjectNode) envelope.get("data")).putObject("addedLater").put("why", "an additive change keeps v1");
        return Events.read(Json.write(envelope));
    }

    /** Fails unless the event, serialised as the outbox does it, is what its schema says. */
    public void accepts(DomainEvent event) {
        String json = Events.serialised(Ids.next(), context, event, Instant.now(), Trace.current());
        assertThat(errors(event.getClass().getSimpleName(), json)).as(json).isEmpty();
    }

    /**
     * Fails unless the samples are accepted, every event class of the package has a sample, and every schema of the
     * context has a class: neither a new event nor a forgotten one passes unseen.
     */
    public void coversAll(String rootPackage, DomainEvent... samples) {
        assertThat(names(Stream.of(samples).map(Object::getClass)))
                .as("events with a sample, and event classes in " + rootPackage)
                .isEqualTo(names(eventsIn(rootPackage)))
                .as("schemas in contracts/events/" + context)
                .isEqualTo(events());
        Stream.of(samples).forEach(this::accepts);
    }

    /** Names of the events that have a schema. */
    Set<String> events() {
        return ContractFiles.in("events/" + context).stream()
                .filter(file -> file.endsWith(SCHEMA))
                .map(file -> file.substring(0, file.length() - SCHEMA.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    String example(String event) {
        return ContractFiles.read("events/" + context + "/" + event + EXAMPLE);
    }

    List<Error> errors(String event, String json) {
        assertThat(events()).as("schemas in contracts/events/" + context).contains(event);
        SchemaLocation schema = SchemaLocation.of("classpath:contracts/events/" + context + "/" + event + SCHEMA);
        return SCHEMAS.getSchema(schema).validate(json, InputFormat.JSON);
    }

    private static Set<String> names(Stream<? extends Class<?>> classes) {
        return classes.map(Class::getSimpleName).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Class<?>> eventsIn(String rootPackage) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(rootPackage).stream()
                        .filter(type -> type.isAssignableTo(DomainEvent.class))
                        .filter(type ->
                                !type.isInterface() && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(type -> type.reflect());
    }
}

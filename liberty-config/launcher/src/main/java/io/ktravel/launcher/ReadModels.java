package io.ktravel.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Has every read model of a context built anew from the topics, one after the other, and waits until they are. */
final class ReadModels {
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final String origin;
    private final Consumer<String> console;

    ReadModels(String origin, Consumer<String> console) {
        this.origin = origin;
        this.console = console;
    }

    /** @throws CannotStart when one cannot be built, with the reason */
    void rebuild(String context) {
        Administrator administrator = new Administrator(origin);
        String models = "/api/" + context + "/v1/admin/read-models";
        for (String name : names(administrator.get(models))) {
            console.accept(context + ": " + name + " is built anew");
            administrator.post(models + "/" + name + "/rebuild");
            JsonNode end = await(administrator, models, name);
            console.accept(context + ": " + name + " is done, from " + end.path("events") + " events");
        }
    }

    private static List<String> names(JsonNode models) {
        List<String> names = new ArrayList<>();
        models.forEach(model -> names.add(model.path("readModel").asText()));
        return names;
    }

    private JsonNode await(Administrator administrator, String models, String name) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            JsonNode model = one(administrator.get(models), name);
            String state = model.path("state").asText();
            if (state.equals("DONE")) {
                return model;
            } else if (state.equals("FAILED")) {
                throw new CannotStart(name + " is incomplete ("
                        + model.path("failure").asText() + "): see the server's log, and try again.");
            }
            Pause.of(LOOK);
        }
        throw new CannotStart(name + " is still being built; " + models + " tells how it stands.");
    }

    private static JsonNode one(JsonNode models, String name) {
        for (JsonNode model : models) {
            if (model.path("readModel").asText().equals(name)) {
                return model;
            }
        }
        throw new CannotStart("There is no read model " + name + " any more.");
    }
}

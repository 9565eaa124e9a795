package io.ktravel.launcher;

import java.util.Map;

/** What {@code mvn -Prun} calls, inside Maven's JVM: starts, stops, or changes one part of what runs. */
public final class Run {
    private Run() {}

    public static void main(String[] arguments) {
        Map<String, String> properties = StageProcess.systemProperties();
        try {
            run(properties, Settings.of(properties, System.getenv()));
        } catch (CannotStart reason) {
            System.out.println("Kt-ravel: " + reason.getMessage());
            System.exit(1);
        }
    }

    private static void run(Map<String, String> properties, Settings settings) {
        String context = properties.getOrDefault("ktravel.context", "");
        String action = properties.getOrDefault("ktravel.action", "");
        if (properties.containsKey("ktravel.stop")) {
            new RunningStage(settings.dataFolder()).stop();
        } else if (!context.isEmpty() && action.equals("rebuild")) {
            new ReadModels(settings.origin(), System.out::println).rebuild(context);
        } else if (!context.isEmpty()) {
            new RunningStage(settings.dataFolder()).change(context, action);
        } else {
            new StartedStage(settings, properties.containsKey("ktravel.detach")).start();
        }
    }
}

package io.ktravel.chassis.container;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.StopSuiteContainers;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;

/** The first class deploys; the others are given the same deployment, which ends with the server. */
public class SharedDeployment {
    @Inject
    @ClassScoped
    private InstanceProducer<DeploymentScenario> ofThisClass;

    private DeploymentScenario first;
    private boolean deployed;

    void generate(@Observes EventContext<GenerateDeployment> event) {
        if (first == null) {
            event.proceed();
            first = ofThisClass.get();
        } else {
            ofThisClass.set(first);
        }
    }

    void deploy(@Observes EventContext<DeployManagedDeployments> event) {
        if (!deployed) {
            event.proceed();
            deployed = true;
            await().atMost(2, MINUTES).until(SharedDeployment::isMigrated);
        }
    }

    /** The schema is made after the deployment; until then every request is answered with 503. */
    private static boolean isMigrated() {
        JsonNode checks = Api.json(Api.server().get("/health/ready")).path("checks");
        for (JsonNode check : checks) {
            if (check.path("name").asText().endsWith(" database")) {
                return check.path("status").asText().equals("UP");
            }
        }
        return false;
    }

    void undeploy(@Observes EventContext<UnDeployManagedDeployments> event) {
        // Never proceeds: the server's stop ends the deployment too.
    }

    /** Without quiescing, which would wait 30 s for the outbox relay. */
    void stop(@Observes EventContext<StopSuiteContainers> event) throws IOException, InterruptedException {
        ProcessBuilder stop = new ProcessBuilder(
                        System.getProperty("it.wlp") + "/bin/server",
                        "stop",
                        System.getProperty("it.server"),
                        "--force")
                .redirectErrorStream(true)
                .redirectOutput(
                        Path.of(System.getProperty("it.usr"), "stop.log").toFile());
        stop.environment().put("WLP_USER_DIR", System.getProperty("it.usr"));
        if (stop.start().waitFor() != 0) {
            event.proceed();
        }
    }
}

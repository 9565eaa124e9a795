package io.ktravel.member.probe;

import io.ktravel.chassis.container.AccessTokens;
import io.ktravel.chassis.container.TestWar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test inside the member context, or a client of it. It signs with the key that all tests trust. */
@ExtendWith(ArquillianExtension.class)
public abstract class InMember {
    @Deployment
    public static WebArchive member() throws IOException {
        Files.writeString(Path.of(System.getProperty("it.usr")).resolveSibling("signing-key.pem"), AccessTokens.pem());
        return TestWar.of("member");
    }
}

package io.ktravel.chassis.container;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.hamcrest.Matcher;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.Asset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** A context's WAR as Maven built it, under the context root of production, with the tests inside. */
public final class TestWar {
    /** In-container tests, and what stands in a package {@code probe} for them. */
    private static final String TESTS = ".*(IT(\\$.*)?|/probe/.*)\\.class";

    private static final String CONTEXT_ROOT = """
            <web-ext xmlns="http://websphere.ibm.com/xml/ns/javaee" version="1.1">
              <context-root uri="/api/%s"/>
            </web-ext>""";

    // Named here, because our web.xml is complete: the server looks at no library's fragment.
    private static final String RUNNER = """
              <servlet>
                <servlet-name>ArquillianServletRunnerEE9</servlet-name>
                <servlet-class>org.jboss.arquillian.protocol.servlet5.runner.ServletTestRunner</servlet-class>
              </servlet>
              <servlet-mapping>
                <servlet-name>ArquillianServletRunnerEE9</servlet-name>
                <url-pattern>/ArquillianServletRunnerEE9</url-pattern>
              </servlet-mapping>
            </web-app>""";

    private TestWar() {}

    /** The file that this module's build made. */
    public static File built() {
        return new File(System.getProperty("it.archive"));
    }

    public static WebArchive of(String context) {
        return withTests(
                context,
                ShrinkWrap.create(ZipImporter.class, context + "-it.war")
                        .importFrom(built())
                        .as(WebArchive.class));
    }

    /** Adds the tests to a WAR whose web.xml is complete. */
    public static WebArchive withTests(String context, WebArchive war) {
        String webXml = text(war.get("WEB-INF/web.xml").getAsset());
        addTests(war);
        return war.addAsLibraries(jar(Assertions.class), jar(Awaitility.class), jar(Matcher.class))
                .addAsWebInfResource(new StringAsset(CONTEXT_ROOT.formatted(context)), "ibm-web-ext.xml")
                .setWebXML(new StringAsset(webXml.replace("</web-app>", RUNNER)));
    }

    private static void addTests(WebArchive war) {
        Path folder = Path.of(System.getProperty("it.tests"));
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().matches(TESTS))
                    .forEach(file -> war.addAsWebInfResource(file.toFile(), "classes/" + folder.relativize(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static File jar(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Asset asset) {
        try (InputStream in = asset.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

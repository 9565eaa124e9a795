package io.ktravel.chassis.probe;

import io.ktravel.chassis.container.TestWar;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The probe as a WAR, around the chassis' jar as Maven built it. */
public final class ProbeWar {
    private ProbeWar() {}

    public static WebArchive archive() {
        return TestWar.withTests(
                "probe",
                ShrinkWrap.create(WebArchive.class, "probe-it.war")
                        .addAsLibrary(TestWar.built())
                        .setWebXML("probe/web.xml")
                        .addAsWebInfResource("probe/beans.xml", "beans.xml")
                        .addAsResource("probe/persistence.xml", "META-INF/persistence.xml")
                        .addAsResource(
                                "probe/microprofile-config.properties", "META-INF/microprofile-config.properties")
                        .addAsResource("probe/changelog.xml", "db/changelog.xml"));
    }
}

package io.ktravel.plan.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

class GpxExportTest {
    private static final String GPX = "http://www.topografix.com/GPX/1/1";

    @Test
    void located_items_are_waypoints_and_a_day_is_a_route() throws Exception {
        Document gpx = gpx(Exports.of("부산", Exports.note("도착"), Exports.beach("해운대"), Exports.at(35.2, 129.0)));

        assertThat(elements(gpx, "wpt")).hasSize(2);
        assertThat(elements(gpx, "rte")).hasSize(1);
        assertThat(elements(gpx, "rtept")).hasSize(2);
        Element beach = elements(gpx, "wpt").get(0);
        assertThat(beach.getAttribute("lat")).isEqualTo("35.1587");
        assertThat(beach.getAttribute("lon")).isEqualTo("129.1604");
        assertThat(child(beach, "time")).isEqualTo("2027-05-01T01:00:00Z");
        assertThat(child(beach, "name")).isEqualTo("해운대");
    }

    @Test
    void elements_stand_in_the_order_of_the_schema() throws Exception {
        Document gpx = gpx(Exports.of("부산", Exports.beach("해운대")));

        assertThat(names(gpx.getDocumentElement())).containsExactly("metadata", "wpt", "rte");
        assertThat(names(elements(gpx, "metadata").get(0))).containsExactly("name", "desc", "time");
        assertThat(names(elements(gpx, "wpt").get(0))).containsExactly("time", "name", "cmt", "desc", "type");
        assertThat(names(elements(gpx, "rte").get(0))).containsExactly("name", "number", "rtept");
    }

    @Test
    void degrees_have_no_exponent_and_end_before_180() throws Exception {
        Document gpx = gpx(Exports.of("x", Exports.at(1e-7, 180), Exports.at(-90, -180)));

        assertThat(elements(gpx, "wpt"))
                .extracting(point -> point.getAttribute("lat") + " " + point.getAttribute("lon"))
                .containsExactly("0.00000010 -180.0", "-90.0 -180.0");
    }

    @Test
    void any_text_makes_good_xml() throws Exception {
        Document gpx = gpx(Exports.of(Exports.NASTY, Exports.beach(Exports.NASTY)));

        assertThat(child(elements(gpx, "wpt").get(0), "name")).isEqualTo(Characters.clean(Exports.NASTY));
    }

    @Test
    void a_plan_without_places_is_a_file_without_points() throws Exception {
        assertThat(elements(gpx(Exports.empty(null)), "wpt")).isEmpty();
    }

    private static Document gpx(ExportedPlan plan) throws Exception {
        DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
        parsers.setNamespaceAware(true);
        return parsers.newDocumentBuilder().parse(new ByteArrayInputStream(ExportFormat.GPX.write(plan)));
    }

    private static List<Element> elements(Document gpx, String name) {
        NodeList found = gpx.getElementsByTagNameNS(GPX, name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static List<String> names(Element parent) {
        NodeList children = parent.getChildNodes();
        return IntStream.range(0, children.getLength())
                .mapToObj(children::item)
                .map(Node::getLocalName)
                .toList();
    }

    private static String child(Element parent, String name) {
        return parent.getElementsByTagNameNS(GPX, name).item(0).getTextContent();
    }
}

package io.ktravel.plan.export;

import io.ktravel.plan.itinerary.Day;
import io.ktravel.plan.itinerary.Item;
import io.ktravel.plan.itinerary.PlaceRef;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** GPX 1.1: a waypoint an item that has coordinates, and a route a day through them. The schema fixes the order. */
final class GpxExport {
    private final ExportedPlan plan;
    private final Labels labels;
    private final XMLStreamWriter xml;

    private GpxExport(ExportedPlan plan, XMLStreamWriter xml) {
        this.plan = plan;
        this.labels = new Labels(plan.locale());
        this.xml = xml;
    }

    static byte[] write(ExportedPlan plan) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            new GpxExport(plan, xml).document();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Writing to memory does not fail", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void document() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("gpx");
        xml.writeDefaultNamespace("http://www.topografix.com/GPX/1/1");
        xml.writeAttribute("version", "1.1");
        xml.writeAttribute("creator", "Kt-ravel");
        xml.writeStartElement("metadata");
        element("name", plan.title());
        element("desc", plan.details());
        element("time", plan.updatedAt().toString());
        xml.writeEndElement();
        for (ExportedPlan.Entry entry :
                plan.entries().filter(GpxExport::isOnMap).toList()) {
            point("wpt", entry);
        }
        int number = 0;
        for (Day day : plan.itinerary().days()) {
            route(day, ++number);
        }
        xml.writeEndDocument();
    }

    private void route(Day day, int number) throws XMLStreamException {
        List<ExportedPlan.Entry> stops =
                ExportedPlan.entries(day).filter(GpxExport::isOnMap).toList();
        if (stops.isEmpty()) {
            return;
        }
        xml.writeStartElement("rte");
        element("name", day.date().toString());
        element("number", String.valueOf(number));
        for (ExportedPlan.Entry stop : stops) {
            point("rtept", stop);
        }
        xml.writeEndElement();
    }

    private void point(String name, ExportedPlan.Entry entry) throws XMLStreamException {
        Item item = entry.item();
        PlaceRef place = Objects.requireNonNull(item.place());
        xml.writeStartElement(name);
        xml.writeAttribute("lat", degrees(Objects.requireNonNull(place.lat())));
        xml.writeAttribute("lon", degrees(west(Objects.requireNonNull(place.lon()))));
        element("time", plan.at(entry.date(), item.time()).toString());
        element("name", item.name());
        element("cmt", place.name());
        element("desc", labels.remarks(item));
        element("type", item.kind().name());
        xml.writeEndElement();
    }

    static boolean isOnMap(ExportedPlan.Entry entry) {
        PlaceRef place = entry.item().place();
        return place != null && place.lat() != null && place.lon() != null;
    }

    /** The schema's longitudes end before 180. */
    private static double west(double lon) {
        return lon == 180 ? -180 : lon;
    }

    /** Without an exponent, which the schema does not know. */
    private static String degrees(double value) {
        return BigDecimal.valueOf(value).toPlainString();
    }

    private void element(String name, @Nullable String text) throws XMLStreamException {
        if (text != null) {
            xml.writeStartElement(name);
            xml.writeCharacters(Characters.clean(text));
            xml.writeEndElement();
        }
    }
}

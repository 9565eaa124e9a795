package io.ktravel.endtoend;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ktravel.endtoend.PrivacyRule.Viewer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;

/** One look at a scene by one viewer. Addresses and bodies may name {plan}, {muse}, {copy}, {owner} and {word}. */
@FunctionalInterface
interface PrivacyLook {
    String FAILED = "This request failed.";

    /** Everything legible that came back, or {@link #FAILED} when it was too many or the server's fault. */
    String by(Viewer viewer, PrivacyScene scene);

    static PrivacyLook get(String path) {
        return (viewer, scene) -> text(scene.api(viewer).get(scene.filled(viewer, path)));
    }

    /** The calendar's folded lines put together again. */
    static PrivacyLook export(String type) {
        return (viewer, scene) -> text(scene.api(viewer).with("Accept", type).get(scene.planPath()))
                .replace("\r\n ", "");
    }

    static PrivacyLook pdf() {
        return (viewer, scene) ->
                legible(scene.api(viewer).with("Accept", "application/pdf").download(scene.planPath()), pdf -> {
                    try (PDDocument document = Loader.loadPDF(pdf)) {
                        return new PDFTextStripper().getText(document);
                    }
                });
    }

    static PrivacyLook archive() {
        return (viewer, scene) -> legible(
                scene.api(viewer).download("/api/member/v1/members/me/archive"),
                zip -> String.join("\n", ArchiveScenarios.unzipped(zip).values()));
    }

    static PrivacyLook change(String method, String path, String body) {
        return (viewer, scene) -> text(scene.api(viewer)
                .with("If-Match", "*")
                .with("Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json")
                .send(method, scene.filled(viewer, path), body));
    }

    /** Leaves no copy behind, whose content would be the viewer's own. */
    static PrivacyLook copy() {
        return (viewer, scene) -> {
            Api api = scene.api(viewer);
            Answer copied = api.post(scene.planPath() + "/copies", "");
            if (copied.status() == 201) {
                api.with("If-Match", copied.header("ETag"))
                        .delete(copied.header("Location"))
                        .hasStatus(204);
            }
            return text(copied);
        };
    }

    /** @param planId the only plan that a TASTE may come from, or empty */
    static PrivacyLook recommendation(String kind, String planId) {
        return (viewer, scene) ->
                text(scene.api(viewer).post("/api/plan/v1/recommendations", scene.filled(viewer, """
                                {"kind":"%s","location":"%s","startDate":"%s","groupSize":2%s}""".formatted(
                                kind,
                                PrivacyScene.MUSE_LOCATION,
                                Scenario.twoWeeksAhead(),
                                planId.isEmpty() ? "" : ",\"planId\":\"" + planId + "\""))));
    }

    /** As somebody who has found the way to the context's own server. */
    static PrivacyLook pastIngress(String path) {
        String context = path.split("/")[2];
        return (viewer, scene) ->
                text(scene.api(viewer).at(scene.server(context)).get(scene.filled(viewer, path)));
    }

    /** All that a stream tells from its beginning: as much as the list holds. */
    static PrivacyLook stream() {
        return (viewer, scene) -> {
            Answer list = scene.api(viewer).get("/api/notification/v1/notifications?limit=100");
            if (list.status() != 200) {
                return text(scene.api(viewer).get("/api/notification/v1/notifications/stream"));
            }
            int told = list.json().path("items").size();
            try (EventStream stream = scene.member(viewer).listen(scene.origin(), "0")) {
                Awaitility.await()
                        .atMost(Duration.ofSeconds(20))
                        .until(() -> stream.received().size() >= told);
                return stream.received().toString();
            }
        };
    }

    /** Makes text of a file. */
    @FunctionalInterface
    interface Reader {
        String text(byte[] file) throws IOException;
    }

    private static String legible(HttpResponse<byte[]> file, Reader reader) {
        try {
            return file.statusCode() == 200
                    ? reader.text(file.body())
                    : text(file.statusCode(), new String(file.body(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Answer answer) {
        return text(answer.status(), answer.body());
    }

    /** A problem repeats the address that was asked for, which gives nothing away. */
    private static String text(int status, String body) {
        if (status == 429 || status >= 500) {
            return FAILED;
        }
        return status < 400
                ? body
                : ((ObjectNode) Topics.json(body)).without("instance").toString();
    }
}

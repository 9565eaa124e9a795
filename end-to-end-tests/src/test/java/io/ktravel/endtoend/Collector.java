package io.ktravel.endtoend;

import com.google.protobuf.ByteString;
import com.google.protobuf.Parser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** What an OpenTelemetry collector is told over OTLP (HTTP, protobuf). */
final class Collector implements AutoCloseable {
    private static final String HTTP = "http/protobuf";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final ConcurrentLinkedQueue<Collected> spans = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> metrics = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Line> lines = new ConcurrentLinkedQueue<>();

    /** A span with the name of the service that it came from; ids in hexadecimal, a root's parent is empty. */
    record Collected(String service, String traceId, String id, String parent, Span span) {
        boolean is(Span.SpanKind kind) {
            return span.getKind() == kind;
        }

        String name() {
            return span.getName();
        }

        @Override
        public String toString() {
            return service + " " + span.getKind() + " " + name() + " " + id + " of " + parent;
        }
    }

    /** A line of a log. */
    record Line(String service, String traceId) {}

    Collector() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        receive("/v1/traces", ExportTraceServiceRequest.parser(), this::traces);
        receive("/v1/metrics", ExportMetricsServiceRequest.parser(), this::metrics);
        receive("/v1/logs", ExportLogsServiceRequest.parser(), this::logs);
        server.setExecutor(threads);
        server.start();
    }

    /** What a server has to be told to export all that it can to here. */
    Map<String, String> environment() {
        return Map.of(
                "OTEL_SDK_DISABLED",
                "false",
                "OTEL_EXPORTER_OTLP_ENDPOINT",
                "http://localhost:" + server.getAddress().getPort(),
                "OTEL_EXPORTER_OTLP_PROTOCOL",
                HTTP,
                "OTEL_BSP_SCHEDULE_DELAY",
                "200",
                "OTEL_METRIC_EXPORT_INTERVAL",
                "2000");
    }

    List<Collected> spans() {
        return List.copyOf(spans);
    }

    /** Those of one trace. */
    List<Collected> trace(String traceId) {
        return spans.stream().filter(span -> span.traceId().equals(traceId)).toList();
    }

    /** Services that have told a metric. */
    List<String> measured() {
        return metrics.stream().distinct().toList();
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    private <T> void receive(String path, Parser<T> parser, Consumer<T> sink) {
        server.createContext(path, exchange -> {
            try (HttpExchange open = exchange) {
                sink.accept(parser.parseFrom(open.getRequestBody()));
                open.getResponseHeaders().set("Content-Type", "application/x-protobuf");
                open.sendResponseHeaders(200, -1);
            }
        });
    }

    private void traces(ExportTraceServiceRequest request) {
        request.getResourceSpansList()
                .forEach(resource -> resource.getScopeSpansList()
                        .forEach(scope -> scope.getSpansList()
                                .forEach(span -> spans.add(collected(service(resource.getResource()), span)))));
    }

    private void metrics(ExportMetricsServiceRequest request) {
        request.getResourceMetricsList().stream()
                .filter(resource -> resource.getScopeMetricsCount() > 0)
                .forEach(resource -> metrics.add(service(resource.getResource())));
    }

    private void logs(ExportLogsServiceRequest request) {
        request.getResourceLogsList()
                .forEach(resource -> resource.getScopeLogsList()
                        .forEach(scope -> scope.getLogRecordsList()
                                .forEach(line -> lines.add(line(service(resource.getResource()), line)))));
    }

    private static Collected collected(String service, Span span) {
        return new Collected(service, hex(span.getTraceId()), hex(span.getSpanId()), hex(span.getParentSpanId()), span);
    }

    private static Line line(String service, LogRecord line) {
        return new Line(service, hex(line.getTraceId()));
    }

    private static String service(Resource resource) {
        return resource.getAttributesList().stream()
                .filter(attribute -> attribute.getKey().equals("service.name"))
                .map(KeyValue::getValue)
                .map(value -> value.getStringValue())
                .findFirst()
                .orElseThrow();
    }

    private static String hex(ByteString bytes) {
        return HexFormat.of().formatHex(bytes.toByteArray());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

package io.ktravel.launcher.ingress;

import io.undertow.io.Receiver;
import io.undertow.server.Connectors;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.HttpContinueReadHandler;
import io.undertow.util.Headers;
import io.undertow.util.ImmediatePooledByteBuffer;
import java.nio.ByteBuffer;

/**
 * Refuses bodies over 256 KiB before the server behind hears of them. A body of unknown length is read to its end
 * first; the others go through as they come.
 */
final class BodyLimit implements HttpHandler {
    static final int BYTES = 256 * 1024;
    private static final int DROPPED_BYTES = 16 * BYTES;

    private final HttpHandler next;
    private final HttpHandler unknownLength;

    BodyLimit(HttpHandler next) {
        this.next = next;
        this.unknownLength = new HttpContinueReadHandler(this::readThenForward);
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        if (exchange.getRequestContentLength() > BYTES) {
            refuse(exchange);
        } else if (exchange.isRequestComplete() || exchange.getRequestContentLength() >= 0) {
            next.handleRequest(exchange);
        } else {
            unknownLength.handleRequest(exchange);
        }
    }

    private void readThenForward(HttpServerExchange exchange) {
        Receiver receiver = exchange.getRequestReceiver();
        receiver.setMaxBufferSize(BYTES);
        receiver.receiveFullBytes(this::forward, (failed, cause) -> {
            if (cause instanceof Receiver.RequestToLargeException) {
                refuse(failed);
            } else {
                failed.endExchange();
            }
        });
    }

    private void forward(HttpServerExchange exchange, byte[] body) {
        exchange.getRequestHeaders().remove(Headers.EXPECT);
        Connectors.ungetRequestBytes(exchange, new ImmediatePooledByteBuffer(ByteBuffer.wrap(body)));
        Connectors.resetRequestChannel(exchange);
        try {
            next.handleRequest(exchange);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    /**
     * The rest of a body that is not much too large is read and dropped, because a client that still writes would not
     * read the answer; with a larger one the connection ends.
     */
    private static void refuse(HttpServerExchange exchange) {
        if (exchange.getRequestContentLength() > DROPPED_BYTES) {
            exchange.setPersistent(false);
        }
        IngressProblem.BODY_TOO_LARGE.send(exchange);
    }
}

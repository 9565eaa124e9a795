package io.ktravel.endtoend;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A TCP link on loopback that can be made slow, silent or broken, and healed, while it is in use. */
final class FaultyLink implements AutoCloseable {
    private static final long TRICKLE_MILLIS = 100;
    private static final int CHUNK = 8192;

    /** What becomes of bytes, in both directions. */
    enum Fault {
        /** They arrive. */
        NONE,
        /** They arrive a few at a time, ten times a second in each direction of a connection. */
        SLOW,
        /** Connections are taken, and nothing arrives before the link is healed. */
        HANG,
        /** Connections, old and new ones, are reset. */
        RESET
    }

    private final ServerSocket entry;
    private final int target;
    private final int trickle;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Fault fault = Fault.NONE;
    private boolean closed;

    /**
     * @param port where it listens
     * @param target where it leads
     * @param trickle how many bytes at a time arrive while it is slow
     */
    FaultyLink(int port, int target, int trickle) {
        this.target = target;
        this.trickle = trickle;
        try {
            this.entry = new ServerSocket(port, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start("link-" + port, this::accept);
    }

    /** To the database of a JDBC address. */
    static FaultyLink toDatabase(int port, String jdbc, int trickle) {
        return new FaultyLink(port, databasePort(jdbc), trickle);
    }

    /** The same database, by this link. */
    String jdbc(String direct) {
        return direct.replace(":" + databasePort(direct) + "/", ":" + port() + "/");
    }

    private static int databasePort(String jdbc) {
        return URI.create(jdbc.substring("jdbc:".length())).getPort();
    }

    int port() {
        return entry.getLocalPort();
    }

    void becomes(Fault next) {
        lock.lock();
        try {
            fault = next;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        if (next == Fault.RESET) {
            open.forEach(FaultyLink::reset);
        }
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!entry.isClosed()) {
            try {
                connect(entry.accept());
            } catch (IOException e) {
                if (!entry.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void connect(Socket from) {
        open.add(from);
        start("link-in-" + from.getPort(), () -> {
            if (now() == Fault.RESET || !awaitUse()) {
                end(from);
                return;
            }
            try {
                Socket to = new Socket(InetAddress.getLoopbackAddress(), target);
                open.add(to);
                start("link-out-" + from.getPort(), () -> pump(to, from));
                pump(from, to);
            } catch (IOException refused) {
                end(from);
            }
        });
    }

    /** Until one side ends, which ends the other. */
    private void pump(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] bytes = new byte[CHUNK];
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                for (int sent = 0; sent < count && awaitUse(); ) {
                    int next = now() == Fault.SLOW ? Math.min(trickle, count - sent) : count - sent;
                    out.write(bytes, sent, next);
                    out.flush();
                    sent += next;
                }
            }
        } catch (IOException ended) {
            // One of both sides has ended, or this link has reset it: the other is told below.
        } finally {
            end(from);
            end(to);
        }
    }

    /** When it hangs until it does not; when it is slow as long as a few bytes take. Returns whether the link still stands. */
    private boolean awaitUse() {
        lock.lock();
        try {
            while (fault == Fault.HANG && !closed) {
                changed.await();
            }
            if (fault == Fault.SLOW && !closed) {
                awaitTrickle();
            }
            return !closed;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private void awaitTrickle() throws InterruptedException {
        long nanos = TimeUnit.MILLISECONDS.toNanos(TRICKLE_MILLIS);
        while (nanos > 0 && fault == Fault.SLOW && !closed) {
            nanos = changed.awaitNanos(nanos);
        }
    }

    private Fault now() {
        lock.lock();
        try {
            return fault;
        } finally {
            lock.unlock();
        }
    }

    private void end(Socket socket) {
        open.remove(socket);
        if (now() == Fault.RESET) {
            reset(socket);
        } else {
            close(socket);
        }
    }

    /** With nothing to linger for, closing sends a reset. */
    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            // Both directions end at the same moment: one of them closes it first.
            if (!socket.isClosed()) {
                throw new UncheckedIOException(e);
            }
        } finally {
            close(socket);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            entry.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open.forEach(this::end);
    }
}

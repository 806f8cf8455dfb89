package io.aludel.integration.faults;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.Queue;
import javax.net.SocketFactory;

/**
 * The sockets of a client, which can be closed as the operating system closes those of a process that is gone: without any word of the
 * protocol.
 *
 * <p>Drivers make it by its name. A thread is one client.
 */
public final class TrackedSockets extends SocketFactory {

    private static final ThreadLocal<Queue<Socket>> OPEN = ThreadLocal.withInitial(ArrayDeque::new);
    private static final ThreadLocal<Boolean> CLOSING = ThreadLocal.withInitial(() -> false);

    /** Closes all sockets that this thread has opened. */
    static void close() {
        CLOSING.set(false);
        Queue<Socket> open = OPEN.get();
        try {
            for (Socket socket = open.poll(); socket != null; socket = open.poll()) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Closes them once the next request has been sent, before its answer is read. */
    static void closeBehindNextRequest() {
        CLOSING.set(true);
    }

    @Override
    public Socket createSocket() {
        Socket socket = new Tracked();
        OPEN.get().add(socket);
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        Socket socket = createSocket();
        socket.connect(new InetSocketAddress(host, port));
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return createSocket(host.getHostAddress(), port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        return createSocket(host, port);
    }

    /** A socket that looks at what is sent. */
    private static final class Tracked extends Socket {
        @Override
        public OutputStream getOutputStream() throws IOException {
            return new FilterOutputStream(super.getOutputStream()) {
                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                    out.write(bytes, offset, length);
                }

                @Override
                public void flush() throws IOException {
                    super.flush();
                    if (CLOSING.get()) {
                        TrackedSockets.close();
                    }
                }
            };
        }
    }
}

package dutygraph;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dutygraph.analysis.AreaEntry;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WarmUpTests {

    private static final long PATIENCE_SECONDS = 60;

    @Test
    void whatUsersAskFirstIsAskedAtTheStartAndAgainWhenTheDataChange() throws Exception {
        var asked = new LinkedBlockingQueue<String>();
        var version = new AtomicLong(7);
        var rehearsed = new LinkedBlockingQueue<Long>();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        var root = URI.create("http://localhost:" + server.getAddress().getPort() + "/");

        var thread = WarmUp.begin(root, version::get, () -> "610902", () -> rehearsed.add(version.get()));
        try {
            assertThat(rehearsed.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(7);
            assertThat(asked).contains("/api/overlaps?area=610902", "/api/overlaps", "/api/findings", "/api/orphans");
            asked.clear();

            version.set(8);

            assertThat(rehearsed.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(8);
            assertThat(asked).contains("/api/overlaps?area=610902", "/api/overlaps", "/api/findings", "/api/orphans");
        } finally {
            thread.shutdownNow();
            server.stop(0);
        }
    }

    @Test
    void theLargestAreaIsThatWithMostAgenciesOfItsOwn() {
        var city = new AreaEntry("610900", "安康市", "PREFECTURE", null, 1, 0);
        var county = new AreaEntry("610902", "汉滨区", "COUNTY", "610900", 40, 0);
        var other = new AreaEntry("610921", "汉阴县", "COUNTY", "610900", 40, 0);

        assertThat(WarmUp.largest(List.of(city, county, other))).isEqualTo("610902");
        assertThat(WarmUp.largest(List.of())).isNull();
    }

    @Test
    void itGoesOnAfterAQuestionThatFailed() throws Exception {
        var rehearsed = new LinkedBlockingQueue<Long>();
        var version = new AtomicLong(1);
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        var root = URI.create("http://localhost:" + server.getAddress().getPort() + "/");

        var thread = WarmUp.begin(root, version::get, () -> null, () -> {
            rehearsed.add(version.getAndIncrement());
            throw new IllegalStateException("a question that fails");
        });
        try {
            assertThat(rehearsed.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(1);
            assertThat(rehearsed.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(2);
        } finally {
            thread.shutdownNow();
            server.stop(0);
        }
    }
}

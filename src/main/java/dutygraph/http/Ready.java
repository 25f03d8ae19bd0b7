package dutygraph.http;

import java.util.concurrent.CompletableFuture;

/** The services once they are there. */
final class Ready {

    private final CompletableFuture<Services> services;

    Ready(CompletableFuture<Services> services) {
        this.services = services;
    }

    boolean is() {
        return services.isDone() && !services.isCompletedExceptionally();
    }

    /** @throws Refusal 503 until they are there */
    Services services() {
        if (!is()) {
            throw new Refusal(503, "starting");
        }
        return services.join();
    }
}

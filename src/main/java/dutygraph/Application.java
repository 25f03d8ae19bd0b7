package dutygraph;

import dutygraph.cypher.Queries;
import dutygraph.embedding.EmbeddingService;
import dutygraph.http.Services;
import dutygraph.store.GraphStore;
import dutygraph.store.StoreOptions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The parts of the program on one open graph. */
public final class Application implements AutoCloseable {

    private final AnnotationConfigApplicationContext context;
    private final AutoCloseable toClose;

    private Application(GraphStore store, @Nullable EmbeddingService embeddings, AutoCloseable toClose) {
        this.toClose = toClose;
        this.context = new AnnotationConfigApplicationContext();
        context.registerBean(GraphStore.class, () -> store, definition -> definition.setDestroyMethodName(""));
        if (embeddings != null) {
            context.registerBean(EmbeddingService.class, () -> embeddings);
        }
        context.register(Configuration.class);
        context.refresh();
    }

    /**
     * Opens the graph and closes it at the end.
     *
     * @throws dutygraph.store.StoreException where it cannot be opened
     */
    public static Application open(StoreOptions options) {
        return open(options, null);
    }

    /**
     * Opens the graph and closes it at the end; imports ask the service for vectors.
     *
     * @param embeddings null for no service
     * @throws dutygraph.store.StoreException where the graph cannot be opened
     */
    static Application open(StoreOptions options, @Nullable EmbeddingService embeddings) {
        var store = GraphStore.open(options, Queries.onClassPath());
        return new Application(store, embeddings, store);
    }

    /** Uses a graph that somebody else opened and closes. */
    public static Application on(GraphStore store) {
        return new Application(store, null, () -> {});
    }

    /** What the server needs. */
    public Services services() {
        return part(Services.class);
    }

    /** One of the parts named in {@link Configuration}. */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
        try {
            toClose.close();
        } catch (Exception e) {
            throw new IllegalStateException("The graph does not close", e);
        }
    }
}

package dutygraph;

import dutygraph.cypher.Queries;
import dutygraph.http.Services;
import dutygraph.store.GraphStore;
import dutygraph.store.StoreOptions;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The parts of the program on one open graph. */
public final class Application implements AutoCloseable {

    private final AnnotationConfigApplicationContext context;
    private final AutoCloseable toClose;

    private Application(GraphStore store, AutoCloseable toClose) {
        this.toClose = toClose;
        this.context = new AnnotationConfigApplicationContext();
        context.registerBean(GraphStore.class, () -> store, definition -> definition.setDestroyMethodName(""));
        context.register(Configuration.class);
        context.refresh();
    }

    /**
     * Opens the graph and closes it at the end.
     *
     * @throws dutygraph.store.StoreException where it cannot be opened
     */
    public static Application open(StoreOptions options) {
        var store = GraphStore.open(options, Queries.onClassPath());
        return new Application(store, store);
    }

    /** Uses a graph that somebody else opened and closes. */
    public static Application on(GraphStore store) {
        return new Application(store, () -> {});
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

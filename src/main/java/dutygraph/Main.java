package dutygraph;

/** Where the program starts. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        var q = dutygraph.cypher.Queries.onClassPath();
        var t = System.nanoTime();
        try (var s = dutygraph.store.GraphStore.open(
                dutygraph.store.StoreOptions.embedded(java.nio.file.Path.of(args[0])), q)) {
            System.out.println((System.nanoTime() - t) / 1e9 + " s open");
            t = System.nanoTime();
        }
        System.out.println((System.nanoTime() - t) / 1e9 + " s close");
    }
}

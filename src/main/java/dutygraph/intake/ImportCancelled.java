package dutygraph.intake;

/** The user stopped an import; nothing was written. */
public final class ImportCancelled extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ImportCancelled() {
        super("The import was cancelled; nothing was written");
    }
}

package dutygraph.http;

/** A request that cannot be answered; {@link Problems} puts it into words. */
final class Refusal extends RuntimeException {

    private final int status;
    private final String word;
    private final Object[] values;

    /**
     * @param status HTTP status, 400 to 599
     * @param word last part of the problem's type, and key of its title and detail in the messages
     * @param values for the detail
     */
    Refusal(int status, String word, Object... values) {
        super(word);
        this.status = status;
        this.word = word;
        this.values = values;
    }

    static Refusal unknownCode(String code) {
        return new Refusal(404, "unknown-code", code);
    }

    int status() {
        return status;
    }

    String word() {
        return word;
    }

    Object[] values() {
        return values;
    }
}

package dutygraph.scenario;

import java.util.List;

/**
 * A key of a change.
 *
 * @param aliases other names under which it is understood
 * @param words that it may say, empty where it is no word
 * @param meaning one English sentence for the published schema
 */
record Field(String name, Type type, boolean required, List<String> aliases, List<String> words, String meaning) {

    /** What may stand there. */
    enum Type {
        CODE,
        CODES,
        TEXT,
        WORD,
        NUMBER,
        DATE,
        AMOUNT,
        TASKS,
        FILTER,
        VERDICTS
    }

    static Field of(String name, Type type, String meaning) {
        return new Field(name, type, false, List.of(), List.of(), meaning);
    }

    static Field needed(String name, Type type, String meaning) {
        return new Field(name, type, true, List.of(), List.of(), meaning);
    }

    static Field word(String name, List<String> words, String meaning) {
        return new Field(name, Type.WORD, false, List.of(), words, meaning);
    }

    Field or(String... names) {
        return new Field(name, type, required, List.of(names), words, meaning);
    }

    Field needed() {
        return new Field(name, type, true, aliases, words, meaning);
    }

    boolean answersTo(String key) {
        return name.equals(key) || aliases.contains(key);
    }
}

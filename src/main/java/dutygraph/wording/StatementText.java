package dutygraph.wording;

import org.jspecify.annotations.Nullable;

/**
 * A distinct text of duties or items.
 *
 * @param key 16 hexadecimal digits: the same for texts that differ only in punctuation, white space and words that say nothing
 * @param text normalised, as it is stored
 * @param family for what may be the name of an item: the name without the qualifiers that divide it by procedure, object,
 *     level or exerciser; null for a sentence
 * @param boilerplate whether everybody says so (other tasks assigned, the office's own housekeeping)
 */
public record StatementText(
        String key, String text, @Nullable String family, boolean boilerplate) {}

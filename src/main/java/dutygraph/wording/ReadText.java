package dutygraph.wording;

import org.jspecify.annotations.Nullable;

/**
 * A statement that is read once, however often it is compared: each reading is made when it is first asked for. May be shared
 * among threads, which at worst make the same reading twice.
 */
public final class ReadText {

    private final StatementText statement;
    private @Nullable Content content;
    // what stands in an array is seen by other threads only through a volatile field; the others hold what never
    // changes
    private volatile int @Nullable [] bigrams;
    private volatile int @Nullable [] matterBigrams;
    private @Nullable TaskText task;
    private @Nullable Division division;
    private @Nullable Boolean name;
    private @Nullable ItemName itemName;
    private @Nullable ItemTask itemTask;
    private @Nullable Boolean item;
    private @Nullable Boolean mayBeItem;

    private ReadText(StatementText statement) {
        this.statement = statement;
    }

    public static ReadText of(StatementText statement) {
        var said = Boilerplate.leftOut(statement.text());
        return new ReadText(
                said.equals(statement.text())
                        ? statement
                        : new StatementText(statement.key(), said, ItemName.family(said), statement.boilerplate()));
    }

    /** Without the clauses that everybody's list ends with. */
    public StatementText statement() {
        return statement;
    }

    String text() {
        return statement.text();
    }

    Content content() {
        var read = content;
        if (read == null) {
            read = Content.of(statement.text());
            content = read;
        }
        return read;
    }

    /** See {@link Content#bigrams}. */
    int[] bigrams() {
        var read = bigrams;
        if (read == null) {
            read = content().bigrams();
            bigrams = read;
        }
        return read;
    }

    /** See {@link Content#matterBigrams}. */
    int[] matterBigrams() {
        var read = matterBigrams;
        if (read == null) {
            read = content().matterBigrams();
            matterBigrams = read;
        }
        return read;
    }

    /** Whether it reads like the name of an item and not like a duty. */
    boolean isName() {
        var read = name;
        if (read == null) {
            read = ItemName.isName(statement);
            name = read;
        }
        return read;
    }

    /** Its family and qualifiers; null for a sentence. */
    @Nullable
    ItemName itemName() {
        var read = itemName;
        if (read == null && statement.family() != null) {
            read = ItemName.of(statement.text());
            itemName = read;
        }
        return read;
    }

    /** Whether it is the name of a power, a penalty (对…的处罚) and what a list marks with a level (…（县级）) included. */
    boolean isItem() {
        var read = item;
        if (read == null) {
            var named = itemName();
            read = isName()
                    || PenalName.matches(
                            ItemName.withoutBrackets(statement.text(), ' ').strip())
                    || named != null
                            && (named.isOfList() || named.isGranted())
                            && !ItemName.beginsLikeDuty(statement.text())
                            && !ItemName.saysWho(statement.text());
            item = read;
        }
        return read;
    }

    /** The same for texts that only their end tells from a duty: they are items beside another name. */
    boolean mayBeItem() {
        var read = mayBeItem;
        if (read == null) {
            read = isItem()
                    || statement.family() != null
                            && ItemWords.endsLikeItem(statement.family())
                            && !ItemName.beginsLikeDuty(statement.text());
            mayBeItem = read;
        }
        return read;
    }

    /** Whether it is too short for a sentence: beside another name it may be that of an item without what is done. */
    boolean isShort() {
        return statement.family() != null && ItemName.isShort(statement.family());
    }

    /** What it says as the name of an item. */
    ItemTask itemTask() {
        var read = itemTask;
        if (read == null) {
            read = ItemTask.of(statement.text());
            itemTask = read;
        }
        return read;
    }

    Division division() {
        var read = division;
        if (read == null) {
            read = Division.of(statement.text());
            division = read;
        }
        return read;
    }

    TaskText task() {
        var read = task;
        if (read == null) {
            read = isName() ? TaskText.ofName(statement.text()) : TaskText.of(statement.text());
            task = read;
        }
        return read;
    }
}

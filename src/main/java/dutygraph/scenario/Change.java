package dutygraph.scenario;

import java.util.List;

/** One operation of a scenario. */
public sealed interface Change
        permits Abolish,
                Create,
                CreateBureau,
                Delegate,
                MakeShell,
                Merge,
                MergeBureaus,
                MoveAgency,
                MoveBureau,
                Rename,
                SetQuota,
                TakeBack,
                Transfer {

    /** The word for it in a scenario's text. */
    Operation operation();

    /** The codes that it names, be they known or new. */
    List<String> codes();

    /** Says why it cannot be made as the graph stands; says nothing where it can. */
    void check(Checks checks);

    /** Makes it, once {@link #check} had nothing to say. */
    void apply(Trial trial);
}

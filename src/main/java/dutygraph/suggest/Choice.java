package dutygraph.suggest;

import org.jspecify.annotations.Nullable;

/** Something that may stay as it is or become otherwise. */
public interface Choice {

    /** The change that it is part of, told apart by this text; null where all stays as it is. */
    @Nullable
    String change();
}

package dutygraph.intake;

import java.util.List;

/** Takes the rows of one sheet from whatever file holds them. */
interface TableSink {

    /** The next row that is not blank, by its number in the spreadsheet; cells that are empty are left out. */
    void row(int number, List<RawCell> cells);

    /** Areas of cells that are merged, such as {@code A7:A9}; told before the rows. */
    default void merged(List<String> ranges) {}
}

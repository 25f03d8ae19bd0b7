package dutygraph.intake;

/**
 * How much a file may hold before it is refused.
 *
 * @param bytes of a file, or of all parts of a zip once unpacked
 * @param rows of a sheet, as a spreadsheet allows
 * @param characters of a cell, as a spreadsheet allows
 * @param parts of a zip
 */
record Limits(long bytes, int rows, int characters, int parts) {

    static final Limits USUAL = new Limits(512L << 20, 1_048_576, 32_767, 2_000);
}

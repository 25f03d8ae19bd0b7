package dutygraph.organisation;

/** State of the data.
 *
 * @param version rises by one with every committed change
 * @param judged rises by one with every verdict given or taken back
 * @param changedAt moment of the last change, ISO 8601
 * @param empty whether there is neither an area nor an agency */
public record Dataset(long version, long judged, String changedAt, boolean empty) {}

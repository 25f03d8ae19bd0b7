package dutygraph.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** A result in a few sentences. */
final class Summary {

    private static final List<String> TOLD = List.of(
            "agencies",
            "institutions",
            "bureaus",
            "quota",
            "staff",
            "leaderQuota",
            "powersInInstitutions",
            "duplicates",
            "overlaps",
            "orphans");

    private Summary() {}

    static List<String> of(
            Scenario scenario,
            Map<String, Metric> metrics,
            FindingsDiff findings,
            Destinations destinations,
            Locale locale) {
        var sentences = new ArrayList<String>();
        sentences.add(Messages.text(
                locale, "summary.changes", scenario.name(), scenario.steps().size()));
        for (var name : TOLD) {
            var metric = Objects.requireNonNull(metrics.get(name), name);
            if (metric.difference().longValue() != 0) {
                sentences.add(
                        metric.percent() == null
                                ? Messages.text(
                                        locale,
                                        "summary.metric",
                                        Messages.text(locale, "metric." + name),
                                        metric.before(),
                                        metric.after(),
                                        signed(metric))
                                : Messages.text(
                                        locale,
                                        "summary.percent",
                                        Messages.text(locale, "metric." + name),
                                        metric.before(),
                                        metric.after(),
                                        signed(metric),
                                        metric.percent(),
                                        metric.before()));
            }
        }
        sentences.add(Messages.text(
                locale,
                "summary.findings",
                findings.resolved().size(),
                findings.appeared().size(),
                findings.unchanged().size()));
        sentences.add(Messages.text(
                locale,
                "summary.destinations",
                count(destinations, "MOVE"),
                count(destinations, "MERGE"),
                count(destinations, "DROP"),
                count(destinations, "KEEP")));
        return sentences;
    }

    private static String signed(Metric metric) {
        var difference = metric.difference().longValue();
        return difference > 0 ? "+" + difference : String.valueOf(difference);
    }

    private static long count(Destinations destinations, String verdict) {
        return java.util.stream.Stream.concat(destinations.duties().stream(), destinations.items().stream())
                .filter(each -> each.verdict().equals(verdict))
                .count();
    }
}

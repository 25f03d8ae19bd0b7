package dutygraph.analysis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dutygraph.cypher.Graph;
import dutygraph.cypher.Queries;
import dutygraph.cypher.Query;
import dutygraph.organisation.LoadedList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file of {@code cypher/rules}: what to look for and how to speak of it. A file without a statement of its own names
 * another one with the values to run it with: {@code // statement: analysis/overlaps {relations: ["OVERLAP"]}}.
 */
public final class Rule {

    /** The column by which a statement that several rules share says which of them a row belongs to. */
    private static final String RULE = "rule";

    private static final JsonMapper VALUES = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .build();

    private final Query file;
    private final Query statement;
    private final Map<String, Object> fixed;

    private Rule(Query file, Query statement, Map<String, Object> fixed) {
        this.file = file;
        this.statement = statement;
        this.fixed = fixed;
    }

    /**
     * The rule of a file.
     *
     * @throws IllegalArgumentException where its header lacks a line that every rule needs
     */
    static Rule of(Query file, Queries queries) {
        for (var needed : List.of(
                "severity",
                "category",
                "title.zh",
                "title.en",
                "message.zh",
                "message.en",
                "remedy.zh",
                "remedy.en",
                "basis.zh",
                "basis.en")) {
            if (!file.attributes().containsKey(needed)) {
                throw new IllegalArgumentException(file.name() + ".cypher has no header line '// " + needed + ":'");
            }
        }
        var other = file.attributes().get("statement");
        if (other == null) {
            return new Rule(file, file, Map.of());
        }
        var values = other.indexOf(' ');
        var name = values < 0 ? other : other.substring(0, values);
        return new Rule(file, queries.named(name), values < 0 ? Map.of() : fixed(file, other.substring(values)));
    }

    private static Map<String, Object> fixed(Query file, String json) {
        try {
            return VALUES.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(file.name() + ".cypher: the values of its statement are not JSON", e);
        }
    }

    public String id() {
        return file.name().substring(file.name().indexOf('/') + 1);
    }

    public Severity severity() {
        return Severity.valueOf(attribute("severity"));
    }

    /** duty, staffing, power, township or structure. */
    public String category() {
        return attribute("category");
    }

    /** Whether it belongs to the question {@code orphans}. */
    public boolean orphan() {
        return Boolean.parseBoolean(file.attributes().get("orphan"));
    }

    /** The lists one of which must be loaded for an agency before anything is claimed about it; empty where none is needed. */
    public List<LoadedList> lists() {
        var lists = file.attributes().get("list");
        return lists == null
                ? List.of()
                : Stream.of(lists.split("\\|")).map(LoadedList::valueOf).toList();
    }

    /** One English sentence. */
    public String purpose() {
        return file.purpose();
    }

    public String title(Locale locale) {
        return attribute("title." + language(locale));
    }

    /** With places for columns, as {@link Template} has them. */
    public String message(Locale locale) {
        return attribute("message." + language(locale));
    }

    public String remedy(Locale locale) {
        return attribute("remedy." + language(locale));
    }

    /** Instrument and article. */
    public String basis(Locale locale) {
        return attribute("basis." + language(locale));
    }

    /** The statement that is run, to be shown to a user. */
    public Query statement() {
        return statement;
    }

    /** What the rule gives its statement, where that is another question's. */
    public Map<String, Object> fixed() {
        return fixed;
    }

    /**
     * What may be set for one run: the statement's parameters but the area, those that the rule itself sets and those by which
     * the answer is divided.
     */
    public List<Query.Parameter> parameters() {
        return statement.parameters().stream()
                .filter(parameter -> !parameter.name().equals("area")
                        && !fixed.containsKey(parameter.name())
                        && !Query.DIVIDING.contains(parameter.name()))
                .toList();
    }

    List<String> keyColumns() {
        return statement.keyColumns();
    }

    List<String> evidenceColumns() {
        return statement.columns().stream()
                .map(Query.Column::name)
                .filter(column -> !column.equals("subjects") && !column.equals(RULE))
                .toList();
    }

    /**
     * Runs it.
     *
     * @param area code of an area, to judge it and all within it; null for all
     * @param values of parameters for this run; those the rule does not have are not its business and left out
     */
    List<Found> run(Graph graph, @Nullable String area, Map<String, ?> values) {
        var found = new ArrayList<Found>();
        each(graph, area, values, row -> found.add(Found.of(this, row)));
        return found;
    }

    private void each(Graph graph, @Nullable String area, Map<String, ?> values, Consumer<Map<String, Object>> taken) {
        var given = new HashMap<String, @Nullable Object>(fixed);
        given.put("area", area);
        for (var parameter : parameters()) {
            if (values.containsKey(parameter.name())) {
                given.put(parameter.name(), values.get(parameter.name()));
            }
        }
        graph.forEach(statement.name(), given, row -> taken.accept(new LinkedHashMap<>(row.asMap())));
    }

    /** Whether it may be run at once with others of the same statement. */
    boolean shares() {
        return !fixed.isEmpty()
                && statement.columns().stream().anyMatch(column -> column.name().equals(RULE));
    }

    /**
     * Runs rules that share a statement at once: what each lists is asked for together, what they say differently is left open,
     * and each row goes to the rule that it names.
     *
     * @param values of parameters, the same for all of them
     */
    static List<Found> run(Graph graph, @Nullable String area, List<Rule> together, Map<String, ?> values) {
        var first = together.get(0);
        if (together.size() == 1) {
            return first.run(graph, area, values);
        }
        var byId = together.stream().collect(Collectors.toMap(Rule::id, rule -> rule));
        var fixed = new HashMap<String, Object>();
        first.fixed.forEach((name, value) -> {
            var all = together.stream()
                    .flatMap(rule -> Optional.ofNullable(rule.fixed.get(name)).stream())
                    .toList();
            if (all.size() == together.size() && all.stream().allMatch(List.class::isInstance)) {
                fixed.put(
                        name,
                        all.stream()
                                .flatMap(list -> ((List<?>) list).stream())
                                .distinct()
                                .toList());
            } else if (all.size() == together.size() && all.stream().allMatch(value::equals)) {
                fixed.put(name, value);
            }
        });
        var found = new ArrayList<Found>();
        new Rule(first.file, first.statement, fixed).each(graph, area, values, row -> {
            var rule = byId.get(row.get(RULE));
            if (rule != null) {
                found.add(Found.of(rule, row));
            }
        });
        return found;
    }

    private String attribute(String name) {
        var value = file.attributes().get(name);
        if (value == null) {
            throw new IllegalStateException(file.name() + ".cypher has no " + name);
        }
        return value;
    }

    private static String language(Locale locale) {
        return locale.getLanguage().equals("en") ? "en" : "zh";
    }
}

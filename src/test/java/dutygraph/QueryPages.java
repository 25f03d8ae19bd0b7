package dutygraph;

import dutygraph.analysis.Rule;
import dutygraph.analysis.Rules;
import dutygraph.cypher.Queries;
import dutygraph.cypher.Query;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** The pages of {@code docs} that say what the headers of the query files say. */
final class QueryPages {

    private static final String WRITTEN = "<!-- written from the headers of cypher/; see CONTRIBUTING.md -->\n\n";

    private final Queries queries = Queries.onClassPath();
    private final Collection<Rule> rules = new Rules(queries).all();

    /** Every rule, in one language. */
    String rules(Locale language) {
        var english = language.equals(Locale.ENGLISH);
        var page = new StringBuilder(WRITTEN);
        page.append(english ? """
                          # Rules

                          What `check` and `/api/findings` run. Each rule is a file under `cypher/rules`; `{…}` stands for a value of the finding.
                          A list that a rule needs must be loaded whole for an agency, or nothing is claimed about it.

                          | Rule | Title | Severity | Category | Needs |
                          |---|---|---|---|---|
                          """ : """
                          # 规则

                          `check` 和 `/api/findings` 运行的规则，每条是 `cypher/rules` 下的一个文件；`{…}` 是问题中的取值。
                          规则需要的清单没有完整导入的机构，不作判断。

                          | 规则 | 名称 | 严重程度 | 类别 | 需要的清单 |
                          |---|---|---|---|---|
                          """);
        for (var rule : rules) {
            page.append("| [`%s`](#%s) | %s | %s | %s | %s |\n"
                    .formatted(
                            rule.id(), rule.id(), rule.title(language), rule.severity(), rule.category(), lists(rule)));
        }
        for (var rule : rules) {
            page.append("\n## ").append(rule.id()).append("\n\n");
            page.append("**%s** · %s · %s\n\n".formatted(rule.title(language), rule.severity(), rule.category()));
            if (english) {
                page.append(rule.purpose()).append("\n\n");
            }
            line(page, english ? "Says" : "表述", rule.message(language));
            line(page, english ? "Remedy" : "处理", rule.remedy(language));
            line(page, english ? "Basis" : "依据", rule.basis(language));
            line(page, "Cypher", link(rule.statement()));
            if (!rule.parameters().isEmpty()) {
                page.append(
                        english
                                ? "\n| Parameter | Type | Usually | Meaning |\n|---|---|---|---|\n"
                                : "\n| 参数 | 类型 | 默认 | 含义（英文） |\n|---|---|---|---|\n");
                rule.parameters().forEach(parameter -> page.append(parameter(parameter)));
            }
        }
        return page.toString();
    }

    /** Every query file but the rules. */
    String queries() {
        var page = new StringBuilder(WRITTEN);
        page.append("""
                # Queries

                Every statement of the product is a file under `cypher`; its path is its name. `/api/queries/{folder}/{name}` shows one, and
                `--cypher` shows the one behind a command. Rules have [a page of their own](rules.md). Rows are told apart by the key columns.
                """);
        var folder = "";
        for (var query : queries.all()) {
            var in = query.name().substring(0, query.name().indexOf('/'));
            if (in.equals("rules")) {
                continue;
            }
            if (!in.equals(folder)) {
                page.append("\n# ").append(in).append('\n');
                folder = in;
            }
            page.append("\n## ").append(query.name()).append("\n\n");
            page.append(query.purpose()).append(' ').append(link(query)).append('\n');
            if (!query.parameters().isEmpty()) {
                page.append("\n| Parameter | Type | Usually | Meaning |\n|---|---|---|---|\n");
                query.parameters().forEach(parameter -> page.append(parameter(parameter)));
            }
            if (!query.columns().isEmpty()) {
                page.append("\n| Column | Type | Meaning |\n|---|---|---|\n");
                query.columns()
                        .forEach(column -> page.append("| %s%s | %s | %s |\n"
                                .formatted(
                                        column.name(),
                                        query.keyColumns().contains(column.name()) ? " (key)" : "",
                                        cell(column.type()),
                                        cell(column.meaning()))));
            }
        }
        return page.toString();
    }

    private static void line(StringBuilder page, String name, String value) {
        page.append("- ").append(name).append(": ").append(value).append('\n');
    }

    private static String link(Query query) {
        return "[`%s.cypher`](../cypher/%s.cypher)".formatted(query.name(), query.name());
    }

    private static String lists(Rule rule) {
        return rule.lists().stream().map(Enum::name).collect(Collectors.joining(" / "));
    }

    private static String parameter(Query.Parameter parameter) {
        var usual = parameter.optional() ? "`" + parameter.defaultValue() + "`" : "";
        return "| %s | %s | %s | %s |\n"
                .formatted(parameter.name(), cell(parameter.type()), usual, cell(parameter.meaning()));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;");
    }
}

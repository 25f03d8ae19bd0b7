package dutygraph.intake;

import dutygraph.organisation.LoadedList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which lists count as complete though no row of 清单 says so: a list that the files hold, for the agencies that its rows
 * name and for those that the files' own sheet 机构 lists. A sheet without rows holds no list. What a row of 清单 or the
 * graph already states is never overwritten.
 */
final class DerivedCompleteness {

    private static final Map<Sheet, LoadedList> LISTS = Map.of(
            Sheet.DUTIES, LoadedList.CHARTER,
            Sheet.ITEMS, LoadedList.POWER_LIST,
            Sheet.BUREAUS, LoadedList.BUREAUS,
            Sheet.DELEGATIONS, LoadedList.DELEGATIONS);

    private DerivedCompleteness() {}

    /** Statements to derive, in the columns of 清单, by their code. */
    static Map<String, Map<String, Object>> of(Map<Sheet, List<Row>> rows, Set<String> stated) {
        var listed = new TreeSet<String>();
        for (var row : rows.getOrDefault(Sheet.AGENCIES, List.of())) {
            if (!row.table().isDerived()) {
                add(listed, row.get("code"));
            }
        }
        var derived = new LinkedHashMap<String, Map<String, Object>>();
        LISTS.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            var list = rows.getOrDefault(entry.getKey(), List.of()).stream()
                    .filter(row ->
                            entry.getKey() != Sheet.BUREAUS || !row.table().isDerived())
                    .toList();
            if (list.isEmpty()) {
                return;
            }
            var agencies = new TreeSet<>(listed);
            for (var row : list) {
                if (entry.getKey() == Sheet.DELEGATIONS) {
                    add(agencies, row.get("by"));
                    add(agencies, row.get("to"));
                } else {
                    add(agencies, row.get("agency"));
                }
            }
            for (var agency : agencies) {
                var code = agency + "|" + entry.getValue();
                if (!stated.contains(code)) {
                    derived.put(
                            code,
                            Map.of(
                                    "code",
                                    code,
                                    "agency",
                                    agency,
                                    "list",
                                    entry.getValue().name(),
                                    "complete",
                                    true,
                                    "derived",
                                    true));
                }
            }
        });
        return derived;
    }

    private static void add(Set<String> codes, @Nullable String code) {
        if (code != null) {
            codes.add(code);
        }
    }

    /** Agencies that the rows list or name, in any sheet. */
    static Set<String> named(Map<Sheet, List<Row>> rows) {
        var named = new HashSet<String>();
        rows.forEach((sheet, list) -> {
            for (var row : list) {
                for (var column :
                        switch (sheet) {
                            case AGENCIES -> List.of("code");
                            case BUREAUS, DUTIES, ITEMS, COMPLETENESS -> List.of("agency");
                            case DELEGATIONS -> List.of("by", "to");
                            case LISTED_DUTIES -> List.of("township");
                            default -> List.<String>of();
                        }) {
                    add(named, row.get(column));
                }
            }
        });
        return named;
    }
}

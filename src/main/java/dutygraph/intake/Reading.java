package dutygraph.intake;

import dutygraph.intake.ImportResult.Notice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is found while files are read: tables, errors, notices. */
final class Reading {

    private static final int NOTICES = 200;

    private final Limits limits;
    private final Messages messages;
    private final Progress progress;
    private final List<Mapping> mappings;
    private final List<Table> tables = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private final Faults faults = new Faults();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final VerdictRows verdicts = new VerdictRows();
    private final Cells cells;

    /** An area that a mapping names and that is made where it is unknown. */
    record Place(String name, String within) {}

    Reading(Limits limits, Messages messages, Progress progress, List<Mapping> mappings) {
        this.limits = limits;
        this.messages = messages;
        this.progress = progress;
        this.mappings = mappings;
        this.cells = new Cells(limits);
    }

    Limits limits() {
        return limits;
    }

    Progress progress() {
        return progress;
    }

    Cells cells() {
        return cells;
    }

    List<Mapping> mappings() {
        return mappings;
    }

    boolean isMapped() {
        return !mappings.isEmpty();
    }

    List<Table> tables() {
        return tables;
    }

    List<Notice> notices() {
        return notices;
    }

    Faults faults() {
        return faults;
    }

    /** Verdicts that an export brings with it. */
    VerdictRows verdicts() {
        return verdicts;
    }

    /** Areas found in names, by the code derived for them. */
    Map<String, Place> places() {
        return places;
    }

    /** Code of a place that a name holds. */
    String place(String within, String name) {
        var code = Digests.area(within, name);
        places.putIfAbsent(code, new Place(name, within));
        return code;
    }

    void notice(@Nullable String sheet, @Nullable Integer row, @Nullable String column, String key, Object... details) {
        if (notices.size() < NOTICES) {
            notices.add(new Notice(sheet, row, column, messages.notice(key, details)));
        }
    }

    /** Where the rows of a sheet go: one sink for a workbook's sheet, one for each mapping that wants a foreign list's. */
    List<TableBuilder> sinks(String file, String title) {
        if (isMapped()) {
            return mappings.stream()
                    .filter(mapping -> mapping.wants(file, title))
                    .map(mapping -> new TableBuilder(this, mapping.sheet(), mapping, file, title))
                    .toList();
        }
        return Sheet.named(title).stream()
                .map(sheet -> new TableBuilder(this, sheet, null, file, sheet.title()))
                .toList();
    }
}

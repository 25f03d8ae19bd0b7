package dutygraph;

import dutygraph.intake.Progress;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/** Says on stderr how far an import is: one line that is written over on a terminal, a line per step elsewhere. */
final class ConsoleProgress implements Progress {

    private static final long MILLIS_BETWEEN = 200;

    private final boolean dryRun;
    private final BooleanSupplier cancelled;
    private final boolean terminal = System.console() != null;
    private long lastShown;
    private String last = "";

    /**
     * @param dryRun whether rows are only compared with what is there
     * @param cancelled asked between batches
     */
    ConsoleProgress(boolean dryRun, BooleanSupplier cancelled) {
        this.dryRun = dryRun;
        this.cancelled = cancelled;
    }

    @Override
    public synchronized void at(Phase phase, String sheet, long done, long total) {
        var step = phase + sheet;
        var now = System.currentTimeMillis();
        var finished = total > 0 && done >= total;
        if (terminal ? step.equals(last) && !finished && now - lastShown < MILLIS_BETWEEN : step.equals(last)) {
            return;
        }
        last = step;
        lastShown = now;
        var line = Messages.get("progress." + word(phase, sheet), sheet.isEmpty() ? "" : " " + sheet, done, total);
        if (terminal) {
            System.err.print("\r\033[K" + line);
            if (finished) {
                System.err.println();
            }
        } else {
            System.err.println(line);
        }
    }

    private String word(Phase phase, String sheet) {
        if (phase != Phase.WRITE) {
            return phase.name().toLowerCase(Locale.ROOT);
        }
        return sheet.isEmpty() ? "saved" : dryRun ? "write-dry" : "write";
    }

    @Override
    public boolean cancelled() {
        return cancelled.getAsBoolean();
    }
}

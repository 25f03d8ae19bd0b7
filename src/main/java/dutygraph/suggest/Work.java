package dutygraph.suggest;

import java.util.Optional;

/** Classes of power that practice keeps apart. */
final class Work {

    private Work() {}

    /** The class that a category of items belongs to; empty for what is neither. */
    static Optional<String> of(String category) {
        return switch (category) {
            case "行政许可" -> Optional.of(Targets.APPROVAL);
            case "行政处罚", "行政强制", "行政检查" -> Optional.of(Targets.ENFORCEMENT);
            default -> Optional.empty();
        };
    }

    static boolean isClass(String side) {
        return side.equals(Targets.APPROVAL) || side.equals(Targets.ENFORCEMENT);
    }
}

package dutygraph.explore;

import dutygraph.organisation.AgencyKind;

/** Kinds of nodes with their sizes in pixels, by lines of the label. */
enum Shape {
    AGENCY(132, 36),
    INSTITUTION(132, 36),
    TEAM(156, 36),
    TOWNSHIP(132, 40),
    BUREAU(116, 28),
    DUTY(124, 28),
    ITEM(136, 28),
    REST(116, 28);

    private static final int LINE = 18;

    private final int width;
    private final int oneLine;

    Shape(int width, int oneLine) {
        this.width = width;
        this.oneLine = oneLine;
    }

    static Shape of(AgencyKind kind) {
        return switch (kind) {
            case PUBLIC_INSTITUTION -> INSTITUTION;
            case ENFORCEMENT_TEAM -> TEAM;
            case TOWNSHIP -> TOWNSHIP;
            default -> AGENCY;
        };
    }

    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    int width() {
        return width;
    }

    int height(int lines) {
        return oneLine + (lines - 1) * LINE;
    }
}

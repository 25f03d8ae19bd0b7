package dutygraph.explore;

import java.util.ArrayList;
import java.util.List;

/** Names in lines as the drawing has room for them: eight Chinese characters a line, two Latin ones counting one. */
final class Labels {

    private static final int WIDTH = 16;
    private static final int LEAST_BEFORE_BREAK = 10;
    private static final String BREAK_AFTER = "、，,；和及与）)】》";
    private static final String BREAK_BEFORE = "（(【《";
    private static final String NEVER_FIRST = "的、，。；）)】》";

    private Labels() {}

    /** Without the names of the places around, as long as something telling remains. */
    static String withoutPlaces(String name, List<String> places) {
        var rest = name;
        var shortened = true;
        while (shortened) {
            shortened = false;
            for (var place : places) {
                if (rest.startsWith(place) && tells(rest.substring(place.length()))) {
                    rest = rest.substring(place.length());
                    shortened = true;
                }
            }
        }
        return rest;
    }

    private static boolean tells(String rest) {
        return rest.length() >= 3
                && !rest.startsWith("人民政府")
                && !rest.startsWith("委员会")
                && !rest.startsWith("街道")
                && !rest.startsWith("办事处");
    }

    /**
     * At most so many lines; where the name is longer the last one ends in an ellipsis.
     *
     * @param most 1 or more
     */
    static List<String> lines(String name, int most) {
        var lines = new ArrayList<String>();
        var rest = name;
        while (!rest.isEmpty()) {
            var end = end(rest, WIDTH);
            if (end == rest.length()) {
                lines.add(rest);
                break;
            }
            if (lines.size() == most - 1) {
                lines.add(rest.substring(0, end(rest, WIDTH - 2)) + "…");
                break;
            }
            var at = breakAt(rest, end);
            lines.add(rest.substring(0, at));
            rest = rest.substring(at);
        }
        return lines;
    }

    /** Where the line ends that begins the text: after a mark in its second half if there is one, never before some marks. */
    private static int breakAt(String text, int end) {
        for (var at = end; at > 0 && width(text.substring(0, at)) >= LEAST_BEFORE_BREAK; at--) {
            var after = BREAK_AFTER.indexOf(text.charAt(at - 1)) >= 0;
            var before = BREAK_BEFORE.indexOf(text.charAt(at)) >= 0;
            if ((after || before) && NEVER_FIRST.indexOf(text.charAt(at)) < 0) {
                return at;
            }
        }
        var at = end;
        while (at > 1 && NEVER_FIRST.indexOf(text.charAt(at)) >= 0) {
            at--;
        }
        return at;
    }

    /** Characters from the start that have room. */
    private static int end(String text, int room) {
        var used = 0;
        for (var at = 0; at < text.length(); ) {
            var character = text.codePointAt(at);
            used += width(character);
            if (used > room) {
                return at;
            }
            at += Character.charCount(character);
        }
        return text.length();
    }

    private static int width(String text) {
        return text.codePoints().map(Labels::width).sum();
    }

    private static int width(int character) {
        return character < 0x2E80 ? 1 : 2;
    }
}

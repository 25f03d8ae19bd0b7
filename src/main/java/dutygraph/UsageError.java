package dutygraph;

import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The user asked for something that cannot be; the message says what and how to mend it. */
final class UsageError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageError(String message) {
        super(message);
    }

    /** The parser's complaint in the user's language. */
    static String sentence(ParameterException complaint) {
        if (complaint instanceof UnmatchedArgumentException unmatched) {
            return Messages.get("unknown-argument", String.join(" ", unmatched.getUnmatched()));
        }
        if (complaint instanceof MissingParameterException missing) {
            return Messages.get(
                    "missing-argument",
                    String.join(
                            "、",
                            missing.getMissing().stream()
                                    .map(each -> each.paramLabel())
                                    .toList()));
        }
        return Messages.get("bad-argument", String.valueOf(complaint.getMessage()));
    }
}

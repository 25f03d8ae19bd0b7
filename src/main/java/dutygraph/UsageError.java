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
            var said = unmatched.getUnmatched();
            return Messages.get(
                    belongsToACommand(complaint, said.get(0)) ? "option-before-command" : "unknown-argument",
                    String.join(" ", said));
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

    /** Whether a command has that option: it was only said too early, as other programs want it. */
    private static boolean belongsToACommand(ParameterException complaint, String argument) {
        var option = argument.replaceFirst("=.*", "");
        return complaint.getCommandLine().getSubcommands().values().stream()
                .anyMatch(command -> command.getCommandSpec().findOption(option) != null);
    }
}

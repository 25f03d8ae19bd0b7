package dutygraph;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
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
        if (complaint instanceof OverwrittenOptionException twice) {
            return Messages.get("twice", name(twice.getOverwritten()));
        }
        var argument = complaint.getArgSpec();
        if (argument != null && complaint.getValue() != null) {
            return badValue(argument, complaint.getValue());
        }
        return Messages.get("bad-argument", String.valueOf(complaint.getMessage()));
    }

    private static String badValue(ArgSpec argument, String value) {
        var types = argument.auxiliaryTypes();
        var type = types.length == 0 ? argument.type() : types[0];
        if (type.isEnum()) {
            var words = Stream.of(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(" "));
            return Messages.get("not-one-of", name(argument), value, words);
        }
        return Messages.get(
                type == double.class
                        ? "not-a-number"
                        : type == int.class || type == long.class ? "not-whole" : "bad-value",
                name(argument),
                value);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /** Whether a command has that option: it was only said too early, as other programs want it. */
    private static boolean belongsToACommand(ParameterException complaint, String argument) {
        var option = argument.replaceFirst("=.*", "");
        return complaint.getCommandLine().getSubcommands().values().stream()
                .anyMatch(command -> command.getCommandSpec().findOption(option) != null);
    }
}

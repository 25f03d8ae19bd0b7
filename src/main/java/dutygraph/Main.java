package dutygraph;

import dutygraph.store.StoreException;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line. Results go to stdout, progress and notices to stderr; see {@link Exit} for the exit codes. */
@Command(
        name = "dutygraph",
        resourceBundle = "dutygraph.messages",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        scope = ScopeType.INHERIT,
        usageHelpWidth = 110,
        usageHelpAutoWidth = true,
        subcommands = {
            ServeCommand.class,
            ImportCommand.class,
            TemplateCommand.class,
            CheckCommand.class,
            OverlapsCommand.class,
            ConflictsCommand.class,
            CompareCommand.class,
            OrphansCommand.class,
            ReachCommand.class,
            CoverageCommand.class,
            SimulateCommand.class,
            SuggestCommand.class,
            ExportCommand.class
        })
public final class Main implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    /** Languages there are words in. */
    enum Language {
        zh,
        en
    }

    @Option(names = "--lang", scope = ScopeType.INHERIT, paramLabel = "zh|en")
    private Language language = Language.zh;

    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        System.setProperty("java.util.logging.manager", "org.apache.logging.log4j.jul.LogManager");
        System.exit(run(args));
    }

    /** Runs one command and answers its exit code. */
    static int run(String... args) {
        Locale.setDefault(language(args));
        var line = commandLine();
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((exception, command, result) -> {
            command.getErr().println(command.getColorScheme().errorText(sentence(exception)));
            if (System.getenv("DUTYGRAPH_DEBUG") != null) {
                exception.printStackTrace(command.getErr());
            }
            return exception instanceof UsageError ? Exit.BAD_INPUT : Exit.COULD_NOT_RUN;
        });
        line.setParameterExceptionHandler((exception, arguments) -> {
            var command = exception.getCommandLine();
            command.getErr().println(command.getColorScheme().errorText(UsageError.sentence(exception)));
            command.getErr()
                    .println(Messages.get("see-help", command.getCommandSpec().qualifiedName()));
            return Exit.BAD_INPUT;
        });
        return line.execute(args);
    }

    /** The commands in the language that is now the default. */
    static CommandLine commandLine() {
        return new CommandLine(new Main());
    }

    /** Help has to be in the right language before the options are parsed. */
    private static Locale language(String[] args) {
        var asked = System.getenv("DUTYGRAPH_LANG");
        for (var i = 0; i < args.length; i++) {
            if (args[i].startsWith("--lang=")) {
                asked = args[i].substring("--lang=".length());
            } else if (args[i].equals("--lang") && i + 1 < args.length) {
                asked = args[i + 1];
            }
        }
        return asked != null && asked.startsWith("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    private static String sentence(Exception exception) {
        if (exception instanceof StoreException store) {
            return store.in(Locale.getDefault());
        }
        var message = String.valueOf(exception.getMessage());
        return exception instanceof UsageError ? message : Messages.get("could-not-run", message);
    }

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }

    /** The version the jar carries. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"dutygraph " + number()};
        }

        static String number() {
            var version = Main.class.getPackage().getImplementationVersion();
            return version == null ? "0.1.0" : version;
        }
    }
}

package dutygraph;

import dutygraph.intake.Template;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes the empty workbook. */
@Command(name = "template")
final class TemplateCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE.xlsx", descriptionKey = "template.file")
    private Path file = Path.of("");

    @Override
    public Integer call() throws IOException {
        WholeFile.write(file, out -> Template.write(out, Locale.getDefault()));
        return Exit.DONE;
    }
}

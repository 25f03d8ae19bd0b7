package dutygraph.intake;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a foreign list of one JSON object a line, and the workbook as our own export writes it in JSON. */
final class JsonSource {

    private final Reading reading;
    private final ObjectMapper mapper = new ObjectMapper();

    JsonSource(Reading reading) {
        this.reading = reading;
    }

    /** One object a line. The first line that has a key is its column, as far as a header goes. */
    void lines(Path path, String file) throws IOException {
        if (!reading.isMapped()) {
            reading.faults().add(Fault.inFile(file, Problem.NEEDS_MAPPING));
            return;
        }
        var sinks = reading.sinks(file, file);
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var columns = new LinkedHashMap<String, Integer>();
        for (var mapping : reading.mappings()) {
            mapping.columns().values().forEach(name -> columns.putIfAbsent(name, columns.size()));
            if (mapping.places() != null) {
                columns.putIfAbsent(mapping.places().column(), columns.size());
            }
        }
        header(sinks, columns, 0);
        var number = 0;
        try (var in = new java.io.BufferedReader(
                new java.io.InputStreamReader(Files.newInputStream(path), decoder), 1 << 16)) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                if (!line.isBlank()) {
                    row(sinks, columns, file, file, number, mapper.readTree(line));
                }
            }
        } catch (CharacterCodingException e) {
            reading.faults()
                    .add(Fault.inSheet(
                            file, file, number + 1, Problem.WRONG_ENCODING, String.valueOf(number + 1), "?", "UTF-8"));
        } catch (JacksonException e) {
            reading.faults()
                    .add(Fault.inSheet(
                            file,
                            file,
                            number,
                            Problem.MALFORMED_JSON,
                            String.valueOf(number),
                            e.getOriginalMessage()));
        }
        sinks.forEach(TableBuilder::close);
    }

    private void row(
            List<TableBuilder> sinks,
            Map<String, Integer> columns,
            String file,
            String title,
            int number,
            JsonNode object) {
        if (!object.isObject()) {
            reading.faults().add(Fault.inSheet(file, title, number, Problem.NO_ROW));
            return;
        }
        var cells = new ArrayList<RawCell>(columns.size());
        columns.forEach((name, position) -> {
            var value = object.get(name);
            if (value != null && !value.isNull() && !value.asText().isBlank()) {
                cells.add(RawCell.text(position, value.asText()));
            }
        });
        if (!cells.isEmpty()) {
            sinks.forEach(sink -> sink.row(number, cells));
        }
    }

    /** An object with an array of rows for each sheet, below {@code sheets} or at the top. */
    void sheets(Path path, String file) throws IOException {
        var before = reading.tables().size();
        var errors = reading.faults().total();
        try (var in = new JsonFactory().createParser(path.toFile())) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                reading.faults().add(Fault.inFile(file, Problem.NOT_A_WORKBOOK));
                return;
            }
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                var name = in.currentName();
                var value = in.nextToken();
                if (name.equals("sheets") && value == JsonToken.START_OBJECT) {
                    while (in.nextToken() == JsonToken.FIELD_NAME) {
                        var title = in.currentName();
                        in.nextToken();
                        sheet(in, file, title);
                    }
                } else if (name.equals(VerdictRows.NAME) && value == JsonToken.START_ARRAY) {
                    verdicts(in, file);
                } else {
                    sheet(in, file, name);
                }
            }
        } catch (JacksonException e) {
            reading.faults()
                    .add(Fault.inFile(
                            file,
                            Problem.MALFORMED_JSON,
                            String.valueOf(
                                    e.getLocation() == null
                                            ? 0
                                            : e.getLocation().getLineNr()),
                            e.getOriginalMessage()));
            return;
        }
        if (reading.tables().size() == before && reading.faults().total() == errors) {
            reading.faults().add(Fault.inFile(file, Problem.NOT_A_WORKBOOK));
        }
    }

    private void verdicts(com.fasterxml.jackson.core.JsonParser in, String file) throws IOException {
        var number = 0;
        while (in.nextToken() != JsonToken.END_ARRAY) {
            number++;
            if (!reading.verdicts().add(mapper.readTree(in))) {
                reading.faults().add(Fault.inSheet(file, VerdictRows.NAME, number, Problem.BAD_VERDICT));
            }
        }
    }

    private void sheet(com.fasterxml.jackson.core.JsonParser in, String file, String title) throws IOException {
        var sinks = in.currentToken() == JsonToken.START_ARRAY ? reading.sinks(file, title) : List.<TableBuilder>of();
        var sheet = Sheet.named(title);
        if (sinks.isEmpty()) {
            if (sheet.isPresent() && in.currentToken() != JsonToken.VALUE_NULL) {
                reading.faults().add(Fault.inSheet(file, title, 1, Problem.NO_ROW));
            }
            in.skipChildren();
            return;
        }
        var columns = new LinkedHashMap<String, Integer>();
        sheet.ifPresent(known -> known.columns().forEach(column -> columns.put(column.name(), columns.size())));
        header(sinks, columns, 1);
        var number = 1;
        while (in.nextToken() != JsonToken.END_ARRAY) {
            number++;
            row(sinks, columns, file, title, number, mapper.readTree(in));
        }
        sinks.forEach(TableBuilder::close);
    }

    private static void header(List<TableBuilder> sinks, Map<String, Integer> columns, int number) {
        var cells = new ArrayList<RawCell>();
        columns.forEach((name, position) -> cells.add(RawCell.text(position, name)));
        sinks.forEach(sink -> sink.row(number, cells));
    }
}

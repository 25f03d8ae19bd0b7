package dutygraph.scenario;

import dutygraph.organisation.AgencyKind;
import dutygraph.organisation.DelegationMode;
import dutygraph.organisation.Tie;
import dutygraph.scenario.Field.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The changes that a scenario may name, with the keys of each. */
public enum Operation {
    MERGE(
            "merge",
            Merge::of,
            "Agencies become one; what they held, with bureaus, delegations, quota and heads, passes to it.",
            Field.needed("agencies", Type.CODES, "Agencies that merge."),
            Field.needed("into", Type.CODE, "The one that goes on; an unknown code is made new and then needs a name."),
            Field.of("name", Type.TEXT, "Name of the new agency, or a new name of the old one."),
            kind(),
            Field.of("area", Type.CODE, "Area of a new agency; that of the first where none is given."),
            Field.of("superior", Type.CODE, "Superior of a new agency; that of the first where none is given."),
            verdicts()),
    MERGE_BUREAUS(
            "mergeBureaus",
            MergeBureaus::of,
            "Bureaus become one; what they held passes to it.",
            Field.needed("bureaus", Type.CODES, "Bureaus that merge."),
            Field.needed("into", Type.CODE, "The one that goes on; an unknown code is made new and then needs a name."),
            Field.of("name", Type.TEXT, "Name of the new bureau, or a new name of the old one."),
            Field.of("agency", Type.CODE, "Agency of a new bureau; that of the first where none is given."),
            verdicts()),
    ABOLISH(
            "abolish",
            Abolish::of,
            "An agency or bureau goes; what it held passes to its successor.",
            Field.needed("agency", Type.CODE, "Agency or bureau that goes.").or("bureau"),
            Field.of(
                            "successor",
                            Type.CODE,
                            "Agency or bureau that takes over; may be left out where it holds nothing.")
                    .or("to", "into"),
            Field.word(
                    "quota",
                    List.of("move", "release"),
                    "What becomes of its posts: move (usual) or release to the area."),
            verdicts()),
    CREATE(
            "create",
            Create::of,
            "A new agency.",
            Field.needed("agency", Type.CODE, "Its code, which nobody has yet.").or("code"),
            Field.needed("name", Type.TEXT, "Its name."),
            kind().needed(),
            Field.of("area", Type.CODE, "Area it serves; that of the superior where none is given."),
            Field.of("superior", Type.CODE, "Its superior."),
            tie(),
            Field.of("shortName", Type.TEXT, "Short name."),
            Field.of("rank", Type.TEXT, "Rank, as the workbook writes it."),
            Field.of("institutionClass", Type.TEXT, "Class of a public institution, as the workbook writes it."),
            Field.of("approval", Type.TEXT, "Number of the approving document."),
            Field.of("quota", Type.AMOUNT, "Authorised staff."),
            Field.of("leaderQuota", Type.NUMBER, "Authorised leading posts.")),
    CREATE_BUREAU(
            "createBureau",
            CreateBureau::of,
            "A new bureau.",
            Field.needed("bureau", Type.CODE, "Its code, which nobody has yet.").or("code"),
            Field.needed("name", Type.TEXT, "Its name."),
            Field.needed("agency", Type.CODE, "Agency it is part of."),
            Field.of("kind", Type.TEXT, "Kind, as the workbook writes it."),
            Field.of("quota", Type.NUMBER, "Posts of its agency that are set aside for it."),
            Field.of("leaderQuota", Type.NUMBER, "Authorised leading posts.")),
    MOVE_BUREAU(
            "moveBureau",
            MoveBureau::of,
            "Bureaus with all they hold, their quota and heads, become part of another agency.",
            Field.needed("bureau", Type.CODES, "Bureaus that move.").or("bureaus"),
            Field.needed("to", Type.CODE, "Agency they become part of.").or("agency")),
    MOVE_AGENCY(
            "moveAgency",
            MoveAgency::of,
            "Agencies with all they are come under another superior.",
            Field.needed("agency", Type.CODES, "Agencies that move.").or("agencies"),
            Field.needed("to", Type.CODE, "Their new superior.").or("superior", "under"),
            tie(),
            Field.of("area", Type.CODE, "Area they serve from then on; it stays where none is given.")),
    TRANSFER(
            "transfer",
            Transfer::of,
            "Duties, items, heads or posts pass from one agency or bureau to another.",
            Field.of("duty", Type.TASKS, "Code, codes or all.").or("duties"),
            Field.of("item", Type.TASKS, "Code, codes or all.").or("items"),
            Field.of("filter", Type.FILTER, "Which of all."),
            Field.of("staff", Type.AMOUNT, "Heads."),
            Field.of("quota", Type.AMOUNT, "Posts."),
            Field.of("leaders", Type.NUMBER, "Leading posts with their quota."),
            Field.of("from", Type.CODE, "Who gives; left out for what nobody holds."),
            Field.needed("to", Type.CODE, "Who receives."),
            Field.word(
                    "delegations",
                    List.of("keep", "move"),
                    "Whether delegations of items stay with the giver (usual) or pass to the receiver.")),
    DELEGATE(
            "delegate",
            Delegate::of,
            "Items are handed down.",
            Field.needed("item", Type.TASKS, "Code, codes or all that the giver holds.")
                    .or("items"),
            Field.of("filter", Type.FILTER, "Which of all."),
            Field.needed("by", Type.CODE, "Agency that gives.").or("from"),
            Field.needed("to", Type.CODE, "Agency or bureau that receives."),
            Field.word("mode", names(DelegationMode.values()), "How, by its name here or in Chinese.")
                    .needed(),
            Field.of("basis", Type.TEXT, "Document."),
            Field.of("start", Type.DATE, "First day."),
            Field.of("until", Type.DATE, "Last day.")),
    TAKE_BACK(
            "takeBack",
            TakeBack::of,
            "Delegations end, and items pass back to the agency in charge.",
            Field.needed("item", Type.TASKS, "Code, codes or all.").or("items"),
            Field.of("filter", Type.FILTER, "Which of all."),
            Field.needed("from", Type.CODE, "Agency or bureau that gives them back."),
            Field.needed("to", Type.CODE, "Agency that takes them back.")),
    SET_QUOTA(
            "setQuota",
            SetQuota::of,
            "Authorised staff or leading posts become so many.",
            Field.needed("agency", Type.CODE, "Agency or bureau.").or("bureau"),
            Field.of("administrative", Type.NUMBER, "Administrative posts of an agency."),
            Field.of("institution", Type.NUMBER, "Institution posts of an agency."),
            Field.of("support", Type.NUMBER, "Support posts of an agency."),
            Field.of("quota", Type.AMOUNT, "Posts of a bureau, or of an agency by kind."),
            Field.of("leaderQuota", Type.NUMBER, "Leading posts.")),
    RENAME(
            "rename",
            Rename::of,
            "Another name, or another text of a duty; changed texts are matched again.",
            Field.needed("agency", Type.CODE, "Agency, bureau, duty or item.").or("bureau", "duty", "item", "code"),
            Field.needed("name", Type.TEXT, "The new name or text.").or("text")),
    MAKE_SHELL(
            "makeShell",
            MakeShell::of,
            "Of an agency only name, seal, archives and quota are left; its functions pass to another body.",
            Field.needed("agency", Type.CODES, "Agencies that become shells.").or("agencies"),
            Field.needed("to", Type.CODE, "Agency or bureau that takes over.").or("successor"),
            Field.word("quota", List.of("keep", "move"), "Whether its posts stay with the shell (usual) or move."),
            Field.word("staff", List.of("keep", "move"), "Whether its heads stay on its books (usual) or move."),
            verdicts());

    private final String word;
    private final Function<Fields, Change> reader;
    private final String meaning;
    private final List<Field> fields;

    Operation(String word, Function<Fields, Change> reader, String meaning, Field... fields) {
        this.word = word;
        this.reader = reader;
        this.meaning = meaning;
        this.fields = List.of(fields);
    }

    /** The key under which a scenario names it. */
    public String word() {
        return word;
    }

    Change read(Fields of) {
        return reader.apply(of);
    }

    /** One English sentence. */
    String meaning() {
        return meaning;
    }

    List<Field> fields() {
        return fields;
    }

    static Optional<Operation> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    private static Field kind() {
        return Field.word("kind", names(AgencyKind.values()), "Kind of agency, by its name here or in Chinese.");
    }

    private static Field tie() {
        return Field.word("tie", names(Tie.values()), "Tie to the superior, by its name here or in Chinese.");
    }

    private static Field verdicts() {
        return Field.of(
                "verdicts",
                Type.VERDICTS,
                "Duties that do not simply pass on: each {duty, verdict: move|merge|drop, with, reason}.");
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}

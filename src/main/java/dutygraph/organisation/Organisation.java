package dutygraph.organisation;

import dutygraph.cypher.Graph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;

/** Reads areas, agencies, bureaus, duties and items, one or a list. */
public final class Organisation {

    private static final int MOST_LISTED = 200;

    private final Graph graph;
    private final Agencies agencies;
    private final Bureaus bureaus;
    private final Duties duties;
    private final Items items;

    public Organisation(Graph graph, Agencies agencies, Bureaus bureaus, Duties duties, Items items) {
        this.graph = graph;
        this.agencies = agencies;
        this.bureaus = bureaus;
        this.duties = duties;
        this.items = items;
    }

    /** State of the data. */
    public Dataset dataset() {
        return Dataset.of(graph);
    }

    /** Whether there is an area with that code. */
    public boolean hasArea(String code) {
        return !graph.read("organisation/area", Map.of("code", code), row -> code)
                .isEmpty();
    }

    /** Whether an agency, a bureau, a duty or an item has that code. */
    public boolean has(String code) {
        return graph.read("organisation/known", Map.of("code", code), row -> row.get("known")
                        .asBoolean())
                .contains(true);
    }

    /** The whole tree, in order of code. */
    public List<AreaSummary> areas() {
        return graph.read(
                "organisation/areas",
                Map.of(),
                row -> new AreaSummary(
                        row.get("code").asString(),
                        row.get("name").asString(),
                        AreaLevel.valueOf(row.get("level").asString()),
                        text(row, "parent"),
                        row.get("agencies").asLong()));
    }

    /**
     * A page of agencies in order of code.
     *
     * @param after code of the last one on the page before; empty for the first page
     * @param limit most agencies on the page, 1 or more
     */
    public AgencyPage agencies(AgencyFilter filter, String after, int limit) {
        var total = new long[1];
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("area", filter.area());
        parameters.put("kinds", namesOrNull(filter.kinds()));
        parameters.put("statuses", namesOrNull(filter.statuses()));
        parameters.put("words", filter.words());
        parameters.put("after", after);
        parameters.put("limit", limit);
        var page = graph.read("organisation/agencies", parameters, row -> {
            total[0] = row.get("total").asLong();
            return summary(row);
        });
        return new AgencyPage(total[0], page);
    }

    /** The agency with that code. */
    public Optional<AgencyProfile> agency(String code) {
        return agencies.findById(code).map(this::profile);
    }

    /** The bureau with that code. */
    public Optional<BureauProfile> bureau(String code) {
        return bureaus.findById(code).map(this::profile);
    }

    /** The duty with that code. */
    public Optional<DutyProfile> duty(String code) {
        return duties.findById(code)
                .map(duty -> new DutyProfile(
                        duty.code(),
                        duty.text(),
                        duty.original(),
                        duty.domain(),
                        duty.category(),
                        named(duty.area()),
                        sorted(Stream.concat(
                                duty.agencies().stream()
                                        .map(by -> new Holder(named(by.holder()), null, by.role(), null)),
                                duty.bureaus().stream()
                                        .map(by -> new Holder(
                                                named(by.holder().agency()), named(by.holder()), by.role(), null)))),
                        texts(duty.basis())));
    }

    /** The item with that code. */
    public Optional<ItemProfile> item(String code) {
        return items.findById(code)
                .map(item -> new ItemProfile(
                        item.code(),
                        item.name(),
                        item.category(),
                        item.categoryAsWritten(),
                        item.domain(),
                        named(item.area()),
                        sorted(Stream.concat(
                                item.agencies().stream()
                                        .map(by -> new Holder(named(by.holder()), null, by.role(), by.source())),
                                item.bureaus().stream()
                                        .map(by -> new Holder(
                                                named(by.holder().agency()),
                                                named(by.holder()),
                                                by.role(),
                                                by.source())))),
                        delegationsOf(code),
                        texts(item.basis())));
    }

    private AgencyProfile profile(Agency agency) {
        var code = agency.code();
        var held = dutiesOf(code);
        var exercised = itemsOf(code);
        var delegations = delegationCounts(code);
        var quota = new Posts(agency.quotaAdministrative(), agency.quotaInstitution(), agency.quotaSupport());
        var staff = new Posts(agency.staffAdministrative(), agency.staffInstitution(), agency.staffSupport());
        var moved = Stream.concat(
                        agency.functionsMovedToAgencies().stream().map(to -> new Named(to.code(), to.name())),
                        agency.functionsMovedToBureaus().stream().map(to -> new Named(to.code(), to.name())))
                .sorted(Comparator.comparing(Named::code))
                .toList();
        return new AgencyProfile(
                code,
                agency.name(),
                agency.shortName(),
                agency.kind(),
                agency.rank(),
                agency.status(),
                named(agency.area()),
                agency.superiors().stream()
                        .map(tie -> new Superior(
                                tie.superior().code(), tie.superior().name(), tie.kind()))
                        .min(Comparator.comparing(Superior::code))
                        .orElse(null),
                quota.sum(),
                staff.sum(),
                agency.leaderQuota(),
                agency.leaders(),
                agency.nameplates(),
                agency.approval(),
                agency.institutionClass(),
                quota,
                staff,
                graph.read(
                        "organisation/bureaus-of-agency",
                        Map.of("code", code),
                        row -> new BureauSummary(
                                row.get("code").asString(),
                                row.get("name").asString(),
                                text(row, "kind"),
                                number(row, "quota"),
                                number(row, "staff"),
                                row.get("duties").asLong(),
                                row.get("items").asLong())),
                graph.read(
                        "organisation/subordinates",
                        Map.of("code", code),
                        row -> new Subordinate(
                                row.get("code").asString(),
                                row.get("name").asString(),
                                AgencyKind.valueOf(row.get("kind").asString()),
                                Tie.valueOf(row.get("tie").asString()))),
                held.rows(),
                held.total(),
                exercised.rows(),
                exercised.total(),
                delegations.given(),
                delegations.received(),
                graph.read(
                        "organisation/completeness-of-agency",
                        Map.of("code", code),
                        row -> new ListState(
                                LoadedList.valueOf(row.get("list").asString()),
                                row.get("complete").asBoolean(),
                                text(row, "date"))),
                moved.isEmpty() ? null : moved);
    }

    private BureauProfile profile(Bureau bureau) {
        var held = dutiesOf(bureau.code());
        var exercised = itemsOf(bureau.code());
        var agency = bureau.agency();
        return new BureauProfile(
                bureau.code(),
                bureau.name(),
                bureau.kind(),
                agency == null ? null : new AgencyOfBureau(agency.code(), agency.name(), agency.kind()),
                bureau.quota(),
                bureau.staff(),
                bureau.leaderQuota(),
                bureau.leaders(),
                held.rows(),
                held.total(),
                exercised.rows(),
                exercised.total(),
                bureau.liaises().stream()
                        .map(with -> new Named(with.code(), with.name()))
                        .sorted(Comparator.comparing(Named::code))
                        .toList(),
                delegationCounts(bureau.code()).received());
    }

    private record Some<T>(long total, List<T> rows) {}

    private Some<HeldDuty> dutiesOf(String holder) {
        return some(
                "organisation/duties-of-holder",
                holder,
                row -> new HeldDuty(
                        row.get("code").asString(),
                        row.get("text").asString(),
                        Role.valueOf(row.get("role").asString()),
                        named(row, "bureau"),
                        text(row, "domain"),
                        text(row, "category"),
                        row.get("basis").asList(Value::asString)));
    }

    private Some<ExercisedItem> itemsOf(String holder) {
        return some("organisation/items-of-holder", holder, row -> {
            var source = text(row, "source");
            return new ExercisedItem(
                    row.get("code").asString(),
                    row.get("name").asString(),
                    row.get("category").asString(),
                    source == null ? null : PowerSource.valueOf(source),
                    Role.valueOf(row.get("role").asString()),
                    named(row, "bureau"),
                    text(row, "domain"),
                    row.get("basis").asList(Value::asString));
        });
    }

    private <T> Some<T> some(String query, String holder, Function<MapAccessor, T> of) {
        var total = new long[1];
        var rows = new ArrayList<T>();
        graph.forEach(query, Map.of("code", holder, "limit", MOST_LISTED), row -> {
            total[0] = row.get("total").asLong();
            rows.add(of.apply(row));
        });
        return new Some<>(total[0], rows);
    }

    private List<HandedDown> delegationsOf(String item) {
        return graph.read("organisation/delegations-of-item", Map.of("code", item), row -> {
            var by = row.get("by");
            var to = row.get("to");
            return new HandedDown(
                    row.get("code").asString(),
                    new Named(by.get("code").asString(), by.get("name").asString()),
                    new Named(to.get("code").asString(), to.get("name").asString()),
                    DelegationMode.valueOf(row.get("mode").asString()),
                    text(row, "from"),
                    text(row, "until"));
        });
    }

    private record DelegationCounts(long given, long received) {}

    private DelegationCounts delegationCounts(String code) {
        return graph.read(
                        "organisation/delegation-counts",
                        Map.of("code", code),
                        row -> new DelegationCounts(
                                row.get("given").asLong(), row.get("received").asLong()))
                .get(0);
    }

    private static AgencySummary summary(MapAccessor row) {
        var superior = row.get("superior");
        return new AgencySummary(
                row.get("code").asString(),
                row.get("name").asString(),
                text(row, "shortName"),
                AgencyKind.valueOf(row.get("kind").asString()),
                text(row, "rank"),
                AgencyStatus.valueOf(row.get("status").asString()),
                named(row, "area"),
                superior.isNull()
                        ? null
                        : new Superior(
                                superior.get("code").asString(),
                                superior.get("name").asString(),
                                Tie.valueOf(superior.get("kind").asString())),
                number(row, "quota"),
                number(row, "staff"),
                number(row, "leaderQuota"),
                number(row, "leaders"),
                row.get("bureaus").asLong(),
                row.get("duties").asLong(),
                row.get("items").asLong());
    }

    private static List<Holder> sorted(Stream<Holder> holders) {
        Comparator<Holder> byCode = Comparator.comparing(holder -> code(holder.agency()));
        return holders.sorted(byCode.thenComparing(holder -> code(holder.bureau())))
                .toList();
    }

    private static String code(@Nullable Named named) {
        return named == null ? "" : named.code();
    }

    private static List<String> texts(List<Provision> basis) {
        return basis.stream().map(Provision::text).sorted().toList();
    }

    private static @Nullable Named named(@Nullable Area area) {
        return area == null ? null : new Named(area.code(), area.name());
    }

    private static @Nullable Named named(@Nullable Agency agency) {
        return agency == null ? null : new Named(agency.code(), agency.name());
    }

    private static Named named(Bureau bureau) {
        return new Named(bureau.code(), bureau.name());
    }

    private static @Nullable Named named(MapAccessor row, String column) {
        var value = row.get(column);
        return value.isNull()
                ? null
                : new Named(value.get("code").asString(), value.get("name").asString());
    }

    private static @Nullable String text(MapAccessor row, String column) {
        var value = row.get(column);
        return value.isNull() ? null : value.asString();
    }

    private static @Nullable Integer number(MapAccessor row, String column) {
        var value = row.get(column);
        return value.isNull() ? null : value.asInt();
    }

    private static <E extends Enum<E>> @Nullable List<String> namesOrNull(List<E> words) {
        return words.isEmpty() ? null : words.stream().map(Enum::name).toList();
    }
}

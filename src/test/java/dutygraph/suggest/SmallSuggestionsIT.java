package dutygraph.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import dutygraph.GraphTest;
import dutygraph.SmallGraph;
import dutygraph.cypher.Graph;
import dutygraph.cypher.Queries;
import dutygraph.scenario.WhatIf;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two departments that claim one item, and three institutions under one of them. */
@GraphTest
final class SmallSuggestionsIT {

    private final SmallGraph small;
    private final Suggestions suggestions;

    SmallSuggestionsIT(Graph graph, SmallGraph small) {
        this.small = small;
        this.suggestions = new Suggestions(graph, Queries.onClassPath(), new WhatIf(graph, Queries.onClassPath()));
    }

    @BeforeEach
    void theCounty() {
        small.holds(
                "(county:Area {code: '610902', name: '汉滨区', level: 'COUNTY'})",
                "(gov:Agency {code: 'GOV', name: '区人民政府', kind: 'GOVERNMENT_DEPARTMENT', status: 'ACTIVE', line: '人民政府'})-[:SERVES]->(county)",
                "(forest:Agency {code: 'LYJ', name: '区林业局', kind: 'GOVERNMENT_DEPARTMENT', status: 'ACTIVE', line: '林业局', quotaAdministrative: 20, staffAdministrative: 18})-[:SERVES]->(county)",
                "(town:Agency {code: 'ZJJ', name: '区住建局', kind: 'GOVERNMENT_DEPARTMENT', status: 'ACTIVE', line: '住建局', quotaAdministrative: 30, staffAdministrative: 30})-[:SERVES]->(county)",
                "(forest)-[:SUBORDINATE_TO {kind: 'SUBORDINATE'}]->(gov)",
                "(town)-[:SUBORDINATE_TO {kind: 'SUBORDINATE'}]->(gov)",
                "(trees:Bureau {code: 'LYJ-1', name: '绿化股', staff: 3})-[:PART_OF]->(forest)",
                "(parks:Bureau {code: 'ZJJ-1', name: '园林股', staff: 3})-[:PART_OF]->(town)",
                "(trees)-[:EXERCISES {role: 'LEAD', source: 'STATUTORY'}]->(item:Item {code: 'I1', name: '对擅自砍伐城市树木的处罚', category: '行政处罚'})-[:STATES]->(:Statement {key: 'i1', text: '对擅自砍伐城市树木的处罚', matched: '1I'})",
                "(parks)-[:EXERCISES {role: 'LEAD', source: 'STATUTORY'}]->(item)",
                "(trees)-[:HOLDS {role: 'LEAD'}]->(a:Duty {code: 'D1', text: '负责古树名木的保护管理'})-[:STATES]->(same:Statement {key: 's1', text: '负责古树名木的保护管理', matched: '1D'})",
                "(parks)-[:HOLDS {role: 'LEAD'}]->(b:Duty {code: 'D2', text: '负责古树名木的保护管理'})-[:STATES]->(same)",
                "(parks)-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'D3', text: '负责公园的养护'})-[:STATES]->(:Statement {key: 's3', text: '负责公园的养护', matched: '1D'})",
                "(trees)-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'D4', text: '负责林木采伐'})-[:STATES]->(:Statement {key: 's4', text: '负责林木采伐', matched: '1D'})",
                "(a)-[:BASED_ON]->(:Provision {code: 'P1', text: '《森林法》第四十条', law: '森林法', article: '第四十条'})",
                "(b)-[:BASED_ON]->(:Provision {code: 'P2', text: '《城市绿化条例》第二十四条', law: '城市绿化条例', article: '第二十四条'})",
                "(tiny:Agency {code: 'TINY', name: '区苗圃', kind: 'PUBLIC_INSTITUTION', status: 'ACTIVE', quotaInstitution: 4, staffInstitution: 4})-[:SERVES]->(county)",
                "(tiny)-[:SUBORDINATE_TO {kind: 'SUBORDINATE'}]->(forest)",
                "(nursery:Agency {code: 'LGZ', name: '区林业工作站', kind: 'PUBLIC_INSTITUTION', status: 'ACTIVE', quotaInstitution: 20, staffInstitution: 12})-[:SERVES]->(county)",
                "(nursery)-[:SUBORDINATE_TO {kind: 'SUBORDINATE'}]->(forest)",
                "(other:Agency {code: 'ZFB', name: '区住房保障中心', kind: 'PUBLIC_INSTITUTION', status: 'ACTIVE', quotaInstitution: 15, staffInstitution: 12})-[:SERVES]->(county)",
                "(other)-[:SUBORDINATE_TO {kind: 'SUBORDINATE'}]->(town)",
                "(:Completeness {code: 'LYJ|CHARTER', list: 'CHARTER', complete: true})-[:COVERS]->(forest)",
                "(:Completeness {code: 'ZJJ|CHARTER', list: 'CHARTER', complete: true})-[:COVERS]->(town)");
    }

    private static Targets overlaps() {
        return new Targets(null, true, null, null, null, false, List.of(), 3, 1, 0, 1);
    }

    private List<Suggestion> suggest(Targets targets) {
        return suggestions.suggest(targets, Locale.ENGLISH, Progress.NONE).items();
    }

    @Test
    void theOneWhoseBasisRanksHigherReceivesWhatBothClaim() {
        var best = suggest(overlaps()).get(0);

        assertThat(best.scenario().get("changes"))
                .isEqualTo(List.of(Map.of(
                        "transfer",
                        Map.of("duty", List.of("D2"), "item", List.of("I1"), "from", "ZJJ", "to", "LYJ-1"))));
        assertThat(best.steps().get(0).message()).contains("the basis of 区林业局 ranks higher (《森林法》第四十条)");
        assertThat(best.steps().get(0).resolves()).hasSize(2);
        assertThat(best.targets()).extracting(Suggestion.Outcome::after).containsExactly(0L);
    }

    @Test
    void whoIsKeptApartHandsNothingOver() {
        var found = suggestions.suggest(
                overlaps().withKeepApart(List.of(List.of("LYJ", "ZJJ"))), Locale.ENGLISH, Progress.NONE);

        assertThat(found.items()).isEmpty();
        assertThat(found.notices()).anyMatch(notice -> notice.contains("2 overlaps cannot be resolved by transfers"));
        assertThat(suggestions.unknown(
                        overlaps().withKeepApart(List.of(List.of("LYJ", "NOBODY"), List.of("GOV", "*")))))
                .containsExactly("NOBODY");
    }

    @Test
    void theSmallInstitutionGoesIntoTheLargerOneOfItsLine() {
        var best = suggest(new Targets(null, false, null, null, 10, false, List.of(), 3, 1, 0, 1))
                .get(0);

        assertThat(best.scenario().get("changes"))
                .isEqualTo(List.of(Map.of("merge", Map.of("agencies", List.of("LGZ", "TINY"), "into", "LGZ"))));
        assertThat(best.cost().heads()).isEqualTo(4);
    }

    @Test
    void aMergedBodyKeepsOneFreePostForAllAndTheLeadersThatItsSizeAllows() {
        small.driver()
                .executableQuery("MATCH (forest:Agency {code: 'LYJ'}), (county:Area), (nursery:Agency {code: 'LGZ'}) "
                        + "SET nursery.leaderQuota = 2, nursery.leaders = 1 "
                        + "CREATE (county)<-[:SERVES]-(:Agency {code: 'MPZ', name: '区苗圃推广站', kind: 'PUBLIC_INSTITUTION', "
                        + "status: 'ACTIVE', quotaInstitution: 12, staffInstitution: 9, leaderQuota: 2, leaders: 1})"
                        + "-[:SUBORDINATE_TO {kind: 'SUBORDINATE'}]->(forest)")
                .execute();

        var best = suggest(new Targets(null, false, null, 12, null, false, List.of(), 4, 1, 0, 3))
                .get(0);

        assertThat(best.scenario().get("changes"))
                .isEqualTo(List.of(
                        Map.of("merge", Map.of("agencies", List.of("LGZ", "MPZ"), "into", "LGZ")),
                        Map.of("setQuota", Map.of("agency", "LGZ", "institution", 22, "leaderQuota", 3)),
                        Map.of("setQuota", Map.of("agency", "LYJ", "administrative", 19)),
                        Map.of("setQuota", Map.of("agency", "ZFB", "institution", 13))));
        assertThat(best.targets()).extracting(Suggestion.Outcome::met).containsExactly(true);
        assertThat(best.cost().posts()).isEqualTo(13);
        assertThat(best.cost().leaderPosts()).isEqualTo(1);
        assertThat(best.steps().get(1).message())
                .contains("merged, gives back 10 vacant posts", "Leading posts come down from 4 to 3");
    }

    @Test
    void whatCannotBeReachedIsSaidWithItsReason() {
        var heads = suggest(new Targets(null, false, null, 50, null, false, List.of(), 4, 1, 0, 1));
        var alone = suggest(new Targets(null, false, 90, null, null, false, List.of(), 4, 1, 0, 1));

        assertThat(heads.get(0).targets().get(0).message())
                .contains("have 13 vacant posts", "Nobody is dismissed: the 32 more");
        assertThat(alone.get(0).targets().get(0).message())
                .contains("Only 1 are under one superior or in one domain", "2 would stay in any case");
    }

    @Test
    void approvalDoesNotComeToWhoOnlyEnforces() {
        small.holds(
                "(county:Area {code: '610903', name: '城关区', level: 'COUNTY'})",
                "(office:Agency {code: 'XZSP', name: '区行政审批局', kind: 'GOVERNMENT_DEPARTMENT', status: 'ACTIVE', line: '行政审批局'})-[:SERVES]->(county)",
                "(team:Agency {code: 'ZFD', name: '区综合执法队', kind: 'ENFORCEMENT_TEAM', status: 'ACTIVE', line: '综合执法队'})-[:SERVES]->(county)",
                "(office)-[:EXERCISES {role: 'LEAD', source: 'STATUTORY'}]->(:Item {code: 'X1', name: '临时占道经营', category: '行政许可'})-[:STATES]->(same:Statement {key: 'x1', text: '临时占道经营', matched: '1I'})",
                "(team)-[:EXERCISES {role: 'LEAD', source: 'STATUTORY'}]->(:Item {code: 'X2', name: '对乱倒垃圾的处罚', category: '行政处罚'})-[:STATES]->(:Statement {key: 'x2', text: '对乱倒垃圾的处罚', matched: '1I'})",
                "(team)-[:HOLDS {role: 'LEAD'}]->(duty:Duty {code: 'D9', text: '临时占道经营'})-[:STATES]->(same)",
                "(duty)-[:BASED_ON]->(:Provision {code: 'P9', text: '《道路交通安全法》第三十一条', law: '道路交通安全法', article: '第三十一条'})");
        var targets = new Targets("610903", true, null, null, null, false, List.of(), 3, 1, 0, 1);

        assertThat(suggest(targets).get(0).scenario().get("changes"))
                .isEqualTo(List.of(Map.of("transfer", Map.of("item", List.of("X1"), "from", "XZSP", "to", "ZFD"))));
        assertThat(suggest(targets.withKeepApart(Targets.USUALLY_APART))
                        .get(0)
                        .scenario()
                        .get("changes"))
                .isEqualTo(List.of(Map.of("transfer", Map.of("duty", List.of("D9"), "from", "ZFD", "to", "XZSP"))));
    }
}

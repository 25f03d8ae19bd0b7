package dutygraph.http;

import dutygraph.SmallGraph;

/** A county of three agencies and a township. */
final class SmallCounty {

    private SmallCounty() {}

    static void in(SmallGraph graph) {
        graph.holds(
                "(county:Area {code: '610902', name: '汉滨区', level: 'COUNTY'})",
                "(town:Area {code: '610902103', name: '五里镇', level: 'TOWNSHIP'})-[:WITHIN]->(county)",
                "(qzf:Agency {code: '610902-QZF', name: '汉滨区人民政府', kind: 'GOVERNMENT_DEPARTMENT', status: 'ACTIVE', "
                        + "initials: 'hbqrmzf'})-[:SERVES]->(county)",
                "(scjg:Agency {code: '610902-SCJG', name: '汉滨区市场监督管理局', kind: 'GOVERNMENT_DEPARTMENT', "
                        + "status: 'ACTIVE', initials: 'hbqscjdglj', quotaAdministrative: 40, quotaInstitution: 6, "
                        + "staffAdministrative: 44, leaderQuota: 4, leaders: 4})-[:SERVES]->(county)",
                "(nync:Agency {code: '610902-NYNC', name: '汉滨区农业农村局', kind: 'GOVERNMENT_DEPARTMENT', "
                        + "status: 'ACTIVE', initials: 'hbqnyncj'})-[:SERVES]->(county)",
                "(wuli:Agency {code: '610902103', name: '五里镇人民政府', kind: 'TOWNSHIP', status: 'ACTIVE', "
                        + "initials: 'wlzrmzf'})-[:SERVES]->(town)",
                "(scjg)-[:SUBORDINATE_TO {kind: 'SUBORDINATE'}]->(qzf)",
                "(nync)-[:SUBORDINATE_TO {kind: 'SUBORDINATE'}]->(qzf)",
                "(wuli)-[:SUBORDINATE_TO {kind: 'SUBORDINATE'}]->(qzf)",
                "(food:Bureau {code: '610902-SCJG-01', name: '食品股', kind: '股', quota: 5, staff: 4, initials: 'spg'})"
                        + "-[:PART_OF]->(scjg)",
                "(team:Bureau {code: '610902103-02', name: '综合执法队', kind: '队', initials: 'zhzfd'})-[:PART_OF]->(wuli)",
                "(team)-[:LIAISES_WITH]->(scjg)",
                "(duty:Duty {code: '610902-SCJG-D01', text: '负责食用农产品市场销售环节的监督抽查'})"
                        + "-[:STATES]->(:Statement {key: 's1', text: '负责食用农产品市场销售环节的监督抽查'})",
                "(duty)-[:BASED_ON]->(:Provision {code: '《食品安全法》第六条', text: '《食品安全法》第六条', "
                        + "law: '食品安全法', article: '第六条'})",
                "(food)-[:HOLDS {role: 'LEAD'}]->(duty)",
                "(nync)-[:HOLDS {role: 'ASSIST'}]->(duty)",
                "(item:Item {code: '610902-SCJG-CF01', name: '对销售不合格食用农产品的处罚', category: '行政处罚'})",
                "(food)-[:EXERCISES {source: 'STATUTORY', role: 'LEAD'}]->(item)",
                "(x:Delegation {code: 'x1', mode: 'ENFORCEMENT', from: date('2024-01-01')})-[:OF]->(item)",
                "(x)-[:BY]->(scjg)",
                "(x)-[:TO]->(team)",
                "(:Completeness {code: 'c1', list: 'CHARTER', complete: true, date: date('2024-06-30')})-[:COVERS]->(scjg)");
    }
}

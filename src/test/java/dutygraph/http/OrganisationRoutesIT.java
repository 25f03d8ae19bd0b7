package dutygraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import dutygraph.GraphTest;
import dutygraph.SmallGraph;
import dutygraph.store.GraphStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@GraphTest
final class OrganisationRoutesIT {

    private static Client client;

    @BeforeAll
    static void start(GraphStore store) {
        client = Client.on(store);
    }

    @AfterAll
    static void stop() {
        client.close();
    }

    @BeforeEach
    void county(SmallGraph graph) {
        SmallCounty.in(graph);
    }

    @Test
    void areasAreATree() {
        var areas = client.json("/api/areas");

        assertThat(areas.get("total").asInt()).isEqualTo(2);
        assertThat(areas.get("items").get(0).toString())
                .as("44 people on 40 posts are one finding")
                .isEqualTo("{\"code\":\"610902\",\"name\":\"汉滨区\",\"level\":\"COUNTY\",\"agencies\":3,\"findings\":1}");
        assertThat(areas.get("items").get(1).get("parent").asText()).isEqualTo("610902");
    }

    @Test
    void agenciesAreFilteredByKindInChinese() {
        var agencies = client.json("/api/agencies?area=610902&kind=%E4%B9%A1%E9%95%87");

        assertThat(agencies.get("items").findValuesAsText("code")).startsWith("610902103");
        assertThat(agencies.get("total").asInt()).isEqualTo(1);
    }

    @Test
    void anAgencyIsToldWhole() {
        var agency = client.json("/api/agencies/610902-SCJG");

        assertThat(agency.get("name").asText()).isEqualTo("汉滨区市场监督管理局");
        assertThat(agency.get("superior").toString())
                .isEqualTo("{\"code\":\"610902-QZF\",\"name\":\"汉滨区人民政府\",\"kind\":\"SUBORDINATE\"}");
        assertThat(agency.get("quota").asInt()).isEqualTo(46);
        assertThat(agency.get("quotaBreakdown").toString()).isEqualTo("{\"administrative\":40,\"institution\":6}");
        assertThat(agency.get("bureaus").toString())
                .isEqualTo("[{\"code\":\"610902-SCJG-01\",\"name\":\"食品股\",\"kind\":\"股\",\"quota\":5,\"staff\":4,"
                        + "\"duties\":1,\"items\":1}]");
        assertThat(agency.get("duties").toString())
                .isEqualTo("[{\"code\":\"610902-SCJG-D01\",\"text\":\"负责食用农产品市场销售环节的监督抽查\",\"role\":\"LEAD\","
                        + "\"bureau\":{\"code\":\"610902-SCJG-01\",\"name\":\"食品股\"},\"basis\":[\"《食品安全法》第六条\"]}]");
        assertThat(agency.get("itemsTotal").asInt()).isEqualTo(1);
        assertThat(agency.get("delegationsGiven").asInt()).isEqualTo(1);
        assertThat(agency.get("completeness").toString())
                .isEqualTo("[{\"list\":\"CHARTER\",\"complete\":true,\"date\":\"2024-06-30\"}]");
        assertThat(agency.has("functionsMovedTo")).isFalse();
    }

    @Test
    void aBureauNamesItsAgencyAndWhomItLiaisesWith() {
        var bureau = client.json("/api/bureaus/610902103-02");

        assertThat(bureau.get("agency").toString())
                .isEqualTo("{\"code\":\"610902103\",\"name\":\"五里镇人民政府\",\"kind\":\"TOWNSHIP\"}");
        assertThat(bureau.get("liaises").toString()).isEqualTo("[{\"code\":\"610902-SCJG\",\"name\":\"汉滨区市场监督管理局\"}]");
        assertThat(bureau.get("delegationsReceived").asInt()).isEqualTo(1);
    }

    @Test
    void aDutyNamesItsHolders() {
        var duty = client.json("/api/duties/610902-SCJG-D01");

        assertThat(duty.get("holders").toString())
                .isEqualTo("[{\"agency\":{\"code\":\"610902-NYNC\",\"name\":\"汉滨区农业农村局\"},\"role\":\"ASSIST\"},"
                        + "{\"agency\":{\"code\":\"610902-SCJG\",\"name\":\"汉滨区市场监督管理局\"},"
                        + "\"bureau\":{\"code\":\"610902-SCJG-01\",\"name\":\"食品股\"},\"role\":\"LEAD\"}]");
    }

    @Test
    void anItemNamesItsDelegations() {
        var item = client.json("/api/items/610902-SCJG-CF01");

        assertThat(item.get("holders").get(0).get("source").asText()).isEqualTo("STATUTORY");
        assertThat(item.get("delegations").get(0).toString())
                .isEqualTo("{\"code\":\"x1\",\"by\":{\"code\":\"610902-SCJG\",\"name\":\"汉滨区市场监督管理局\"},"
                        + "\"to\":{\"code\":\"610902103-02\",\"name\":\"综合执法队\"},\"mode\":\"ENFORCEMENT\","
                        + "\"from\":\"2024-01-01\"}");
    }

    @Test
    void anUnknownCodeIsAProblemInTheReadersLanguage() {
        var chinese = client.get("/api/agencies/P99");
        var english = client.get("/api/agencies/P99", "Accept-Language", "en-GB,en;q=0.8");

        assertThat(chinese.statusCode()).isEqualTo(404);
        assertThat(chinese.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(Client.json(chinese).get("detail").asText()).isEqualTo("编码“P99”不存在。");
        assertThat(Client.json(english).get("detail").asText()).isEqualTo("Code 'P99' does not exist.");
        assertThat(Client.json(english).get("type").asText()).isEqualTo("/problems/unknown-code");
    }
}

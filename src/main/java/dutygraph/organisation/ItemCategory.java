package dutygraph.organisation;

import java.util.List;

/** Kind of an item: the ten kinds of power, and public service. The graph holds the Chinese word. */
public enum ItemCategory implements Word {
    LICENCE("行政许可", "许可"),
    PENALTY("行政处罚", "处罚"),
    COERCION("行政强制", "强制", "行政强制措施", "行政强制执行"),
    COLLECTION("行政征收", "征收", "行政征用", "行政征收征用"),
    PAYMENT("行政给付", "给付"),
    INSPECTION("行政检查", "检查", "行政监督检查", "监督检查"),
    CONFIRMATION("行政确认", "确认"),
    REWARD("行政奖励", "奖励"),
    ADJUDICATION("行政裁决", "裁决"),
    OTHER("其他", "其它", "其他行政权力", "其他权力", "其他类"),
    PUBLIC_SERVICE("公共服务", "公共服务事项", "服务");

    private final String chinese;
    private final List<String> variants;

    ItemCategory(String chinese, String... variants) {
        this.chinese = chinese;
        this.variants = List.of(variants);
    }

    @Override
    public String chinese() {
        return chinese;
    }

    @Override
    public List<String> variants() {
        return variants;
    }
}

package cn.taizhang.parcel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 条目种类: every kind that either side knows, by the word that stands for it in a file. */
public final class ItemKinds {

    private static final Map<String, Class<? extends Item>> BY_WORD =
            Map.of(
                    "published", Published.class,
                    "withdrawn", Withdrawn.class,
                    "answered", Answered.class,
                    "missed", Missed.class,
                    "said", Said.class,
                    "ballot-box", BallotBoxFile.class,
                    "ballot-list", BallotListFile.class,
                    "ballot-report", BallotReportFile.class);

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private ItemKinds() {}

    /** The word of an item's kind. */
    public static String wordOf(Item item) {
        return BY_WORD.entrySet().stream()
                .filter(kind -> kind.getValue().isInstance(item))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    /** One item as it is kept until it goes. */
    public static String written(Item item) {
        return JSON.writeValueAsString(item);
    }

    /**
     * One item as it was kept.
     *
     * @throws UnfitContent when it is of no known kind or not as agreed
     */
    public static Item read(String word, String json) {
        try {
            return item(word, JSON.readTree(json));
        } catch (JacksonException broken) {
            throw new UnfitContent("不是约定的 JSON", broken);
        }
    }

    static byte[] written(List<Item> items) {
        var all = new ArrayList<Map<String, Object>>();
        for (var item : items) {
            var one = new LinkedHashMap<String, Object>();
            one.put("kind", wordOf(item));
            one.put("content", item);
            all.add(one);
        }
        return JSON.writeValueAsBytes(all);
    }

    static List<Item> read(byte[] body) {
        try {
            var all = new ArrayList<Item>();
            var tree = JSON.readTree(body);
            if (!tree.isArray()) {
                throw new UnfitContent("不是条目的列表");
            }
            for (var one : tree) {
                if (one.size() != 2 || !one.has("kind") || !one.has("content")) {
                    throw new UnfitContent("条目不完整");
                }
                all.add(item(one.get("kind").asString(), one.get("content")));
            }
            return List.copyOf(all);
        } catch (JacksonException broken) {
            throw new UnfitContent("不是约定的 JSON", broken);
        }
    }

    private static Item item(String word, JsonNode content) {
        var kind = BY_WORD.get(word);
        if (kind == null) {
            throw new UnfitContent("有不认识的条目种类");
        }
        if (content.isNull()) {
            throw new UnfitContent("条目「" + word + "」是空的");
        }
        try {
            return JSON.treeToValue(content, kind);
        } catch (JacksonException | IllegalArgumentException | NullPointerException unfit) {
            throw new UnfitContent("条目「" + word + "」不合约定", unfit);
        }
    }
}

package cn.taizhang.shell.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** 菜单: every place of the product by line of work, cut down to what one viewer may open. */
final class Menu {

    private record Place(String group, String label, String href, String key) {}

    private static final List<Place> PLACES =
            List.of(
                    new Place("", "待办", "/", "desk"),
                    new Place("", "全部台账", "/registers", "registers"),
                    new Place("组织生活", "会议活动", "/meetings", "meetings"),
                    new Place("居民自治", "决策程序", "/decisions/procedures", "procedures"),
                    new Place("居民自治", "公示", "/notices", "notices"),
                    new Place("居民自治", "表决名册", "/rolls", "rolls"),
                    new Place("居民自治", "网上投票", "/sealed-ballots", "sealed-ballots"),
                    new Place("党员", "人员", "/people", "people"),
                    new Place("党员", "党员名册", "/roll", "roll"),
                    new Place("公开", "对外发布", "/publications", "publications"),
                    new Place("公开", "群众来件", "/submissions", "submissions"),
                    new Place("制度", "制度文件", "/registers/documents", "documents"),
                    new Place("制度", "专题与机制", "/programmes", "programmes"),
                    new Place("制度", "工作法", "/methods", "methods"),
                    new Place("数据与材料", "数据", "/figures", "figures"),
                    new Place("数据与材料", "数据质量", "/quality", "quality"),
                    new Place("数据与材料", "材料", "/materials", "reports"),
                    new Place("系统", "组织", "/organizations", "organizations"),
                    new Place("系统", "制度条款", "/regulations", "regulations"),
                    new Place("系统", "摆渡", "/exchange", "exchange"),
                    new Place("系统", "账号", "/accounts", "accounts"),
                    new Place("系统", "审计", "/audit", "audit"));

    private Menu() {}

    /** The key of every place. */
    static Set<String> keys() {
        return PLACES.stream().map(Place::key).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The menu of a viewer. A group without a permitted place is not shown.
     *
     * @param permitted keys of the places the viewer may open
     * @param counts how many things wait, by key; zero and absent both mean none
     */
    static List<MenuGroup> of(Set<String> permitted, Map<String, Integer> counts) {
        return PLACES.stream()
                .filter(place -> permitted.contains(place.key()))
                .collect(
                        Collectors.groupingBy(
                                Place::group, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(group ->
                        new MenuGroup(
                                group.getKey(),
                                group.getValue().stream()
                                        .map(place -> item(place, counts))
                                        .toList()))
                .toList();
    }

    private static MenuItem item(Place place, Map<String, Integer> counts) {
        var waiting = Optional.ofNullable(counts.get(place.key())).filter(count -> count > 0);
        return new MenuItem(place.label(), place.href(), place.key(), waiting);
    }
}

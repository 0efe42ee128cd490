import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** 干部: from 干部制度, 培训批次 and 参训人员, which are never exported; whoever checks these two reads them under the cadre section's role. */
final class Cadre {

    private static final Set<String> CATEGORIES =
            Set.of("县级领导", "集聚区主要负责人", "区直单位主要负责人", "街道主要负责人");

    private final Tree tree;
    private final List<Table.Row> systems;
    private final List<Table.Row> batches;
    private final List<Table.Row> trainees;

    Cadre(Path folder, Tree tree) throws IOException {
        this.tree = tree;
        systems = Table.rows(folder, "cadre-systems");
        batches = Table.rows(folder, "training-batches");
        trainees = Table.rows(folder, "trainees");
    }

    void count(Map<String, String> figures, String organization, LocalDate cutOff) {
        figures.put("cadre.systems", systems.isEmpty() ? "×" : systems(organization, cutOff));
        figures.put("cadre.trainees", trainees.isEmpty() ? "×" : trainees(organization, cutOff));
    }

    /** 第 39 空 「本区本年印发、截至日仍在执行的，新制定的和修订的都计；转发上级文件的、已经废止的不计」. */
    private String systems(String organization, LocalDate cutOff) {
        return Long.toString(
                systems.stream()
                        .filter(row -> !row.text("制度性质").equals("转发上级"))
                        .filter(row -> row.day("印发日期").getYear() == cutOff.getYear())
                        .filter(row -> !row.day("印发日期").isAfter(cutOff))
                        .filter(row -> row.dayOrNever("废止日期").isAfter(cutOff))
                        .filter(row -> tree.isWithin(row.code("印发组织"), organization, cutOff))
                        .count());
    }

    /** 第 40 空 「本年开班的各批次中四类人员，按人计：姓名和单位相同的是同一人；取消参训的、随行的不计」. */
    private String trainees(String organization, LocalDate cutOff) {
        return Long.toString(
                trainees.stream()
                        .filter(row -> CATEGORIES.contains(row.text("参训类别")))
                        .filter(row -> !row.text("取消参训").equals("是"))
                        .filter(row -> {
                            var began = began(row);
                            return began.getYear() == cutOff.getYear()
                                    && !began.isAfter(cutOff)
                                    && tree.isWithin(row.code("组织单位"), organization, began);
                        })
                        .map(row ->
                                row.text("参训人员").replaceAll("\\s", "")
                                        + "，"
                                        + row.text("参训人员单位").replaceAll("\\s", ""))
                        .distinct()
                        .count());
    }

    private LocalDate began(Table.Row trainee) {
        return batches.stream()
                .filter(one -> one.text("组织单位").equals(trainee.text("组织单位")))
                .filter(one -> one.text("培训项目").equals(trainee.text("培训项目")))
                .filter(one -> one.text("批次").equals(trainee.text("批次")))
                .findFirst()
                .orElseThrow()
                .day("开班日期");
    }
}

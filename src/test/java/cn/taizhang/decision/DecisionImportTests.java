package cn.taizhang.decision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Acting;
import cn.taizhang.register.ImportMode;
import cn.taizhang.register.ImportRequest;
import cn.taizhang.register.ImportResult;
import cn.taizhang.register.Imports;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Without naming the register: the headings must tell it. */
@ProductTest
@DisplayName("民主决策的表格导入")
class DecisionImportTests {

    @TempDir private Path folder;
    @Autowired private Imports imports;
    @Autowired private TestDistricts districts;

    private TestDistrict district;

    @BeforeEach
    void aDistrict() {
        district = districts.found();
    }

    @Test
    void rows_of_one_file_that_overlap_are_refused_and_the_others_come_in() throws IOException {
        var sheet =
                imported(
                        """
                        社区,推行日期,推行文件,停止推行日期
                        天祥社区,2019-03-01,春办〔2019〕9号,2019-10-01
                        天祥社区,2019-09-30,春办〔2019〕20号,
                        天祥社区,2019-10-01,春办〔2019〕21号,
                        清源社区,2019-03-01,春办〔2019〕9号,
                        """);

        assertThat(sheet.added()).isEqualTo(3);
        assertThat(sheet.refusals())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.row()).isEqualTo(3);
                    assertThat(one.message()).isEqualTo("与已登记的时间（2019年3月1日至9月30日）重叠，请核对日期。");
                });
    }

    @Test
    void matters_come_in_part_by_part_and_the_same_file_again_changes_nothing() throws IOException {
        String headings = "事项名称,社区,事项类别,金额（元）,征求意见日期,提议日期,审议日期,决议日期,决议公开日期,结果公开日期\n";
        String begun = "道路修缮,天祥社区,设施,12.5万元,2020-03-01,2020-03-10,,,,\n";

        var first = imported(headings + begun + "停车秩序,天祥社区,其他,,,,,,,\n");
        var again = imported(headings + begun + "停车秩序,天祥社区,其他,,2020-04-01,,,,,\n");
        var broken = imported(headings + "道路修缮,天祥社区,设施,,2020-03-01,,2020-03-10,,,\n");

        assertThat(first.added()).isEqualTo(2);
        assertThat(List.of(again.same(), again.changed(), again.added())).containsExactly(1, 1, 0);
        assertThat(broken.refusals())
                .extracting(ImportResult.Refusal::heading)
                .containsExactly("提议日期");
    }

    @Test
    void what_another_installation_counted_is_refused_where_it_cannot_be_so() throws IOException {
        var sheet =
                """
                事项名称,社区,事项类别,征求意见日期,决议应到,决议实到,收到异议,异议办结日期
                道路修缮,天祥社区,设施,2020-03-01,300,160,2,
                停车秩序,天祥社区,其他,2020-03-01,0,0,,
                路灯更换,天祥社区,设施,2020-03-01,300,160,2,2020-05-01
                """;
        var mover = Viewer.commandLine("mover", district.district());

        var moved = Acting.commandLine().call(() -> imported(mover, sheet));
        assertThat(moved.added()).isEqualTo(1);
        assertThat(moved.refusals())
                .extracting(ImportResult.Refusal::heading)
                .containsExactly("异议办结日期", "决议应到");

        assertThat(imported(sheet.replace("天祥", "清源")).added()).isEqualTo(3);
    }

    private ImportResult.Sheet imported(String sheet) throws IOException {
        var viewer = district.firstStreetOfficer();
        var account = Objects.requireNonNull(viewer.actor().account());
        return Acting.account(account).call(() -> imported(viewer, sheet));
    }

    private ImportResult.Sheet imported(Viewer viewer, String sheet) throws IOException {
        var file = Files.writeString(folder.resolve("民主决策.csv"), sheet);
        var request = new ImportRequest(file, "民主决策.csv", null, "", ImportMode.GOOD_ROWS, folder);
        return imports.run(viewer, request, _ -> {}).sheets().getFirst();
    }
}

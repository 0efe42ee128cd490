package cn.taizhang.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("制度种类")
class KindKeyTests {

    private static final Set<String> NAMES =
            Set.of("清河区", "清河", "春晓街道", "春晓", "天祥社区", "天祥", "中共清河区委组织部", "清河区财政局");

    /** The same kind as issued by 清源社区, so that copies are compared, not a title with itself. */
    private static final Set<String> OTHERS = Set.of("清河区", "春晓街道", "清源社区党委", "清源");

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    《春晓街道党员联系群众制度（试行）》          | 党员联系群众制度
                    《天祥社区党员联系群众制度（2019年修订）》    | 党员联系群众制度
                    清河区春晓街道天祥社区党员联系群众制度        | 党员联系群众制度
                    春晓街道党工委党员联系群众制度                | 党员联系群众制度
                    党员联系群众制度（天祥社区）                  | 党员联系群众制度
                    2019年天祥社区党员联系群众制度                | 党员联系群众制度
                    关于印发《党员联系群众制度》的通知            | 党员联系群众制度
                    中共清河区委办公室关于印发《春晓街道党员联系群众制度（试行）》的通知 | 党员联系群众制度
                    关于转发《中共清河区委组织部关于印发〈党员联系群众制度〉的通知》的通知 | 党员联系群众制度
                    关于修订《天祥社区党员联系群众制度》的通知    | 党员联系群众制度
                    《天祥社区民主议事会制度（2019年修订）》      | 民主议事会制度
                    社区民主议事会制度                            | 民主议事会制度
                    天祥社区民主议事会制度〔第二版〕              | 民主议事会制度
                    天祥社区民主议事会制度（2019年4月修订稿）     | 民主议事会制度
                    天祥社区居民听证暂行办法                      | 居民听证办法
                    天祥社区居民听证办法（试行稿）                | 居民听证办法
                    天祥社区“一征三议两公开”工作制度              | 一征三议两公开工作制度
                    中共清河区委关于加强党员联系群众的规定        | 加强党员联系群众规定
                    加强党员联系群众规定                          | 加强党员联系群众规定
                    2018—2022年党员教育培训规划                   | 党员教育培训规划
                    """)
    void copies_and_editions_of_one_system_are_one_kind(String title, String other) {
        assertThat(KindKey.of(title, NAMES)).isEqualTo(KindKey.of(other, NAMES));
    }

    @ParameterizedTest(name = "{0} ≠ {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    党建引领社区治理制度          | 治理制度
                    在职党员到社区报到制度        | 党员报到制度
                    天祥社区民主议事会制度        | 天祥社区民主评议会制度
                    党员联系群众制度              | 党员联系群众制度实施细则
                    党委议事规则                  | 党支部议事规则
                    天祥社区党委议事规则          | 天祥社区居委会议事规则
                    天祥社区干部考核办法          | 春晓街道干部考核办法
                    社区干部考核办法              | 干部考核办法
                    区域化党建联席会议制度        | 联席会议制度
                    清河区干部选拔任用办法        | 清河区干部考核办法
                    关于废止《党员联系群众制度》的通知 | 党员联系群众制度
                    关于做好制度修订工作的通知    | 制度修订工作
                    党员教育培训制度（流动党员）  | 党员教育培训制度
                    临江街道党员联系群众制度      | 春晓街道党员联系群众制度
                    """)
    void different_systems_stay_different_kinds(String title, String other) {
        assertThat(KindKey.of(title, NAMES)).isNotEqualTo(KindKey.of(other, NAMES));
    }

    @ParameterizedTest(name = "天祥社区{0} = 清源社区{0}")
    @CsvSource({
        "民主议事会制度",
        "党员联系群众制度",
        "党委议事规则",
        "干部考核办法",
        "工作者管理办法",
        "居民听证会制度",
        "两委班子联席会议制度",
        "委员会议事规则",
        "换届选举办法"
    })
    void every_issuer_s_copy_has_the_same_key(String system) {
        assertThat(KindKey.of("天祥社区" + system, NAMES))
                .isEqualTo(KindKey.of("清源社区" + system, OTHERS));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "区域化党建联席会议制度, 区域化党建联席会议制度",
        "全区党员教育培训制度, 全区党员教育培训制度",
        "天祥社区党委议事规则, 党委议事规则",
        "天祥社区干部考核办法, 社区干部考核办法",
        "天祥社区, 天祥社区",
        "天祥社区公约, 天祥社区公约"
    })
    void what_the_system_is_about_is_kept(String title, String key) {
        assertThat(KindKey.of(title, NAMES)).isEqualTo(key);
    }

    @Test
    void a_name_of_one_character_takes_nothing_away() {
        assertThat(KindKey.of("区域化党建联席会议制度", Set.of("区"))).isEqualTo("区域化党建联席会议制度");
    }
}

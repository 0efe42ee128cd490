package cn.taizhang.cobuilding;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.kernel.Ids;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import cn.taizhang.testing.WebUser;
import java.util.HashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
@DisplayName("大工委、大党委页面")
class ExtendedCommitteePagesTests {

    private static final String LIST = "/registers/extended-committees";

    @Autowired private TestDistricts districts;
    @LocalServerPort private int port;

    private TestDistrict district;

    @BeforeEach
    void aDistrict() {
        district = districts.found();
    }

    @Test
    void a_local_name_is_recorded_as_it_is() throws Exception {
        var login = district.login("street1");
        var officer =
                new WebUser("http://127.0.0.1:" + port).signedIn(login.name(), login.password());
        var typed = new HashMap<String, String>();
        typed.put("id", Ids.next().toString());
        typed.put("draft", Ids.next().toString());
        typed.put("name", "春晓街道大党工委");
        typed.put("organization", district.prefix() + "-S1");
        typed.put("approvalDocument", "澄组〔2020〕1号");
        typed.put("approvedBy", "区委组织部");
        typed.put("approvedOn", "2020-03-01");
        typed.put("establishedOn", "2020-02-29");

        var refused = officer.send(LIST + "/new", LIST, typed);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("成立日期不能早于批复日期。");

        typed.put("establishedOn", "2020-03-15");
        var recorded = officer.send(LIST + "/new", LIST, typed);

        assertThat(officer.get(officer.leadsTo(recorded)).body())
                .contains("春晓街道大党工委", "通常称「大工委」；名称照批复文件登记，不作改动。", "自成立之日起计入数据。");
        assertThat(officer.get(LIST).body()).contains("春晓街道大党工委", "2020年3月15日");
    }
}

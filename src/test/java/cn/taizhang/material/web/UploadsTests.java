package cn.taizhang.material.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("交来的文稿")
class UploadsTests {

    @Test
    void what_is_pasted_without_a_name_is_called_by_its_first_line() throws IOException {
        assertThat(nameOf("第 1 页 共 3 页\n\n　　全区推进会上的讲话\n全区×个街道。")).isEqualTo("全区推进会上的讲话");
    }

    @Test
    void a_long_first_line_is_cut_to_a_name() throws IOException {
        assertThat(nameOf("全区各街道组织开展学习研讨×次，".repeat(9))).hasSize(40);
    }

    private static String nameOf(String pasted) throws IOException {
        return Uploads.read(null, pasted).orThrow().name();
    }
}

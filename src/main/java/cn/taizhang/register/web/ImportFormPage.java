package cn.taizhang.register.web;

import cn.taizhang.kernel.Breach;
import cn.taizhang.register.Column;
import cn.taizhang.register.Register;
import cn.taizhang.register.Trait;
import java.util.List;

/**
 * 导入页.
 *
 * @param needed headings that the file must have
 * @param others headings that are taken over where the file has them
 * @param organization what was typed to stand in for a column of organizations
 */
record ImportFormPage(
        String register,
        String name,
        String home,
        List<String> needed,
        List<String> others,
        String organization,
        List<String> organizations,
        List<Breach> breaches) {

    static ImportFormPage of(
            Register<?> register,
            String organization,
            List<String> organizations,
            List<Breach> breaches) {
        return new ImportFormPage(
                register.key(),
                register.name(),
                register.home(),
                headings(register, true),
                headings(register, false),
                organization,
                organizations,
                breaches);
    }

    private static List<String> headings(Register<?> register, boolean required) {
        return register.typed().stream()
                .filter(column -> column.is(Trait.REQUIRED) == required)
                .map(Column::heading)
                .toList();
    }
}

package cn.taizhang.shell;

import cn.taizhang.kernel.Actor;
import cn.taizhang.organization.DistrictSetup;
import cn.taizhang.organization.NewOrganization;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.OrganizationKind;
import cn.taizhang.organization.Organizations;
import cn.taizhang.organization.PartyForm;
import cn.taizhang.spreadsheet.SheetRow;
import cn.taizhang.spreadsheet.SpreadsheetFile;
import cn.taizhang.spreadsheet.UnreadableSpreadsheet;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 迁入的区: an empty database takes the district from the sheet of organizations that an export wrote, so that what one
 * installation gave out another can take in. Everything else in the sheets comes in by the registers.
 */
final class FirstDistrict {

    private static final List<String> HEADINGS =
            List.of("组织代码", "组织名称", "简称", "组织类型", "党组织形式", "设立日期", "记录编号");

    private FirstDistrict() {}

    /** Founds the district that one of the files names; nothing happens where there is a district already. */
    static void from(ApplicationContext context, List<Path> files) {
        if (context.getBean(Organizations.class).district().isPresent()) {
            return;
        }
        var district =
                files.stream()
                        .map(FirstDistrict::in)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElseThrow(() ->
                                new CommandFailed(
                                        "数据目录里还没有区。请先启用：./taizhang serve --district 代码；"
                                                + "迁入另一处导出的台账时，请连同其中的组织一起导入。"));
        var actor = Actor.commandLine(System.getProperty("user.name"));
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(_ -> {
                    context.getBean(DistrictSetup.class)
                            .begin(actor, district.code(), district.name());
                    context.getBean(Organizations.class).found(actor, district).orThrow();
                });
    }

    private static Optional<NewOrganization> in(Path file) {
        var headings = new ArrayList<String>();
        var found = new ArrayList<NewOrganization>();
        try (var sheets = SpreadsheetFile.open(file, String.valueOf(file.getFileName()))) {
            sheets.read(
                    sheets.sheets().getFirst(),
                    row -> {
                        if (headings.isEmpty()) {
                            row.cells().forEach(cell -> headings.add(cell.text()));
                            return headings.containsAll(HEADINGS);
                        }
                        district(headings, row).ifPresent(found::add);
                        return found.isEmpty();
                    });
        } catch (UnreadableSpreadsheet _) {
            return Optional.empty(); // told with its reason when its turn to come in is there
        }
        return found.stream().findFirst();
    }

    private static Optional<NewOrganization> district(List<String> headings, SheetRow row) {
        var values = HEADINGS.stream().map(one -> row.cell(headings.indexOf(one)).text()).toList();
        if (!values.get(3).equals(OrganizationKind.DISTRICT.label())) {
            return Optional.empty();
        }
        var form =
                Arrays.stream(PartyForm.values())
                        .filter(one -> one.label().equals(values.get(4)))
                        .findFirst()
                        .orElse(PartyForm.UNKNOWN);
        return Optional.of(
                new NewOrganization(
                        new OrganizationId(UUID.fromString(values.get(6))),
                        values.get(0),
                        values.get(1),
                        values.get(2),
                        OrganizationKind.DISTRICT,
                        form,
                        false,
                        LocalDate.parse(values.get(5)),
                        null));
    }
}

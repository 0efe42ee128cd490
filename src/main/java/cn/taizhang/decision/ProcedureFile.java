package cn.taizhang.decision;

import cn.taizhang.kernel.Breach;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 事项卷宗: everything that is on record of a matter, as its page, its printed record and its file show it.
 *
 * @param line 办理进度, one place a part
 * @param next what comes next, the one that the matter waits for first
 * @param steps 办理记录, in their order
 * @param remarks what a reader should know besides
 * @param mayRecord whether the viewer takes its steps
 */
public record ProcedureFile(
        UUID id,
        int version,
        String organizationName,
        String title,
        String category,
        String amount,
        TemplateVariant variant,
        boolean important,
        StageKind stage,
        List<Place> line,
        List<Next> next,
        List<Taken> steps,
        List<Notice> notices,
        Opinion.Rounds opinions,
        boolean takesOpinions,
        List<String> remarks,
        boolean mayRecord) {

    /** 步骤名称 of the newest step of that kind, with 第几次. */
    public String labelOf(StepKind of) {
        return steps.reversed().stream()
                .filter(step -> step.kind() == of)
                .findFirst()
                .map(Taken::label)
                .orElse(of.label());
    }

    /**
     * 进度的一处.
     *
     * @param standing done, now or ahead
     */
    public record Place(String label, String standing, @Nullable LocalDate on) {}

    /**
     * 下一步.
     *
     * @param label how the button is called
     * @param because 为什么还不能办, empty when it may be taken
     */
    public record Next(StepKind kind, String label, boolean main, List<Breach> because) {}

    /**
     * 已办的一步, as it now reads.
     *
     * @param label 步骤名称, with 第几次 where opinions were sought again
     * @param facts 填写的内容, in words
     * @param accepted 带理由通过的问题
     * @param corrections what put it right, the first one first
     */
    public record Taken(
            int number,
            StepKind kind,
            String label,
            LocalDate on,
            List<Fact> facts,
            List<Breach> accepted,
            LocalDateTime recordedAt,
            String recordedBy,
            boolean onBehalf,
            List<Corrected> corrections,
            boolean mayBeCorrected) {}

    /**
     * 一项.
     *
     * @param href the record it names, null where it names none
     */
    public record Fact(String label, String text, @Nullable String href) {

        public Fact(String label, String text) {
            this(label, text, null);
        }
    }

    /**
     * 一次更正.
     *
     * @param former what it said before, in words
     */
    public record Corrected(
            String reason, String approver, LocalDateTime at, String by, List<Fact> former) {}

    /**
     * 一次公示.
     *
     * @param state how it stands
     */
    public record Notice(
            UUID id, String title, LocalDate from, LocalDate to, String state, int objections) {}

    /** 清单的一行. */
    public record Row(
            UUID id,
            String title,
            String organizationName,
            StageKind stage,
            Optional<StepKind> next) {}

    /**
     * 一步的表, as it is filled in.
     *
     * @param label 步骤名称, with 第几次 where opinions are sought again
     * @param filled what stands in it, by field
     * @param meetings 可取用的会议记录, by id, the newest first; empty where the step is no meeting
     */
    public record Form(
            ProcedureFile file,
            StepKind kind,
            String label,
            List<StepField> fields,
            Map<String, String> filled,
            Map<String, String> meetings) {

        /** Whether opinions were sought before. */
        public boolean again() {
            return !label.equals(kind.label());
        }
    }
}

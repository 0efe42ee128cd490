package cn.taizhang.report;

import cn.taizhang.report.FormalDocument.Direction;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 样稿: a report to a superior with one of everything, every part of it different from every other. */
final class SampleFormalDocument {

    static final LocalDate SIGNED = LocalDate.of(2020, 7, 5);
    static final LocalDate PRINTED = LocalDate.of(2020, 7, 6);

    private String issuer = "中共青禾区委组织部";
    private String number = "青组〔2020〕12号";
    private Direction direction = Direction.UPWARD;
    private String signer = "林一舟";
    private String title = "中共青禾区委组织部关于上半年\n组织工作情况的报告";
    private String addressee = "中共洛城市委组织部";
    private String copies = "区委办公室，区政府办公室";
    private List<String> annexes = List.of("上半年学习研讨情况表", "下半年重点任务清单");
    private @Nullable LocalDate date = SIGNED;
    private String printer = "中共青禾区委组织部办公室";
    private @Nullable LocalDate printedOn = PRINTED;

    static SampleFormalDocument upward() {
        return new SampleFormalDocument();
    }

    /** A notice to several, that needs nobody's signature on its head. */
    static SampleFormalDocument downward() {
        return new SampleFormalDocument()
                .direction(Direction.OTHER)
                .signer("")
                .title("关于做好下半年学习研讨工作的通知")
                .addressee("各街道党工委，区直各党委");
    }

    SampleFormalDocument issuer(String words) {
        issuer = words;
        return this;
    }

    SampleFormalDocument number(String words) {
        number = words;
        return this;
    }

    SampleFormalDocument direction(Direction which) {
        direction = which;
        return this;
    }

    SampleFormalDocument signer(String words) {
        signer = words;
        return this;
    }

    SampleFormalDocument title(String words) {
        title = words;
        return this;
    }

    SampleFormalDocument addressee(String words) {
        addressee = words;
        return this;
    }

    SampleFormalDocument copies(String words) {
        copies = words;
        return this;
    }

    SampleFormalDocument annexes(String... names) {
        annexes = List.of(names);
        return this;
    }

    SampleFormalDocument date(@Nullable LocalDate day) {
        date = day;
        return this;
    }

    SampleFormalDocument printer(String words) {
        printer = words;
        return this;
    }

    SampleFormalDocument printedOn(@Nullable LocalDate day) {
        printedOn = day;
        return this;
    }

    FormalDocument document() {
        return new FormalDocument(
                issuer, number, direction, signer, title, addressee, copies, annexes, date, printer,
                printedOn);
    }

    /** With the text of the sample report within it. */
    OfficialDocument framed(boolean underReview) {
        var formal = document();
        var text = SampleReport.document();
        return new OfficialDocument(
                List.of(new Span.Text(formal.title())),
                List.of(),
                List.of(new Span.Text(formal.addressee() + "：")),
                text.blocks().subList(0, text.blocks().size() - 1),
                new FormalFrame(formal, underReview));
    }
}

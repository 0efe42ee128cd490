package cn.taizhang.portal;

import cn.taizhang.kernel.Breach;
import cn.taizhang.parcel.SaidKind;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 回执: that something was sent and what became of it.
 *
 * @param number sixteen digits, known to the sender alone
 * @param aboutTitle what it was about, empty for a matter of one's own
 * @param fetched whether the community has it in hand
 * @param answer null until there is one
 */
public record Receipt(
        UUID said,
        String number,
        String community,
        String communityName,
        SaidKind kind,
        String aboutTitle,
        LocalDate on,
        boolean fetched,
        @Nullable String answer,
        @Nullable LocalDate answeredOn) {

    /** In groups of four, as one reads it out. */
    public String spoken() {
        return number.replaceAll("(....)(?=.)", "$1 ");
    }

    /** 另一段话: what is told to who sends other words with the form of these. */
    public Breach notThese() {
        return Breach.overall("上一件已经交上（回执号 %s）。现在这段话还没有交，再按一次“提交”。".formatted(spoken()));
    }
}

package cn.taizhang.register.web;

import cn.taizhang.kernel.Breach;
import cn.taizhang.register.Door;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 登记页、更正页.
 *
 * @param section the menu entry that is lit
 * @param register what the list above is called, and its address
 * @param door 正门 that this form is not, null where there is none
 * @param changing what the form does besides correcting, empty where there is nothing to say
 * @param action where the form goes to
 * @param back where 放弃 leads
 * @param version the version that is corrected; 0 for a new record
 * @param record the id a new record will have, new with every showing: nothing was written under the one before
 * @param draft the draft the form goes on with, null for none
 * @param keeping where 暂存 goes to, null where there is none
 * @param keeps what 暂存 does, in words
 * @param drafts one's other drafts
 */
record RecordFormPage(
        String section,
        String register,
        String registerHref,
        String heading,
        @Nullable Door door,
        String changing,
        String action,
        String back,
        int version,
        UUID record,
        @Nullable UUID draft,
        @Nullable String keeping,
        String keeps,
        List<DraftLine> drafts,
        List<List<Field>> rows,
        List<Breach> breaches) {}

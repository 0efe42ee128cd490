package cn.taizhang.duty;

import cn.taizhang.account.Viewer;
import java.time.LocalDate;
import java.util.List;

/** 待办来源: a business module that hands duties down; the desk asks all of them. */
public interface DutySource {

    /** What waits for this viewer on this day, at most a handful, most pressing first. */
    List<Duty> dutiesOf(Viewer viewer, LocalDate today);
}

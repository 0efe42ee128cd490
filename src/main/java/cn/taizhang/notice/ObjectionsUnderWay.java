package cn.taizhang.notice;

import java.util.UUID;

/** 在途的异议: told by a module in which objections come in before they are registered with their notice. */
public interface ObjectionsUnderWay {

    /** How many to this notice are there, waiting to be taken up. */
    int count(UUID notice);
}

package cn.taizhang.figure;

import java.util.List;

/**
 * 随记录保存的推算结果: rows that a module keeps because they are dear to tell anew, and that follow from its records. They are laid
 * beside the records in every 复核.
 */
public interface KeptRows {

    /** One line for each row that is not what the records make it; empty where all agree. */
    List<String> differing();
}

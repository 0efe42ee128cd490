package cn.taizhang.sealedballot;

import cn.taizhang.sealing.BlockSet;
import java.time.LocalDate;
import java.util.UUID;

/**
 * 印出的一批投票码: what is kept of a printing: no code and no half of the key.
 *
 * @param run first, second … of this ballot
 * @param codes how many slips
 * @param entitled 应到, as the roll said at the printing
 */
record PrintRun(
        UUID ballot,
        int run,
        int codes,
        int entitled,
        byte[] publicKey,
        byte[] salt,
        BlockSet digests,
        LocalDate printedOn,
        String printedBy) {}

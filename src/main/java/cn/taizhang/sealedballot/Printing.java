package cn.taizhang.sealedballot;

import cn.taizhang.sealing.BallotKey;
import cn.taizhang.sealing.BlockSet;
import cn.taizhang.sealing.VotingCode;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.UUID;

/** 印制: makes as many codes as wanted and a key, and parts what is kept from what is printed. */
final class Printing {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final PrintRun kept;
    private final Printed printed;

    private Printing(PrintRun kept, Printed printed) {
        this.kept = kept;
        this.printed = printed;
    }

    static Printing of(UUID ballot, int run, int entitled, int spares, LocalDate on, String by) {
        int codes = entitled + spares;
        var made = new LinkedHashSet<VotingCode>();
        while (made.size() < codes) {
            made.add(VotingCode.random());
        }
        byte[] salt = VotingCode.salt();
        var digests = made.parallelStream().map(code -> code.digest(salt)).toList();
        var slips = new ArrayList<>(made);
        Collections.shuffle(slips, RANDOM);
        var key = BallotKey.generate();
        var halves = key.halves();
        var kept =
                new PrintRun(
                        ballot,
                        run,
                        codes,
                        entitled,
                        key.publicKey(),
                        salt,
                        BlockSet.of(VotingCode.DIGEST_BYTES, digests),
                        on,
                        by);
        key.forget();
        return new Printing(kept, new Printed(run, slips, halves.first(), halves.second()));
    }

    PrintRun kept() {
        return kept;
    }

    Printed printed() {
        return printed;
    }
}

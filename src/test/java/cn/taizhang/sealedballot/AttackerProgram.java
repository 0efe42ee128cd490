package cn.taizhang.sealedballot;

import cn.taizhang.testing.ForeignProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** 攻击程序 of {@code src/test/attacker}, which meets the product in dumps alone. */
final class AttackerProgram {

    private final ForeignProgram program;

    private AttackerProgram(ForeignProgram program) {
        this.program = program;
    }

    static AttackerProgram compiledInto(Path empty) throws IOException {
        return new AttackerProgram(ForeignProgram.compiled("attacker", empty));
    }

    /** Lets it guess from what lies in a folder. */
    void attack(Path folder) {
        program.run("Attacker", folder.toString());
    }

    /** Holds its guesses against the truth; the lines of the verdict, the last one the sum of it. */
    List<String> judged(Path folder, Path truth) throws IOException {
        var verdict = folder.resolve("verdict.txt");
        program.run("Judge", folder.toString(), truth.toString(), verdict.toString());
        return Files.readAllLines(verdict);
    }
}

package cn.taizhang.parcel;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import cn.taizhang.kernel.FileDigest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** 测试用的两侧: each with its key, a folder between them, and a stranger. */
final class TwoSides {

    static final Instant AT = Instant.parse("2020-06-30T01:00:00Z");
    static final LocalDate DAY = LocalDate.of(2020, 6, 30);

    final KeptParcels kept = new KeptParcels();
    final SigningKey inner;
    final SigningKey portal;
    final SigningKey stranger;
    ExchangeFolder folder;
    private final Path temporary;

    TwoSides(Path temporary) {
        this.temporary = temporary;
        folder = new ExchangeFolder(temporary.resolve("exchange"), Duration.ZERO);
        inner = key("inner.key");
        portal = key("portal.key");
        stranger = key("stranger.key");
    }

    int read() throws Exception {
        return new Arrivals(folder, Direction.PACKAGE, portal.publicKey(), inner.publicKey())
                .read(kept);
    }

    Optional<Damage> damageOf(byte[] file) {
        return ParcelFormat.read(file, Direction.PACKAGE, 1, portal.publicKey(), inner.publicKey())
                        instanceof Reading.Refused refused
                ? Optional.of(refused.damage())
                : Optional.empty();
    }

    byte[] bytes(long number, SigningKey signedBy, Item... items) {
        return ParcelFormat.write(
                new Parcel(Direction.PACKAGE, number, 0, AT, List.of(items)),
                signedBy,
                portal.publicKey());
    }

    /** Properly signed, whatever the body is. */
    byte[] signed(String body) {
        byte[] bytes = body.getBytes(UTF_8);
        String head =
                """
                taizhang-parcel/1
                direction PACKAGE
                number 1
                seen 0
                written 2020-06-30T01:00:00Z
                sender %s
                receiver %s
                length %d
                digest %s
                """
                        .formatted(
                                inner.publicKey().id(),
                                portal.publicKey().id(),
                                bytes.length,
                                FileDigest.of(bytes));
        String signature = Base64.getEncoder().encodeToString(inner.sign(head.getBytes(US_ASCII)));
        return (head + "signature " + signature + "\n\n" + body).getBytes(UTF_8);
    }

    void put(long number, byte[] file) throws Exception {
        folder.put(Direction.PACKAGE, number, file);
    }

    Path file(long number) {
        return temporary.resolve("exchange/out").resolve(Direction.PACKAGE.fileName(number));
    }

    List<Path> asideOf(long number) throws Exception {
        try (var all = Files.list(temporary.resolve("exchange/out/refused"))) {
            String name = Direction.PACKAGE.fileName(number);
            return all.filter(one -> one.getFileName().toString().startsWith(name)).toList();
        }
    }

    private SigningKey key(String name) {
        try {
            return SigningKey.in(temporary.resolve(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Published published() {
        return new Published(
                UUID.fromString("019770a0-0000-7000-8000-000000000001"),
                "419901001",
                "春晓社区",
                PublishedKind.NOTICE,
                "关于加装电梯的公示",
                "三单元拟加装电梯。",
                DAY,
                DAY.plusDays(6),
                true,
                DAY);
    }

    static Said said() {
        return new Said(
                UUID.fromString("019770a0-0000-7000-8000-000000000002"),
                "1234567890123456",
                "419901001",
                SaidKind.OBJECTION,
                published().id(),
                "楼道太窄。",
                "",
                "",
                AT,
                List.of("正文里有网址"));
    }
}

package cn.taizhang.portal;

import cn.taizhang.parcel.Answered;
import cn.taizhang.parcel.Arrivals;
import cn.taizhang.parcel.BallotReportFile;
import cn.taizhang.parcel.Damage;
import cn.taizhang.parcel.Direction;
import cn.taizhang.parcel.ExchangeFolder;
import cn.taizhang.parcel.Item;
import cn.taizhang.parcel.Parcel;
import cn.taizhang.parcel.ParcelFormat;
import cn.taizhang.parcel.Published;
import cn.taizhang.parcel.PublishedKind;
import cn.taizhang.parcel.Said;
import cn.taizhang.parcel.SigningKey;
import cn.taizhang.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The public side with its database, kept for all tests of this JVM, and beside it what an inner side would do: a key of its own, the
 * same folder, nothing else.
 */
final class OtherSide implements Arrivals.Ledger {

    static final LocalDate DAY = LocalDate.of(2020, 6, 30);

    private static final Instant AT = Instant.parse("2020-06-30T01:00:00Z");

    private final SigningKey key;
    private final ExchangeFolder folder;
    private final PortalServer portal;
    private final List<Said> said = new ArrayList<>();
    private final List<byte[]> ballotReports = new ArrayList<>();
    private final Map<Long, String> read = new HashMap<>();
    private long written;

    private OtherSide(Path home) throws IOException {
        this.key = SigningKey.in(home.resolve("inner.key"));
        this.folder = new ExchangeFolder(home.resolve("exchange"));
        var settings = new HashMap<String, Object>();
        settings.put("server.port", 0);
        settings.put("taizhang.clock-starts-at", "2020-06-30T01:00:00Z");
        settings.put("taizhang.portal.exchange-every", "P1D");
        settings.put("taizhang.portal.exchange-settles", "PT0S");
        settings.put("taizhang.portal.said-by-address", 1_000);
        settings.put("taizhang.portal.asked-by-address", 1_000);
        settings.put("taizhang.portal.said-in-community", 12);
        settings.put("taizhang.portal.most-a-day", 200);
        this.portal =
                PortalServer.open(home.resolve("portal"), folder.path(), key.publicKey(), settings);
        Runtime.getRuntime().addShutdownHook(new Thread(portal::close));
    }

    static OtherSide only() {
        return Only.ONE;
    }

    PortalServer portal() {
        return portal;
    }

    Path folder() {
        return folder.path();
    }

    /** Writes a package and lets the public side read it. */
    void handOut(Item... items) {
        try {
            written++;
            var parcel = new Parcel(Direction.PACKAGE, written, read.size(), AT, List.of(items));
            folder.put(
                    Direction.PACKAGE,
                    written,
                    ParcelFormat.write(parcel, key, portal.publicKey()));
            portal.exchange();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Lets the public side write, reads, and gives all that was ever said. */
    List<Said> fetch() {
        try {
            portal.exchange();
            new Arrivals(folder, Direction.SUBMISSION, key.publicKey(), portal.publicKey())
                    .read(this);
            return said;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What the public side has told of ballot boxes since the beginning. */
    List<byte[]> ballotReports() {
        fetch();
        return ballotReports;
    }

    /** How many codes of a ballot are used, as the owner of the public database sees it. */
    int usedCodes(UUID ballot) {
        return TestDatabase.clientOf(portal.database().access())
                .sql("select length(used) / 32 from portal.ballot_box where ballot_id = :id")
                .param("id", ballot)
                .query(Integer.class)
                .single();
    }

    /** A community that no other test uses, with a notice that runs until a day. */
    Published notice(String code, String title, @Nullable LocalDate until) {
        var notice =
                new Published(
                        UUID.randomUUID(),
                        code,
                        code + "社区",
                        PublishedKind.NOTICE,
                        title,
                        "三单元拟加装电梯。\n\n费用由住户分摊，共 36 万元。",
                        DAY.minusDays(3),
                        until,
                        true,
                        DAY);
        handOut(notice);
        return notice;
    }

    void answer(Said one, String text) {
        handOut(new Answered(one.id(), text, DAY));
    }

    @Override
    public long next() {
        return read.size() + 1L;
    }

    @Override
    public Optional<String> digestOf(long number) {
        return Optional.ofNullable(read.get(number));
    }

    @Override
    public void take(Parcel parcel, String digest) {
        read.put(parcel.number(), digest);
        parcel.items()
                .forEach(item -> {
                    switch ((Item.Inward) item) {
                        case Said one -> said.add(one);
                        case BallotReportFile(var _, byte[] file) -> ballotReports.add(file);
                    }
                });
    }

    @Override
    public void refused(String file, Damage damage) {
        throw new AssertionError(file + " " + damage);
    }

    private static final class Only {

        static final OtherSide ONE = open();

        private static OtherSide open() {
            try {
                return new OtherSide(java.nio.file.Files.createTempDirectory("other-side"));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    /** Every row of every table, and every file of the exchange folder, as text. */
    String everythingStored() throws Exception {
        var all = new StringBuilder();
        try (var connection = portal().database().access().connect();
                var statement = connection.createStatement()) {
            for (String table : new String[] {"published", "receipt", "outgoing", "parcel"}) {
                try (var rows =
                        statement.executeQuery(
                                "select t::text, to_jsonb(t)::text from portal.%s t"
                                        .formatted(table))) {
                    while (rows.next()) {
                        all.append(rows.getString(1)).append('\n');
                    }
                }
            }
            try (var rows =
                    statement.executeQuery(
                            "select convert_from(file, 'UTF8') from portal.parcel where file is not null")) {
                while (rows.next()) {
                    all.append(rows.getString(1)).append('\n');
                }
            }
        }
        try (var files = Files.walk(folder())) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }
}

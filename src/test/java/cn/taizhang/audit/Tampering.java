package cn.taizhang.audit;

import cn.taizhang.database.DatabaseAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.ObjectMapper;

/**
 * 篡改: a small set of chains whose heads were written outside three times, and whoever rules the database at work on it. Every
 * alteration happens in a transaction that is rolled back.
 */
final class Tampering implements AutoCloseable {

    /** 八种改动. */
    enum Kind {
        CHANGE_A_BYTE,
        DELETE_A_ROW,
        SWAP_TWO,
        INSERT,
        TRUNCATE_THE_TAIL,
        DELETE_A_CHAIN,
        ROLL_BACK_TO_AN_OLDER_DUMP,
        SIGN_AGAIN
    }

    /** 应当被指出的位置. */
    record Place(UUID chain, long number) {}

    private static final Instant NINE = Instant.parse("2020-06-30T01:00:00Z");
    private static final int CHAINS = 6;
    private static final List<String> ALTERATIONS =
            List.of(
                    "actor = overlay(actor placing chr(ascii(substr(actor, 3, 1)) + 1) from 3 for 1)",
                    "action = action || ' '",
                    "subject_kind = upper(subject_kind)",
                    "subject_id = uuidv4()",
                    "account_id = uuidv4()",
                    "happened_at = happened_at + interval '1 microsecond'",
                    "entry_id = entry_id + 1000000",
                    "district = '990102'",
                    "detail = detail || '{\"count\": -1}'",
                    "detail = detail - 'count'",
                    "algorithm = 2",
                    "organization_id = uuidv4()",
                    "number = number + 1000",
                    "previous = set_byte(previous, 31, get_byte(previous, 31) # 1)",
                    "hash = set_byte(hash, 0, get_byte(hash, 0) # 128)");

    final Connection connection;
    final Path folder;
    final Path key;
    private final Random random;
    private final List<UUID> chains = new ArrayList<>();
    private final ObjectMapper json = new ObjectMapper();

    Tampering(DatabaseAccess access, Path folder, long seed) throws SQLException, IOException {
        this.connection = access.connect();
        this.folder = folder.resolve("audit-heads");
        this.key = folder.resolve("audit.key");
        this.random = new Random(seed);
        chains.add(ChainHead.INSTALLATION);
        for (int i = 1; i < CHAINS; i++) {
            chains.add(UUID.randomUUID());
        }
        connection.setAutoCommit(false);
        var file = HeadsFile.open(this.folder, key);
        for (int part = 0; part < 3; part++) {
            write(4);
            file.write(NINE.plusSeconds(60L * part), source().heads());
            if (part == 1) {
                run("create table audit.older_entry as select * from audit.entry");
                run("create table audit.older_head as select * from audit.head");
            }
        }
        write(1);
        layTheGuardsDown();
        connection.commit();
    }

    /** Entries that no head outside knows stand behind the last one of every chain. */
    private void write(int each) throws SQLException {
        for (int i = 0; i < each; i++) {
            for (UUID chain : chains) {
                var entry =
                        new ChainStore.Wanted(
                                NINE,
                                "张敏（春晓街道）",
                                i % 2 == 0 ? UUID.randomUUID() : null,
                                "登记会议",
                                "meetings",
                                UUID.randomUUID(),
                                chain.equals(ChainHead.INSTALLATION) ? null : chain,
                                Map.of("count", random.nextInt(1000), "heldOn", "2020-06-30"));
                append(entry);
            }
        }
    }

    void append(ChainStore.Wanted entry) throws SQLException {
        try (var call = connection.prepareStatement("select audit.append(cast(? as jsonb))")) {
            call.setString(1, json.writeValueAsString(List.of(entry)));
            call.execute();
        }
    }

    /** What stands in the way of somebody who rules the database is gone before they begin. */
    private void layTheGuardsDown() throws SQLException {
        run("alter table audit.entry disable trigger user");
        run("alter table audit.head disable trigger user");
        run("alter table audit.entry alter column entry_id drop identity");
        run(
                "alter table audit.entry drop constraint entry_pkey, drop constraint entry_once_in_chain, drop constraint entry_numbered");
        run(
                """
                create function audit.sign_again(altered_chain uuid, from_number bigint) returns void
                    language plpgsql as $$
                declare
                    e audit.entry;
                    before bytea;
                begin
                    select coalesce(max(hash), decode(repeat('00', 32), 'hex')) into before
                      from audit.entry where chain_id = altered_chain and number = from_number - 1;
                    for e in select * from audit.entry where chain_id = altered_chain and number >= from_number
                              order by number loop
                        e.previous := before;
                        e.hash := sha256(audit.canonical(e));
                        update audit.entry set previous = e.previous, hash = e.hash
                         where chain_id = altered_chain and number = e.number;
                        before := e.hash;
                    end loop;
                    update audit.head set number = e.number, hash = e.hash where chain_id = altered_chain;
                end $$
                """);
    }

    DatabaseChains source() {
        return new DatabaseChains(connection);
    }

    HeadsWitness witness() throws IOException {
        return HeadsWitness.read(folder, key, null);
    }

    /** Does it, within the transaction, to something that a head outside stands for. */
    Place alter(Kind kind) throws SQLException {
        UUID chain = chains.get(random.nextInt(CHAINS));
        int number = 1 + random.nextInt(12);
        return switch (kind) {
            case CHANGE_A_BYTE -> changed(chain, number);
            case DELETE_A_ROW -> {
                run(
                        "delete from audit.entry where chain_id = '%s' and number = %d"
                                .formatted(chain, number));
                yield new Place(chain, number);
            }
            case SWAP_TWO -> swapped(chain, number);
            case INSERT -> inserted(chain, number);
            case TRUNCATE_THE_TAIL -> truncated(chain, number);
            case DELETE_A_CHAIN -> {
                run("delete from audit.entry where chain_id = '%s'".formatted(chain));
                if (random.nextBoolean()) {
                    run("delete from audit.head where chain_id = '%s'".formatted(chain));
                }
                yield new Place(chain, number);
            }
            case ROLL_BACK_TO_AN_OLDER_DUMP -> rolledBack(chain);
            case SIGN_AGAIN -> {
                changed(chain, number, ALTERATIONS.get(random.nextInt(6)));
                run("select audit.sign_again('%s', %d)".formatted(chain, number));
                yield new Place(chain, number);
            }
        };
    }

    private Place changed(UUID chain, int number) throws SQLException {
        return changed(chain, number, ALTERATIONS.get(random.nextInt(ALTERATIONS.size())));
    }

    private Place changed(UUID chain, int number, String how) throws SQLException {
        run(
                "update audit.entry set %s where chain_id = '%s' and number = %d"
                        .formatted(how, chain, number));
        return new Place(chain, number);
    }

    /** They change places, or what they say changes places, or a row changes place with one of another chain. */
    private Place swapped(UUID chain, int number) throws SQLException {
        int other = 1 + (number + random.nextInt(11)) % 12;
        String columns =
                random.nextBoolean()
                        ? "number, previous, hash"
                        : "actor, subject_id, detail, entry_id";
        boolean elsewhere = random.nextBoolean();
        UUID where = elsewhere ? chains.get((chains.indexOf(chain) + 1) % CHAINS) : chain;
        run(
                """
                update audit.entry e set (%1$s) = (select %1$s from audit.entry o
                     where (o.chain_id, o.number) <> (e.chain_id, e.number)
                       and (o.chain_id, o.number) in (('%2$s'::uuid, %3$d), ('%4$s'::uuid, %5$d)))
                 where (chain_id, number) in (('%2$s'::uuid, %3$d), ('%4$s'::uuid, %5$d))
                """
                        .formatted(columns, chain, number, where, other));
        return new Place(chain, number);
    }

    /** Beside the one that is there, or in its place with the others moved on; its own hash is right. */
    private Place inserted(UUID chain, int number) throws SQLException {
        if (random.nextBoolean()) {
            run(
                    "update audit.entry set number = number + 1 where chain_id = '%s' and number >= %d"
                            .formatted(chain, number));
        }
        run(
                """
                insert into audit.entry (entry_id, happened_at, actor, action, subject_kind, subject_id, organization_id,
                                         number, previous, hash, algorithm)
                select 5000000, happened_at, '李明', '登记会议', 'meetings', uuidv4(), organization_id,
                       %2$d, hash, sha256(hash), 1
                  from audit.entry where chain_id = '%1$s' order by number limit 1
                """
                        .formatted(chain, number));
        run("update audit.entry e set hash = sha256(audit.canonical(e)) where entry_id = 5000000");
        return new Place(chain, number);
    }

    private Place truncated(UUID chain, int number) throws SQLException {
        run(
                "delete from audit.entry where chain_id = '%s' and number >= %d"
                        .formatted(chain, number));
        if (random.nextBoolean()) {
            run(
                    """
                    update audit.head h set (number, hash) = (select number, hash from audit.entry e
                          where e.chain_id = h.chain_id order by number desc limit 1)
                     where chain_id = '%s' and %d > 1
                    """
                            .formatted(chain, number));
        }
        return new Place(chain, number);
    }

    private Place rolledBack(UUID chain) throws SQLException {
        run("delete from audit.entry");
        run("delete from audit.head");
        run("insert into audit.head select * from audit.older_head");
        run(
                """
                insert into audit.entry (district, entry_id, happened_at, actor, account_id, action, subject_kind,
                                         subject_id, organization_id, detail, number, previous, hash, algorithm)
                select district, entry_id, happened_at, actor, account_id, action, subject_kind, subject_id,
                       organization_id, detail, number, previous, hash, algorithm from audit.older_entry
                """);
        return new Place(chain, 9);
    }

    /** The heads as they stand now, sealed with a key of the forger's own, in the place of the file. */
    HeadsWitness forgedWitness(Path elsewhere) throws IOException {
        var folder = Files.createTempDirectory(elsewhere, "forged");
        HeadsFile.open(folder, folder.resolve("forged.key")).write(NINE, source().heads());
        return HeadsWitness.read(folder, key, null);
    }

    void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
